import { MarkdownView, type Plugin } from 'obsidian';
import type { ReadFacts } from '../../authoring/list-lines';
import { isReview } from '../../review/frontmatter/criteria';
import type { ReviewLibrary } from '../../review/library';
import type { SessionPart } from '../../review/model';
import type { SettingsStore } from '../settings/settings-store';
import { ShownModal } from '../shown-modal';
import type { Strings } from '../strings/strings';
import { propertyTagsOfVault } from '../vault-names';
import { AddedSessions } from './added-sessions';
import { NewReviews } from './new-reviews';
import { TagChooser } from './tag-chooser';

export interface AuthoringOptions {
	readonly library: ReviewLibrary;
	readonly store: SettingsStore;
	readonly readFacts: ReadFacts;
	readonly notify: (message: string) => void;
	readonly strings: Strings;
}

/** What a user without reviews begins with. */
export interface FirstRun {
	readonly newReview: () => void;
	readonly chooseTag: () => void;
}

export interface Authoring extends FirstRun {
	/** Asks for a session of a review; `at` is the session behind which it may stand, or a line (1-based) in it. */
	readonly addSession: (path: string, at: number | SessionPart | null) => void;
}

/** Adds the commands that write reviews, and returns what they do for others to call. */
export function addAuthoringCommands(plugin: Plugin, { library, store, readFacts, notify, strings }: AuthoringOptions): Authoring {
	const { app } = plugin;
	const { authoring } = strings;
	const shared = { app, settings: () => store.current, readFacts, notify, strings };
	const newReviews = new NewReviews(shared);
	const addedSessions = new AddedSessions(shared);
	const chooser = new ShownModal();
	plugin.register(() => {
		chooser.close();
		newReviews.close();
		addedSessions.close();
	});
	/** Review tags that no note has give way to it; others stay, and with them their reviews. */
	const takeTag = async (tag: string, used: readonly string[]): Promise<void> => {
		const isUsed = (own: string): boolean => used.some((each) => isReview('', { tags: [each] }, { tags: [own], folders: [], properties: [] }));
		const isTaken = await store.change((settings) => ({ ...settings, criteria: { ...settings.criteria, tags: [...new Set([...settings.criteria.tags.filter(isUsed), tag])] } }));
		if (isTaken) notify(authoring.tagChosen(tag));
	};
	const actions: Authoring = {
		newReview: () => newReviews.open(),
		addSession: (path, at) => void addedSessions.open(path, at),
		chooseTag: () => {
			const tags = propertyTagsOfVault(app);
			if (tags.length === 0) return notify(authoring.noTags);
			chooser.open(new TagChooser(app, tags, authoring.chooseTagHint, (tag) => void takeTag(tag, tags)));
		},
	};
	plugin.addCommand({ id: 'new-review', name: authoring.newReview, icon: 'file-plus', callback: actions.newReview });
	plugin.addCommand({ id: 'choose-review-tag', name: authoring.chooseTag, icon: 'tag', callback: actions.chooseTag });
	plugin.addCommand({
		id: 'add-session',
		name: authoring.addSession,
		icon: 'list-plus',
		checkCallback: (checking) => {
			const file = app.workspace.getActiveFile();
			if (!file || !library.get(file.path)) return false;
			const view = app.workspace.getActiveViewOfType(MarkdownView);
			if (!checking) actions.addSession(file.path, view?.file === file && view.getMode() === 'source' ? view.editor.getCursor().line + 1 : null);
			return true;
		},
	});
	return actions;
}
