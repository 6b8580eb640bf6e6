import { createHost, type Host, restartHost } from '.';
import { Leaks } from './leaks';
import ProbePlugin, { log, probeManifest } from './probe-plugin';

const probe = { plugin: ProbePlugin, manifest: probeManifest };
let host: Host;

beforeEach(() => log.splice(0));
afterEach(async () => host.close());

test('the app starts in its own order', async () => {
	host = await createHost({ ...probe, files: { 'a/b.md': '# B' } });
	expect(log).toEqual([
		'onload with 0 files', 'create a', 'create a/b.md', 'changed a/b.md', 'resolved', 'layout ready with 1 files',
	]);
});

test('a plugin that a person enables later finds the vault there', async () => {
	host = await createHost({ files: { 'b.md': '# B' } });
	await host.enablePlugin(probe);
	expect(log).toEqual(['onload with 1 files', 'layout ready with 1 files']);
});

test('a view opens in the sidebar, closes, and is unloaded', async () => {
	host = await createHost(probe);
	log.splice(0);
	await host.runCommand('open');
	const leaves = host.app.workspace.getLeavesOfType('probe-view');
	expect(leaves).toHaveLength(1);
	expect(log).toEqual(['view constructed', 'view loaded', 'view opened']);
	expect(document.body.textContent).toContain('Hello from the probe');
	expect(host.app.workspace.rightSplit.collapsed).toBe(false);
	expect(leaves[0]?.getRoot()).toBe(host.app.workspace.rightSplit);

	log.splice(0);
	leaves[0]?.detach();
	await host.settled();
	expect(log).toEqual(['view closed', 'view unloaded']);
	expect(host.app.workspace.getLeavesOfType('probe-view')).toHaveLength(0);
	expect(document.body.textContent).not.toContain('Hello from the probe');
});

test('opening the sidebar twice shows the view that is there', async () => {
	host = await createHost(probe);
	await host.runCommand('open');
	await host.runCommand('open');
	expect(host.app.workspace.getLeavesOfType('probe-view')).toHaveLength(1);
	expect(log.filter((line) => line === 'view opened')).toHaveLength(1);
});

test('disabling takes everything back, and enabling again finds its pane', async () => {
	host = await createHost(probe);
	await host.runCommand('open');
	expect(host.ribbon).toHaveLength(1);
	log.splice(0);

	await host.disablePlugin('probe');
	expect(log).toEqual(['plugin unloaded', 'view closed', 'view unloaded']);
	expect(host.ribbon).toHaveLength(0);
	expect(host.commands.listCommands()).toEqual([]);
	expect(document.body.textContent).toContain('Plugin no longer active');
	await host.writeFile('new.md', 'text');
	expect(log).not.toContain('create new.md');

	await host.enablePlugin(probe);
	expect(document.body.textContent).toContain('Hello from the probe');
});

test('after a restart a view in the open sidebar is there, one behind another waits', async () => {
	host = await createHost(probe);
	await host.runCommand('open');
	host = await restartHost(host, probe);
	expect(document.body.textContent).toContain('Hello from the probe');

	await host.app.workspace.ensureSideLeaf('markdown', 'right');
	log.splice(0);
	host = await restartHost(host, probe);
	const [leaf] = host.app.workspace.getLeavesOfType('probe-view');
	expect(leaf?.isDeferred).toBe(true);
	expect(log).not.toContain('view constructed');
	await leaf?.loadIfDeferred();
	expect(leaf?.isDeferred).toBe(false);
	expect(log).toContain('view opened');
});

test('what a plugin saves is in its data.json', async () => {
	host = await createHost({ ...probe, data: { shout: true } });
	expect((host.plugin() as ProbePlugin).settings.shout).toBe(true);
	await host.plugin().saveData({ shout: false });
	expect(await host.app.vault.adapter.read('.obsidian/plugins/probe/data.json')).toBe('{\n\t"shout": false\n}');
});

test('a damaged data.json rejects, and what onload throws reaches whoever starts the app', async () => {
	await expect(createHost({ ...probe, data: '{"shout":' })).rejects.toThrow(SyntaxError);
	host = await createHost();
});

test('an error in a listener is kept for the end, and stops nobody else', async () => {
	host = await createHost({ files: { 'a.md': '' } });
	const seen: string[] = [];
	host.app.vault.on('modify', () => {
		throw new Error('careless');
	});
	host.app.vault.on('modify', (file) => seen.push(file.path));
	await host.writeFile('a.md', 'changed');
	expect(seen).toEqual(['a.md']);
	await expect(host.close()).rejects.toThrow('careless');
});

test('a command that cannot run now says so', async () => {
	host = await createHost({ ...probe, files: { 'a.md': '' } });
	await expect(host.runCommand('only-with-note')).rejects.toThrow('cannot run now');
	await host.app.workspace.openLinkText('a', '');
	await host.runCommand('only-with-note');
	expect(log).toContain('ran on a.md');
});

test('what a plugin leaves behind is found', async () => {
	host = await createHost(probe);
	const leaks = new Leaks(host);
	const forget = () => undefined;
	window.addEventListener('resize', forget);
	const timer = window.setInterval(forget, 1000);
	const ref = host.app.vault.on('modify', forget);
	const el = document.body.createDiv({ cls: 'left-behind' });
	expect(await leaks.found()).toEqual([
		'1 listeners on window resize', 'listeners on vault modify', '1 timers', expect.stringContaining('left-behind'),
	]);
	window.removeEventListener('resize', forget);
	window.clearInterval(timer);
	host.app.vault.offref(ref);
	el.remove();
});

test('on a big vault the app is ready before all notes are read', async () => {
	host = await createHost({ ...probe, files: { 'a.md': '# A', 'b.md': '# B' }, indexInBackground: true });
	expect(log.at(-1)).toBe('layout ready with 2 files');
	expect(log).not.toContain('resolved');
	await host.settled();
	expect(log.slice(-3)).toEqual(['changed a.md', 'changed b.md', 'resolved']);
});
