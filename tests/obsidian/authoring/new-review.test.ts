import type { JestHostOptions } from '../../host';
import { freshDevice, OpenedSidebar } from '../opened-sidebar';
import { Form } from './form';

let sidebar: OpenedSidebar;
let form: Form;
beforeEach(freshDevice);
afterEach(() => sidebar.host.close());

async function open(options: JestHostOptions = {}): Promise<void> {
	sidebar = await OpenedSidebar.open({ files: {}, ...options });
	form = new Form(sidebar);
}
async function openForm(options: JestHostOptions = {}): Promise<void> {
	await open(options);
	await sidebar.host.runCommand('new-review');
	await sidebar.drawn();
}
const note = async (path: string): Promise<string> => sidebar.host.app.vault.adapter.read(path);
const titles = (kind: string): (string | null | undefined)[] =>
	sidebar.rows.filter(({ dataset }) => dataset['kind'] === kind).map((row) => row.querySelector('.conference-review-title')?.textContent);
const today = (): string => {
	const now = new Date();
	return `${String(now.getFullYear())}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
};

test('the empty sidebar leads to the form, the form to a note, and the note to the sidebar', async () => {
	await open();
	await sidebar.click(sidebar.button('new-review'));
	expect(document.activeElement).toBe(form.field('Title'));
	await form.fill('Title', 'if(kakao) 2021');
	await form.fill('Address of the conference', 'https://if.kakao.com');
	await form.fill('Sessions', 'Thing for Post Cloud Native https://if.kakao.com/session/34\n10:00 카카오톡 서버의 스프링 공화국 탈출기 https://if.kakao.com/session/49');
	expect(form.statuses).toEqual(['2 sessions found']);
	expect(form.listed).toEqual(['Thing for Post Cloud Native', '카카오톡 서버의 스프링 공화국 탈출기']);
	await form.press('Title', 'Enter');
	expect(form.isOpen).toBe(false);
	expect(await note('if(kakao) 2021.md')).toBe(`---
title: "if(kakao) 2021"
tags:
  - Review
date: ${today()}
url: "https://if.kakao.com"
---
## [Thing for Post Cloud Native](https://if.kakao.com/session/34)

## 10:00 [카카오톡 서버의 스프링 공화국 탈출기](https://if.kakao.com/session/49)
`);
	expect(sidebar.host.openNote?.path).toBe('if(kakao) 2021.md');
	expect(titles('session')).toEqual(['Thing for Post Cloud Native', '카카오톡 서버의 스프링 공화국 탈출기']);
});

test('what is missing or wrong is told at its field, which gets the focus', async () => {
	await openForm();
	await form.fill('Address of the conference', 'nowhere');
	await form.submit();
	expect(form.problem('Title')).toBe('Enter a title.');
	expect(form.problem('Address of the conference')).toContain('https://');
	expect(document.activeElement).toBe(form.field('Title'));
	await form.fill('Title', 'A');
	await form.submit();
	expect(form.problem('Title')).toBe('');
	expect(document.activeElement).toBe(form.field('Address of the conference'));
	await form.fill('Address of the conference', '');
	await form.submit();
	expect(form.isOpen).toBe(false);
	expect(await note('A.md')).toContain('title: A\n');
});

test('no note is ever written over, and a name that files cannot have is mended', async () => {
	await openForm({ files: { 'if kakao 2021.md': 'mine', 'talks/x.md': '' } });
	await form.fill('Title', 'if/kakao: 2021');
	await form.submit();
	expect(await note('if kakao 2021.md')).toBe('mine');
	expect(await note('if kakao 2021 1.md')).toContain('aliases:\n  - "if/kakao: 2021"\n');
	expect(titles('conference')).toEqual(['if/kakao: 2021']);
});

test('what was filled in is there again after the form was closed', async () => {
	await openForm();
	await form.fill('Sessions', 'One\nTwo');
	await sidebar.press('Escape');
	expect(form.isOpen).toBe(false);
	await sidebar.host.runCommand('new-review');
	expect(form.field('Sessions').value).toBe('One\nTwo');
	expect(form.statuses).toEqual(['2 sessions found']);
});

test('links copied from a page become titles and addresses, and nothing of the page comes in', async () => {
	await openForm();
	const page = '<img src=x onerror="document.title=1"><h2>Day 1</h2><div><a href="https://c.example/1"><img></a><a href="https://c.example/1"><h3>One [new]</h3>Jane</a></div><h2>Day 2</h2><h3><a href="https://c.example/2">Two</a></h3><a href="/menu">Menu</a>';
	expect(await form.paste('Sessions', { 'text/html': page, 'text/plain': 'Day 1 One [new] Jane Day 2 Two' })).toBe(false);
	expect(form.field('Sessions').value).toBe('## Day 1\n[One \\[new\\]](<https://c.example/1>)\n## Day 2\n[Two](<https://c.example/2>)');
	expect(form.listed).toEqual(['One [new]', 'Two']);
	expect(await form.paste('Sessions', { 'text/html': '<b>One</b> https://c.example/1', 'text/plain': 'One https://c.example/1' })).toBe(true);
	expect(await form.paste('Sessions', { 'text/plain': 'One' })).toBe(true);
});

test('long programmes are counted whole and listed in part', async () => {
	await openForm();
	await form.fill('Sessions', Array.from({ length: 1200 }, (_, index) => `Talk about thing ${String(index)}x`).join('\n'));
	expect(form.statuses).toEqual(['1,200 sessions found']);
	expect(form.listed).toHaveLength(9);
	expect(form.listed.at(-1)).toBe('and 1,192 more');
});

test('tags of the vault are offered while one types, and Enter chooses without sending the form', async () => {
	await openForm({ files: { 'a.md': '---\ntags: [kakao, kafka]\n---\n', 'b.md': '#kakao' } });
	await form.fill('Tags', 'Review, #ka');
	expect(Array.from(document.querySelectorAll('.suggestion-item'), (item) => item.textContent)).toEqual(['kakao', 'kafka']);
	await form.press('Tags', 'Enter');
	expect(form.field('Tags').value).toBe('Review, kakao');
	await form.fill('Title', 'A');
	await form.submit();
	expect(await note('A.md')).toContain('tags:\n  - Review\n  - kakao\n');
});

test('folder and template of the settings are used', async () => {
	await openForm({
		files: { 'Templates/review.md': '---\ntitle: {{title}}\ntags: {{tags}}\n---\n{{sessions}}\n# Thoughts\n' },
		data: { newReviewFolder: 'Conferences/2021', newReviewTemplate: 'Templates/review' },
	});
	expect(form.field('Folder').value).toBe('Conferences/2021');
	await form.fill('Title', 'A');
	await form.fill('Sessions', 'One https://a.co/1');
	await form.submit();
	expect(await note('Conferences/2021/A.md')).toBe('---\ntitle: A\ntags: [Review]\n---\n## [One](https://a.co/1)\n\n# Thoughts\n');
});

test('a template that is gone is told, and the note is made all the same', async () => {
	await openForm({ data: { newReviewTemplate: 'gone.md' } });
	await form.fill('Title', 'A');
	await form.submit();
	expect(sidebar.host.notices.join()).toContain('gone.md');
	expect(await note('A.md')).toContain('title: A');
});

test('who is about to write a note that is no review is told so', async () => {
	await openForm();
	await form.fill('Tags', 'other');
	expect(form.statuses[0]).toContain('will not show this note');
	await form.fill('Tags', 'Review/2021');
	expect(form.statuses).toEqual(['No sessions found']);
});

test('where a property makes reviews, the new note has it', async () => {
	await openForm({ data: { reviewTags: [], reviewProperties: [{ key: 'category', value: 'Reviews' }] } });
	await form.fill('Title', 'A');
	await form.submit();
	expect(await note('A.md')).toContain('\ncategory: Reviews\n');
	expect(titles('conference')).toEqual(['A']);
});

test('a disk that refuses is told, and what was filled in stays', async () => {
	await openForm();
	sidebar.host.app.vault.create = () => Promise.reject(new Error('The disk is full'));
	const error = jest.spyOn(console, 'error').mockImplementation(() => undefined);
	await form.fill('Title', 'A');
	await form.submit();
	expect(sidebar.host.notices.join()).toContain('A.md could not be created');
	expect(form.field('Title').value).toBe('A');
	error.mockRestore();
});

test('the review tag is chosen of the tags that the vault has', async () => {
	await open({ files: { 'a.md': '---\ntags: talk\n---\n## [One](https://a.co/1)\n', 'b.md': '#other' } });
	await sidebar.click(sidebar.button('choose-tag'));
	const prompt = document.querySelector<HTMLInputElement>('.prompt-input');
	expect(document.activeElement).toBe(prompt);
	prompt?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
	await sidebar.until(() => sidebar.texts('session').includes('One'), 'the tag counts');
	expect(sidebar.host.notices.join()).toContain('“talk”');
});

test('in Korean', async () => {
	await openForm({ language: 'ko' });
	await form.fill('세션', 'One https://a.co/1');
	expect(form.statuses).toEqual(['세션 1개 찾음']);
});

test('what was filled in is kept while the form is closed, what it began with is not', async () => {
	await openForm({ files: { 'x.md': '---\ntags: talk\n---\n' } });
	await form.fill('Title', 'Half a title');
	await sidebar.press('Escape');
	await sidebar.host.runCommand('choose-review-tag');
	document.querySelector('.prompt-input')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
	await sidebar.drawn();
	await sidebar.host.runCommand('new-review');
	await sidebar.drawn();
	expect([form.field('Title').value, form.field('Tags').value]).toEqual(['Half a title', 'talk']);
});

test('a note that was made and cannot be shown is made once', async () => {
	await openForm();
	await form.fill('Title', 'New');
	const leaf = sidebar.host.app.workspace.getLeaf(false);
	leaf.openFile = () => Promise.reject(new Error('EIO'));
	const errors = jest.spyOn(console, 'error').mockImplementation(() => undefined);
	await form.submit();
	expect([form.isOpen, sidebar.host.notices]).toEqual([false, []]);
	expect(await note('New.md')).toContain('title: New');
	expect(errors).toHaveBeenCalledTimes(1);
	errors.mockRestore();
});

describe('choosing the review tag', () => {
	const choose = async (files: Record<string, string>, data: unknown = null): Promise<void> => {
		await open({ files, data });
		await sidebar.host.runCommand('choose-review-tag');
		document.querySelector('.prompt-input')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
		await sidebar.drawn();
		await sidebar.drawn();
	};
	const tagged = (tag: string, title: string): string => `---\ntags: ${tag}\n---\n## ${title}\n- x\n`;

	test('offers no tags of texts, which make no reviews', async () => {
		await choose({ 'b.md': '## [One](https://a.co/1)\n#other\n' });
		expect(sidebar.host.notices).toEqual(['No note of this vault has a tag yet.']);
	});

	test('keeps the tags that other reviews have, and drops those of none', async () => {
		await choose({ 'a.md': tagged('conf', 'One'), 'b.md': tagged('talk', 'Two'), 'c.md': tagged('talk', 'Three') }, { reviewTags: ['Review', 'conf'] });
		expect(sidebar.texts('session').sort()).toEqual(['One', 'Three', 'Two']);
		expect(JSON.parse(await note('.obsidian/plugins/conference-review/data.json'))).toMatchObject({ reviewTags: ['conf', 'talk'] });
	});

	test('says nothing of success where the settings are locked', async () => {
		await choose({ 'b.md': tagged('talk', 'One') }, { schemaVersion: 99 });
		expect(sidebar.host.notices.filter((notice) => notice.includes('are reviews now'))).toEqual([]);
	});
});
