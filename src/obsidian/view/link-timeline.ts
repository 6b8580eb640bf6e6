import { linkKey } from '../../links/address';
import { glance } from '../../review/record/conference-record';
import type { ReviewLibrary } from '../../review/library';
import type { Conference } from '../../review/model';
import { referencesOfConference } from '../../review/references';
import { Signal } from '../signal';
import type { LinkResults } from './link-states';

/** How the links of one year's conferences are. A link that several notes hold counts for each of them. */
export interface YearOfLinks {
	readonly year: string;
	readonly works: number;
	readonly attention: number;
	readonly unchecked: number;
	/** Path of the note to go to: the newest of the year. */
	readonly newest: string;
}

type Counts = Pick<YearOfLinks, 'works' | 'attention' | 'unchecked'>;

/** For how long to count before others have their turn, ms. */
const SLICE_MS = 8;
/** How long to wait after a change, ms, so that a burst of them is counted once; and at least so many times as long as counting took. */
const PAUSE_MS = 300;
const PAUSE_TIMES = 5;

export interface LinkTimelineOptions {
	readonly library: ReviewLibrary;
	readonly results: LinkResults & { readonly size: number };
}

/** Counts the links of each year in the background: ten thousand notes hold more of them than one frame has time for. */
export class LinkTimeline {
	readonly changed = new Signal();
	readonly #options: LinkTimelineOptions;
	/** By note, as far as they still hold. */
	readonly #counted = new Map<Conference, Counts>();
	readonly #unsubscribe: () => void;
	#years: readonly YearOfLinks[] = [];
	#timer: number | null = null;
	#pause = PAUSE_MS;

	constructor(options: LinkTimelineOptions) {
		this.#options = options;
		this.#unsubscribe = options.library.subscribe(() => this.#countSoon());
	}

	/** Oldest first; empty where there is nothing to compare: one year only, or no link that was ever checked. */
	get years(): readonly YearOfLinks[] {
		return this.#years;
	}

	/** To be called when results have changed. */
	resultsChanged(): void {
		this.#counted.clear();
		this.#countSoon();
	}

	dispose(): void {
		this.#unsubscribe();
		if (this.#timer !== null) window.clearTimeout(this.#timer);
		this.#timer = null;
	}

	#countSoon(): void {
		if (this.#options.results.size > 0) this.#timer ??= window.setTimeout(() => this.#count(this.#options.library.conferences(), 0), this.#pause);
	}

	/** Goes on where the last slice ended; what has changed since is counted afterwards. */
	#count(conferences: readonly Conference[], spent: number): void {
		const began = performance.now();
		for (const conference of conferences) {
			if (this.#counted.has(conference) || conference.date === null) continue;
			if (performance.now() - began > SLICE_MS) {
				this.#timer = window.setTimeout(() => this.#count(this.#options.library.conferences(), spent + SLICE_MS), 0);
				return;
			}
			this.#counted.set(conference, countLinks(conference, this.#options.results));
		}
		this.#timer = null;
		this.#pause = Math.max(PAUSE_MS, PAUSE_TIMES * spent);
		for (const conference of this.#counted.keys()) {
			if (this.#options.library.get(conference.path) !== conference) this.#counted.delete(conference);
		}
		const years = this.#addUp();
		if (JSON.stringify(years) === JSON.stringify(this.#years)) return;
		this.#years = years;
		this.changed.emit();
	}

	#addUp(): readonly YearOfLinks[] {
		const years = new Map<string, YearOfLinks & { readonly date: string }>();
		for (const [{ date, path }, { works, attention, unchecked }] of this.#counted) {
			if (date === null || works + attention + unchecked === 0) continue;
			const year = date.slice(0, 4);
			const known = years.get(year);
			const isNewest = !known || date > known.date;
			years.set(year, {
				year,
				works: works + (known?.works ?? 0),
				attention: attention + (known?.attention ?? 0),
				unchecked: unchecked + (known?.unchecked ?? 0),
				newest: isNewest ? path : known.newest,
				date: isNewest ? date : known.date,
			});
		}
		const list = [...years.values()].sort((one, other) => one.year.localeCompare(other.year));
		const isChecked = list.some(({ works, attention }) => works + attention > 0);
		return list.length > 1 && isChecked ? list.map(({ date: _, ...year }) => year) : [];
	}
}

function countLinks(conference: Conference, results: LinkResults): Counts {
	const counts = { works: 0, attention: 0, unchecked: 0 };
	for (const key of new Set(referencesOfConference(glance(conference)).map(({ url }) => linkKey(url)))) {
		switch (results.get(key)?.latest.verdict) {
			case 'ok':
			case 'moved':
				counts.works++;
				break;
			case 'broken':
			case 'blocked':
			case 'unreachable':
				counts.attention++;
				break;
			// What is never asked is no worse for it, and no better.
			case 'skipped':
			case undefined:
				counts.unchecked++;
				break;
		}
	}
	return counts;
}
