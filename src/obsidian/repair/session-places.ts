import type { App, Plugin } from 'obsidian';
import type { HeadingLevel, NoteFacts } from '../../markdown/facts';
import { proposedChange, type ProposedChange } from '../../repair/note-repair';
import { writeProperty } from '../../repair/property-writing';
import { applyEdits } from '../../repair/text-edit';
import { readProperties } from '../../review/frontmatter/properties';
import type { ReviewLibrary } from '../../review/library';
import { sessionChoicesInSteps, type SessionChoice } from '../../review/session-choices';
import { ShownModal } from '../shown-modal';
import { Slices } from '../slices';
import type { Strings } from '../strings/strings';
import { PlaceChooser } from './place-chooser';

export interface SessionPlacesOptions {
	readonly app: App;
	readonly library: ReviewLibrary;
	readonly readFacts: (text: string) => NoteFacts;
	/** The heading level of sessions in notes that do not say it. */
	readonly sessionLevel: () => HeadingLevel | null;
	/** Makes the change, and can take it back. */
	readonly apply: (changes: readonly ProposedChange[]) => Promise<void>;
	readonly notify: (message: string) => void;
	readonly strings: Strings;
}

/** Adds the command that lets a note say what its sessions are. */
export function addPlaceCommand(plugin: Plugin, places: SessionPlaces): void {
	plugin.register(() => places.close());
	plugin.addCommand({
		id: 'choose-sessions',
		name: places.strings.repair.choosePlace,
		icon: 'list-tree',
		checkCallback: (checking) => {
			const file = plugin.app.workspace.getActiveFile();
			const isReview = file !== null && places.isReview(file.path);
			if (isReview && !checking) void places.choose(file.path);
			return isReview;
		},
	});
}

const PROPERTY = 'session-level';

/** Lets notes say what their sessions are, where these were found wrongly. */
export class SessionPlaces {
	readonly #options: SessionPlacesOptions;
	readonly #shown = new ShownModal();

	constructor(options: SessionPlacesOptions) {
		this.#options = options;
	}

	get strings(): Strings {
		return this.#options.strings;
	}

	isReview(path: string): boolean {
		return this.#options.library.get(path) !== undefined;
	}

	/** Asks what the sessions of a note are, and writes it into its properties. */
	async choose(path: string): Promise<void> {
		const { app, readFacts, sessionLevel, strings } = this.#options;
		const text = await this.#read(path);
		if (text === null) return;
		const choices = await new Slices().run(sessionChoicesInSteps({ path, text, facts: readFacts(text) }, sessionLevel()));
		this.#shown.open(new PlaceChooser(app, {
			choices,
			strings,
			onChoose: (choice) => void this.#write(path, choice),
		}));
	}

	/** Takes away what is still shown, so that a plugin that was switched off changes nothing. */
	close(): void {
		this.#shown.close();
	}

	async #write(path: string, { isCurrent, place }: SessionChoice): Promise<void> {
		const { apply, notify, readFacts, strings: { repair } } = this.#options;
		const text = isCurrent ? null : await this.#read(path);
		if (text === null) return;
		const edit = writeProperty(text, readFacts(text), PROPERTY, place === null ? null : String(place));
		const changed = edit ? applyEdits(text, [edit]).text : text;
		// What would not be read again is not written.
		if (edit && readProperties(changed, readFacts(changed).frontmatter).sessionLevel === place) await apply([proposedChange({ path, text }, edit, { line: 1, subject: PROPERTY })]);
		else notify(repair.places.cannot(path));
	}

	/** From the disk, since a change may follow. Null, and told, where it cannot be read. */
	async #read(path: string): Promise<string | null> {
		const { app: { vault }, notify, strings: { repair } } = this.#options;
		const file = vault.getFileByPath(path);
		try {
			if (file) return await vault.read(file);
		} catch (error) {
			console.error(`Conference Review could not read ${path}`, error);
		}
		notify(repair.unread(path));
		return null;
	}
}
