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
}

const defaultPort = 4176;
const portsTried = 20;

/** A sentence for the person who started it, instead of a stack. */
export class StartFailure extends Error {}

export interface StartedPage {
	readonly address: string;
	readonly vaultFolder: string;
	readonly isDemo: boolean;
	/** Opens the address in a browser, where there is one. */
	readonly open: () => void;
	readonly stop: () => Promise<void>;
}

/** Serves the page until it is told to stop. */
export async function start(options: StartOptions): Promise<StartedPage> {
	const demo = options.vault === null ? copyDemoVault(options.root) : null;
	try {
		const vault = await VaultFolder.open(demo?.folder ?? options.vault ?? '');
		if (vault === null) throw new StartFailure(`${options.vault ?? ''} is no folder.`);
		const files = await bundlePage(options.root);
		const server = await listen(options, (port) => PageServer.listen({ vault, files, port, allowPrivate: options.allowPrivate }));
		return {
			address: server.address,
			vaultFolder: vault.root,
			isDemo: demo !== null,
			open: () => openBrowser(server.address),
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
export function copyDemoVault(root: string): { folder: string; remove: () => void } {
	const parent = mkdtempSync(join(tmpdir(), 'conference-review-'));
	const folder = join(parent, 'Demo vault');
	const fixtures = join(root, 'tests', 'fixtures');
	cpSync(join(fixtures, 'demo-vault'), folder, { recursive: true });
	cpSync(join(fixtures, 'ifkakao-2021.md'), join(folder, 'ifkakao-2021.md'));
	const remove = () => rmSync(parent, { recursive: true, force: true });
	process.once('exit', remove); // However it ends.
	return { folder, remove };
}

/** Tries the system's own way to open an address. Where there is none, the printed address must do. */
function openBrowser(address: string): void {
	const [command, ...args] = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[process.platform as 'darwin' | 'win32'] ?? ['xdg-open'];
	const child = spawn(command ?? 'xdg-open', [...args, address], { stdio: 'ignore', detached: true });
	child.on('error', () => undefined);
	child.unref();
}
