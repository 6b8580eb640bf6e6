import { type App, MarkdownView, type TFile } from 'obsidian';
import { addSession, sessionAt, type AddedSession, type ReviewText } from '../../authoring/added-session';
import type { ReadFacts } from '../../authoring/list-lines';
import type { SessionDraft } from '../../authoring/session-heading';
import { applyEdits } from '../../repair/text-edit';
import { buildConference } from '../../review/conference';
import type { Settings } from '../settings/settings';
import type { Strings } from '../strings/strings';
import { openPlace } from '../view/open-place';
import { AddSessionModal } from './add-session-modal';

export interface AddedSessionsOptions {
	readonly app: App;
	readonly settings: () => Settings;
	readonly readFacts: ReadFacts;
	readonly notify: (message: string) => void;
	readonly strings: Strings;
}

/** How many frames an editor may take to show what was written to its note. */
const MOST_FRAMES = 60;

/** Adds sessions to reviews that there are. */
export class AddedSessions {
	readonly #options: AddedSessionsOptions;

	constructor(options: AddedSessionsOptions) {
		this.#options = options;
	}

	/** Shows the form for a review. `line` (1-based) is that of the cursor or of a row, null for none. Does nothing where the note is gone. */
	async open(path: string, line: number | null): Promise<void> {
		const { app, readFacts, strings } = this.#options;
		const file = app.vault.getFileByPath(path);
		if (!file) return;
		await this.#saveEditors(file);
		const review = this.#read(path, await app.vault.read(file));
		const after = line === null ? null : sessionAt(review.text, review.conference, line);
		new AddSessionModal(app, {
			after: after?.title ?? null,
			readFacts,
			strings,
			onAdd: (session, atEnd) => this.#add(file, session, atEnd ? null : line),
		}).open();
	}

	async #add(file: TFile, session: SessionDraft, afterLine: number | null): Promise<boolean> {
		const { app, notify, strings: { authoring } } = this.#options;
		let added: AddedSession | null = null;
		try {
			await this.#saveEditors(file);
			await app.vault.process(file, (text) => {
				const review = this.#read(file.path, text);
				const after = afterLine === null ? null : sessionAt(text, review.conference, afterLine);
				added = addSession(review, session, after, (whole) => this.#read(file.path, whole));
				return added ? applyEdits(text, [added.edit]).text : text;
			});
		} catch (error) {
			console.error(`Conference Review could not write ${file.path}`, error);
			notify(authoring.notWritten(file.path));
			return false;
		}
		// The compiler does not see that the callback has been called.
		const { line } = (added as AddedSession | null) ?? { line: null };
		if (line === null) {
			notify(authoring.notAdded(file.path));
			return false;
		}
		await this.#putCursor(file, line);
		return true;
	}

	#read(path: string, text: string): ReviewText {
		const { readFacts, settings } = this.#options;
		const facts = readFacts(text);
		return { text, facts, conference: buildConference({ path, text, facts }, { sessionLevel: settings().sessionLevel }) };
	}

	/** What was typed in the last moments is not on the disk yet. */
	async #saveEditors(file: TFile): Promise<void> {
		for (const view of this.#editorsOf(file)) await view.save();
	}

	#editorsOf(file: TFile): MarkdownView[] {
		return this.#options.app.workspace.getLeavesOfType('markdown').flatMap(({ view }) => (view instanceof MarkdownView && view.file === file ? [view] : []));
	}

	/** Below the new heading or behind the new item, as soon as the editor shows it. */
	async #putCursor(file: TFile, line: number): Promise<void> {
		const { app } = this.#options;
		const leaf = this.#editorsOf(file)[0]?.leaf ?? await openPlace(app, { path: file.path, line, headingDepth: null, text: null }, false);
		const view = leaf?.view;
		if (!leaf || !(view instanceof MarkdownView)) return;
		const written = await app.vault.read(file);
		for (let frame = 0; frame < MOST_FRAMES && view.getViewData() !== written; frame++) await new Promise((resolve) => view.containerEl.win.requestAnimationFrame(resolve));
		app.workspace.setActiveLeaf(leaf, { focus: true });
		view.setEphemeralState({ line: line - 1 });
		view.editor.setCursor({ line: line - 1, ch: view.editor.getLine(line - 1).length });
		view.editor.focus();
	}
}
