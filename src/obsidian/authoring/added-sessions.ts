import { type App, MarkdownView, type TFile } from 'obsidian';
import { addSession, sessionAt, type AddedSession, type ReviewText } from '../../authoring/added-session';
import type { ReadFacts } from '../../authoring/list-lines';
import type { SessionDraft } from '../../authoring/session-heading';
import { applyEdits } from '../../repair/text-edit';
import { buildConference } from '../../review/conference';
import type { SessionPart } from '../../review/model';
import type { Settings } from '../settings/settings';
import { ShownModal } from '../shown-modal';
import type { Strings } from '../strings/strings';
import { sessionNow } from '../view/follow-edits';
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
	readonly #shown = new ShownModal();

	constructor(options: AddedSessionsOptions) {
		this.#options = options;
	}

	/** Shows the form for a review. `at` is the line (1-based) of the cursor or the session of a row, null for none. Does nothing where the note is gone. */
	async open(path: string, at: number | SessionPart | null): Promise<void> {
		const { app, notify, readFacts, strings } = this.#options;
		const file = app.vault.getFileByPath(path);
		const source = file && await this.#textOf(file);
		if (!file || source === null || this.#shown.isClosed) return;
		const { text, conference } = this.#read(path, source);
		const session = typeof at === 'number' ? sessionAt(text, conference, at) : at && sessionNow(at, conference);
		if (session === undefined) {
			notify(strings.session.sessionGone);
			return;
		}
		this.#shown.open(new AddSessionModal(app, {
			after: session?.title ?? null,
			readFacts,
			strings,
			onAdd: (draft, atEnd) => this.#add(file, draft, atEnd || !session ? null : { conference, session }),
		}));
	}

	/** Takes away a form that is still shown, so that a plugin that was switched off changes nothing. */
	close(): void {
		this.#shown.close();
	}

	/** From the disk, since a change may follow. Null, and told, where it cannot be read. */
	async #textOf(file: TFile): Promise<string | null> {
		const { app, notify, strings } = this.#options;
		try {
			await this.#saveEditors(file);
			return await app.vault.read(file);
		} catch (error) {
			console.error(`Conference Review could not read ${file.path}`, error);
			notify(strings.repair.unread(file.path));
			return null;
		}
	}

	async #add(file: TFile, draft: SessionDraft, after: SessionPart | null): Promise<boolean> {
		const { app, notify, strings: { authoring, session: words } } = this.#options;
		// Sessions are followed within a note of one name.
		const path = after?.conference.path ?? file.path;
		let added: AddedSession | null = null;
		let refusal = authoring.notAdded(file.path);
		try {
			await this.#saveEditors(file);
			await app.vault.process(file, (text) => {
				const review = this.#read(path, text);
				const neighbour = after && sessionNow(after, review.conference);
				if (neighbour === undefined) refusal = words.sessionGone;
				else added = addSession(review, draft, neighbour, (whole) => this.#read(path, whole));
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
			notify(refusal);
			return false;
		}
		// The session is in the note, whether or not its place can be shown.
		await this.#putCursor(file, line).catch((error: unknown) => console.error(`Conference Review could not open ${file.path}`, error));
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
