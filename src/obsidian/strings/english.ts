import type { VerdictName } from '../../links/verdict';
import { count, countOf, formats } from './english-formats';
import { englishEmbeds } from './english-embeds';
import { englishAuthoring } from './english-authoring';
import { englishRepair } from './english-repair';
import { englishRows } from './english-rows';
import { englishSearch } from './english-search';
import { explainInEnglish } from './english-reasons';

const verdicts: Record<VerdictName | 'unchecked', string> = {
	ok: 'Works',
	moved: 'Moved',
	broken: 'Broken',
	blocked: 'Blocked',
	unreachable: 'No answer',
	skipped: 'Skipped',
	unchecked: 'Not checked yet',
};

/** Every text that the plugin shows, in English. Its type is what other languages have to fill in. */
export const english = {
	formats,
	commands: {
		open: 'Open review sidebar',
		checkAll: 'Check links',
		checkNote: 'Check links in current note',
		recheckAll: 'Recheck all links',
		cancel: 'Cancel link check',
	},
	view: {
		title: 'Conference review',
		tools: 'View options',
		conferences: 'Conferences',
		sessionsAcrossNotes: 'Sessions across notes',
		expandAll: 'Expand all',
		collapseAll: 'Collapse all',
		clearFilter: 'Clear search',
		openPage: 'Open page',
	},
	rows: {
		noDate: 'No date',
		sessions: (total: number, shown: number | null = null) => countOf(shown, total, 'session'),
		references: (total: number) => count(total, 'reference'),
		withoutNotes: (empty: number, total: number) =>
			`${formats.number(empty)} of ${count(total, 'session')} without notes`,
		allWritten: 'Notes for every session',
		noNotes: 'No notes',
		notes: 'Notes',
		notesRead: 'Reading notes…',
		notesUnreadable: 'This part of the note could not be shown. Open the note to read it.',
		inNotes: (total: number) => `In ${count(total, 'note')}`,
		beforeSessions: 'Before the sessions',
		betweenSessions: 'Between sessions',
		afterSessions: 'After the sessions',
		wholeNote: 'Text of the note',
		line: (line: number) => `Line ${String(line)}`,
		problems: (total: number) => count(total, 'problem'),
	},
	status: {
		reading: (done: number, total: number) => `Reading notes: ${formats.number(done)} of ${formats.number(total)}`,
		starting: 'Waiting for the vault to load…',
		empty: 'No conference reviews yet',
		noSessions: 'The reviews have no sessions yet',
		emptyNext: (tags: readonly string[]) =>
			tags.length > 0
				? `Add the tag ${formats.choice(tags.map((tag) => `“${tag}”`))} to the properties of a note to see it here, or choose other tags, folders or properties in the settings.`
				: 'Choose in the settings which tags, folders or properties make a note a review.',
		noMatch: (filter: string) => `Nothing matches “${filter}”`,
		noMatchNext: 'Try fewer words or filters, or clear the search to see everything.',
		unread: (total: number) => `${count(total, 'note')} could not be read`,
		unreadNext: 'Open the note to see what is wrong; it is read again when it changes.',
		tryAgain: 'Try again',
		dismiss: 'Dismiss',
	},
	check: {
		running: 'Checking links',
		progress: (done: number, total: number) => `${formats.number(done)} of ${formats.number(total)}`,
		cancelling: 'Cancelling…',
		nothing: 'There are no links to check.',
		alreadyRunning: 'A link check is already running.',
		noReview: 'This note is not a conference review.',
		completed: (total: number, found: readonly (readonly [VerdictName, number])[]) => {
			const parts = found.map(([verdict, number]) => `${formats.number(number)} ${verdicts[verdict].toLowerCase()}`);
			return `Checked ${count(total, 'link')}: ${parts.length > 0 ? formats.list(parts) : 'all work'}.`;
		},
		cancelled: (done: number, total: number) =>
			`Link check cancelled after ${formats.number(done)} of ${count(total, 'link')}. Results so far are kept.`,
		offline: 'You appear to be offline',
		offlineNext: 'Results from before are kept. Check again when you are back online.',
		failed: 'The link check stopped because of an error',
		failedNext: 'Results so far are kept. Try again, and report it if it happens again.',
		notStored: {
			unavailable: 'Link results cannot be stored on this device. They are kept until the app is closed.',
			newer: 'A newer version of Conference Review keeps its link results on this device; they are left as they are. New results are kept until the app is closed. Update the plugin to see all.',
		},
	},
	links: {
		verdicts,
		explain: explainInEnglish,
		checked: (when: string) => `Checked ${when}.`,
		lastWorked: (when: string) => `Last worked ${when}.`,
		unchecked: 'Not checked yet. No request is sent before you ask for a link check.',
		otherTitle: (title: string) => `But the page is called “${title}”, which does not sound like this session.`,
		notAnAddress: 'This cannot be checked: it is no web address.',
		summary: (verdict: VerdictName | 'unchecked', total: number) =>
			`${count(total, 'link')}: ${verdicts[verdict].toLowerCase()}`,
	},
	repair: englishRepair,
	...englishEmbeds,
	authoring: englishAuthoring,
	session: englishRows,
	search: englishSearch,
	menu: {
		openNote: 'Open note',
		openTab: 'Open in new tab',
		openPage: 'Open page',
		copyAddress: 'Copy address',
		copied: 'Copied.',
		notCopied: 'This could not be copied. Click into the window and try again.',
		recheck: 'Check this link again',
		update: 'Update to where it moved…',
		archived: 'Look for an archived copy…',
		ignoreAddress: 'Never check this address',
		ignorePattern: (pattern: string) => `Never check ${pattern}`,
		ignoreSite: (site: string) => `Never check ${site}`,
		ignored: (pattern: string) => `${pattern} will not be checked. You can change this in the settings.`,
	},
	report: {
		save: 'Save link report',
		saved: (path: string) => `The link report is saved as ${path}.`,
		occupied: (path: string) => `${path} is a note of your own and stays as it is. Choose another path for the report in the settings.`,
		failed: (path: string) => `The link report could not be saved as ${path}.`,
		allWell: 'No link needs attention.',
		template: '# Link report of {{date}}\n\n{{summary}}\n\n{{links}}\n',
	},
	settings: {
		reviews: 'Reviews',
		tags: 'Review tags',
		tagsHint: 'Notes with one of these tags in their properties are reviews. Nested tags are included. Separated by commas.',
		tagsExample: 'Review',
		folders: 'Review folders',
		foldersHint: 'Notes in these folders and the folders below them are reviews. Separated by commas.',
		properties: 'Review properties',
		propertiesHint: 'Notes with one of these properties are reviews. One per line, such as category: Reviews.',
		propertiesExample: 'category: Reviews',
		propertiesUnreadable: (lines: readonly string[]) =>
			`Not understood: ${formats.list(lines.map((line) => `“${line}”`))}. Write a property as name: value.`,
		level: 'Session headings',
		levelHint: 'The heading level of sessions, in notes that do not say it themselves.',
		levelAuto: 'Find it in each note',
		levelNumber: (level: number) => `Level ${String(level)} (${'#'.repeat(level)})`,
		links: 'Link check',
		timeout: 'Time limit',
		timeoutHint: 'How many seconds to wait for one answer.',
		concurrency: 'Links at once',
		concurrencyHint: 'How many links to check at the same time. Leave empty to let the device decide.',
		perHost: 'Links at once per site',
		perHostHint: 'How many of them on the same site. Low numbers are polite, and avoid being locked out.',
		allowPrivate: 'Check private addresses',
		allowPrivateHint: 'Also ask addresses in your own network, such as localhost and 192.168.0.1.',
		missingFragment: 'Missing parts of pages count as broken',
		missingFragmentHint: 'When a page is there but the part that a link points at (#part) is not. Otherwise this is a hint only.',
		excluded: 'Never check',
		excludedHint: 'Sites and addresses that are never asked, one per line. An asterisk stands for any text.',
		excludedExample: 'example.com\nhttps://example.org/drafts/*',
		archive: 'Archive service',
		archiveHint: 'Asked for archived copies of broken links, and only by the command that fixes them. Any service that answers as archive.org does.',
		notAnAddress: 'Enter an address that begins with https://.',
		report: 'Link report',
		reportPath: 'Note of the report',
		reportPathHint: 'Where the link report is saved. A report that stands there is replaced; a note of your own never is.',
		reportTemplate: 'Template of the report',
		reportTemplateHint: 'What the report looks like. {{date}}, {{summary}} and {{links}} are filled in. Leave empty for the template that comes with the plugin.',
		reportTemplateExample: '# Link report of {{date}}\n\n{{summary}}\n\n{{links}}',
		outOfRange: (min: number, max: number) => `Enter a whole number from ${String(min)} to ${String(max)}.`,
		newerHeading: 'Saved by a newer version',
		newerHint: 'Update the plugin to change these settings. Nothing is overwritten until then.',
		newer: (theirs: number, ours: number) =>
			`These settings were saved by a newer version of Conference Review (format ${String(theirs)}, this version knows ${String(ours)}). Update the plugin to change them; nothing is overwritten.`,
		unreadable: (fields: readonly string[]) =>
			`Conference Review could not read these settings and uses the defaults for them: ${formats.list(fields)}. The file stays as it is until you change a setting; a copy of it is kept then.`,
		unreadableKept: (path: string) => `The settings that could not be read are kept as ${path}.`,
		unreadableNotKept: 'Conference Review could not keep a copy of the settings that it could not read, so it does not write over them. The change holds until the app is closed.',
		notSaved: 'Conference Review could not save its settings. The change holds until the app is closed.',
	},
};
