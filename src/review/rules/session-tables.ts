import type { Steps } from '../../markdown/steps';
import { isWritten, type NoteOutline } from '../outline/note-outline';
import { ancestorsOf, type Section } from '../outline/section-tree';
import { oneTalk } from './one-talk';
import { walkToHeadings } from './section-walk';
import type { Candidate, ExplainedRule, LineCandidate, SessionRule } from './session-rule';
import { StretchReading } from './stretch-reading';
import { sessionsOfTable } from './table-rows';

/** Programmes as tables: each row is a session. */
export const sessionTables: SessionRule = {
	name: 'Tables of sessions',
	readAhead: (outline) => rowsBelow.readAhead(outline),
	find(outline) {
		const { tree } = outline;
		const holders = new Map<Section | null, readonly LineCandidate[]>();
		for (const holder of [null, ...tree.all]) {
			const rows = rowsBelow.of(...outline.stretchOf(holder));
			if (rows) holders.set(holder, rows);
		}
		if (holders.size === 0) return null;
		const overTables = new Set([...holders.keys()].flatMap((holder) => (holder ? ancestorsOf(holder) : [])));
		const topmost = new Set(walkToHeadings(outline).flatMap((candidate) => (candidate.form === 'heading' && !holders.has(candidate.section) && !overTables.has(candidate.section) ? candidate.section : [])));
		const others = new Set(tree.all.filter((section) => !holders.has(section) && (topmost.has(section) || (isSessionByItself(outline, section) && !ancestorsOf(section).some((outer) => topmost.has(outer))))));
		// One talk, with a table of its own.
		if (others.size >= holders.size && oneTalk.find(outline)) return null;
		const all = [...holders.values()].flat();
		// Titles and links alone, fewer than what stands beside them, are a list of one talk’s own.
		if (others.size > all.length && all.every(({ speaker, time, track }) => (speaker ?? time ?? track) === null)) return null;
		return [null, ...tree.all].flatMap((section): Candidate[] => {
			const rows = holders.get(section);
			if (rows) return rows.map((line) => ({ form: 'table-row', within: section, line }));
			return section && others.has(section) ? [{ form: 'heading', section }] : [];
		});
	},
};

export const sessionTablesExplained: ExplainedRule = {
	rule: sessionTables,
	explanation: 'A table with a column of titles (“Title”, “Talk”, “Topic”, “제목” …) and at least one for speakers, times, rooms, ratings, videos, slides or links holds a session in each row. The link on the title is the session’s page, else the first one of the row. Headings beside the tables are sessions as well; one with the title of a row is that session, written up.',
	examples: [
		{
			note: '## Networking\n\n| Topic | Video | Slides |\n| --- | --- | --- |\n| Packets - Jane Doe | [Video](https://conf.example/v/1) | [Slides](https://conf.example/s/1) |\n| Routes | - | - |\n',
			sessions: [
				{ title: 'Packets', speaker: 'Jane Doe', url: 'https://conf.example/v/1', trail: ['Networking'], empty: true },
				{ title: 'Routes', trail: ['Networking'], empty: true },
			],
		},
		{
			note: '| Time | Talk | Speaker | Notes |\n|---|---|---|---|\n| 10:00 | [Packets](https://conf.example/1) | Jane Doe | worth it |\n| 11:00 | Routes https://conf.example/2 | John Roe | |\n',
			sessions: [
				{ title: 'Packets', url: 'https://conf.example/1', speaker: 'Jane Doe', time: '10:00', empty: false },
				{ title: 'Routes', url: 'https://conf.example/2', speaker: 'John Roe', time: '11:00', empty: true },
			],
		},
		{
			note: '# ExampleConf 2022\n\n## Schedule\n\n| Time | Talk |\n|---|---|\n| 10:00 | Packets |\n\n## Packets\n- L2\n\n## Routes\n- L3\n',
			sessions: [{ title: 'Packets', time: '10:00', empty: false }, { title: 'Routes', empty: false }],
		},
	],
};

/** Of a few rows each. */
const TABLES_IN_A_STEP = 100;

/** The rows below a heading (or above all headings) where tables of sessions are nearly all that stands there. */
const rowsBelow = new StretchReading(function* (outline, blocks, links): Steps<readonly LineCandidate[] | null> {
	const tables = blocks.filter((block) => block.kind === 'table');
	if (tables.length === 0) return null;
	const written = blocks.filter((block) => isWritten(outline.text, block) && block.kind !== 'table');
	if (written.length > 3) return null;
	const rows: LineCandidate[] = [];
	for (const [index, table] of tables.entries()) {
		if (index % TABLES_IN_A_STEP === TABLES_IN_A_STEP - 1) yield;
		for (const row of (yield* sessionsOfTable(outline, table, links)) ?? []) rows.push(row);
	}
	return rows.length > 0 ? rows : null;
});

function isSessionByItself(outline: NoteOutline, section: Section): boolean {
	const { kind, hasOwnNotes } = outline.read(section);
	return section !== outline.titleSection && section.children.length === 0 && hasOwnNotes && kind === 'plain';
}
