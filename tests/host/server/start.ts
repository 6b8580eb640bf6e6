import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundlePage } from './page-files';
import { PageServer } from './page-server';
import { VaultFolder } from './vault-folder';

export interface StartOptions {
	/** The clone's top folder. */
	readonly root: string;
	/** The user's own folder; null for a fresh copy of the demo vault. */
	readonly vault: string | null;
	/** Where the user named one, only that; otherwise the next free one is taken. */
	readonly port: number | null;
	readonly allowPrivate: boolean;
	/** Whether to open the address in a browser. */
	readonly open: boolean;
}

const defaultPort = 4176;
const portsTried = 20;

/** A sentence for the person who started it, instead of a stack. */
export class StartFailure extends Error {}

/** Serves the page until it is told to stop: gives back its address and what ends it. */
export async function start(options: StartOptions): Promise<{ address: string; stop: () => Promise<void> }> {
	const demo = options.vault === null ? copyDemoVault(options.root) : null;
	try {
		const vault = await VaultFolder.open(demo?.folder ?? options.vault ?? '');
		if (vault === null) throw new StartFailure(`${options.vault ?? ''} is no folder.`);
		const files = await bundlePage(options.root);
		const server = await listen(options, (port) => PageServer.listen({ vault, files, port, allowPrivate: options.allowPrivate }));
		process.stdout.write(`\n  Conference Review runs at  ${server.address}\n  on ${demo === null ? 'the vault' : 'a copy of the demo vault in'} ${vault.root}\n\n  Ctrl-C ends it.\n`);
		if (options.open) openBrowser(server.address);
		return {
			address: server.address,
			stop: async () => {
				await server.close();
				demo?.remove();
			},
		};
	} catch (error) {
		demo?.remove();
		throw error;
	}
}

async function listen(options: StartOptions, on: (port: number) => Promise<PageServer>): Promise<PageServer> {
	const first = options.port ?? defaultPort;
	const last = options.port === null ? first + portsTried : first;
	for (let port = first; port <= last; port++) {
		try {
			return await on(port);
		} catch (error) {
			const { code } = error as { code?: string };
			if (code === 'EACCES') throw new StartFailure(`Port ${port} is not allowed. Name another with --port.`);
			if (code !== 'EADDRINUSE') throw error;
		}
	}
	throw new StartFailure(options.port === null
		? `The ports ${first} to ${last} are all taken. Name another with --port.`
		: `Port ${first} is taken. Name another with --port, or 0 for any free one.`);
}

/** A folder of its own for each start, so that the clone stays clean. The seed note is kept once, among the fixtures. */
function copyDemoVault(root: string): { folder: string; remove: () => void } {
	const parent = mkdtempSync(join(tmpdir(), 'conference-review-'));
	const folder = join(parent, 'Demo vault');
	const fixtures = join(root, 'tests', 'fixtures');
	cpSync(join(fixtures, 'demo-vault'), folder, { recursive: true });
	cpSync(join(fixtures, 'ifkakao-2021.md'), join(folder, 'ifkakao-2021.md'));
	return { folder, remove: () => rmSync(parent, { recursive: true, force: true }) };
}

/** Tries the system's own way to open an address. Where there is none, the printed address must do. */
function openBrowser(address: string): void {
	const [command, ...args] = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[process.platform as 'darwin' | 'win32'] ?? ['xdg-open'];
	const child = spawn(command ?? 'xdg-open', [...args, address], { stdio: 'ignore', detached: true });
	child.on('error', () => undefined);
	child.unref();
}
