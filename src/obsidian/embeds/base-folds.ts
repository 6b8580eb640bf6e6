import { type App, Component, debounce } from 'obsidian';
import type { ReviewLibrary } from '../../review/library';
import { loadFromDevice, saveOnDevice } from '../device-storage';
import { Signal } from '../signal';
import { Folds, rowKey } from '../view/folds';
import { type FollowKey, KeyFollower } from '../view/key-follower';

/** Under which name the vault's local storage keeps them. */
const STORAGE_KEY = 'conference-review-bases';
/** How long nothing has to happen before the local storage is written, ms. */
const STORE_AFTER_MS = 500;
/** How long all that is kept may be, in characters of keys: all vaults of a device share a few millions. */
const MOST_CHARACTERS = 200_000;

/** How a view of a base is named among those that are kept. */
export function baseViewKey(basePath: string, viewName: string): string {
	return rowKey(basePath, viewName);
}

/**
 * What the user has opened and closed in bases, kept on the device: in the base file, each fold would be a change that is
 * synced. Follows its notes and bases wherever they are renamed, whether a view of them is open or not.
 */
export class BaseFolds extends Component {
	/** Rows have new keys. */
	readonly rekeyed = new Signal<FollowKey>();
	readonly #app: App;
	readonly #library: ReviewLibrary;
	readonly #store = debounce(() => this.#save(), STORE_AFTER_MS, true);
	/** Those that were used last come last. */
	#views = new Map<string, Folds>();

	constructor(app: App, library: ReviewLibrary) {
		super();
		this.#app = app;
		this.#library = library;
	}

	override onload(): void {
		const stored = loadFromDevice(this.#app, STORAGE_KEY);
		for (const entry of Array.isArray(stored) ? stored as unknown[] : []) {
			const [view, folds] = Array.isArray(entry) ? entry as unknown[] : [];
			if (typeof view === 'string') this.#views.set(view, Folds.fromStored(folds));
		}
		const keys = new KeyFollower(this.#library.conferences());
		this.register(this.#library.subscribe((change) => {
			const follow = keys.follow(change);
			if (!follow) return;
			for (const folds of this.#views.values()) folds.rekey(follow);
			this.rekeyed.emit(follow);
			this.#store();
		}));
		this.registerEvent(this.#app.vault.on('rename', ({ path }, oldPath) => this.#move(oldPath, path)));
		this.register(() => this.#store.run());
	}

	/** A copy of what is kept of a view: of two panes that show the same one, each folds its own rows. */
	open(view: string): Folds {
		const folds = this.#views.get(view);
		if (folds) this.#use(view, folds);
		return Folds.fromStored(folds?.toStored());
	}

	/** The user has opened or closed a row. */
	keep(view: string, key: string, open: boolean): void {
		const folds = this.#views.get(view) ?? new Folds();
		folds.set(key, open);
		this.#use(view, folds);
		this.#store();
	}

	#use(view: string, folds: Folds): void {
		this.#views.delete(view);
		this.#views.set(view, folds);
	}

	/** A file or a folder has another path. */
	#move(oldPath: string, path: string): void {
		this.#views = new Map([...this.#views].map(([view, folds]) => {
			const isWithin = view.startsWith(baseViewKey(oldPath, '')) || view.startsWith(`${oldPath}/`);
			return [isWithin ? path + view.slice(oldPath.length) : view, folds];
		}));
		this.#store();
	}

	/** What was used longest ago is forgotten first, where there is no room for all. */
	#save(): void {
		let room = MOST_CHARACTERS;
		const kept = [...this.#views].reverse().flatMap(([view, folds]) => {
			room -= view.length;
			const stored = folds.toStored(room);
			const keys = [...stored.open, ...stored.closed];
			room -= keys.join('').length;
			return keys.length > 0 ? [[view, stored]] : [];
		});
		saveOnDevice(this.#app, STORAGE_KEY, kept.length > 0 ? kept.reverse() : null);
	}
}
