import { axeViolations } from './axe';
import { PluginPage } from './plugin-page';

jest.setTimeout(120_000); // A browser starts, and it shares two cores with the other tests.

let it: PluginPage;

beforeAll(async () => {
	it = await PluginPage.open({ query: 'theme=light' });
	await it.row('conference', 'ifkakao 2021');
});

afterAll(async () => {
	await it?.close();
});

const field = '.conference-review input[type=search]';
const options = async () => it.page.$$eval('[role=option] > :first-child', (found) => found.map((option) => option.textContent ?? ''));
const value = async () => it.page.$eval(field, (input) => (input).value);
const kinds = async (view: number) => it.page.$$eval('.view-content.conference-review', (views, index) =>
	Array.from(new Set(Array.from(views[index]?.querySelectorAll('[role=treeitem]') ?? [], (row) => row.getAttribute('data-kind') ?? ''))), view);

async function clear(): Promise<void> {
	await it.page.$eval(field, (input) => {
		(input).value = '';
		input.dispatchEvent(new InputEvent('input', { bubbles: true }));
	});
}

test('initial consonants find a Korean title, key by key, and it is marked', async () => {
	await it.page.click(field);
	for (const key of 'ㅋㅂㄴㅌㅅ') await it.page.keyboard.sendCharacter(key);
	await it.row('session', '다음카페 쿠버네티스 이관기');
	await it.until(async () => (await it.page.$$eval('mark', (marks) => marks.map((mark) => mark.textContent))).includes('쿠버네티스'), 'the letters are marked');
	expect(await value()).toBe('ㅋㅂㄴㅌㅅ');
	await clear();
});

test('what an input method composes is searched as it is typed, and left alone', async () => {
	await it.page.click(field);
	const session = await it.page.createCDPSession();
	for (const text of ['ㅋ', '쿠', '쿱', '쿠버', '쿠번', '쿠버네']) {
		await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
		await it.row('session', '다음카페 쿠버네티스 이관기');
		expect(await value()).toBe(text);
	}
	await session.send('Input.insertText', { text: '쿠버네' });
	expect(await value()).toBe('쿠버네');
	await session.detach();
	await clear();
});

test('operators are completed by keyboard and become filters that can be taken away', async () => {
	await it.page.click(field);
	await it.page.keyboard.type('is');
	await it.until(async () => (await options()).includes('is:'), 'the operator is offered');
	await it.page.keyboard.press('ArrowDown');
	await it.page.keyboard.press('Enter');
	await it.until(async () => (await options()).includes('is:empty'), 'its values are offered');
	await it.page.keyboard.press('ArrowDown');
	await it.page.keyboard.press('Tab');
	expect(await value()).toBe('is:empty ');
	await it.page.keyboard.type('year:2021');
	await it.page.waitForSelector('[data-action=remove-filter][aria-label="Remove filter: 2021"]');
	await it.until(async () => (await it.titles('session')).length > 0, 'sessions without notes are shown');
	await it.page.click('[data-action=remove-filter][aria-label="Remove filter: Without notes"]');
	await it.row('session', 'Thing for Post Cloud Native');
	expect(await value()).toBe('year:2021');
});

test.each(['light', 'dark'])('axe finds nothing in the search, in the %s theme', async (theme) => {
	await it.page.evaluate((name) => {
		document.body.classList.toggle('theme-dark', name === 'dark');
		document.body.classList.toggle('theme-light', name === 'light');
	}, theme);
	await it.page.click(field);
	await it.page.keyboard.press('End');
	await it.page.keyboard.type(' si');
	await it.until(async () => (await options()).includes('site:'), 'completions are open');
	expect(await axeViolations(it.page)).toEqual([]);
	for (let key = 0; key < 3; key++) await it.page.keyboard.press('Backspace');
});

test('sessions stand below the state of their links, and below the sites they lead to', async () => {
	await clear();
	await it.choose('group', 'Link state');
	await it.row('state', 'Not checked yet');
	await it.choose('group', 'Site');
	const site = await it.row('site', 'if.kakao.com');
	await (await site.$('.conference-review-chevron'))?.click();
	await it.row('session', '다음카페 쿠버네티스 이관기');
	await it.choose('sort', 'Title');
	await it.page.waitForSelector('button[data-action=sort][aria-label="Sort by: Title"]');
});

test('the toolbar fits into 250 px', async () => {
	const narrow = await it.page.addStyleTag({ content: '.view-content.conference-review { width: 250px !important; }' });
	const beyond = await it.page.$eval('.view-content.conference-review', (view) => {
		const { right } = view.getBoundingClientRect();
		const controls = Array.from(view.querySelectorAll('.conference-review-header button, .conference-review-header input'));
		return controls.filter((control) => control.getBoundingClientRect().right > right + 0.5).map((control) => control.outerHTML);
	});
	await narrow.evaluate((style) => (style as Element).remove());
	expect(beyond).toEqual([]);
});

test('two views keep their own groupings, also over a restart', async () => {
	await it.page.evaluate(async () => {
		const { app } = (window as unknown as { host: { app: { workspace: { getLeaf(type: string): { setViewState(state: unknown): Promise<void> } } } } }).host;
		await app.workspace.getLeaf('tab').setViewState({ type: 'conference-review', active: true, state: { grouping: 'session', sort: 'notes', filter: 'is:written' } });
	});
	const bothGroupings = async () => (await Promise.all([kinds(0), kinds(1)])).filter((each) => each.includes('group')).length === 1
		&& (await Promise.all([kinds(0), kinds(1)])).filter((each) => each.includes('site')).length === 1;
	await it.until(bothGroupings, 'each view shows its grouping');
	// The layout is written a moment after the last change.
	await it.page.evaluate(async () => (window as unknown as { host: { settled(): Promise<void> } }).host.settled());
	await it.load();
	await it.until(bothGroupings, 'each view shows its grouping again');
	const labels = await it.page.$$eval('button[data-action=sort]', (buttons) => buttons.map((button) => button.getAttribute('aria-label')).sort());
	expect(labels).toEqual(['Sort by: Most notes first', 'Sort by: Title']);
	expect(it.errors).toEqual([]);
});
