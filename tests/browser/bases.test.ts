import type { BaseDefinition } from '../host/bases';
import { axeViolations } from './axe';
import { PluginPage } from './plugin-page';

jest.setTimeout(120_000); // A browser starts, and it shares two cores with the other tests.

const NOTES = 200;
const SESSIONS_IN_NOTE = 50;
/** What the view is meant to keep to, whatever the base holds. */
const MOST_ROWS = 400;

const note = (number: number): string => `---
tags: Review
title: Conference ${String(number)}
date: 2020-01-01
place: ${number % 2 === 0 ? 'Berlin' : 'Seoul'}
---
${Array.from({ length: SESSIONS_IN_NOTE }, (_, talk) => `## [Talk ${String(talk + 1)} of ${String(number)}](https://talks.example/${String(number)}/${String(talk)})\n- said\n`).join('')}`;

declare const host: { openBase(definition: BaseDefinition): void; openBaseFile(path: string, definition: BaseDefinition): Promise<unknown> };

let it: PluginPage;

beforeAll(async () => {
	const files = Object.fromEntries(Array.from({ length: NOTES }, (_, number) => [`${String(number).padStart(3, '0')}.md`, note(number)]));
	it = await PluginPage.open({ query: 'theme=light&layout=empty', height: 900, files: { ...files, 'empty.md': 'Start:\n', 'talks.base': '' } });
	await it.page.evaluate(() => host.openBase({ type: 'conference-review-sessions', groupBy: { property: 'note.place', direction: 'ASC' }, order: ['note.place'] }));
	await it.page.waitForSelector('.conference-review-base [data-kind=session]');
	await it.until(async () => it.page.$eval('.conference-review-base [role=tree]', (list) => list.getAttribute('aria-busy') === 'false'), 'all notes are read', 60_000);
});
afterAll(() => it?.close());

/** Titles that can be read now. */
const seen = async (): Promise<string[]> => it.page.$$eval('.conference-review-base [role=treeitem] .conference-review-title', (all) => {
	const { top, bottom } = document.querySelector('.conference-review-base [role=tree]')?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
	return all.filter((title) => {
		const place = title.getBoundingClientRect();
		return place.top >= top && place.bottom <= bottom;
	}).map(({ textContent }) => textContent ?? '');
});

/** The most rows that stood in the document on the way through the list, and what was seen at its end. */
const scroll = async (): Promise<{ most: number; last: string | undefined }> => {
	const most = await it.page.$eval('.conference-review-base [role=tree]', async (list) => {
		let rows = 0;
		list.scrollTop = 0;
		for (let at = -1; at !== list.scrollTop;) {
			at = list.scrollTop;
			list.scrollTop += 5000;
			await new Promise((resolve) => requestAnimationFrame(resolve));
			rows = Math.max(rows, list.querySelectorAll('[role=treeitem]').length);
		}
		return rows;
	});
	let last: string | undefined;
	await it.until(async () => {
		last = (await seen()).at(-1);
		return last !== undefined;
	}, 'the end of the list is drawn');
	return { most, last };
};

test.each([
	['within a note, which gives it no height', ''],
	['in a tab of its own', '600px'],
])('a base of ten thousand sessions is scrolled through: %s', async (_name, height) => {
	await it.page.$eval('.bases-view', (element, value) => {
		(element as HTMLElement).style.height = value;
	}, height);
	const { most, last } = await scroll();
	expect(most).toBeGreaterThan(20);
	expect(most).toBeLessThan(MOST_ROWS);
	expect(last).toBe('Talk 50 of 199');
});

test('the keyboard reaches all of it, and each row tells its place', async () => {
	await it.page.focus('.conference-review-base [role=treeitem][tabindex="0"]');
	await it.page.keyboard.press('Home');
	const active = async (): Promise<string> => it.page.evaluate(() => {
		const row = document.activeElement;
		return [row?.querySelector('.conference-review-title')?.textContent, ...['aria-level', 'aria-posinset', 'aria-setsize'].map((name) => row?.getAttribute(name))].join(' | ');
	});
	await it.until(async () => await active() === 'Berlin | 1 | 1 | 2', 'the first group has the focus');
	await it.page.keyboard.press('End');
	await it.until(async () => await active() === 'Talk 50 of 199 | 3 | 50 | 50', 'the last session has the focus');
	await it.page.keyboard.press('ArrowLeft');
	await it.until(async () => await active() === 'Conference 199 | 2 | 100 | 100', 'its conference has the focus');
	await it.page.keyboard.press('ArrowLeft');
	await it.until(async () => (await seen()).at(-1) === 'Conference 199', 'the conference is closed');
});

test('a session that is dragged into a note leaves a link to its heading there', async () => {
	await it.page.click('.nav-file-title[data-path="empty.md"]');
	await it.until(async () => it.page.$eval('.mod-root .cm-content', (content) => content.textContent === 'Start:'), 'the note is shown');
	await it.page.focus('.conference-review-base [role=treeitem][tabindex="0"]');
	await it.page.keyboard.press('Home');
	const session = await it.page.waitForSelector('.conference-review-base [data-kind=session][aria-posinset="2"]');
	// Else the browser begins no drag at all.
	expect(await session?.evaluate((row) => (row as HTMLElement).draggable)).toBe(true);
	if (session) await it.dragIntoNote(session);
	await it.until(async () => it.page.$eval('.mod-root .cm-content', (content) =>
		content.textContent?.includes('[[000#[Talk 2 of 0](https //talks.example/0/1)|Talk 2 of 0]]') === true), 'the link stands in the note');
});

test('axe finds nothing', async () => {
	expect(await axeViolations(it.page, '.conference-review-base', { rules: { 'heading-order': { enabled: false } } })).toEqual([]);
	expect(it.errors).toEqual([]);
});

test('what is open and closed in a base stays so when the app is opened again', async () => {
	const openAnew = async (): Promise<void> => {
		await it.load();
		await it.page.evaluate(async () => {
			await host.openBaseFile('talks.base', { type: 'conference-review-sessions', groupBy: { property: 'note.place', direction: 'ASC' } });
		});
		await it.page.waitForSelector('.conference-review-base [data-kind=session]');
	};
	const firstRows = async (): Promise<string[]> => (await seen()).slice(0, 3);
	await openAnew();
	expect(await firstRows()).toEqual(['Berlin', 'Conference 0', 'Talk 1 of 0']);
	await it.page.click('.conference-review-base [data-kind=conference][data-path="000.md"] .conference-review-chevron');
	await it.until(async () => it.page.evaluate(() => Object.keys(localStorage).some((name) => name.endsWith('conference-review-bases'))), 'the fold is kept');
	await openAnew();
	expect(await firstRows()).toEqual(['Berlin', 'Conference 0', 'Conference 2']);
	await it.until(async () => it.page.$eval('.conference-review-base [role=tree]', (list) => list.getAttribute('aria-busy') === 'false'), 'all notes are read', 60_000);
	expect(await firstRows()).toEqual(['Berlin', 'Conference 0', 'Conference 2']);
	expect(it.errors).toEqual([]);
});
