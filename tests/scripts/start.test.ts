import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Clone } from './clone';

const repository = join(__dirname, '..', '..');

jest.setTimeout(60_000); // Each test runs processes of its own.

let clone: Clone;
let child: ChildProcess | null = null;

beforeEach(() => {
	clone = new Clone();
	// The real host, packages and lock file; the build alone is a stand-in, so that no test's main.js is overwritten.
	clone.delete('node_modules');
	for (const linked of ['node_modules', 'tests']) symlinkSync(join(repository, linked), join(clone.root, linked));
	for (const copied of ['package-lock.json', 'package.json', 'manifest.json', 'styles.css']) cpSync(join(repository, copied), join(clone.root, copied));
	clone.write('esbuild.config.mjs', 'import { writeFileSync } from "node:fs"; writeFileSync("main.js", "module.exports = class {};");');
	clone.env['CI'] = '1';
	delete clone.env['PORT'];
});

afterEach(async () => {
	if (child !== null && child.exitCode === null && child.signalCode === null) {
		const ended = new Promise((resolve) => child?.once('exit', resolve));
		child.kill('SIGKILL');
		await ended;
	}
	child = null;
	clone.remove();
});

/** Starts it and waits for what it prints first. */
async function start(...args: string[]): Promise<{ address: string; vault: string }> {
	const started = spawn(process.execPath, [join(clone.root, 'scripts', 'start.mjs'), ...args], { env: { ...process.env, ...clone.env } });
	child = started;
	let output = '';
	return new Promise((resolve, reject) => {
		const read = (chunk: string) => {
			output += chunk;
			const address = /http:\/\/\S+/.exec(output)?.[0];
			const vault = /on (?:the vault|a copy of the demo vault in) (.+)\n/.exec(output)?.[1];
			if (address !== undefined && vault !== undefined) resolve({ address, vault });
		};
		started.stdout.setEncoding('utf8').on('data', read);
		started.stderr.setEncoding('utf8').on('data', read);
		started.on('exit', (code) => reject(new Error(`It ended with ${code ?? 'a signal'}: ${output}`)));
	});
}

async function interrupt(): Promise<number | null> {
	const ended = new Promise<number | null>((resolve) => child?.once('exit', resolve));
	child?.kill('SIGINT');
	return ended;
}

async function takePort(): Promise<{ port: number; free: () => Promise<unknown> }> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return { port: (server.address() as AddressInfo).port, free: async () => new Promise((resolve) => server.close(resolve)) };
}

test('serves the page on a copy of the demo vault, and leaves nothing behind on Ctrl-C', async () => {
	const { address, vault } = await start('--port', '0');
	expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
	expect(readdirSync(vault)).toEqual(expect.arrayContaining(['ifkakao-2021.md', 'Conferences', 'Shopping.md']));
	expect(vault.startsWith(repository)).toBe(false);
	expect(await (await fetch(address)).text()).toContain('<title>Conference Review</title>');
	expect(await (await fetch(`${address}plugin/main.js`)).text()).toBe('module.exports = class {};');
	expect((await fetch(`${address}page.js`)).headers.get('content-type')).toContain('text/javascript');
	expect(await interrupt()).toBe(0);
	expect(existsSync(vault)).toBe(false);
});

test('a folder of one\'s own is used as it is, and stays', async () => {
	const own = mkdtempSync(join(tmpdir(), 'conference-review-own-'));
	try {
		writeFileSync(join(own, 'mine.md'), '# Mine');
		expect((await start(own, '--port', '0')).vault).toBe(own);
		expect(await interrupt()).toBe(0);
		expect(readdirSync(own)).toEqual(['mine.md']);
	} finally {
		rmSync(own, { recursive: true, force: true });
	}
});

test('a port that was named and is taken is told', async () => {
	const { port, free } = await takePort();
	const { code, stderr } = await clone.run('start.mjs', '--port', String(port));
	await free();
	expect(stderr).toBe(`Port ${port} is taken. Name another with --port, or 0 for any free one.\n`);
	expect(code).toBe(1);
});

test('PORT names the port as well', async () => {
	const { port, free } = await takePort();
	await free();
	clone.env['PORT'] = String(port);
	expect((await start()).address).toBe(`http://127.0.0.1:${port}/`);
});

test.each([
	[['/no/such/folder'], '/no/such/folder is no folder.'],
	[[__filename], `${__filename} is no folder.`],
	[['--port', 'x'], 'x is no port: a number from 0 to 65535 is needed.'],
	[['--port', '70000'], '70000 is no port'],
	[['--unknown'], 'Usage: npm start'],
	[['a', 'b'], 'One vault at a time.'],
])('%j is wrong usage, told before anything is built', async (args, message) => {
	const { code, stderr } = await clone.run('start.mjs', ...args);
	expect(stderr).toContain(message);
	expect(code).toBe(2);
	expect(clone.has('main.js')).toBe(false);
});

test('a failing build is told', async () => {
	clone.write('esbuild.config.mjs', 'process.exit(1)');
	const { code, stderr } = await clone.run('start.mjs', '--port', '0');
	expect(stderr).toContain('The build failed.');
	expect(code).toBe(1);
});

test('--help explains itself', async () => {
	const { code, stdout } = await clone.run('start.mjs', '--help');
	expect(stdout).toContain('--allow-private');
	expect(code).toBe(0);
});
