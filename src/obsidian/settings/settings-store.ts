import { Signal } from '../signal';
import type { Strings } from '../strings/strings';
import { type ParsedSettings, parseSettings } from './parse-settings';
import { SETTINGS_VERSION, type Settings, toStored } from './settings';

export interface SettingsStoreOptions {
	/** Reads `data.json`. May throw, for it may be cut in half. */
	readonly load: () => Promise<unknown>;
	readonly save: (data: unknown) => Promise<void>;
	/** Keeps a copy of `data.json` as it lies there, and gives its path. Rejects where that cannot be done. */
	readonly keepCopy: () => Promise<string>;
	/** Tells the user something, once. */
	readonly notify: (message: string) => void;
	readonly strings: Strings['settings'];
}

/** The settings in force. Data that we could not read stays on disk as it is until the user changes a setting, and then as a copy. */
export class SettingsStore {
	readonly changed = new Signal<Settings>();
	/** Other settings than before were read: another device may have written them. */
	readonly loaded = new Signal<Settings>();
	readonly #options: SettingsStoreOptions;
	#parsed: ParsedSettings = parseSettings(null);
	/** Whether the data on disk says something that the next write would lose. */
	#holdsUnread = false;
	/** Of the user's, counted. */
	#changes = 0;
	/** The last write: they follow one another, or an older one could end last. */
	#saving: Promise<void> = Promise.resolve();

	constructor(options: SettingsStoreOptions) {
		this.#options = options;
	}

	get current(): Settings {
		return this.#parsed.settings;
	}

	/** Whether the data on disk was written by a newer version, so that nothing may be changed here. */
	get isNewer(): boolean {
		return this.#parsed.newerVersion !== null;
	}

	/** Reads the data, at the start and whenever it has changed on disk. Never rejects. */
	async load(): Promise<void> {
		const { load, notify, strings } = this.#options;
		const changes = this.#changes;
		// What is being written is not on the disk yet.
		await this.#saving;
		const before = this.current;
		const was = JSON.stringify([before, this.isNewer]);
		const parsed = await load().then(parseSettings, (): ParsedSettings => ({ ...parseSettings(null), unreadable: ['data.json'] }));
		// What the user has changed meanwhile is written over what was read.
		if (changes !== this.#changes) return;
		this.#parsed = parsed;
		const { newerVersion, unreadable, unknown } = this.#parsed;
		this.#holdsUnread = unreadable.some((field) => !Object.hasOwn(unknown, field));
		if (newerVersion !== null) notify(strings.newer(newerVersion, SETTINGS_VERSION));
		else if (unreadable.length > 0) notify(strings.unreadable(unreadable));
		this.changed.emit(this.current);
		if (JSON.stringify([this.current, this.isNewer]) !== was) this.loaded.emit(before);
	}

	/** Applies and keeps a change of the user's. Refuses, says so and resolves with false where a newer version wrote the data. */
	async change(change: (settings: Settings) => Settings): Promise<boolean> {
		const { notify, strings } = this.#options;
		const { newerVersion, unknown } = this.#parsed;
		if (newerVersion !== null) {
			notify(strings.newer(newerVersion, SETTINGS_VERSION));
			return false;
		}
		this.#changes++;
		const settings = change(this.current);
		this.#parsed = { ...this.#parsed, settings, unreadable: [] };
		this.changed.emit(settings);
		const data = { ...unknown, ...toStored(settings) };
		this.#saving = this.#saving.then(() => this.#save(data));
		await this.#saving;
		return true;
	}

	/** Never rejects. Writes over what could not be read only when there is a copy of it. */
	async #save(data: unknown): Promise<void> {
		const { keepCopy, notify, save, strings } = this.#options;
		if (this.#holdsUnread) {
			try {
				notify(strings.unreadableKept(await keepCopy()));
				this.#holdsUnread = false;
			} catch {
				notify(strings.unreadableNotKept);
				return;
			}
		}
		await save(data).catch(() => notify(strings.notSaved));
	}
}
