import type { CachedMetadata, MetadataCache, TFile, Vault } from 'obsidian';
import { readFrontmatter } from '../markdown/frontmatter/frontmatter';
import { openNoteInSteps, type NoteReading } from '../markdown/read-note';
import { rereadNoteInSteps } from '../markdown/reread-note';
import type { Steps } from '../markdown/steps';
import { buildConferenceInSteps } from '../review/conference';
import { isLinkReport } from '../reports/report-mark';
import { fromRecord } from '../review/record/conference-record';
import { isReview, mayHideReview } from '../review/frontmatter/criteria';
import type { Conference } from '../review/model';
import type { ConferenceCache, FileVersion } from './conference-cache';
import { isExcludedFile } from './excluded-files';
import { readYaml } from './frontmatter-yaml';
import type { Settings } from './settings/settings';

export interface ReviewNotesOptions {
	readonly vault: Vault;
	readonly metadataCache: MetadataCache;
	readonly settings: () => Pick<Settings, 'criteria' | 'sessionLevel'>;
	/** What earlier starts have read. */
	readonly cache: ConferenceCache;
}

/**
 * `unsure`: the frontmatter is there, but the app could not read it, or not all that it says; our own reader decides.
 * `unknown`: the app has not looked at the note yet.
 */
export type Standing = 'review' | 'other' | 'unsure' | 'unknown';

export interface NoteText {
	readonly file: TFile;
	readonly text: string;
	readonly standing: Standing;
	readonly version: FileVersion;
	/** The app has told us of an edit, so that another one is likely to follow. */
	readonly isEdit: boolean;
}

export interface ReadNote {
	readonly conference: Conference;
	readonly version: FileVersion;
	/** The settings by which it was read. */
	readonly rules: string;
}

/** Which notes are reviews, and what they say: as it was kept where the note is the same, otherwise read. */
export class ReviewNotes {
	readonly #options: ReviewNotesOptions;
	/** The note that was edited last, and how it was read. */
	#edited: { readonly path: string; readonly reading: NoteReading } | null = null;

	constructor(options: ReviewNotesOptions) {
		this.#options = options;
	}

	standingOf(file: TFile): Standing {
		const { metadataCache, settings } = this.#options;
		if (isExcludedFile(metadataCache, file.path)) return 'other';
		const cache = metadataCache.getFileCache(file);
		const { criteria } = settings();
		if (isReview(file.path, cache?.frontmatter ?? {}, criteria)) return 'review';
		if (!cache) return 'unknown';
		if (!hasFrontmatter(cache)) return 'other';
		return !cache.frontmatter || mayHideReview(cache.frontmatter, criteria) ? 'unsure' : 'other';
	}

	kept(file: TFile): Conference | null {
		const { cache, settings } = this.#options;
		return cache.find(file.path, file.stat, rulesOf(settings()));
	}

	async text(file: TFile, standing: Standing, known: string | null): Promise<NoteText> {
		// Before the text is asked for: a text that is newer than its version is read again at the next start, and no harm done.
		const version = { mtime: file.stat.mtime, size: file.stat.size };
		return { file, standing, version, isEdit: known !== null, text: known ?? await this.#options.vault.cachedRead(file) };
	}

	/** Null where the note turns out to be no review. A step takes a few ms at most. */
	*read({ file: { path }, isEdit, standing, text, version }: NoteText): Steps<ReadNote | null> {
		if ((standing === 'unsure' && !this.#readsAsReview(path, text)) || isLinkReport(text)) return null;
		const { sessionLevel } = this.#options.settings();
		const reading = yield* this.#open(path, text);
		if (isEdit) this.#edited = { path, reading };
		const conference = yield* buildConferenceInSteps({ path, text, facts: reading.facts }, { sessionLevel });
		return { conference, version, rules: rulesOf({ sessionLevel }) };
	}

	/**
	 * Keeps what was read for later starts. `record` is its conference, packed (`toRecordInSteps`).
	 * @returns the same conference, packed until somebody opens it: what ten thousand notes hold would fill a phone.
	 */
	keep({ conference: { path }, version, rules }: ReadNote, record: Uint8Array): Conference {
		this.#options.cache.keep(path, record, version, rules);
		return fromRecord(path, record);
	}

	/** To be called when nobody works on the notes any more. */
	close(): void {
		this.#edited = null;
	}

	/** What our own reader says of a note, of which it reads the frontmatter alone. */
	#readsAsReview(path: string, text: string): boolean {
		const { frontmatter } = readFrontmatter(text, readYaml);
		const properties = Object.fromEntries(frontmatter?.entries.map(({ key, value }) => [key, value]) ?? []);
		return isReview(path, properties, this.#options.settings().criteria);
	}

	/** Goes on from the last reading of the note that is being edited, which in a long note saves nearly all of the work. */
	#open(path: string, text: string): Steps<NoteReading> {
		return this.#edited?.path === path ? rereadNoteInSteps(this.#edited.reading, text, readYaml) : openNoteInSteps(text, readYaml);
	}
}

/** The settings that decide what a note reads as. */
function rulesOf({ sessionLevel }: Pick<Settings, 'sessionLevel'>): string {
	return `level ${String(sessionLevel ?? 'auto')}`;
}

function hasFrontmatter({ sections }: CachedMetadata): boolean {
	return sections?.[0]?.type === 'yaml';
}
