import type { Session } from '../model';
import type { NoteOutline } from '../outline/note-outline';
import { ancestorsOf, type Section } from '../outline/section-tree';
import { wordsIn } from '../rules/heading-lengths';
import { plainAmong } from '../rules/parts-of-talks';
import { isNameOfAConference, speaksOfAConference } from '../wording/conference-words';
import { isPartOfATalk } from '../wording/heading-words';
import type { Way } from './way';

/** A way to read a note with the sessions it makes, one or more: what its traits are read from. */
export class WayReading {
	/** Headings that are sessions. */
	readonly chosen: ReadonlySet<Section>;
	/** Headings around sessions, but for the one that names the note; and those of them that may be titles of talks. */
	readonly holders: readonly Section[];
	readonly plainHolders: readonly Section[];
	/** Other headings: within sessions, and beside them those that may be titles of talks. */
	readonly inner: readonly Section[];
	readonly plainOuter: readonly Section[];
	/** What the note and the heading over it are called. */
	readonly names: readonly string[];

	/** `titles` are those of the sessions. */
	constructor(readonly outline: NoteOutline, readonly way: Way, readonly sessions: readonly Session[], readonly titles: readonly TitleReading[]) {
		const { tree, titleSection, name } = outline;
		this.names = [name, titleSection?.heading.text ?? ''];
		this.chosen = new Set(way.candidates.flatMap((candidate) => (candidate.form === 'heading' ? candidate.section : [])));
		const holders = new Set([...this.chosen].flatMap(ancestorsOf));
		for (const candidate of way.candidates) {
			if ('line' in candidate && candidate.within) for (const holder of [candidate.within, ...ancestorsOf(candidate.within)]) holders.add(holder);
		}
		if (titleSection) holders.delete(titleSection);
		this.holders = [...holders];
		this.plainHolders = plainAmong(outline, this.holders);
		const inner: Section[] = [];
		const outer: Section[] = [];
		let next = 0;
		for (const section of tree.all) {
			if (this.chosen.has(section)) continue;
			const { start } = section.heading;
			while ((sessions[next]?.end ?? Infinity) <= start) next++;
			if ((sessions[next]?.start ?? Infinity) <= start) inner.push(section);
			else if (!holders.has(section) && section !== titleSection) outer.push(section);
		}
		this.inner = inner;
		this.plainOuter = plainAmong(outline, outer);
	}

	/** The share of the headings within sessions that hold. */
	within(holds: (section: Section) => boolean): number {
		return this.inner.length === 0 ? 0 : this.inner.filter(holds).length / this.inner.length;
	}

	/** How many of the headings beside sessions that may be titles hold, among all of the note. */
	beside(holds: (section: Section) => boolean): number {
		return this.plainOuter.length === 0 ? 0 : this.plainOuter.filter(holds).length / this.outline.tree.all.length;
	}

	/** How many headings around sessions there are for each session. */
	around(sections: readonly Section[]): number {
		return sections.length / this.sessions.length;
	}
}

/** A session's title, as far as it tells whether it is one. */
export interface TitleReading {
	readonly words: number;
	/** It has a year in it, or a word that conferences are called by; or is nothing but the name of one. */
	readonly speaksOfAConference: boolean;
	readonly isNameOfAConference: boolean;
	/** `Abstract`, `Questions`. */
	readonly isPartOfATalk: boolean;
}

/** Longer titles are sentences, however long. */
const MOST_WORDS = 30;

/** Reads what there is to say of a session's title. */
export function readTitle(title: string): TitleReading {
	const speaks = speaksOfAConference(title);
	return { words: Math.min(MOST_WORDS, wordsIn(title)), speaksOfAConference: speaks, isNameOfAConference: speaks && isNameOfAConference(title), isPartOfATalk: isPartOfATalk(title) };
}
