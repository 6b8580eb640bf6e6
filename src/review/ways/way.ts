import type { HeadingLevel } from '../../markdown/facts';
import type { Steps } from '../../markdown/steps';
import { onceFor } from '../once';
import type { NoteOutline } from '../outline/note-outline';
import { saysNothing } from '../outline/opening-lines';
import { ancestorsOf, hasNoWords, type Section } from '../outline/section-tree';
import { sessionsAt } from '../rules/chosen-place';
import { linkedHeadings } from '../rules/linked-headings';
import { hasSessionMarks, isPlain } from '../rules/session-marks';
import type { Candidate, SessionRule } from '../rules/session-rule';
import { SESSION_RULES } from '../rules/session-rules';
import { sessionTables } from '../rules/session-tables';
import { foldTitleClosely } from '../wording/title-folding';

/** One way to read a note: the places that are sessions then, none of which holds another, in order. */
export interface Way {
	readonly candidates: readonly Candidate[];
	/** The rules that find these and no others. */
	readonly foundBy: ReadonlySet<SessionRule>;
}

const LEVELS: readonly HeadingLevel[] = [1, 2, 3, 4, 5, 6];

/**
 * The ways to read a note that find anything: what each rule finds, in the rules' order, the headings of each level, and
 * every other place where sessions may stand. Only the first where it leaves no doubt. A step takes a few ms at most;
 * `long` notes take more than one.
 */
export function* waysToRead(outline: NoteOutline, long: boolean): Steps<Way[]> {
	const ways = new Map<string, { readonly candidates: readonly Candidate[]; readonly foundBy: Set<SessionRule> }>();
	const add = (candidates: readonly Candidate[] | null, rule?: SessionRule): void => {
		if (!candidates || candidates.length === 0) return;
		const { foundBy } = onceFor(ways, candidates.map(placeOf).join(), () => ({ candidates, foundBy: new Set<SessionRule>() }));
		if (rule) foundBy.add(rule);
	};
	for (const rule of SESSION_RULES) {
		if (long) {
			yield;
			if (rule.readAhead) yield* rule.readAhead(outline);
		}
		const candidates = rule.find(outline);
		// Before anything is made of it: nearly all notes end here.
		if (candidates && ways.size === 0 && leaveNoDoubt(outline, rule, candidates)) return [{ candidates, foundBy: new Set([rule]) }];
		if (long) yield;
		add(candidates, rule);
	}
	for (const level of LEVELS) {
		if (long) yield;
		add(talksAt(outline, level));
	}
	if (outline.tree.all.length > 0 || !outline.facts.blocks.every(saysNothing)) {
		for (const place of ['list', 'bold', 'note'] as const) {
			const candidates = yield* sessionsAt(outline, place);
			if (long) yield;
			add(candidates);
		}
	}
	return [...ways.values()];
}

function placeOf(candidate: Candidate): string {
	return `${candidate.form}${'line' in candidate ? candidate.line.start : candidate.section?.heading.start ?? ''}`;
}

/** Links on half of the headings, beside which no other could be a session, or a programme whose titles stand over what is written up. */
function leaveNoDoubt(outline: NoteOutline, rule: SessionRule, candidates: readonly Candidate[]): boolean {
	if (rule === linkedHeadings) return areLinked(outline, candidates);
	return rule === sessionTables && writeUpRows(outline, candidates);
}

function areLinked(outline: NoteOutline, candidates: readonly Candidate[]): boolean {
	const linked = candidates.filter((candidate) => 'section' in candidate && candidate.section && outline.read(candidate.section).address?.wraps === 'title').length;
	if (linked * 2 < candidates.length) return false;
	if (candidates.length === outline.tree.all.length) return true;
	const chosen = new Set(candidates.map((candidate) => ('section' in candidate ? candidate.section : null)));
	return outline.tree.all.every((section) => chosen.has(section) || section === outline.titleSection || !isPlain(outline, section) || isWithin(outline, section, chosen));
}

/** What a talk is divided into: its headings name neither speakers nor times, nor do they lead anywhere. */
function isWithin(outline: NoteOutline, section: Section, chosen: ReadonlySet<Section | null>): boolean {
	if (section.parent === null || !chosen.has(section.parent)) return false;
	const { title, address } = outline.read(section);
	return title.speaker === null && title.time === null && address === null;
}

function writeUpRows(outline: NoteOutline, candidates: readonly Candidate[]): boolean {
	const rows = new Set(candidates.flatMap((candidate) => ('line' in candidate ? foldTitleClosely(candidate.line.title.title) : [])));
	return candidates.some((candidate) => candidate.form === 'heading' && rows.has(foldTitleClosely(outline.read(candidate.section).title.title)));
}

/** The headings of a level that are not of the whole note, a day, a track, or about something else. */
function talksAt(outline: NoteOutline, level: HeadingLevel): Candidate[] {
	return outline.tree.all
		.filter((section) => section.heading.level === level && section !== outline.titleSection && mayBeTalk(outline, section) && !ancestorsOf(section).some((outer) => isAboutElse(outline, outer)))
		.map((section) => ({ form: 'heading', section }));
}

function mayBeTalk(outline: NoteOutline, section: Section): boolean {
	const { kind } = outline.read(section);
	if (hasNoWords(section.heading)) return false;
	if (isPlain(outline, section)) return true;
	return kind !== 'about' && kind !== 'day' && (hasSessionMarks(outline, section) || (kind !== 'track' && section.children.length === 0));
}

function isAboutElse(outline: NoteOutline, section: Section): boolean {
	return outline.read(section).kind === 'about' && !hasSessionMarks(outline, section);
}
