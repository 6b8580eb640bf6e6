import { ReviewLibrary } from '../../src/review/library';
import type { Conference } from '../../src/review/model';
import { Folds, renamedKey } from '../../src/obsidian/view/folds';
import type { Grouping } from '../../src/obsidian/view/panel-roots';
import { PanelModel } from '../../src/obsidian/view/panel-model';
import { conferenceOf, isSameRow, type Row, targetOf } from '../../src/obsidian/view/rows';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { review, reviewText } from './reviews';

const seed = review('ifkakao 2021.md', readFileSync(join(__dirname, '../fixtures/ifkakao-2021.md'), 'utf8'));

interface Shown {
	readonly grouping?: Grouping;
	readonly folds?: Folds;
	readonly filter?: string;
}

function modelOf(conferences: readonly Conference[], { grouping = 'conference', folds = new Folds(), filter = '' }: Shown = {}): PanelModel {
	const library = new ReviewLibrary();
	for (const conference of conferences) library.set(conference);
	const model = new PanelModel(library);
	model.restore({ grouping, folds: folds.toStored(), filter });
	return model;
}

function rowsOf(conferences: readonly Conference[], shown: Shown = {}): readonly Row[] {
	return modelOf(conferences, shown).rows;
}

/** A row in a few words, indented by its level. */
function outline(rows: readonly Row[]): string[] {
	return rows.map(({ level, content, open }) => `${'  '.repeat(level - 1)}${open === null ? ' ' : open ? '-' : '+'} ${content.kind} ${nameOf(content)}`.trimEnd());
}

function nameOf(content: Row['content']): string {
	switch (content.kind) {
		case 'conference': return content.conference.title;
		case 'heading': return content.title;
		case 'session': return content.session.title;
		case 'group': return content.group.title;
		case 'part': return content.part.conference.title;
		case 'reference': return content.reference.text;
		case 'passage': return content.place;
		case 'problem': return String(content.problem.line);
		case 'year': return String(content.year);
		case 'state': return String(content.state);
		case 'value': return String(content.value);
		case 'site': return String(content.site);
		case 'outline': return '';
	}
}

const days = review('days.md', `---
tags: Review
title: Two days
date: nonsense
---
What I hoped for, see [the plan](https://example.com/plan).

# Day 1
Slept badly.
## [Keynote](https://example.com/a)
- said this
## [Second](https://example.com/b)
# Day 2
## [Keynote](https://example.com/c)
- and [that](https://example.com/that)
`);

test('the seed note: its conference, nine sessions in order, those without notes closed for good', () => {
	const rows = rowsOf([seed]);
	expect(rows).toHaveLength(10);
	expect(rows.map(({ content }) => content.kind)).toEqual(['conference', ...Array<string>(9).fill('session')]);
	expect(rows.filter(({ open }) => open === null)).toHaveLength(3);
	expect(rows[1]).toMatchObject({ level: 2, position: 1, siblings: 9, open: false, parent: rows[0]?.key });
});

test('problems first, then text and sessions below the headings that hold them, in the order of the note', () => {
	expect(outline(rowsOf([days]))).toEqual([
		'- conference Two days',
		'    problem 4',
		'  + passage before',
		'  - heading Day 1',
		'    + passage before',
		'    + session Keynote',
		'      session Second',
		'  - heading Day 2',
		'    + session Keynote',
	]);
});

test('an open session shows its references, then that it has notes; an open passage its own', () => {
	const folds = new Folds();
	for (const row of rowsOf([days])) if (row.content.kind === 'session' || row.content.kind === 'passage') folds.set(row.key, true);
	const shown = outline(rowsOf([days], { folds }));
	expect(shown.slice(2, 5)).toEqual(['  - passage before', '      reference the plan', '    - outline']);
	expect(shown.slice(-3)).toEqual(['    - session Keynote', '        reference that', '      + outline']);
});

test('a top heading that only repeats the title holds nothing of its own', () => {
	const note = review('a.md', '---\ntags: Review\ntitle: KubeCon NA\n---\n# KubeCon NA\n## [One](https://example.com/1)\n## [Two](https://example.com/2)\n');
	expect(outline(rowsOf([note]))).toEqual(['- conference KubeCon NA', '    session One', '    session Two']);
});

test('the newest conference comes first, those without a date last', () => {
	const older = review('older.md', reviewText('Older', '2019-05-01', ['A']));
	const newer = review('newer.md', reviewText('Newer', '2023-05-01', ['B']));
	expect(rowsOf([days, older, newer]).filter(({ content }) => content.kind === 'conference').map((row) => conferenceOf(row)?.title))
		.toEqual(['Newer', 'Older', 'Two days']);
});

test('years stand above conferences where there is more than one, and keep what is closed', () => {
	const older = review('older.md', reviewText('Older', '2019-05-01', ['A']));
	expect(outline(rowsOf([older]))).toEqual(['- conference Older', '  + session A']);
	const folds = new Folds();
	const [year] = rowsOf([older, seed, days]).filter(({ content }) => content.kind === 'year');
	folds.set(year?.key ?? '', false);
	expect(outline(rowsOf([older, seed, days], { folds })).slice(0, 3)).toEqual(['+ year 2021', '- year 2019', '  - conference Older']);
});

describe('sessions by their links', () => {
	const mine = review('mine.md', reviewText('Mine', '2021-01-01', [['One', 'https://one.example/1', '- [two](https://two.example/)\n'], ['Bare', 'https://one.example/3']]));
	const plain = review('plain.md', '---\ntags: Review\n---\n[the site](https://two.example/)\n## No link\n- a\n## None either\n- b\n');

	test('by site, with the links of each session that lead there', () => {
		const folds = new Folds();
		folds.setAll('open');
		expect(outline(rowsOf([mine, plain], { grouping: 'site', folds }))).toEqual([
			'- site one.example',
			'  - session One',
			'      reference One',
			'    - outline',
			'  - session Bare',
			'      reference Bare',
			'- site two.example',
			'  - session One',
			'      reference two',
			'    - outline',
			'  - conference plain',
			'      reference the site',
			'- site null',
			'  - session No link',
			'    - outline',
			'  - session None either',
			'    - outline',
		]);
	});

	test('by state, where a filter opens what it finds', () => {
		expect(outline(rowsOf([mine, plain], { grouping: 'state' }))).toEqual(['+ state unchecked', '+ state null']);
		expect(outline(rowsOf([mine, plain], { grouping: 'state', filter: 'bare' }))).toEqual(['- state unchecked', '  + session Bare']);
	});

	test('keys are unique, though a session may stand below several rows', () => {
		const folds = new Folds();
		folds.setAll('open');
		const keys = rowsOf([mine, plain], { grouping: 'site', folds }).map(({ key }) => key);
		expect(new Set(keys).size).toBe(keys.length);
	});
});

describe('sessions across notes', () => {
	const mine = review('mine.md', reviewText('Mine', '2021-01-01', [['Scaling everything', 'https://example.com/s/1', '- fast\n']]));
	const yours = review('yours.md', reviewText('Yours', '2022-01-01', [['Scaling it all', 'https://example.com/s/1#top', '- slow\n'], ['Alone', 'https://example.com/s/2', '- me\n']]));

	test('a session of two notes stands once, with the part of each beneath', () => {
		expect(outline(rowsOf([mine, yours], { grouping: 'session' })).length).toBeGreaterThan(2);
		const same = review('yours.md', reviewText('Yours', '2022-01-01', [['Scaling it all', 'https://example.com/s/1', '- slow\n'], ['Alone', 'https://example.com/s/2', '- me\n']]));
		expect(outline(rowsOf([mine, same], { grouping: 'session' }))).toEqual([
			'- group Scaling it all',
			'  + part Yours',
			'  + part Mine',
			'+ group Alone',
		]);
	});

	test('a session of one note opens its notes directly, and leads there', () => {
		const rows = rowsOf([mine], { grouping: 'session' });
		expect(rows.map((row) => targetOf(row))).toEqual([{ path: 'mine.md', line: 6, headingDepth: null, text: 'Scaling everything' }]);
	});
});

describe('the filter', () => {
	test('hides what does not match and keeps what holds a match', () => {
		expect(outline(rowsOf([days, seed], { filter: 'second' }))).toEqual(['- year null', '  - conference Two days', '    - heading Day 1', '        session Second']);
	});

	test('takes words of the conference and of the session together, in any case, width and composition', () => {
		expect(outline(rowsOf([days, seed], { filter: 'IFKAKAO  쿠버네티스'.normalize('NFD') })).map((row) => row.trim()))
			.toEqual(['- year 2021', '- conference ifkakao 2021', '+ session 다음카페 쿠버네티스 이관기']);
	});

	test('a match of the whole conference shows all of it', () => {
		expect(rowsOf([days, seed], { filter: '#review two' })).toHaveLength(10);
	});

	test('rows above notes count what it leaves', () => {
		const older = review('older.md', reviewText('Older', '2019-05-01', [['Kept', 'https://a.example/1'], ['Dropped', 'https://a.example/2'], ['Also kept', 'https://b.example/']]));
		const later = review('later.md', reviewText('Later', '2019-06-01', ['Something else']));
		const shown = (filter: string, grouping: Grouping = 'conference'): unknown[] => rowsOf([older, later, days], { filter, grouping })
			.flatMap(({ content, shown: count }) => (content.kind === 'year' ? [[content.year, count]] : content.kind === 'site' ? [[content.site, count]] : []));
		expect(shown('')).toEqual([[2019, null], [null, null]]);
		expect(shown('kept')).toEqual([[2019, 1]]);
		expect(shown('year:2019')).toEqual([[2019, 2]]);
		expect(shown('kept', 'site')).toEqual([['a.example', 1], ['b.example', 1]]);
		const [before] = rowsOf([older, later], { filter: 'kept', grouping: 'site' });
		const [after] = rowsOf([older, later], { filter: 'year:2019', grouping: 'site' });
		expect(before && after && isSameRow(before, after)).toBe(false);
	});

	test('nothing but white space filters nothing', () => {
		expect(rowsOf([days, seed], { filter: '  \t ' })).toEqual(rowsOf([days, seed]));
	});
});

describe('identity', () => {
	test('keys are unique, also for equal headings and repeated links', () => {
		const twins = review('twins.md', '---\ntags: Review\n---\n## Same talk\n- https://a.example https://a.example\n## Same talk\n- b\n');
		const folds = new Folds();
		folds.setAll('open');
		const keys = rowsOf([twins, days], { folds }).map(({ key }) => key);
		expect(new Set(keys).size).toBe(keys.length);
	});

	test('the second of two equal headings leads to its own line', () => {
		const twins = review('twins.md', '---\ntags: Review\n---\n## Same talk\n- a\n## Same talk\n- b\n');
		expect(rowsOf([twins]).slice(1).map((row) => targetOf(row)?.line)).toEqual([4, 6]);
	});

	test('a new version of one note leaves the rows of the others the same', () => {
		const edited = review('days.md', '---\ntags: Review\ntitle: Two days\n---\n## New\n- text\n');
		const before = rowsOf([seed, days]);
		const after = rowsOf([seed, edited]);
		expect(before.slice(0, 11).every((row, index) => {
			const now = after[index];
			return now !== undefined && isSameRow(row, now);
		})).toBe(true);
		expect(after.slice(11).filter(({ content }) => content.kind !== 'year').some((row) => before.some((old) => isSameRow(old, row)))).toBe(false);
	});

	test('renaming a note changes the part of a key that names it, and no other', () => {
		const [conference, session] = rowsOf([seed]);
		expect(renamedKey(conference?.key ?? '', 'ifkakao 2021.md', 'talks/kakao.md')).toContain('talks/kakao.md');
		expect(renamedKey(session?.key ?? '', 'ifkakao', 'x')).toBe(session?.key);
	});
});

test('ten thousand sessions become rows without recursion or quadratic cost getting in the way', () => {
	const notes = Array.from({ length: 1000 }, (_, index) =>
		review(`${String(index)}.md`, reviewText(`Note ${String(index)}`, '2021-01-01', Array.from({ length: 10 }, (__, at) => `Talk ${String(index)} ${String(at)}`))));
	const folds = new Folds();
	folds.setAll('open');
	expect(rowsOf(notes, { folds })).toHaveLength(21_000);
});

test('a large vault begins closed, and unpacks only what is opened', () => {
	const unpacked: string[] = [];
	const notes = Array.from({ length: 300 }, (_, index) => {
		const path = `${String(index)}.md`;
		const { sessions, ...rest } = review(path, reviewText(`Note ${path}`, '2021-01-01', ['A talk']));
		return { ...rest, get sessions() {
			unpacked.push(path);
			return sessions;
		} };
	});
	const folds = new Folds();
	const rows = (): readonly Row[] => rowsOf(notes, { folds });
	expect(rows().map(({ open }) => open)).toEqual(Array(300).fill(false));
	expect(unpacked).toEqual([]);
	folds.set(rows()[7]?.key ?? '', true);
	expect(rows().filter(({ content }) => content.kind === 'session')).toHaveLength(1);
	expect(new Set(unpacked)).toEqual(new Set(['7.md']));
});
