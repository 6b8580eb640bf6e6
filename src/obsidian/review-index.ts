import { Component, TFile, TFolder, type CachedMetadata, type Events, type MetadataCache, type TAbstractFile, type Vault } from 'obsidian';
import { readFrontmatter } from '../markdown/frontmatter';
import { openNote, type NoteReading } from '../markdown/read-note';
import { rereadNote } from '../markdown/reread-note';
import { buildConference } from '../review/conference';
import { fromRecord, toRecord } from '../review/conference-record';
import { isReview, mayHideReview } from '../review/criteria';
import type { ReviewLibrary } from '../review/library';
import type { ConferenceCache, FileVersion } from './conference-cache';
import { isExcludedFile } from './excluded-files';
import { readYaml } from './frontmatter-yaml';
import type { Settings } from './settings/settings';
import { Signal } from './signal';

/** Reading that takes longer than this is shown, ms. */
const SHOW_PROGRESS_AFTER_MS = 500;
/** After so long the interface gets its turn, ms: half a frame, so that what one note adds still fits into the other half. */
const SLICE_MS = 8;
/** Notes whose text is asked for at once. */
const BATCH = 32;

export interface ReviewIndexOptions {
	readonly vault: Vault;
	readonly metadataCache: MetadataCache;
	readonly library: ReviewLibrary;
	readonly settings: () => Pick<Settings, 'criteria' | 'sessionLevel'>;
	/** What earlier starts have read. */
	readonly cache: ConferenceCache;
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

/** `unsure`: the frontmatter is there, but the app could not read it, or not all that it says; our own reader decides. */
type Standing = 'review' | 'other' | 'unsure';

interface ReadFile {
	readonly file: TFile;
	readonly text: string;
	readonly standing: Standing;
	readonly version: FileVersion;
	/** The app has told us of an edit, so that another one is likely to follow. */
	readonly isEdit: boolean;
}

/** Keeps the library in step with the vault: finds the reviews, reads them, and follows what happens to them. */
export class ReviewIndex extends Component {
	/** The state, or the list of unread notes, has changed. */
	readonly changed = new Signal();
	readonly #options: ReviewIndexOptions;
	/** Paths to look at, with the text where the app has handed it over. */
	readonly #pending = new Map<string, string | null>();
	/** Notes of which the app knew nothing yet when we looked. */
	readonly #unknown = new Set<string>();
	readonly #unread = new Map<string, string>();
	/** What is left of the cache that no note has asked for yet; null before it is loaded. */
	#kept: Awaited<ReturnType<ConferenceCache['load']>> | null = null;
	#state: IndexState = { phase: 'waiting' };
	/** The note that was edited last, and how it was read. */
	#edited: { readonly path: string; readonly reading: NoteReading } | null = null;
	/** What the settings said of notes when they were last looked at. */
	#said = '';
	#started = false;
	#running = false;

	constructor(options: ReviewIndexOptions) {
		super();
		this.#options = options;
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
		const { criteria, sessionLevel } = this.#options.settings();
		const said = JSON.stringify([criteria, sessionLevel]);
		if (said === this.#said) return;
		this.#said = said;
		this.readAll();
	}

	override onunload(): void {
		// What is under way ends by itself: there is nothing left to do.
		this.#pending.clear();
		this.#edited = null;
	}

	#look(file: TAbstractFile, text: string | null = null): void {
		if (!isNote(file)) return;
		this.#pending.set(file.path, text);
		void this.#work();
	}

	#forget({ path }: TAbstractFile): void {
		this.#pending.delete(path);
		this.#unknown.delete(path);
		this.#drop(path);
		if (this.#unread.delete(path)) this.changed.emit();
	}

	#move(file: TAbstractFile, oldPath: string): void {
		const { library } = this.#options;
		if (file instanceof TFolder) {
			for (const { path } of library.conferences()) {
				if (path.startsWith(`${oldPath}/`)) library.rename(path, file.path + path.slice(oldPath.length));
			}
			return;
		}
		if (isNote(file)) library.rename(oldPath, file.path);
		this.#pending.delete(oldPath);
		this.#unread.delete(oldPath);
		this.#drop(oldPath);
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
			await this.#readPending();
		} finally {
			this.#running = false;
		}
		this.#enter({ phase: 'ready' });
	}

	async #readPending(): Promise<void> {
		const began = performance.now();
		await this.#takeKept();
		let sliceBegan = performance.now();
		let done = 0;
		while (this.#pending.size > 0) {
			const batch = [...this.#pending].slice(0, BATCH);
			for (const [path] of batch) this.#pending.delete(path);
			const notes = await Promise.all(batch.map(([path, text]) => this.#read(path, text)));
			for (const note of notes) {
				if (performance.now() - sliceBegan > SLICE_MS) {
					this.#showProgress(began, done, done + this.#pending.size + batch.length);
					await nextTurn();
					sliceBegan = performance.now();
				}
				if (note) this.#take(note);
			}
			done += batch.length;
		}
	}

	/** Notes that are as they were when they were last read need not be read again. */
	async #takeKept(): Promise<void> {
		const { cache, library, settings, vault } = this.#options;
		this.#kept ??= await cache.load((path) => vault.getFileByPath(path) !== null);
		let sliceBegan = performance.now();
		const rules = rulesOf(settings());
		for (const [path, text] of [...this.#pending]) {
			const file = text === null ? vault.getFileByPath(path) : null;
			if (!file || this.#standingOf(file) !== 'review') continue;
			const conference = this.#kept(path, file.stat, rules);
			if (!conference) continue;
			this.#pending.delete(path);
			library.set(conference);
			if (performance.now() - sliceBegan <= SLICE_MS) continue;
			await nextTurn();
			sliceBegan = performance.now();
		}
	}

	/** The text of a note that is, or may be, a review. Null for others, which are dropped from the library. */
	async #read(path: string, known: string | null): Promise<ReadFile | null> {
		const { vault } = this.#options;
		const file = vault.getFileByPath(path);
		const standing = file ? this.#standingOf(file) : 'other';
		if (!file || standing === 'other') {
			this.#drop(path);
			if (this.#unread.delete(path)) this.changed.emit();
			return null;
		}
		// Before the text is asked for: a text that is newer than its version is read again at the next start, and no harm done.
		const version = { mtime: file.stat.mtime, size: file.stat.size };
		try {
			return { file, standing, version, isEdit: known !== null, text: known ?? await vault.cachedRead(file) };
		} catch (error) {
			this.#failed(path, error);
			return null;
		}
	}

	#standingOf(file: TFile): Standing {
		const { metadataCache, settings } = this.#options;
		if (isExcludedFile(metadataCache, file.path)) return 'other';
		const cache = metadataCache.getFileCache(file);
		if (!cache) this.#unknown.add(file.path);
		const { criteria } = settings();
		if (isReview(file.path, cache?.frontmatter ?? {}, criteria)) return 'review';
		if (!cache || !hasFrontmatter(cache)) return 'other';
		return !cache.frontmatter || mayHideReview(cache.frontmatter, criteria) ? 'unsure' : 'other';
	}

	/** What our own reader says of a note, of which it reads the frontmatter alone. */
	#readsAsReview(path: string, text: string): boolean {
		const { frontmatter } = readFrontmatter(text, readYaml);
		const properties = Object.fromEntries(frontmatter?.entries.map(({ key, value }) => [key, value]) ?? []);
		return isReview(path, properties, this.#options.settings().criteria);
	}

	#take({ file, isEdit, standing, text, version }: ReadFile): void {
		const { cache, library, settings, vault } = this.#options;
		const { path } = file;
		// It may have gone, or got another name, while its text was read.
		if (vault.getFileByPath(path) !== file) return;
		try {
			if (standing === 'unsure' && !this.#readsAsReview(path, text)) {
				this.#drop(path);
			} else {
				const reading = this.#open(path, text);
				if (isEdit) this.#edited = { path, reading };
				const { sessionLevel } = settings();
				const conference = buildConference({ path, text, facts: reading.facts }, { sessionLevel });
				const record = toRecord(conference);
				// Packed until somebody opens it, unless it is being worked on: what ten thousand notes hold would fill a phone.
				library.set(isEdit ? conference : fromRecord(path, record));
				cache.keep(path, record, version, rulesOf(settings()));
			}
			if (this.#unread.delete(path)) this.changed.emit();
		} catch (error) {
			this.#failed(path, error);
		}
	}

	/** Goes on from the last reading of the note that is being edited, which in a long note saves nearly all of the work. */
	#open(path: string, text: string): NoteReading {
		return this.#edited?.path === path ? rereadNote(this.#edited.reading, text, readYaml) : openNote(text, readYaml);
	}

	#drop(path: string): void {
		if (this.#options.library.remove(path)) this.#options.cache.forget(path);
	}

	/** One bad note never stops the others. */
	#failed(path: string, error: unknown): void {
		console.error(`Conference Review could not read ${path}`, error);
		this.#unread.set(path, error instanceof Error ? error.message : String(error));
		this.changed.emit();
	}

	#showProgress(began: number, done: number, total: number): void {
		if (performance.now() - began > SHOW_PROGRESS_AFTER_MS) this.#enter({ phase: 'reading', done, total });
	}

	#enter(state: IndexState): void {
		if (state.phase === 'ready' && this.#state.phase === 'ready') return;
		this.#state = state;
		this.changed.emit();
	}
}

/** The settings that decide what a note reads as. */
function rulesOf({ sessionLevel }: Pick<Settings, 'sessionLevel'>): string {
	return `level ${String(sessionLevel ?? 'auto')}`;
}

function isNote(file: TAbstractFile): file is TFile {
	return file instanceof TFile && file.extension === 'md';
}

function hasFrontmatter({ sections }: CachedMetadata): boolean {
	return sections?.[0]?.type === 'yaml';
}

function nextTurn(): Promise<void> {
	return new Promise((resolve) => window.setTimeout(resolve, 0));
}
