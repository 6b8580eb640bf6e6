import { createHost, type Host } from '.';
import ProbePlugin, { log, probeManifest } from './probe-plugin';

let host: Host;
const note = (block: string) => `Before\n\n\`\`\`probe\n${block}\n\`\`\`\n`;
const text = () => document.body.querySelector('.markdown-preview-view')?.textContent ?? '';

beforeEach(async () => {
	log.splice(0);
	host = await createHost({ plugin: ProbePlugin, manifest: probeManifest, files: { 'a.md': note('one') } });
	await host.app.workspace.getLeaf().setViewState({ type: 'markdown', state: { file: 'a.md', mode: 'preview' } });
	await host.settled();
});
afterEach(() => host.close());

const ended = () => log.filter((line) => line.startsWith('block ended'));

test('a block is drawn by its plugin in the reading view', () => {
	expect(text()).toContain('ONE');
	expect(text()).not.toContain('one');
	expect(ended()).toEqual([]);
});

test('an edit draws it anew, and what belonged to the old one ends', async () => {
	await host.writeFile('a.md', note('two'));
	expect(text()).toContain('TWO');
	expect(ended()).toEqual(['block ended: one']);
});

test('it ends with the view', async () => {
	host.app.workspace.getLeavesOfType('markdown')[0]?.detach();
	await host.settled();
	expect(ended()).toEqual(['block ended: one']);
});
