import { axeViolations } from './axe';
import { PluginPage } from './plugin-page';

jest.setTimeout(120_000); // A browser starts, and it shares two cores with the other tests.

const twins = `---\ntags: Review\ntitle: Twins\ndate: 2030-01-01\n---\n# Day 1\n## [Same talk](https://twins.example/1)\n${'- filler\n'.repeat(60)}# Day 2\n## [Same talk](https://twins.example/1)\n- second\n${'- filler\n'.repeat(60)}`;
const second = twins.split('\n').lastIndexOf('## [Same talk](https://twins.example/1)');
const plain = '---\ntags: Review\ntitle: Plain\ndate: 2029-01-01\n---\n## [Alone](https://plain.example/1)\n- one\n- two\n\n## [Other](https://plain.example/2)\n- [page](https://plain.example/3)\n';

let it: PluginPage;

beforeAll(async () => {
	it = await PluginPage.open({
		query: 'theme=light', height: 900,
		files: { 'plain.md': plain, 'twins.md': twins, 'empty.md': 'Start:\n' },
		http: async ({ url }) => ({ status: /plain\.example\/\d$/.test(url) ? 200 : 404, headers: [['Content-Type', 'text/html']], body: new TextEncoder().encode('<title>x</title>').buffer }),
	});
	await it.row('conference', 'Twins');
});
afterAll(async () => {
	await it?.close();
});

const secondTwin = (): string => `[data-kind=session][data-line="${String(second + 1)}"]`;

/** How the text of a heading reads in each mode: live preview hides its markup but in the cursor's line. */
const modes = [
	['live preview', { mode: 'source', source: false }, 'Same talk'],
	['source mode', { mode: 'source', source: true }, '## [Same talk](https://twins.example/1)'],
	['the reading view', { mode: 'preview', source: false }, 'Same talk'],
] as const;

test.each(modes)('in %s, a jump shows the second of two equal headings', async (_name, state, heading) => {
	const show = async (changed: object): Promise<void> => it.page.evaluate(async (wanted) => {
		const { host } = window as unknown as { host: { app: { workspace: { getLeaf(isNew: boolean): { setViewState(state: unknown): Promise<void> } } } } };
		await host.app.workspace.getLeaf(false).setViewState({ type: 'markdown', active: true, state: wanted });
	}, { file: 'twins.md', ...changed });
	await show(state);
	const reads = state.mode === 'preview' ? '.markdown-reading-view h2' : '.cm-line.HyperMD-header-2';
	await it.until(async () => (await it.page.$$eval(`.mod-root ${reads}`, (all) => all.map(({ textContent }) => textContent)))[0] === heading, 'the note is shown in its mode');
	await it.page.click(`${secondTwin()} .conference-review-title`);
	const place = state.mode === 'preview' ? '.markdown-reading-view .is-flashing' : '.cm-line.is-flashing';
	const shown = await it.page.waitForSelector(place, { visible: true });
	await it.until(async () => await shown?.evaluate((element) => {
		const { top } = element.getBoundingClientRect();
		return top >= 0 && top < window.innerHeight;
	}) === true, 'the heading is in sight');
	expect((await it.openNote())?.line).toBe(second);
	if (state.mode === 'preview') expect(await shown?.evaluate((element) => element.getAttribute('data-line'))).toBe(String(second));
	else expect(await shown?.evaluate((element) => element.textContent)).toBe('## [Same talk](https://twins.example/1)');
	await show({ mode: 'source', source: false });
});

test('a session that is dragged into a note leaves a link to its heading there', async () => {
	await it.page.click('.nav-file-title[data-path="empty.md"]');
	await it.until(async () => it.page.$eval('.mod-root .cm-content', (content) => content.textContent === 'Start:'), 'the note is shown');
	const row = await it.page.$(secondTwin());
	if (row) await it.dragIntoNote(row);
	await it.until(async () => it.page.$eval('.mod-root .cm-content', (content) =>
		content.textContent?.includes('[[twins#Day 2#[Same talk](https //twins.example/1)|Same talk]]') === true), 'the link stands in the note');
});

test('the pointer on a session asks for a preview at its line', async () => {
	await it.page.evaluate(() => {
		const { host } = window as unknown as { host: { app: { workspace: { on(name: string, listener: (event: unknown) => void): void } } } };
		host.app.workspace.on('hover-link', (event) => Object.assign(window, { hovered: event }));
	});
	await it.page.hover(`${secondTwin()} .conference-review-title`);
	const hovered = await it.page.evaluate(() => (window as unknown as { hovered?: { linktext: string; state: { scroll: number } } }).hovered);
	expect(hovered).toMatchObject({ linktext: 'twins.md', state: { scroll: second } });
});

test('the notes of a session are rendered when they are opened, and not before', async () => {
	await (await (await it.row('session', 'Other')).$('.conference-review-chevron'))?.click();
	const notes = await it.row('outline', 'Notes');
	expect(await it.page.$('.conference-review .markdown-rendered')).toBeNull();
	await notes.click();
	await it.page.waitForSelector('.conference-review .markdown-rendered a[href="https://plain.example/3"]');
});

test('an edit of one note draws its rows anew, and no others', async () => {
	await it.page.evaluate(() => {
		const touched = new Set<string>();
		const list = document.querySelector('.conference-review-list');
		const observer = new MutationObserver((records) => {
			for (const { target } of records) {
				const row = (target.nodeType === Node.ELEMENT_NODE ? target as HTMLElement : target.parentElement)?.closest<HTMLElement>('[role=treeitem]');
				if (row) touched.add(row.dataset['path'] ?? '');
			}
		});
		if (list) observer.observe(list, { subtree: true, childList: true, attributes: true, characterData: true });
		Object.assign(window, { touched });
	});
	it.writeFile('plain.md', plain.replace('[Alone]', '[Alone no more]'));
	await it.row('session', 'Alone no more');
	expect(await it.page.evaluate(() => [...(window as unknown as { touched: Set<string> }).touched])).toEqual(['plain.md']);
});

test('bars of years lead to their conferences', async () => {
	await it.page.click('.conference-review button[data-action="check"]');
	await it.page.waitForSelector('.conference-review-year[data-year="2029"]', { timeout: 60_000 });
	await it.until(async () => (await it.page.$$('.conference-review [role=progressbar]')).length === 0, 'the check is over', 60_000);
	await it.dismissNotices();
	await it.until(async () => it.page.$eval('.conference-review-year[data-year="2029"]', (year) => year.getAttribute('aria-label')?.startsWith('2029: 3 links work') === true), 'the links are counted');
	const bar = await it.page.$eval('.conference-review-year[data-year="2029"] [data-state=works]', (part) => [part.clientWidth, part.clientHeight]);
	expect(Math.min(...bar)).toBeGreaterThan(4);
	await it.page.focus('.conference-review-year[tabindex="0"]');
	await it.page.keyboard.press('Home');
	await it.page.keyboard.press('Enter');
	await it.until(async () => it.page.evaluate(() => document.activeElement?.getAttribute('data-path') === 'plain.md'), 'its conference has the focus');
});

describe.each([
	['right to left', { query: 'theme=light', width: 1360, rtl: true, zoom: 1 }],
	['right to left on a phone', { query: 'theme=dark&platform=phone', width: 390, rtl: true, zoom: 1 }],
	['with text twice as large', { query: 'theme=dark', width: 1360, rtl: false, zoom: 2 }],
	['on a phone', { query: 'theme=light&platform=phone', width: 390, rtl: false, zoom: 1 }],
	['in Korean', { query: 'theme=light&language=ko', width: 1360, rtl: false, zoom: 1 }],
])('%s', (_name, { query, width, rtl, zoom }) => {
	test('nothing is cut off, axe finds nothing, and what is touched is large enough', async () => {
		const page = await it.browser.newPage();
		const isPhone = query.includes('phone');
		await page.setViewport({ width, height: 844 * zoom, hasTouch: isPhone });
		await page.goto(`${new URL(it.page.url()).origin}/?${query}`);
		await page.waitForSelector('body.is-ready');
		await page.evaluate((isRtl, times) => {
			if (isRtl) {
				document.body.addClass('mod-rtl');
				document.documentElement.dir = 'rtl';
			}
			if (times !== 1) {
				for (const name of ['--font-ui-smaller', '--font-ui-small', '--font-ui-medium']) {
					document.body.style.setProperty(name, `${String(parseFloat(getComputedStyle(document.body).getPropertyValue(name)) * times)}px`);
				}
			}
		}, rtl, zoom);
		if (isPhone) await page.click('[aria-label=Sidebar]');
		await page.waitForSelector('.conference-review-year', { visible: true });
		const chevron = await page.waitForSelector('[data-kind=session][data-path="plain.md"][aria-posinset="2"] .conference-review-chevron', { visible: true });
		await chevron?.click();
		await (await page.waitForSelector('[data-kind=outline]'))?.click();
		await page.waitForSelector('.conference-review .markdown-rendered li', { visible: true });
		const { outside, small } = await page.evaluate(() => {
			const list = document.querySelector('.conference-review-list');
			const frame = list?.getBoundingClientRect() ?? new DOMRect();
			const inside = Array.from(list?.querySelectorAll('.conference-review-title, .conference-review-facts, .conference-review-badges, .conference-review-outline') ?? []);
			const targets = document.querySelectorAll('.conference-review button, .conference-review-chevron:has(svg), .conference-review-page-link, .conference-review-row:not(.is-outline[aria-expanded=true])');
			const name = (element: Element) => `${element.className} ${JSON.stringify(element.getBoundingClientRect())}`;
			return {
				outside: inside.filter((element) => {
					const { left, right } = element.getBoundingClientRect();
					return left < frame.left - 1 || right > frame.right + 1;
				}).map(name),
				small: Array.from(targets).filter((element) => {
					const { width: wide, height: high } = element.getBoundingClientRect();
					return Math.min(wide, high) < 43.5;
				}).map(name),
			};
		});
		expect(outside).toEqual([]);
		if (isPhone) expect(small).toEqual([]);
		expect(await axeViolations(page)).toEqual([]);
		await page.close();
	});
});

test('each row begins where the one above it ends, though rows of its kind that came later are higher', async () => {
	const note = (title: string, session: string): string => `---\ntags: Review\ntitle: ${title}\ndate: 2028-01-01\n---\n## [${session}](https://plain.example/${title})\n`;
	const long = 'A title that is so long '.repeat(5).trim();
	// The first is as high as was guessed, the second is not, and with the third all guesses are made anew.
	for (const [title, session] of [['First', 'Brief'], ['Second', long], ['Third', 'Also brief']] as const) {
		it.writeFile(`${title}.md`, note(title, session));
		await it.row('session', session);
	}
	const between = async (): Promise<number[]> => it.page.$$eval('[role=treeitem]', (all) => {
		const rows = all.map((row) => ({ index: Number(row.getAttribute('data-index')), place: row.getBoundingClientRect() })).sort((one, other) => one.index - other.index);
		return rows.slice(1).flatMap(({ index, place }, at) => (rows[at]?.index === index - 1 ? [Math.round(place.top - (rows[at]?.place.bottom ?? 0))] : []));
	});
	await it.until(async () => {
		const distances = await between();
		return distances.length > 8 && distances.every((distance) => distance === 0);
	}, 'no row lies over another, nor apart from it');
});
