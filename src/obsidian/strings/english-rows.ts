const number = (value: number): string => value.toLocaleString('en');
const count = (total: number, one: string, other: string): string => `${number(total)} ${total === 1 ? one : other}`;

/** Texts of sessions in the sidebar and of what is done with them, in English. */
export const englishRows = {
	notes: (total: number) => count(total, 'note', 'notes'),
	writtenUp: (done: number, total: number) => `${number(done)} of ${count(total, 'session', 'sessions')} written up`,
	timeline: 'Links by year',
	year: (year: string, works: number, attention: number, unchecked: number) =>
		`${year}: ${count(works, 'link works', 'links work')}, ${number(attention)} ${attention === 1 ? 'needs' : 'need'} attention, ${number(unchecked)} unchecked`,
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
