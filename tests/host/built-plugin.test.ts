/**
 * The plugin as it is released: main.js, loaded as the app loads it.
 */
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { builtPluginClass, createHost, type Host, type JestHostOptions, loadPluginClass, manifest, restartHost } from '.';
import { Leaks } from './leaks';

const seed = readFileSync(join(__dirname, '..', 'fixtures', 'ifkakao-2021.md'), 'utf8');
const dataPath = '.obsidian/plugins/conference-review/data.json';

let host: Host;
let site: Server;
let asked: string[];

beforeEach(async () => {
	asked = [];
	site = createServer((request, response) => {
		asked.push(request.url ?? '');
		response.writeHead(request.url === '/alive' ? 200 : 404, { 'Content-Type': 'text/html' }).end('<title>Talk</title>');
	});
	await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
});

afterEach(async () => {
	await host.close();
	site.closeAllConnections();
	await new Promise((resolve) => site.close(resolve));
});

const origin = () => `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
const open = async (options: JestHostOptions = {}) => {
	host = await createHost({ plugin: 'built', files: { 'ifkakao 2021.md': seed }, ...options });
};
const rows = (kind: string) => Array.from(document.querySelectorAll<HTMLElement>(`[role=treeitem][data-kind=${kind}]`));

/** Waits for what the view draws in its own time. */
async function until<T>(find: () => T | null | undefined | false, what: string): Promise<T> {
	const end = Date.now() + 10_000;
	for (;;) {
		const found = find();
		if (found !== null && found !== undefined && found !== false) return found;
		if (Date.now() > end) throw new Error(`It never came to be that ${what}`);
		await new Promise((resolve) => requestAnimationFrame(resolve));
	}
}

test('loads, and shows the seed note in the sidebar', async () => {
	await open();
	expect(host.ribbon).toHaveLength(1);
	host.ribbon[0]?.click();
	await until(() => rows('session').length === 9, 'nine sessions are drawn');
	expect(rows('conference').map((row) => row.textContent)).toEqual([expect.stringContaining('3 of 9 sessions without notes')]);
	expect(rows('conference')[0]?.textContent).toContain('10 references');
});

test.each(['desktop', 'phone'] as const)('on a %s, nothing is sent on load, on opening and on edits', async (platform) => {
	await open({ platform, files: { 'a.md': `---\ntags: Review\n---\n## [Talk](${origin()}/alive)\n` } });
	await host.runCommand('open-sidebar');
	await until(() => rows('session')[0], 'the session is drawn');
	await host.writeFile('a.md', `---\ntags: Review\n---\n## [Talk](${origin()}/alive)\n- <${origin()}/gone>\n`);
	rows('session')[0]?.click();
	await host.settled();
	expect(host.requests).toEqual([]);
	expect(asked).toEqual([]);
});

test.each(['desktop', 'phone'] as const)('on a %s, the check that is asked for finds what is gone', async (platform) => {
	await open({
		platform,
		data: { schemaVersion: 1, linkAllowPrivate: true },
		files: { 'a.md': `---\ntags: Review\n---\n## [Alive](${origin()}/alive)\n\n## [Gone](${origin()}/${platform})\n` },
	});
	await host.runCommand('open-sidebar');
	await until(() => rows('session').length === 2, 'both sessions are drawn');
	await host.runCommand('check-links');
	await until(() => document.querySelector('[data-kind=session] [data-verdict=broken]'), 'the dead link is found');
	await until(() => document.querySelector('[data-kind=session] [data-verdict=ok]'), 'the live link is found');
	expect(asked).toContain('/alive');
	expect(host.requests.length > 0).toBe(platform === 'phone'); // The desktop asks by itself, to see redirects.
	await until(() => host.notices[0], 'a notice tells the end');
});

test.each([
	['cut in half', '{"schemaVersion": 1, "reviewTa'],
	['of the wrong shape', '{"schemaVersion": 1, "reviewTags": 7}'],
	['no object at all', '[1, 2]'],
])('settings that are %s fall back with a notice, and are not written over', async (_name, data) => {
	await open({ data });
	await host.runCommand('open-sidebar');
	await until(() => rows('session').length === 9, 'the seed note is shown with the default settings');
	expect(host.notices).not.toEqual([]);
	expect(await host.app.vault.adapter.read(dataPath)).toBe(data);
});

test('disabled, it leaves nothing behind; enabled again, it is whole', async () => {
	host = await createHost({ files: { 'ifkakao 2021.md': seed } });
	const source = { plugin: builtPluginClass(), manifest };
	await host.enablePlugin(source); // Once before, so that what a first time makes for good is not counted.
	await host.disablePlugin('conference-review');

	const leaks = new Leaks(host);
	for (let time = 0; time < 3; time++) {
		await host.enablePlugin(source);
		await host.runCommand('open-sidebar');
		await until(() => rows('session').length === 9, 'it is whole');
		for (const leaf of host.app.workspace.getLeavesOfType('conference-review')) leaf.detach();
		await host.disablePlugin('conference-review');
	}
	expect(await leaks.found()).toEqual([]);
	expect(host.commands.listCommands()).toEqual([]);
	expect(host.ribbon).toEqual([]);
	await host.writeFile('ifkakao 2021.md', seed.replace('Thing', 'Any'));
});

test('the sidebar is open again after a restart', async () => {
	await open();
	await host.runCommand('open-sidebar');
	await until(() => rows('session').length === 9 && !host.app.workspace.rightSplit.collapsed, 'the sidebar is open');
	host = await restartHost(host, { plugin: 'built' });
	await until(() => rows('session').length === 9, 'the sidebar is there');
});

test('a main.js that exports no plugin, or asks for what the app does not give, is refused', async () => {
	await open();
	expect(() => loadPluginClass('module.exports = {};')).toThrow('exports no class');
	expect(() => loadPluginClass('require("node:fs");')).toThrow("Cannot find module 'node:fs'");
});
