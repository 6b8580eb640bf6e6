const sessions = (total: number): string => (total === 1 ? '1 session' : `${total.toLocaleString('en')} sessions`);

/** Texts about writing reviews, in English. */
export const englishAuthoring = {
	newReview: 'New conference review…',
	chooseTag: 'Choose review tag…',
	chooseTagHint: 'Which tag do your reviews carry?',
	tagChosen: (tag: string) => `Notes with the tag “${tag}” are reviews now. You can change this in the settings.`,
	noTags: 'No note of this vault has a tag yet.',
	title: 'Title',
	titleMissing: 'Enter a title.',
	date: 'Date',
	address: 'Address of the conference',
	tags: 'Tags',
	tagsHint: 'Separated by commas.',
	notShown: 'The sidebar will not show this note: nothing of it makes it a review. See the settings.',
	folder: 'Folder',
	sessions: 'Sessions',
	sessionsHint: 'Paste the programme: titles and addresses in any shape, or a selection of the conference’s website.',
	found: (total: number) => (total === 0 ? 'No sessions found' : `${sessions(total)} found`),
	more: (total: number) => `and ${total.toLocaleString('en')} more`,
	create: 'Create note',
	unnamed: 'Conference review',
	noTemplate: (path: string) => `The template ${path} is not there. The note has the usual form instead.`,
	notCreated: (path: string) => `${path} could not be created.`,
	addSession: 'Add session…',
	sessionAddress: 'Address',
	position: 'Position',
	atEnd: 'After the last session',
	after: (title: string) => `After “${title}”`,
	add: 'Add session',
	notAdded: (path: string) => `The session could not be added to ${path}, because a heading would not be read as one there. Is a code block left open?`,
	notWritten: (path: string) => `${path} could not be written.`,
};

export type AuthoringStrings = typeof englishAuthoring;
