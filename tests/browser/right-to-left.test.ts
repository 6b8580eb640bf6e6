import { PluginPage } from './plugin-page';

jest.setTimeout(60_000); // A browser starts, and it shares two cores with the other tests.

const note = '---\ntags: [Review, talks]\ntitle: Only\ndate: 2030-01-01\n---\n# Day 1\n## [Talk](https://talks.example/1)\n- said\n## [Other](https://talks.example/2)\n- said\n';

let it: PluginPage;

beforeAll(async () => {
	it = await PluginPage.open({ query: 'theme=light', height: 900, files: { 'only.md': note, 'older.md': '---\ntags: Review\ndate: 2020-01-01\n---\n## Older\n- said\n' } });
	await it.page.evaluate(() => {
		document.body.addClass('mod-rtl');
		document.documentElement.dir = 'rtl';
	});
	await it.row('session', 'Talk');
});
afterAll(() => it?.close());

test('the arrow that points out of the list opens a row and goes on into it, the other closes it and goes out', async () => {
	const active = async (): Promise<string> => it.page.evaluate(() => {
		const { activeElement } = document;
		return `${activeElement?.querySelector('.conference-review-title')?.textContent ?? ''} ${activeElement?.getAttribute('aria-expanded') ?? ''}`;
	});
	await it.page.click('[data-kind=heading]');
	await it.page.focus('[data-kind=heading]');
	for (const [key, wanted] of [['ArrowRight', 'Day 1 false'], ['ArrowLeft', 'Day 1 true'], ['ArrowLeft', 'Talk false'], ['ArrowRight', 'Day 1 true'], ['ArrowRight', 'Day 1 false'], ['ArrowLeft', 'Day 1 true']] as const) {
		await it.page.keyboard.press(key);
		await it.until(async () => await active() === wanted, `${key} leads to ${wanted}, not ${await active()}`);
	}
});

test.each([
	['how much a row holds', '.is-year .conference-review-flair', '1 conference'],
	['what was found', '.conference-review-found [role=status]', '2 sessions found'],
	['a filter', '.conference-review-chip > span', '#talks'],
])('%s reads in its own order, on the side where the view begins', async (_name, selector, text) => {
	await it.page.$eval('.conference-review input[type=search]', (field) => {
		field.value = 'tag:talks ';
		field.dispatchEvent(new InputEvent('input', { bubbles: true }));
	});
	await it.page.waitForFunction((at, wanted) => document.querySelector(at)?.textContent === wanted, {}, selector, text);
	const { first, last, right, edge } = await it.page.$eval(selector, (element) => {
		const place = (at: number): DOMRect => {
			const range = document.createRange();
			const node = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode() ?? element;
			range.setStart(node, at);
			range.setEnd(node, at + 1);
			return range.getBoundingClientRect();
		};
		const end = place((element.textContent ?? '').length - 1);
		const { right: outer } = element.getBoundingClientRect();
		return { first: place(0).left, last: end.left, right: end.right, edge: outer - parseFloat(getComputedStyle(element).paddingRight) };
	});
	expect(first).toBeLessThan(last);
	expect(Math.abs(edge - right)).toBeLessThan(2);
});
