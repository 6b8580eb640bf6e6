import type { OperatorName, SessionQuality } from '../../review/search/query';
import type { SortOrder } from '../../review/listing/sorting';
import type { Grouping } from '../view/panel-roots';
import { count, countOf } from './english-formats';

const groupings: Record<Grouping, string> = {
	conference: 'Conference',
	session: 'Session across notes',
	state: 'Link state',
	site: 'Site',
};

const sorts: Record<SortOrder, string> = {
	date: 'Newest first',
	title: 'Title',
	order: 'Order of notes',
	notes: 'Most notes first',
};

const operators: Record<OperatorName, string> = {
	tag: 'Tag of the note',
	year: 'Year, or 2019..2021',
	is: 'Notes or links of a session',
	site: 'Site of a link',
};

const qualities: Record<SessionQuality, string> = {
	empty: 'Without notes',
	written: 'With notes',
	broken: 'Broken links',
	unreachable: 'Links without answer',
	blocked: 'Blocked links',
	moved: 'Moved links',
	ok: 'Working links',
	skipped: 'Skipped links',
	unchecked: 'Links not checked yet',
};

/** Texts about grouping, order and search, in English. */
export const englishSearch = {
	groupings,
	groupBy: (grouping: Grouping) => `Group by: ${groupings[grouping]}`,
	sorts,
	sortBy: (sort: SortOrder) => `Sort by: ${sorts[sort]}`,
	linkStates: 'Sessions by link state',
	sites: 'Sessions by site',
	conferences: (total: number, shown: number | null = null) => countOf(shown, total, 'conference'),
	noLinks: 'No links',
	noSite: 'No links to a site',
	field: 'Search sessions and notes',
	completions: 'Search operators',
	operators,
	qualities,
	addFilter: 'Add filter',
	filters: 'Active filters',
	excluding: (filter: string) => `Not: ${filter}`,
	removeFilter: (filter: string) => `Remove filter: ${filter}`,
	misunderstood: (clause: string) => `“${clause}” is not complete and is left out of the search.`,
	found: (total: number) => `${count(total, 'session')} found`,
	foundSimilar: (total: number) => `No exact match. ${count(total, 'session')} with a similar title`,
	reading: 'Searching notes…',
	copy: 'Copy filtered sessions as Markdown',
	copied: (total: number) => `${count(total, 'session')} copied.`,
	save: 'Save filtered sessions as a note…',
	saveAction: 'Save',
	savePath: 'Path of the new note',
	saveName: 'Conference sessions',
	saved: (total: number, path: string) => `${count(total, 'session')} saved as ${path}.`,
	occupied: (path: string) => `${path} exists already. Choose another path.`,
	notSaved: (path: string) => `The note could not be saved as ${path}.`,
};
