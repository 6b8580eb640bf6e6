import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Conference, SessionPart } from '../../../review/model';
import type { FirstRun } from '../../authoring/authoring-commands';
import type { Strings } from '../../strings/strings';
import type { LinkResults } from '../link-states';
import type { Stretch } from '../row-tree';
import type { Choice } from '../choice-menu';
import type { Row, RowTarget } from '../rows';

export interface NoteStretch extends Pick<Stretch, 'start' | 'end' | 'inList'> {
	readonly conference: Conference;
}

/** An element that shows a stretch of a note. */
export interface NoteDrawing {
	/** Resolves when the stretch is shown; what was shown before stays until then. Rejects where it cannot be read. */
	show(stretch: NoteStretch): Promise<void>;
	/** Takes away what is shown, with all that listens in it. */
	dispose(): void;
}

/** What the components need of the world around them. */
export interface ViewServices {
	readonly strings: Strings;
	readonly results: LinkResults;
	/** Milliseconds since the epoch. */
	readonly now: () => number;
	/** Opens a place of a note, as the keys held down with a click or an Enter say. */
	readonly open: (target: RowTarget, event: MouseEvent | KeyboardEvent) => void;
	/** Shows what can be done with a row. */
	readonly showMenu: (row: Row, event: MouseEvent) => void;
	/** Tells the app that the pointer came upon a row, so that it may show what a click would lead to. */
	readonly preview: (row: Row, element: HTMLElement, event: MouseEvent) => void;
	/** Begins to drag a link to a session; null where fingers need the gesture to scroll. */
	readonly drag: ((part: SessionPart, event: DragEvent) => void) | null;
	/** What an empty sidebar offers to begin with; nothing where reviews are shown in a note. */
	readonly firstRun?: FirstRun;
	/** Shows a menu of choices below the control that asks for it. */
	readonly showChoices: (choices: readonly Choice[], control: HTMLElement) => void;
	/** What else a base tells of a conference. */
	readonly factsOf?: (conference: Conference) => readonly string[];
	/** Draws stretches of a note into an element as the app renders Markdown. */
	readonly createNoteDrawing: (element: HTMLElement) => NoteDrawing;
}

const Services = createContext<ViewServices | null>(null);

export const ServicesProvider = Services.Provider;

export function useServices(): ViewServices {
	const services = useContext(Services);
	if (!services) throw new Error('The component stands outside of the view');
	return services;
}
