import type { RefusalReason } from '../../repair/link-repair';
import type { Proposal } from '../repair/proposals';
import { count, formats } from './english-formats';

const { number } = formats;

const kinds: Record<Proposal['kind'], string> = {
	'link': 'link',
	'date-to-iso': 'date as year-month-day',
	'tags-to-list': 'tags as a list',
	'rename-property': 'name of the property',
	'remove-path-alias': 'alias that is a path',
	'quote-text': 'text in quotes',
};

const reasons: Record<RefusalReason, string> = {
	'text-changed': 'the note has changed since',
	'not-applicable': 'this kind of link cannot be changed so',
	'cannot-be-written': 'the new address cannot be written there',
};

/** Texts about mending notes, in English. */
export const englishRepair = {
	fixMoved: 'Fix moved links…',
	fixMovedExplanation: 'These links lead to pages that moved for good. Each gets the address where its page is now; nothing else in the notes changes.',
	fixArchived: 'Fix broken links from the archive…',
	archiveExplanation: (endpoint: string) => `The addresses of broken links, and the dates of their notes, are sent to ${endpoint} to find the copies nearest to those dates.`,
	archiveUse: 'What to do with the copies',
	archiveReplace: 'Replace broken links with archived copies',
	archiveAdd: 'Keep broken links and add archived copies after them',
	archiveAsk: 'Ask the archive',
	archiveProgress: (done: number, total: number) => `Asking the archive: ${number(done)} of ${number(total)}`,
	archiveNothing: (missing: number, failed: number) =>
		`No archived copy was found${missing > 0 ? ` for ${count(missing, 'address', 'addresses')}` : ''}${failed > 0 ? `; the archive did not answer ${count(failed, 'time')}. Try again later` : ''}.`,
	archiveSilent: (failed: number) => `The archive did not answer for ${count(failed, 'address', 'addresses')}. Try again later.`,
	archivedText: (date: string) => `archived ${date}`,
	fixArchivedExplanation: 'These links are broken. The copies shown are the ones nearest to the date of each note.',
	nameBare: 'Name bare links…',
	nameBareExplanation: 'These addresses stand bare in the notes. Each becomes a link with the title of its page, as the last check read it.',
	normalise: 'Normalise frontmatter…',
	normaliseExplanation: 'These properties are written in forms that the app or other tools do not read. What is not ticked stays as it is.',
	choosePlace: 'Choose the sessions of this note…',
	places: {
		hint: 'What are the sessions of this note?',
		auto: 'As found automatically',
		list: 'Items of its lists',
		bold: 'Bold lines',
		text: 'Titles in its sentences',
		note: 'The whole note is one session',
		level: (level: number) => `Headings of level ${String(level)}`,
		current: 'Chosen now',
		found: (total: number, titles: string, isCut: boolean) => (total === 0 ? 'No sessions' : `${count(total, 'session')}: ${titles}${isCut ? ' · …' : ''}`),
		cannot: (path: string) => `${path} has properties in a form to which none can be added.`,
	},
	undo: 'Undo last repair',
	nothing: 'There is nothing to change.',
	nothingChecked: 'There is nothing to change. Check the links first: repairs are made from what a check found.',
	kinds,
	apply: (total: number) => `Apply ${count(total, 'change')}`,
	all: 'Choose all',
	none: 'Choose none',
	place: (line: number, kind: string) => `Line ${String(line)}, ${kind}`,
	refused: (place: string, subject: string, reason: RefusalReason) => `${place}: ${subject} stays as it is, because ${reasons[reason]}.`,
	unread: (path: string) => `${path} could not be read.`,
	done: (applied: number, notes: number, refused: number) =>
		`Made ${count(applied, 'change')} in ${count(notes, 'note')}.${applied > 0 ? ' “Undo last repair” takes them back.' : ''}${refused > 0 ? ` Left out ${count(refused, 'change')}, because the text there is different by now.` : ''}`,
	undone: (applied: number, notes: number, refused: number) =>
		`Took back ${count(applied, 'change')} in ${count(notes, 'note')}.${refused > 0 ? ` Left ${count(refused, 'change')} in place, because the text there is different by now.` : ''}`,
	failed: (paths: readonly string[]) => `Could not be written: ${paths.join(', ')}.`,
};

export type RepairStrings = typeof englishRepair;
