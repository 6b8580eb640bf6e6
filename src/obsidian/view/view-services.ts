import { type App, type Component, type HoverParent, Keymap } from 'obsidian';
import type { Strings } from '../strings/strings';
import { showChoices } from './choice-menu';
import type { ViewServices } from './components/services';
import type { LinkResults } from './link-states';
import { MarkdownDrawing } from './note-drawing';
import { openPlace, previewPlace } from './open-place';
import type { RowMenu } from './row-menu';
import type { SessionActions } from './session-actions';

/** Under which name the app's settings list who calls for previews. */
export const HOVER_SOURCE = 'conference-review';

export interface ViewServicesOptions {
	readonly app: App;
	readonly results: LinkResults;
	readonly menu: RowMenu;
	readonly actions: SessionActions;
	readonly strings: Strings;
}

/** What components need, wherever they stand. `owner` ends what they begin. */
export function createViewServices(owner: Component & HoverParent, { app, results, menu, actions, strings }: ViewServicesOptions): ViewServices {
	return {
		strings,
		results,
		now: () => Date.now(),
		open: (target, event) => void openPlace(app, target, Keymap.isModEvent(event)),
		showMenu: (row, event) => menu.show(row, event),
		preview: (row, targetEl, event) => previewPlace(app, row, { event, source: HOVER_SOURCE, hoverParent: owner, targetEl }),
		drag: actions.drag,
		showChoices,
		createNoteDrawing: (element) => new MarkdownDrawing(app, owner, element),
	};
}
