import { PluginPage } from './plugin-page';

jest.setTimeout(60_000); // A browser starts, and it shares two cores with the other tests.

const years = Array.from({ length: 20 }, (_, at) => String(2005 + at));
const note = (year: string): string => `---\ntags: Review\ndate: ${year}-01-01\n---\n## [Talk of ${year}](https://talks.example/${year})\n- said\n`;
const strip = '.conference-review-timeline';

let it: PluginPage;

beforeAll(async () => {
	it = await PluginPage.open({
		query: 'theme=light', height: 900,
		files: Object.fromEntries(years.map((year) => [`${year}.md`, note(year)])),
		http: async () => ({ status: 200, headers: [['Content-Type', 'text/html']], body: new TextEncoder().encode('<title>x</title>').buffer }),
	});
	await it.row('session', 'Talk of 2024');
	await it.page.click('.conference-review button[data-action="check"]');
	await it.page.waitForSelector(strip, { timeout: 30_000 });
	await it.until(async () => (await it.page.$$('.conference-review [role=progressbar]')).length === 0, 'the check is over', 30_000);
});
afterAll(() => it?.close());

/** The years whose bars are wholly in sight, from left to right. */
const seen = async (): Promise<string[]> => it.page.$eval(strip, (list) => {
	const { left, right } = list.getBoundingClientRect();
	return Array.from(list.querySelectorAll<HTMLElement>('button'))
		.map((bar) => ({ year: bar.dataset['year'] ?? '', place: bar.getBoundingClientRect() }))
		.filter(({ place }) => place.left >= left && place.right <= right)
		.sort((one, other) => one.place.left - other.place.left)
		.map(({ year }) => year);
});
const focused = async (): Promise<string | null> => it.page.evaluate(() => document.activeElement?.getAttribute('data-year') ?? null);

test.each([
	['left to right', 'ltr', ['ArrowLeft', 'ArrowRight']],
	['right to left', 'rtl', ['ArrowRight', 'ArrowLeft']],
] as const)('%s, of more years than have room the newest are seen, and reached by the Tab key; the arrows lead to the others', async (_name, direction, [older, newer]) => {
	await it.page.evaluate((dir) => {
		document.documentElement.dir = dir;
	}, direction);
	const inOrder = direction === 'ltr' ? years : [...years].reverse();
	const atFirst = await seen();
	expect(atFirst.length).toBeLessThan(years.length);
	expect(atFirst).toEqual(direction === 'ltr' ? inOrder.slice(-atFirst.length) : inOrder.slice(0, atFirst.length));
	await it.page.focus(`${strip} [tabindex="0"]`);
	expect(await focused()).toBe('2024');
	for (const [key, year] of [[older, '2023'], ['Home', '2005'], [newer, '2006'], [older, '2005'], [older, '2005'], ['End', '2024'], [newer, '2024']] as const) {
		await it.page.keyboard.press(key);
		expect(`${key}: ${String(await focused())}`).toBe(`${key}: ${year}`);
		expect(await seen()).toContain(year);
	}
});

test('a few years stand side by side where the view begins', async () => {
	await it.page.evaluate(() => {
		document.documentElement.dir = 'ltr';
	});
	for (const year of years.slice(0, -2)) it.deleteFile(`${year}.md`);
	await it.until(async () => (await it.page.$$(`${strip} button`)).length === 2, 'two years are left');
	expect(await seen()).toEqual(['2023', '2024']);
	const gap = await it.page.$eval(strip, (list) => (list.querySelector('[data-year="2023"]')?.getBoundingClientRect().left ?? 0) - list.getBoundingClientRect().left);
	expect(gap).toBeLessThan(20);
	expect(it.errors).toEqual([]);
});
