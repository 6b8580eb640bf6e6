import { type App, Platform } from 'obsidian';
import { indentOf, unindent } from '../../review/indentation';
import type { Session, SessionPart } from '../../review/model';
import type { Settings } from '../settings/settings';
import type { Strings } from '../strings/strings';
import { sessionNow } from './follow-edits';
import { readPresentNote } from './present-note';
import { linkToSession } from './session-link';

export interface SessionActionsOptions {
	readonly app: App;
	readonly settings: () => Settings;
	readonly notify: (message: string) => void;
	readonly strings: Strings;
}

/** What leaves a list with a session: its text, or a link to it. */
export class SessionActions {
	/**
	 * Lets a link to the session be dropped into a note, and wherever else the app or another program takes text. Null on
	 * phones and tablets: a long touch that begins a drag would take away both scrolling and the menu.
	 */
	readonly drag = Platform.isMobile ? null : (part: SessionPart, event: DragEvent): void => this.#drag(part, event);
	readonly #options: SessionActionsOptions;

	constructor(options: SessionActionsOptions) {
		this.#options = options;
	}

	/** Puts a text onto a window's clipboard, which may refuse it, and says what came of it. */
	async copy(text: string, clipboard: Clipboard, done = this.#options.strings.menu.copied): Promise<void> {
		const { notify, strings: { menu } } = this.#options;
		try {
			await clipboard.writeText(text);
			notify(done);
		} catch (error) {
			console.error('Conference Review could not write to the clipboard', error);
			notify(menu.notCopied);
		}
	}

	/** The whole section with its heading, as it stands in the note now. */
	async copyMarkdown(part: SessionPart, clipboard: Clipboard): Promise<void> {
		const { app, notify, settings, strings } = this.#options;
		const note = await readPresentNote(app, part.conference.path, settings());
		const session = note && sessionNow(part, note.conference);
		if (!session) {
			notify(strings.session.sessionGone);
			return;
		}
		await this.copy(sectionOf(note.text, session), clipboard);
	}

	async copyLink(part: SessionPart, clipboard: Clipboard): Promise<void> {
		const { app, notify, strings } = this.#options;
		const link = linkToSession(app, part, '');
		if (!link) {
			notify(strings.session.sessionGone);
			return;
		}
		await this.copy(link.text, clipboard, link.isExact ? strings.menu.copied : strings.session.linkToFirst);
	}

	#drag(part: SessionPart, event: DragEvent): void {
		const { app } = this.#options;
		const sourcePath = app.workspace.getActiveFile()?.path ?? '';
		const link = linkToSession(app, part, sourcePath);
		if (!link || !event.dataTransfer) return;
		event.dataTransfer.setData('text/plain', link.text);
		event.dataTransfer.effectAllowed = 'copyLink';
		// Not among what the typings name: shows the app what is being dragged, so that it writes the link for the note it falls into.
		const { dragManager } = 'dragManager' in app ? app as { dragManager: Partial<DragManager> | null } : { dragManager: null };
		if (!dragManager?.dragLink || !dragManager.onDragStart) return;
		dragManager.onDragStart(event, dragManager.dragLink(event, link.linktext, sourcePath, link.title));
	}
}

interface DragManager {
	dragLink(event: DragEvent, linktext: string, sourcePath: string, title: string): unknown;
	onDragStart(event: DragEvent, dragged: unknown): void;
}

/** A session that is an item of a list leaves the list, as far to the left as it can stand. */
function sectionOf(text: string, { start, end, form }: Session): string {
	const section = text.slice(start, end).trimEnd();
	return `${form === 'list-item' ? unindent(`\n${section}`, indentOf(section)).slice(1) : section}\n`;
}
