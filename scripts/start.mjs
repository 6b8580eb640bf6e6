// npm start: builds the plugin and runs it in a browser, on the demo vault or on a folder of your own.
import { spawnSync } from 'node:child_process';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleForNode } from './bundle.mjs';
import { fail, isFolder, prepare, root } from './prepare.mjs';

const usage = `Usage: npm start -- [vault] [options]

  vault             a folder of notes, read and written as the plugin does; without it, a copy of the demo vault
  --port <number>   the port to listen on (also PORT=…); 0 takes any free one. Default: 4176, or the next free one
  --no-open         do not open a browser
  --allow-private   let the link check ask this machine and its own network
  --help            show this`;

const options = readOptions();
await prepare();
build();
const { start, StartFailure } = await loadServer();
let page = null;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
	process.once(signal, async () => {
		await page?.stop();
		process.exit(0);
	});
}
try {
	const { open, ...where } = options;
	page = await start({ root, ...where });
	process.stdout.write(`
  Conference Review runs at  ${page.address}
  on ${page.isDemo ? 'a copy of the demo vault in' : 'the vault'} ${page.vaultFolder}

  Ctrl-C ends it.
`);
	if (open) page.open();
} catch (error) {
	if (error instanceof StartFailure) fail(error.message, 1);
	throw error;
}

function readOptions() {
	let parsed;
	try {
		parsed = parseArgs({
			allowPositionals: true,
			options: {
				'port': { type: 'string' },
				'no-open': { type: 'boolean' },
				'allow-private': { type: 'boolean' },
				'help': { type: 'boolean' },
			},
		});
	} catch (error) {
		fail(`${error.message}\n\n${usage}`, 2);
	}
	const { values, positionals } = parsed;
	if (values.help) {
		process.stdout.write(`${usage}\n`);
		process.exit(0);
	}
	if (positionals.length > 1) fail(`One vault at a time.\n\n${usage}`, 2);
	const given = positionals[0];
	const vault = given === undefined ? null : resolve(given.replace(/^~(?=$|[/\\])/, homedir()));
	if (vault !== null && !isFolder(vault)) fail(`${vault} is no folder.`, 2);
	const port = values.port ?? process.env.PORT;
	if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) <= 65535)) fail(`${port} is no port: a number from 0 to 65535 is needed.`, 2);
	const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
	return {
		vault,
		port: port === undefined ? null : Number(port),
		allowPrivate: values['allow-private'] === true,
		open: values['no-open'] !== true && !process.env.CI && hasDisplay,
	};
}

function build() {
	const { status } = spawnSync(process.execPath, [join(root, 'esbuild.config.mjs')], { cwd: root, stdio: 'inherit' });
	if (status !== 0) fail('The build failed.', 1);
}

async function loadServer() {
	await bundleForNode('server', 'tests', 'host', 'server', 'start.ts');
	return import('../node_modules/.cache/conference-review/server.mjs');
}
