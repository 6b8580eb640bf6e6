import { MarkdownView, type App, type Plugin } from 'obsidian';
import type { ReviewLibrary } from '../../review/library';
import type { Conference, Session } from '../../review/model';
import type { Settings } from '../settings/settings';
import type { Strings } from '../strings/strings';
import { openSidebar } from './open-sidebar';
import { readPresentNote } from './present-note';
import { ReviewView } from './review-view';
import { sessionKeys } from './row-tree';

export interface RevealCommandOptions {
	readonly library: ReviewLibrary;
	readonly settings: () => Settings;
	readonly strings: Strings;
}

/** The command that leads from a note to its place in the sidebar. */
export function addRevealCommand(plugin: Plugin, { library, settings, strings }: RevealCommandOptions): void {
	const { app } = plugin;
	plugin.addCommand({
		id: 'reveal-session',
		name: strings.session.reveal,
		icon: 'locate',
		checkCallback: (checking) => {
			const view = app.workspace.getActiveViewOfType(MarkdownView);
			if (!view?.file || !library.get(view.file.path)) return false;
			if (!checking) void revealAtCursor(app, view, settings());
			return true;
		},
	});
}

async function revealAtCursor(app: App, view: MarkdownView, settings: Settings): Promise<void> {
	const path = view.file?.path ?? '';
	const offset = view.editor.posToOffset(view.editor.getCursor());
	const note = await readPresentNote(app, path, settings);
	if (!note) return;
	const session = sessionAt(note.conference, offset);
	const leaf = await openSidebar(app);
	if (leaf.view instanceof ReviewView) leaf.view.reveal({ path, session });
}

/** The key of the session that holds a place of the note; null above, below and between sessions. */
function sessionAt(conference: Conference, offset: number): string | null {
	const holding = conference.sessions.filter((session: Session) => session.start <= offset && offset <= session.end);
	// Where one session ends and the next begins, the cursor stands in the next.
	const innermost = holding[holding.length - 1];
	return innermost ? sessionKeys(conference).get(innermost) ?? null : null;
}
