import { FileView } from 'obsidian';
import { createHost, type Host, type JestHostOptions } from '.';
import type { BaseDefinition, OpenedBase } from './bases';
import ProbePlugin, { log, probed, probeManifest } from './probe-plugin';

let host: Host;
const note = (properties: string): string => `---\n${properties}\n---\n`;
const open = async (definition: Partial<BaseDefinition> = {}, options: JestHostOptions = {}): Promise<OpenedBase> => {
	host = await createHost({
		plugin: ProbePlugin, manifest: probeManifest, ...options,
		files: { 'a.md': note('rank: 2\nkind: talk'), 'b.md': note('rank: 10\nkind: panel'), 'c.md': note('kind: talk'), 'd.md': '# Plain' },
	});
	log.splice(0);
	return host.openBase({ type: 'probe-base', ...definition });
};
afterEach(() => host.close());

test('files are filtered and sorted, those without a value last', async () => {
	const base = await open({ filter: ({ path }) => path !== 'd.md', sort: [{ property: 'note.rank', direction: 'DESC' }] });
	expect(base.containerEl.textContent).toBe('-: b.md a.md c.md');
	base.configure({ sort: [{ property: 'note.rank', direction: 'ASC' }] });
	expect(base.containerEl.textContent).toBe('-: a.md b.md c.md');
});

test('groups come by their keys, the one without a key last', async () => {
	const base = await open({ groupBy: { property: 'note.kind', direction: 'ASC' } });
	expect(base.containerEl.textContent).toBe('panel: b.md; talk: a.md c.md; -: d.md');
	base.configure({ groupBy: { property: 'note.kind', direction: 'DESC' } });
	expect(base.containerEl.textContent).toBe('talk: a.md c.md; panel: b.md; -: d.md');
});

test('the view is told of its options, and of every change of the vault', async () => {
	const base = await open({ order: ['file.name', 'note.rank'], options: { wide: true } });
	expect(log).toEqual(['base shows file.name,note.rank true']);
	expect(base.optionNames).toEqual({ wide: 'Wide' });
	await host.writeFile('e.md', note('kind: talk'));
	expect(base.containerEl.textContent).toContain('e.md');
	await host.renameFile('e.md', 'f.md');
	await host.deleteFile('a.md');
	expect(base.containerEl.textContent).toBe('-: b.md c.md d.md f.md');
});

test('a base file opens in a tab, and ends with it', async () => {
	host = await createHost({ plugin: ProbePlugin, manifest: probeManifest, files: { 'list.base': '', 'a.md': note('rank: 1') } });
	const base = await host.openBaseFile('list.base', { type: 'probe-base' });
	const [leaf] = host.app.workspace.getLeavesOfType('bases');
	expect(leaf?.view).toBeInstanceOf(FileView);
	expect(leaf?.view).toHaveProperty('file.path', 'list.base');
	expect(leaf?.view.containerEl.contains(base.containerEl)).toBe(true);
	leaf?.detach();
	await host.settled();
	expect(log.at(-1)).toBe('base ended');
	await expect(host.openBaseFile('none.base', { type: 'probe-base' })).rejects.toThrow('No such file');
});

test('it ends with the base, and with the plugin', async () => {
	(await open()).unload();
	expect(log.at(-1)).toBe('base ended');
	const base = host.openBase({ type: 'probe-base' });
	await host.disablePlugin('probe');
	expect(base.containerEl.isConnected).toBe(false);
	expect(log.filter((line) => line === 'base ended')).toHaveLength(2);
});

test('where Bases is off the plugin is told, and there is no view', async () => {
	await expect(open({}, { bases: false })).rejects.toThrow('Unknown view type');
	expect(probed.bases).toBe(false);
});
