import { pluralForm } from '../../reports/wording';
import { count, formats } from './english-formats';

const { number } = formats;

/** Texts of sessions in the sidebar and of what is done with them, in English. */
export const englishRows = {
	notes: (total: number) => count(total, 'note'),
	writtenUp: (done: number, total: number) => `${number(done)} of ${count(total, 'session')} written up`,
	timeline: 'Links by year',
	year: (year: string, works: number, attention: number, unchecked: number) =>
		`${year}: ${count(works, 'link works', 'links work')}, ${number(attention)} ${pluralForm(attention, 'needs', 'need')} attention, ${number(unchecked)} unchecked`,
	startingNext: 'Your conferences appear here as soon as it is ready.',
	readingNext: 'Your conferences appear here one after the other.',
	openSplit: 'Open to the right',
	openWindow: 'Open in new window',
	copyMarkdown: 'Copy session as Markdown',
	copyLink: 'Copy link to session',
	copyUrl: 'Copy Obsidian URL',
	sessionGone: 'This session is not in the note any more.',
	linkToFirst: 'Copied. The note has this heading more than once, so the link leads to the first of them.',
	reveal: 'Reveal session at cursor',
	sidebar: 'Sidebar',
	follow: 'Follow active note',
	followHint: 'When you open a review, the sidebar shows where it stands in the list.',
};

export type RowStrings = typeof englishRows;
