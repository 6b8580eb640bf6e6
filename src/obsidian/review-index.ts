import { Component, TFile, TFolder, type Events, type TAbstractFile } from 'obsidian';
import { toRecordInSteps } from '../review/record/conference-record';
import type { ReviewLibrary } from '../review/library';
import { isExcludedFile } from './excluded-files';
import { type NoteText, ReviewNotes, type ReviewNotesOptions } from './review-notes';
import { Signal } from './signal';
import { Slices } from './slices';

/** Reading that takes longer than this is shown, ms. */
const SHOW_PROGRESS_AFTER_MS = 500;
/** Notes whose text is asked for at once. */
const BATCH = 32;

export interface ReviewIndexOptions extends ReviewNotesOptions {
	readonly library: ReviewLibrary;
}

/** `reading` is told only of reading that takes long enough to be noticed. */
export type IndexState =
	| { readonly phase: 'waiting' }
	| { readonly phase: 'reading'; readonly done: number; readonly total: number }
	| { readonly phase: 'ready' };

/** A note that could not be read at all, and why. */
export interface UnreadNote {
	readonly path: string;
	readonly message: string;
}

/** Keeps the library in step with the vault: finds the reviews, reads them, and follows what happens to them. */
export class ReviewIndex extends Component {
	/** The state, or the list of unread notes, has changed. */
	readonly changed = new Signal();
	readonly #options: ReviewIndexOptions;
	readonly #notes: ReviewNotes;
	/** Paths to look at, with the text where the app has handed it over. */
	readonly #pending = new Map<string, string | null>();
	/** Notes of which the app knew nothing yet when we looked. */
	readonly #unknown = new Set<string>();
	readonly #unread = new Map<string, string>();
	/** Resolves when the cache has what earlier starts have kept. */
	#loaded: Promise<void> | null = null;
	#state: IndexState = { phase: 'waiting' };
	/** What the settings said of notes when they were last looked at. */
	#said = '';
	#started = false;
	#running = false;

	constructor(options: ReviewIndexOptions) {
		super();
		this.#options = options;
		this.#notes = new ReviewNotes(options);
	}

	get state(): IndexState {
		return this.#state;
	}

	get unread(): readonly UnreadNote[] {
		return [...this.#unread].map(([path, message]) => ({ path, message }));
	}

	/** To be called once the app has its vault and its layout. */
	start(): void {
		const { vault, metadataCache } = this.#options;
		this.registerEvent(metadataCache.on('changed', (file, text) => this.#look(file, text)));
		this.registerEvent(metadataCache.on('deleted', (file) => this.#forget(file)));
		this.registerEvent(metadataCache.on('resolved', () => this.#lookAtUnknown()));
		this.registerEvent(vault.on('create', (file) => this.#look(file)));
		this.registerEvent(vault.on('delete', (file) => this.#forget(file)));
		this.registerEvent(vault.on('rename', (file, oldPath) => this.#move(file, oldPath)));
		// Not among the events that the typings name: told when an option of the app, such as excluded files, changes.
		const options: Events = vault;
		this.registerEvent(options.on('config-changed', () => this.#lookAtMembership()));
		this.#started = true;
		this.followSettings();
	}

	/** Looks at every note again, as after a change of the settings. Nothing happens before the start. */
	readAll(): void {
		if (!this.#started) return;
		for (const file of this.#options.vault.getMarkdownFiles()) this.#pending.set(file.path, null);
		void this.#work();
	}

	/** To be called when the settings change: reads again only where what they say of notes is another. */
	followSettings(): void {
		// A sync may bring settings before the vault is there: the start will read by them.
		if (!this.#started) return;
		const { criteria, sessionLevel } = this.#options.settings();
		const said = JSON.stringify([criteria, sessionLevel]);
		if (said === this.#said) return;
		this.#said = said;
		this.readAll();
	}

	override onunload(): void {
		// What is under way ends by itself: there is nothing left to do.
		this.#pending.clear();
		this.#notes.close();
	}

	#look(file: TAbstractFile, text: string | null = null): void {
		if (!isNote(file)) return;
		this.#pending.set(file.path, text);
		void this.#work();
	}

	#forget({ path }: TAbstractFile): void {
		this.#pending.delete(path);
		this.#unknown.delete(path);
		this.#options.library.remove(path);
		this.#options.cache.forget(path);
		this.#readable(path);
	}

	#move(file: TAbstractFile, oldPath: string): void {
		const { cache, library } = this.#options;
		if (file instanceof TFolder) {
			for (const { path } of library.conferences()) {
				if (path.startsWith(`${oldPath}/`)) library.rename(path, file.path + path.slice(oldPath.length));
			}
			return;
		}
		if (isNote(file)) library.rename(oldPath, file.path);
		else library.remove(oldPath);
		this.#pending.delete(oldPath);
		this.#unread.delete(oldPath);
		cache.forget(oldPath);
		this.#look(file);
	}

	#lookAtUnknown(): void {
		for (const path of this.#unknown) this.#pending.set(path, null);
		this.#unknown.clear();
		void this.#work();
	}

	/** Only notes that come in or drop out are looked at: what the others say has not changed. */
	#lookAtMembership(): void {
		const { vault, metadataCache, library } = this.#options;
		for (const { path } of vault.getMarkdownFiles()) {
			const known = library.get(path) !== undefined;
			if (known === isExcludedFile(metadataCache, path)) this.#pending.set(path, null);
		}
		void this.#work();
	}

	async #work(): Promise<void> {
		if (this.#running) return;
		this.#running = true;
		try {
			// Something may come in while the last note is finished.
			do await this.#readPending();
			while (this.#pending.size > 0);
		} finally {
			this.#running = false;
		}
		this.#enter({ phase: 'ready' });
	}

	async #readPending(): Promise<void> {
		const { cache, vault } = this.#options;
		await (this.#loaded ??= cache.load((path) => vault.getFileByPath(path) !== null));
		const slices = new Slices();
		let done = 0;
		while (this.#pending.size > 0) {
			const notes = await Promise.all(this.#nextBatch().map(([path, text]) => this.#find(path, text)));
			for (const note of notes) {
				if (slices.isOver) {
					this.#showProgress(slices.elapsed, done, done + this.#pending.size + notes.length);
					await slices.next();
				}
				if (note) await this.#take(note, slices);
			}
			done += notes.length;
		}
	}

	#nextBatch(): [path: string, text: string | null][] {
		const batch: [string, string | null][] = [];
		for (const entry of this.#pending) {
			if (batch.push(entry) === BATCH) break;
		}
		for (const [path] of batch) this.#pending.delete(path);
		return batch;
	}

	/**
	 * The text of a note that is, or may be, a review and is not as it was when it was last read. Null for others, which
	 * are at once taken from what was kept, or dropped from the library.
	 */
	async #find(path: string, known: string | null): Promise<NoteText | null> {
		const { library, vault } = this.#options;
		const file = vault.getFileByPath(path);
		const standing = file ? this.#notes.standingOf(file) : 'other';
		if (standing === 'unknown') this.#unknown.add(path);
		if (!file || standing === 'other' || standing === 'unknown') {
			this.#drop(path);
			this.#readable(path);
			return null;
		}
		const kept = known === null && standing === 'review' ? this.#notes.kept(file) : null;
		if (kept) {
			// What is there already was kept when it was read.
			if (!library.get(path)) library.set(kept);
			return null;
		}
		try {
			return await this.#notes.text(file, standing, known);
		} catch (error) {
			this.#failed(path, error);
			return null;
		}
	}

	async #take(note: NoteText, slices: Slices): Promise<void> {
		const { library, vault } = this.#options;
		const { path } = note.file;
		// It may have gone, or got another name, while its text was asked for, or while it is read or packed.
		const isThere = (): boolean => vault.getFileByPath(path) === note.file;
		if (!isThere()) return;
		try {
			const read = await slices.run(this.#notes.read(note));
			if (!isThere()) return;
			if (!read) this.#drop(path);
			else {
				if (note.isEdit) {
					// Who is writing sees it before it is packed.
					library.set(read.conference);
					await slices.next();
				}
				const record = await slices.run(toRecordInSteps(read.conference));
				if (!isThere()) return;
				const kept = this.#notes.keep(read, record);
				if (!note.isEdit) library.set(kept);
			}
			this.#readable(path);
		} catch (error) {
			this.#failed(path, error);
		}
	}

	#drop(path: string): void {
		if (this.#options.library.remove(path)) this.#options.cache.forget(path);
	}

	#readable(path: string): void {
		if (this.#unread.delete(path)) this.changed.emit();
	}

	/** One bad note never stops the others. */
	#failed(path: string, error: unknown): void {
		console.error(`Conference Review could not read ${path}`, error);
		this.#unread.set(path, error instanceof Error ? error.message : String(error));
		this.changed.emit();
	}

	#showProgress(elapsed: number, done: number, total: number): void {
		if (elapsed > SHOW_PROGRESS_AFTER_MS) this.#enter({ phase: 'reading', done, total });
	}

	#enter(state: IndexState): void {
		if (state.phase === 'ready' && this.#state.phase === 'ready') return;
		this.#state = state;
		this.changed.emit();
	}
}

function isNote(file: TAbstractFile): file is TFile {
	return file instanceof TFile && file.extension === 'md';
}
