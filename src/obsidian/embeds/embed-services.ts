import { type App, type Component, Keymap } from 'obsidian';
import type { Strings } from '../strings/strings';
import type { VaultReviews } from '../vault-reviews';
import { showChoices } from '../view/choice-menu';
import type { ViewServices } from '../view/components/services';
import { MarkdownDrawing } from '../view/note-drawing';
import { openPlace } from '../view/open-place';
import type { RowMenu } from '../view/row-menu';
import type { SessionActions } from '../view/session-actions';

export interface EmbedOptions {
	readonly app: App;
	readonly reviews: VaultReviews;
	readonly menu: RowMenu;
	readonly actions: SessionActions;
	readonly strings: Strings;
}

/** What the sidebar's components need, outside of the sidebar. `owner` ends what they begin. */
export function createEmbedServices(owner: Component, { app, menu, reviews, strings }: EmbedOptions): ViewServices {
	return {
		strings,
		results: reviews.results,
		now: () => Date.now(),
		open: (target, event) => void openPlace(app, target, Keymap.isModEvent(event)),
		showMenu: (row, event) => menu.show(row, event),
		// Links have the app's own gestures.
		preview: () => undefined,
		drag: null,
		showChoices,
		createNoteDrawing: (element) => new MarkdownDrawing(app, owner, element),
	};
}
