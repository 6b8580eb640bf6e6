// npm run install-plugin -- <vault>: builds the plugin and copies it into a vault.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fail, isFolder, prepare, root } from './prepare.mjs';

const usage = 'Usage: npm run install-plugin -- <vault>\nwhere <vault> is the folder that you open in the app.';
const [given, ...rest] = process.argv.slice(2);
if (given === undefined || given === '' || given.startsWith('-') || rest.length > 0) fail(usage, 2);

const vault = resolve(given.replace(/^~(?=$|[/\\])/, homedir()));
if (!isFolder(vault)) fail(`${vault} is no folder.\n${usage}`, 2);
if (!isFolder(join(vault, '.obsidian'))) {
	fail(`${vault} is no vault: it holds no .obsidian folder. Open it once in the app as a vault, then run this again.`, 2);
}

await prepare();
const build = spawnSync(process.execPath, [join(root, 'esbuild.config.mjs')], { cwd: root, stdio: 'inherit' });
if (build.status !== 0) fail('The build failed; nothing was copied.', 1);

const target = join(vault, '.obsidian', 'plugins', 'conference-review');
const update = isFolder(target);
try {
	mkdirSync(target, { recursive: true });
	for (const file of ['main.js', 'manifest.json', 'styles.css']) copyFileSync(join(root, file), join(target, file));
} catch (error) {
	fail(`The plugin could not be copied to ${target}: ${error.message}`, 1);
}

process.stdout.write(`Conference Review is ${update ? 'updated' : 'installed'} in ${target}.\n${update
	? 'Next: reload the app (command "Reload app without saving"), or switch the plugin off and on under Settings → Community plugins.'
	: 'Next: in the app, open Settings → Community plugins, turn community plugins on, press the reload icon beside "Installed plugins", and switch Conference Review on.'}\n`);
