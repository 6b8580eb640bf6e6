import type { BaseDefinition, OpenedBase } from '../host/bases';
import { axeViolations } from './axe';
import { PluginPage } from './plugin-page';

jest.setTimeout(60_000); // A browser starts, and it shares two cores with the other tests.

const note = (notes: string): string => `---\ntags: Review\ntitle: Only\ndate: 2030-01-01\n---\n## [Talk](https://talks.example/1)\n${notes}`;

declare const host: { openBase(definition: BaseDefinition): OpenedBase };
declare let base: OpenedBase;

let it: PluginPage;

beforeAll(async () => {
	it = await PluginPage.open({ query: 'theme=light', height: 900, files: { 'only.md': note('') } });
	await it.page.evaluate(() => {
		Object.assign(window, { base: host.openBase({ type: 'conference-review-sessions' }) });
	});
});
afterAll(() => it?.close());

const sidebar = '.view-content.conference-review';
const inBase = '.conference-review-base';

/** What has the focus: the class or the title of an element of the view, else its name. */
const focused = async (view: string): Promise<string> => it.page.evaluate((selector) => {
	const { activeElement } = document;
	if (!activeElement || document.querySelector(selector)?.contains(activeElement) !== true) return `outside: ${activeElement?.className || activeElement?.tagName}`;
	return activeElement.querySelector('.conference-review-title')?.textContent ?? activeElement.className;
}, view);

const untilFocused = async (view: string, wanted: string): Promise<void> => {
	await it.until(async () => await focused(view) === wanted, `${wanted} has the focus`);
};

/** Leads the focus to the last row of the view's list, as a person does who walks it. */
async function goToTalk(view: string): Promise<void> {
	await it.page.waitForSelector(`${view} [data-kind=session]`);
	await it.page.focus(`${view} [role=treeitem][tabindex="0"]`);
	await it.page.keyboard.press('End');
	await untilFocused(view, 'Talk');
}

const message = (view: string): string => (view === sidebar ? 'conference-review-empty' : 'conference-review-embed-note');

describe.each([['the sidebar', sidebar], ['a base', inBase]])('in %s', (_name, view) => {
	test('the focus goes from the last row that is deleted to the message in its place, and back when rows come', async () => {
		await goToTalk(view);
		it.deleteFile('only.md');
		await it.page.waitForSelector(`${view} .${message(view)}`);
		expect(await it.page.evaluate((selector) => {
			const { activeElement } = document;
			return activeElement?.matches(selector) === true && (activeElement as HTMLElement).tabIndex === -1;
		}, `${view} .${message(view)}`)).toBe(true);
		it.writeFile('only.md', note(''));
		await untilFocused(view, 'Talk');
	});

	test('whoever goes on from a row that stayed the same is not called back by what is drawn later', async () => {
		const input = `${sidebar} input[type=search]`;
		for (const key of ['End', 'PageDown', 't'] as const) {
			await goToTalk(view);
			await it.page.keyboard.press(key);
			await it.page.focus(input);
			it.writeFile('only.md', note(`- ${key}\n`).replace('Only', `Only ${key}`));
			await it.page.waitForFunction((title, within) => document.querySelector(`${within} [data-kind=conference]`)?.textContent?.includes(title), {}, `Only ${key}`, view);
			expect(await it.page.evaluate((selector) => document.activeElement?.matches(selector), input)).toBe(true);
		}
		it.writeFile('only.md', note(''));
		await it.row('conference', 'Only');
	});

	test('nor by a row that is not drawn yet', async () => {
		const talks = Array.from({ length: 200 }, (_, talk) => `## [Talk ${String(talk)}](https://talks.example/${String(talk)})\n`).join('');
		it.writeFile('only.md', note('').replace(/##[^]*/u, talks));
		await it.page.waitForSelector(`${view} [data-kind=session][aria-setsize="200"]`);
		await it.page.focus(`${view} [role=treeitem][tabindex="0"]`);
		await it.page.keyboard.press('Home');
		await untilFocused(view, 'Only');
		await it.page.evaluate((selector) => {
			document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true, cancelable: true }));
			document.querySelector<HTMLElement>(selector)?.focus();
		}, `${sidebar} input[type=search]`);
		await it.page.waitForSelector(`${view} [aria-posinset="200"][aria-selected=true]`);
		expect(await it.page.evaluate(() => document.activeElement?.matches('input[type=search]'))).toBe(true);
		it.writeFile('only.md', note(''));
		await it.row('session', 'Talk');
	});

	test('whoever is elsewhere stays there', async () => {
		await it.page.focus(`${sidebar} input[type=search]`);
		it.deleteFile('only.md');
		await it.page.waitForSelector(`${view} .${message(view)}`);
		expect(await it.page.evaluate(() => document.activeElement?.matches('input[type=search]'))).toBe(true);
		it.writeFile('only.md', note(''));
		await it.page.waitForSelector(`${view} [data-kind=session]`);
		expect(await it.page.evaluate(() => document.activeElement?.matches('input[type=search]'))).toBe(true);
	});
});

test('an edit that leaves nothing of a search leads to its message, whose button leads back into the list', async () => {
	await it.page.type(`${sidebar} input[type=search]`, 'is:empty');
	await goToTalk(sidebar);
	it.writeFile('only.md', note('- written\n'));
	await untilFocused(sidebar, message(sidebar));
	await it.page.keyboard.press('Tab');
	expect(await it.page.evaluate(() => document.activeElement?.matches('.conference-review-empty [data-action=clear-filter]'))).toBe(true);
	await it.page.keyboard.press('Enter');
	await untilFocused(sidebar, 'Talk');
});

test('a filter of the base, or a query of its view, that leaves nothing leads to the message', async () => {
	for (const change of ['filter', 'query'] as const) {
		await goToTalk(inBase);
		await it.page.evaluate((changed) => base.configure(changed === 'filter' ? { filter: () => false } : { options: { query: 'nobody' } }), change);
		await untilFocused(inBase, message(inBase));
		await it.page.evaluate(() => base.configure({ filter: () => true, options: {} }));
		await untilFocused(inBase, 'Talk');
	}
});

test('axe finds nothing in the messages', async () => {
	it.deleteFile('only.md');
	for (const view of [sidebar, inBase]) {
		await it.page.waitForSelector(`${view} .${message(view)}`);
		expect(await axeViolations(it.page, view, { rules: { 'heading-order': { enabled: false } } })).toEqual([]);
	}
	expect(it.errors).toEqual([]);
});
