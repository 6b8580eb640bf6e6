import type { JestHostOptions } from '../host';
import { freshDevice, OpenedSidebar } from './opened-sidebar';
import { reviewText } from './reviews';

const files = { 'a.md': reviewText('Tagged', '2021-01-01', ['One']), 'talks/b.md': '## Two\n- b\n', 'c.md': '---\ncategory: "[[Reviews]]"\n---\n## Three\n- c\n' };
let sidebar: OpenedSidebar;
const open = async (options: JestHostOptions = {}): Promise<HTMLElement> => {
	sidebar = await OpenedSidebar.open({ files, ...options });
	return sidebar.host.openSettings();
};
beforeEach(freshDevice);
afterEach(() => sidebar.host.close());

const field = (settings: HTMLElement, name: string): HTMLInputElement => {
	const item = Array.from(settings.querySelectorAll('.setting-item')).find((each) => each.querySelector('.setting-item-name')?.textContent === name);
	const input = item?.querySelector<HTMLInputElement>('input, textarea, select');
	if (!input) throw new Error(`No field ${name}`);
	return input;
};
const type = (input: HTMLInputElement, text: string): void => {
	input.value = text;
	input.dispatchEvent(new Event('input', { bubbles: true }));
	input.dispatchEvent(new Event('change', { bubbles: true }));
};
const stored = async (): Promise<Record<string, unknown>> =>
	JSON.parse(await sidebar.host.app.vault.adapter.read('.obsidian/plugins/conference-review/data.json')) as Record<string, unknown>;

/** Waits until it is stored, which happens once the user is quiet. */
async function storedLike(wanted: Record<string, unknown>): Promise<void> {
	let data: Record<string, unknown> = {};
	const look = async (): Promise<void> => {
		data = await sidebar.host.app.vault.adapter.exists('.obsidian/plugins/conference-review/data.json') ? await stored() : {};
	};
	await sidebar.until(() => {
		void look();
		return Object.entries(wanted).every(([key, value]) => JSON.stringify(data[key]) === JSON.stringify(value));
	}, `${JSON.stringify(wanted)} is stored`);
}

describe.each([['declared, as apps from 1.13 show them', '1.13.1'], ['drawn, for older apps', '1.12.0']])('settings %s', (_, apiVersion) => {
	test('tags, folders and properties decide which notes are reviews, at once', async () => {
		const settings = await open({ apiVersion });
		expect(sidebar.texts('session')).toEqual(['One']);
		type(field(settings, 'Review folders'), 'talks/');
		await sidebar.until(() => sidebar.texts('session').includes('Two'), 'the folder counts');
		type(field(settings, 'Review properties'), 'category: Reviews');
		await sidebar.until(() => sidebar.texts('session').includes('Three'), 'the property counts');
		type(field(settings, 'Review tags'), '#other');
		await sidebar.until(() => !sidebar.texts('session').includes('One'), 'the tag counts no longer');
		expect(await stored()).toMatchObject({ schemaVersion: 1, reviewTags: ['other'], reviewFolders: ['talks'], reviewProperties: [{ key: 'category', value: 'Reviews' }] });
	});

	test('what cannot be understood is told beside the field, and not taken over', async () => {
		const settings = await open({ apiVersion, data: { linkTimeoutSeconds: 7 } });
		type(field(settings, 'Review properties'), 'category: Reviews\nnonsense');
		await sidebar.until(() => (settings.textContent ?? '').includes('Not understood: “nonsense”'), 'the complaint is there');
		type(field(settings, 'Time limit'), '0');
		await sidebar.until(() => (settings.textContent ?? '').includes('whole number from 1 to 120'), 'the bounds are told');
		expect(await stored()).toEqual({ linkTimeoutSeconds: 7 });
		type(field(settings, 'Time limit'), '30');
		await sidebar.until(() => !(settings.textContent ?? '').includes('whole number'), 'the complaint is gone');
		await storedLike({ linkTimeoutSeconds: 30 });
	});

	test('every kind of control is taken over', async () => {
		const settings = await open({ apiVersion });
		type(field(settings, 'Links at once'), '12');
		const level = field(settings, 'Session headings') as unknown as HTMLSelectElement;
		expect(Array.from(level.options, ({ text }) => text).slice(0, 2)).toEqual(['Find it in each note', 'Level 1 (#)']);
		level.selectedIndex = 3;
		level.dispatchEvent(new Event('change', { bubbles: true }));
		field(settings, 'Check private addresses').click();
		type(field(settings, 'Never check'), 'a.example\n\n b.example');
		type(field(settings, 'Folder of new reviews'), 'Conferences');
		await storedLike({ linkConcurrency: 12, sessionLevel: 3, linkAllowPrivate: true, linkExcluded: ['a.example', 'b.example'], newReviewFolder: 'Conferences' });
		type(field(settings, 'Links at once'), '');
		await storedLike({ linkConcurrency: null });
	});

	test('tags and folders of the vault are offered while one types', async () => {
		const settings = await open({ apiVersion, files: { ...files, 'd.md': '---\ntags: [talk, tech]\n---\n' } });
		const offered = (): (string | null)[] => Array.from(document.querySelectorAll('.suggestion-item'), (item) => item.textContent);
		field(settings, 'Review tags').focus();
		type(field(settings, 'Review tags'), 'Review, t');
		await sidebar.until(() => offered().length === 2, 'both tags are offered');
		await sidebar.press('ArrowDown');
		await sidebar.press('Enter');
		expect(field(settings, 'Review tags').value).toBe('Review, tech');
		await storedLike({ reviewTags: ['Review', 'tech'] });
		field(settings, 'Review folders').focus();
		type(field(settings, 'Review folders'), 'TAL');
		await sidebar.until(() => offered().join() === 'talks', 'the folder is offered');
	});

	test('settings of a newer version are shown, locked, with the reason', async () => {
		const settings = await open({ apiVersion, data: { schemaVersion: 99, reviewTags: ['Review'] } });
		expect(settings.textContent).toContain('Saved by a newer version');
		expect(field(settings, 'Review tags').disabled).toBe(true);
		expect(await stored()).toEqual({ schemaVersion: 99, reviewTags: ['Review'] });
		expect(sidebar.host.notices.join()).toContain('newer version');
	});
});

test('both ways show the same settings', async () => {
	const classic = await open({ apiVersion: '1.12.0' });
	const names = (settings: HTMLElement): (string | null)[] => Array.from(settings.querySelectorAll('.setting-item-name'), (name) => name.textContent);
	const drawn = names(classic);
	await sidebar.host.close();
	const declared = names(await open({ apiVersion: '1.13.1' }));
	expect(declared.filter((name) => name !== 'Reviews' && name !== 'Link check')).toEqual(drawn.filter((name) => name !== 'Reviews' && name !== 'Link check'));
});

test('settings changed by a sync service are taken over', async () => {
	await open();
	await sidebar.host.app.vault.adapter.write('.obsidian/plugins/conference-review/data.json', JSON.stringify({ reviewFolders: ['talks'] }));
	await sidebar.host.reconcile('.obsidian/plugins/conference-review/data.json');
	await sidebar.until(() => sidebar.texts('session').includes('Two'), 'the folder counts');
});

test('a folder with a comma in its name is offered, chosen and kept as one', async () => {
	const settings = await open({ files: { 'Talks, 2021/b.md': '## Two\n- b\n', 'x/c.md': '' } });
	const input = field(settings, 'Review folders');
	input.focus();
	input.value = 'x, Talk';
	input.dispatchEvent(new Event('input', { bubbles: true }));
	await sidebar.drawn();
	await sidebar.press('Enter');
	await storedLike({ reviewFolders: ['x', 'Talks, 2021'] });
	await sidebar.until(() => sidebar.texts('session').includes('Two'), 'the folder counts');
	expect(field(sidebar.host.openSettings(), 'Review folders').value).toBe('x, "Talks, 2021"');
});

test.each([['Conferences', 'Talks'], ['All', 'All 2021']])('a review folder that the app moves (%s) stays one', async (from, to) => {
	await open({ files: { 'All/Conferences/a.md': '## One\n- x\n', 'Conferences/a.md': '## One\n- x\n' }, data: { reviewFolders: [from === 'All' ? 'All/Conferences' : 'conferences'], newReviewFolder: from } });
	await sidebar.host.renameFile(from, to);
	await storedLike({ reviewFolders: [from === 'All' ? 'All 2021/Conferences' : 'Talks'], newReviewFolder: to });
	expect(sidebar.texts('session')).toEqual(['One']);
});

test('the template and the note of the report move with their folder', async () => {
	await open({
		files: { 'Conferences/a.md': reviewText('A', '2021-01-01', ['One']), 'Conferences/template.md': 'a template\n' },
		data: { newReviewTemplate: 'Conferences/template.md', reportPath: 'Conferences/Link report.md' },
	});
	await sidebar.host.renameFile('Conferences', 'Talks');
	await storedLike({ newReviewTemplate: 'Talks/template.md', reportPath: 'Talks/Link report.md' });
});

test('a folder that is written in decomposed letters moves whole', async () => {
	await open({ files: { '컨퍼런스/2021/a.md': reviewText('A', '2021-01-01', ['One']) }, data: { reviewTags: [], reviewFolders: ['컨퍼런스/2021'.normalize('NFD')] } });
	await sidebar.host.renameFile('컨퍼런스', '발표');
	await storedLike({ reviewFolders: ['발표/2021'] });
});

describe.each([['1.13.1'], ['1.12.0']])('open settings of %s', (apiVersion) => {
	test('show what another device has written, and write nothing over it', async () => {
		const settings = await open({ apiVersion });
		const path = '.obsidian/plugins/conference-review/data.json';
		type(field(settings, 'Review tags'), 'half');
		await sidebar.host.app.vault.adapter.write(path, JSON.stringify({ reviewTags: ['synced'] }));
		await sidebar.host.reconcile(path);
		await sidebar.drawn();
		expect(field(settings, 'Review tags').value).toBe('synced');
	});

	test('keep the focus and what is being typed in a field that no other device has changed', async () => {
		const settings = await open({ apiVersion });
		const path = '.obsidian/plugins/conference-review/data.json';
		const tags = field(settings, 'Review tags');
		tags.focus();
		type(tags, 'half');
		tags.setSelectionRange(2, 2);
		await sidebar.host.app.vault.adapter.write(path, JSON.stringify({ followActiveNote: true }));
		await sidebar.host.reconcile(path);
		await sidebar.drawn();
		const now = field(settings, 'Review tags');
		expect({ isFocused: document.activeElement === now, value: now.value, at: now.selectionStart }).toEqual({ isFocused: true, value: 'half', at: 2 });
		await storedLike({ followActiveNote: true, reviewTags: ['half'] });
	});

	test('keep what was typed right before they were closed', async () => {
		type(field(await open({ apiVersion }), 'Review tags'), 'typed');
		const { app } = sidebar.host;
		await sidebar.host.close();
		expect(JSON.parse(await app.vault.adapter.read('.obsidian/plugins/conference-review/data.json'))).toMatchObject({ reviewTags: ['typed'] });
	});
});
