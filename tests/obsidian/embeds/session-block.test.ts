import { Component, MarkdownRenderer } from 'obsidian';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ConferenceReviewPlugin from '../../../src/main';
import { createHost, type Host, type JestHostOptions } from '../../host';
import { Leaks } from '../../host/leaks';
import { freshDevice } from '../opened-sidebar';
import { reviewText } from '../reviews';
import { answer, WebServer } from '../web-server';

jest.setTimeout(30_000); // The app starts in each test, and shares two cores with other tests.

const seed = readFileSync(join(__dirname, '../../fixtures/ifkakao-2021.md'), 'utf8');
const block = (body: string): string => `# Overview\n\n\`\`\`conference-review\n${body}\n\`\`\`\n`;

let host: Host;
/** Opens a note with a block for reading. */
const open = async (body: string, files: Record<string, string> = {}, options: JestHostOptions = {}): Promise<void> => {
	host = await createHost({ plugin: ConferenceReviewPlugin, files: { 'overview.md': block(body), ...files }, ...options });
	await (host.plugin() as ConferenceReviewPlugin).api?.whenReady();
	await host.app.workspace.getLeaf().setViewState({ type: 'markdown', state: { file: 'overview.md', mode: 'preview' } });
	await host.settled();
};
const embed = (): HTMLElement => {
	const element = document.body.querySelector<HTMLElement>('.conference-review-embed');
	if (!element) throw new Error('There is no block');
	return element;
};
const texts = (selector: string): string[] => Array.from(embed().querySelectorAll(selector), (el) => (el.textContent ?? '').trim());
const link = (text: string): HTMLElement => {
	const found = Array.from(embed().querySelectorAll<HTMLElement>('a')).find((el) => el.textContent === text);
	if (!found) throw new Error(`No link ${text}`);
	return found;
};
const until = async (condition: () => boolean): Promise<void> => {
	const end = Date.now() + 10_000;
	while (!condition()) {
		if (Date.now() > end) throw new Error(`Waited in vain; the block reads ${embed().textContent ?? ''}`);
		await host.settled();
	}
};
const click = async (element: HTMLElement, init: MouseEventInit = {}): Promise<void> => {
	element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...init }));
	await host.settled();
	await host.settled();
};
const years = {
	'a.md': reviewText('A', '2021-01-01', [['Shared talk about compilers', 'https://talks.example/1', '- noted\n'], ['Zebra', 'https://talks.example/2']]),
	'b.md': reviewText('B', '2020-01-01', [['Shared talk about compilers', 'https://talks.example/1'], ['Apple', 'https://other.example/3', '- noted\n']]),
};
beforeEach(freshDevice);
afterEach(() => host.close());

test('a body that is nothing but a query lists what it finds, below its conference', async () => {
	await open('is:empty', { 'talks/ifkakao 2021.md': seed, ...years });
	expect(texts('h4')).toEqual(['ifkakao 2021 Dec 16, 2021', 'A Jan 1, 2021', 'B Jan 1, 2020']);
	expect(embed().querySelectorAll('section:first-of-type > ul > li')).toHaveLength(3);
	expect(texts('section:last-of-type li')).toEqual([expect.stringMatching(/^Shared talk about compilers · No notes/u)]);
});

test.each([
	['group: session', ['Shared talk about compilers > A > B', 'Zebra', 'Apple']],
	['group: session\nsort: title', ['Apple', 'Shared talk about compilers > A > B', 'Zebra']],
])('sessions across notes: %s', async (body, expected) => {
	await open(body, years);
	const shown = Array.from(embed().querySelectorAll(':scope > ul > li'), (item) => Array.from(item.querySelectorAll('a, :scope > bdi'), (el) => el.textContent).join(' > '));
	expect(shown).toEqual(expected);
});

test('by site, sorted and limited, with the number of those left out', async () => {
	await open('query: year:2020..2021\ngroup: site\nlimit: 2', years);
	expect(texts('h4')).toEqual(['talks.example']);
	expect(texts('section > ul > li > a')).toEqual(['Shared talk about compilers', 'Zebra']);
	expect(texts('p')).toEqual(['And 2 more.']);
});

test('what is not understood is named with its line, and the rest is shown all the same', async () => {
	await open('query: shared is:brokn\ngrup: state\nsort: colour\nlimit: many', years);
	expect(texts('.conference-review-embed-problems li')).toEqual([
		'Line 1: “is:brokn” is not understood and left out.',
		'Line 2: “grup” is not known here. Use query, group, sort, limit.',
		'Line 3: “colour” is no value of sort. Use date, title, order, notes.',
		'Line 4: “many” is no limit. Use a whole number from 1 to 1000.',
	]);
	expect(texts('section li > a')).toEqual(['Shared talk about compilers', 'Shared talk about compilers']);
});

test('nothing found is said, and so is a vault without sessions', async () => {
	await open('nobody', years);
	await until(() => texts('p').join() === 'No session matches “nobody”.');
	await host.writeFile('overview.md', block(''));
	await host.deleteFile('a.md');
	await host.deleteFile('b.md');
	await until(() => texts('p').includes('No sessions yet.'));
});

test('in Korean', async () => {
	await open('ㅋㅂㄴㅌㅅ\n모음: x', { 'a.md': seed }, { language: 'ko' });
	await until(() => texts('section li > a').join() === '다음카페 쿠버네티스 이관기,멀티 클러스터 환경을 위한 Kubernetes Operator 패턴');
	expect(texts('.conference-review-embed-problems li')).toEqual(['2번째 줄: ‘모음’ 항목은 없습니다. query, group, sort, limit 중에서 쓰세요.']);
});

test('what stands in a session\'s notes is found, and found again when they are edited', async () => {
	await open('query: noted apple', years);
	await until(() => texts('section li > a').join() === 'Apple');
	await host.writeFile('a.md', years['a.md'].replace('Zebra', 'Apple pie').concat('- noted\n'));
	await until(() => texts('section li > a').join() === 'Apple pie,Apple');
});

test('a word that is left out is left out of notes\' texts too', async () => {
	await open('-noted', years);
	await until(() => texts('section li > a').join() === 'Zebra,Shared talk about compilers');
});

describe('clicks lead to the session', () => {
	beforeEach(() => open('Zebra', years));
	const line = years['a.md'].split('\n').findIndex((each) => each.includes('Zebra'));

	test('in the same tab, once', async () => {
		await click(link('Zebra'));
		expect(host.openTabs).toEqual(['a.md']);
		expect(host.openNote).toEqual({ path: 'a.md', line });
	});

	test('with Mod, or the middle button, in a new one', async () => {
		await click(link('Zebra'), { ctrlKey: true, metaKey: true });
		expect(host.openTabs).toEqual(['overview.md', 'a.md']);
		expect(host.openNote).toEqual({ path: 'a.md', line });
	});

	test('and the right button offers what the sidebar offers', async () => {
		link('Zebra').dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX: 5, clientY: 5 }));
		expect(host.menuItems).toContain('Open in new tab');
		await host.chooseMenuItem('Open note');
		await until(() => host.openNote?.path === 'a.md');
	});
});

describe('live', () => {
	test('a block that is drawn before the vault has been read says so, and fills', async () => {
		host = await createHost({ plugin: ConferenceReviewPlugin, files: { 'overview.md': block('Zebra'), ...years }, indexInBackground: true });
		await host.app.workspace.getLeaf().setViewState({ type: 'markdown', state: { file: 'overview.md', mode: 'preview' } });
		expect(texts('p')).toEqual(['Waiting for the vault to load…']);
		await until(() => texts('section li > a').includes('Zebra'));
	});

	test('an edit of a review, and of the block itself', async () => {
		await open('is:empty', years);
		await host.writeFile('b.md', reviewText('B', '2020-01-01', [['Brand new', 'https://talks.example/9']]));
		await until(() => texts('section li > a').includes('Brand new'));
		await host.writeFile('overview.md', block('Brand'));
		expect(texts('section li > a')).toEqual(['Brand new']);
		expect(document.body.querySelectorAll('.conference-review-embed')).toHaveLength(1);
	});

	test('results of a check, with the state in words', async () => {
		const server = await WebServer.start({ '/ok': answer(200) });
		try {
			await open('is:broken\ngroup: state', { 'a.md': reviewText('A', '2021-01-01', [['One', server.url('/ok'), `- see [gone](${server.url('/gone')})\n`]]) }, { data: { linkAllowPrivate: true } });
			expect(texts('p')).toEqual(['No session matches “is:broken”.']);
			await host.runCommand('check-links');
			await until(() => texts('h4').includes('Broken'));
			expect(texts('h4')).toEqual(['Broken', 'Works']);
			expect(texts('section:first-of-type li li > a')).toEqual(['gone']);
			expect(texts('section:first-of-type [data-state="broken"]')).toEqual(['Broken']);
			expect(embed().querySelector('[data-verdict="broken"]')?.getAttribute('aria-label')).toMatch(/^Broken\. /u);
		} finally {
			await server.stop();
		}
	});

	test('it ends with its section, and leaves nothing behind', async () => {
		await open('is:empty', years);
		const leaks = new Leaks(host);
		const component = new Component();
		component.load();
		const element = document.body.createDiv();
		await MarkdownRenderer.render(host.app, block('Zebra'), element, 'overview.md', component);
		expect(element.querySelectorAll('li > a')).toHaveLength(1);
		component.unload();
		expect(element.querySelectorAll('li > a')).toHaveLength(0);
		await host.writeFile('a.md', reviewText('A', '2021-01-01', ['Zebra']));
		element.remove();
		await host.disablePlugin('conference-review');
		expect(await leaks.found()).toEqual([]);
	});
});
