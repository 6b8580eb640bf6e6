import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { listNotes } from '../../src/cli/note-folder';
import { readVaultSettings } from '../../src/cli/vault-settings';
import { temporaryFolder, type TemporaryFolder } from './temporary-folder';

let folder: TemporaryFolder;
beforeEach(() => {
	folder = temporaryFolder();
});
afterEach(() => folder.remove());

describe('finding the notes of a vault', () => {
	it('finds Markdown files in every folder but hidden ones and node_modules, in the order of their paths', async () => {
		for (const name of ['b.md', 'a/z.md', 'a.md', 'B.MD', '한글/노트.md', '.obsidian/x.md', '.trash/x.md', '.hidden.md', 'node_modules/p/readme.md', 'a/picture.png', 'md']) {
			folder.write(name, '');
		}
		expect(await listNotes(folder.path)).toEqual({ notes: ['B.MD', 'a.md', 'a/z.md', 'b.md', '한글/노트.md'], unreadable: [] });
	});

	it('reads a folder whose name ends in .md as a folder', async () => {
		folder.write('talks.md/a.md', '');
		expect((await listNotes(folder.path)).notes).toEqual(['talks.md/a.md']);
	});

	it('follows links to folders, but not around in circles', async () => {
		folder.write('real/a.md', '');
		symlinkSync(folder.path, join(folder.path, 'real/round'));
		symlinkSync(join(folder.path, 'real'), join(folder.path, 'real/self'));
		symlinkSync(join(folder.path, 'real'), join(folder.path, 'twin'));
		expect(await listNotes(folder.path)).toEqual({ notes: ['real/a.md', 'twin/a.md'], unreadable: [] });
	});

	it('tells of a link that leads nowhere', async () => {
		folder.write('a.md', '');
		symlinkSync(join(folder.path, 'gone.md'), join(folder.path, 'b.md'));
		expect(await listNotes(folder.path)).toEqual({ notes: ['a.md'], unreadable: [{ path: 'b.md', message: 'the link leads to no file' }] });
	});
});

describe("the plugin's settings", () => {
	const settingsOf = async (data: string) => {
		folder.write('.obsidian/app.json', '{}');
		folder.write('.obsidian/plugins/conference-review/data.json', data);
		return readVaultSettings(folder.path);
	};

	it('say which notes are reviews, where sessions stand, and which addresses are left alone', async () => {
		expect(await settingsOf(JSON.stringify({
			schemaVersion: 1, reviewTags: ['talk'], reviewFolders: [], reviewProperties: [{ key: 'category', value: 'Reviews' }], sessionLevel: 3,
			linkExcluded: ['a.example'], linkAllowPrivate: true,
		}))).toMatchObject({
			criteria: { tags: ['talk'], folders: [], properties: [{ key: 'category', value: 'Reviews' }] }, sessionLevel: 3, excludedAddresses: ['a.example'], warnings: [],
		});
	});

	it('say nothing where there are none', async () => {
		expect(await settingsOf('{}')).toMatchObject({ criteria: null, sessionLevel: null, excludedAddresses: [], warnings: [] });
	});

	it('are left out field by field where they are damaged, with a warning', async () => {
		const settings = await settingsOf('{"reviewTags":"talk","reviewFolders":["Talks"],"sessionLevel":9,"linkExcluded":[1]}');
		expect(settings).toMatchObject({ criteria: { tags: ['Review'], folders: ['Talks'], properties: [] }, sessionLevel: null, excludedAddresses: [] });
		expect(settings.warnings.map((warning) => /"\w+"/.exec(warning)?.[0])).toEqual(['"reviewTags"', '"sessionLevel"', '"linkExcluded"']);
		expect((await settingsOf('{')).warnings).toEqual([expect.stringMatching(/data\.json: not valid JSON/)]);
	});
});

describe("the app's excluded files", () => {
	const excludedBy = async (settings: string | null, config = '.obsidian') => {
		if (settings !== null) folder.write(`${config}/app.json`, settings);
		const { excludes, warnings } = await readVaultSettings(folder.path);
		return { warnings, out: ['Templates/a.md', 'Templates.md', 'notes/x.draft.md', 'notes/Templates/a.md', 'README.md'].filter(excludes) };
	};

	it('excludes by the beginning of a path and by a regular expression between slashes', async () => {
		expect(await excludedBy('{"userIgnoreFilters":["Templates/","README.md","/\\\\.draft\\\\.md$/"]}'))
			.toEqual({ warnings: [], out: ['Templates/a.md', 'notes/x.draft.md', 'README.md'] });
	});

	it('finds the settings in a folder of another name', async () => {
		expect(await excludedBy('{"userIgnoreFilters":["README"]}', '.vault-settings')).toEqual({ warnings: [], out: ['README.md'] });
	});

	it.each([null, '{}', '{"userIgnoreFilters":null}', '{"userIgnoreFilters":[]}'])('excludes nothing with %j', async (settings) => {
		expect(await excludedBy(settings)).toEqual({ warnings: [], out: [] });
	});

	it.each([
		['{"userIgnoreFilters":', 'app.json: not valid JSON'],
		['{"userIgnoreFilters":"x"}', 'userIgnoreFilters is no list'],
		['{"userIgnoreFilters":["/(/"]}', '/(/ is no regular expression'],
	])('warns of %j', async (settings, warning) => {
		const { warnings, out } = await excludedBy(settings);
		expect(warnings).toEqual([expect.stringContaining(warning)]);
		expect(out).toEqual([]);
	});

	it('takes settings that are a folder for a vault without any', async () => {
		mkdirSync(join(folder.path, '.obsidian/app.json'), { recursive: true });
		expect(await excludedBy(null)).toEqual({ warnings: [], out: [] });
	});
});
