import type { Frontmatter, FrontmatterEntry, HeadingLevel, Problem } from '../../markdown/facts';
import { readCalendarDate } from './calendar-date';
import type { CalendarDate, SessionPlace } from '../model';
import { foldKey, foldName, hasOtherThanScalars, scalarTexts, splitTags } from './property-values';
import { PAGE_KEYS, roleOfKey } from './property-keys';
import { positionOf } from '../text-position';

/** What the frontmatter says of a conference. */
export interface ConferenceProperties {
	/** Null where the note gives none, or only an unresolved template. */
	readonly title: string | null;
	readonly date: CalendarDate | null;
	/** Without `#`, each once, in the order written. */
	readonly tags: readonly string[];
	readonly aliases: readonly string[];
	/** Of `session-level`: where the sessions of this note stand, when the rules should not be asked. */
	readonly sessionLevel: SessionPlace | null;
	/** Line of `session-level`, to name it in a problem. */
	readonly sessionLevelLine: number | null;
	/** Of a note that is a single session. */
	readonly speaker: string | null;
	readonly time: string | null;
	readonly track: string | null;
	readonly rating: string | null;
	/** Name of the conference that a note about a single session belongs to. */
	readonly conference: string | null;
	/** Whether a property holds an address that may be the page of the talk that the note is about. */
	readonly namesPage: boolean;
	/** What could not be read, by line. */
	readonly problems: readonly Problem[];
}

/**
 * Reads the properties that concern reviews. A value that cannot be read becomes a problem with its line, and is
 * otherwise as if it were not there. A missing or empty property is no problem.
 */
export function readProperties(text: string, frontmatter: Frontmatter | null): ConferenceProperties {
	const reader = new PropertyReader(text, frontmatter?.entries ?? []);
	const level = reader.sessionLevel();
	const conference = reader.plain('conference');
	return {
		title: reader.title(),
		date: reader.date(),
		tags: reader.tags(),
		aliases: reader.aliases(),
		sessionLevel: level?.value ?? null,
		sessionLevelLine: level?.line ?? null,
		// Who wrote a note has given the talk only where the note says that it is about one.
		speaker: reader.plain('speaker') ?? (conference === null ? null : reader.plain('author')),
		time: reader.plain('time'),
		track: reader.plain('track'),
		rating: reader.plain('rating'),
		conference,
		namesPage: reader.pageKeys.some((key) => /^<?https?:/iu.test(reader.plain(key) ?? '')),
		problems: [...reader.problems].sort((one, other) => one.line - other.line),
	};
}

const NO_ENTRIES: readonly FrontmatterEntry[] = [];

class PropertyReader {
	readonly problems: Problem[] = [];

	/** Keys that stand here of those whose address may be a talk's page. */
	readonly pageKeys: string[] = [];

	private readonly byKey = new Map<string, FrontmatterEntry[]>();

	/** `room` for `track`: asked where no `track` tells. */
	private readonly bySynonym = new Map<string, FrontmatterEntry[]>();

	constructor(private readonly text: string, entries: readonly FrontmatterEntry[]) {
		for (const entry of entries) {
			const folded = foldKey(entry.key);
			const key = roleOfKey(folded) ?? folded;
			const all = folded === key ? this.byKey : this.bySynonym;
			const known = all.get(key);
			if (known) known.push(entry);
			else all.set(key, [entry]);
			if (PAGE_KEYS.includes(key)) this.pageKeys.push(key);
		}
	}

	title(): string | null {
		for (const entry of this.named('title')) {
			const [title = ''] = scalarTexts(entry.value).map(withoutWikiLinks);
			if (title === '' && !hasOtherThanScalars(entry.value)) continue;
			if (title !== '' && !isTemplate(title)) return title;
			this.unreadable('title', entry);
		}
		return null;
	}

	date(): CalendarDate | null {
		for (const entry of this.named('date')) {
			// YAML takes an unquoted `[[2021-12-16]]` for a list in a list.
			let value: unknown = entry.value;
			while (Array.isArray(value)) value = value[0];
			if (value === null || value === undefined || value === '') continue;
			const date = readCalendarDate(value);
			if (date !== null) return date;
			this.unreadable('date', entry);
		}
		return null;
	}

	tags(): readonly string[] {
		return unique(this.named('tags', 'tag').flatMap((entry) => {
			if (hasOtherThanScalars(entry.value)) this.unreadable('tags', entry);
			return this.readable(scalarTexts(entry.value).flatMap(splitTags), 'tag', entry);
		}));
	}

	aliases(): readonly string[] {
		return unique(this.named('aliases', 'alias').flatMap((entry) => {
			if (hasOtherThanScalars(entry.value)) this.unreadable('aliases', entry);
			const names = typeof entry.value === 'string' ? entry.value.split(/[,\n]/u) : scalarTexts(entry.value);
			return this.readable(names.map((name) => name.trim()).filter((name) => name !== ''), 'alias', entry);
		}));
	}

	sessionLevel(): { value: SessionPlace; line: number } | null {
		for (const entry of this.named('sessionlevel')) {
			const [text = ''] = scalarTexts(entry.value).map((level) => level.trim());
			if (text === '' && !hasOtherThanScalars(entry.value)) continue;
			const value = sessionPlace(text.toLowerCase());
			if (value) return { value, line: entry.line };
			this.problems.push({ line: entry.line, message: `The session level “${this.source(entry)}” is no heading level from 1 to 6, and not “list”, “bold”, “text” or “note”.` });
		}
		return null;
	}

	/** The scalars of the first property of this key that has any, joined. */
	plain(key: string): string | null {
		for (const entry of this.named(key)) {
			const texts = scalarTexts(entry.value).map(withoutWikiLinks).filter((text) => text !== '' && !isTemplate(text));
			if (texts.length > 0) return texts.join(', ');
		}
		return null;
	}

	/** By what their keys stand for, else by folded keys. */
	private named(...keys: string[]): readonly FrontmatterEntry[] {
		if (keys.every((key) => !this.byKey.has(key) && !this.bySynonym.has(key))) return NO_ENTRIES;
		const entries: FrontmatterEntry[] = [];
		for (const key of keys) {
			const [own, others] = [this.byKey.get(key), this.bySynonym.get(key)];
			if (own) entries.push(...own);
			if (others) entries.push(...others);
		}
		return entries;
	}

	/** The values of a property that are no templates; the first that is one is told. */
	private readable(values: readonly string[], name: string, entry: FrontmatterEntry): readonly string[] {
		const template = values.find(isTemplate);
		if (template === undefined) return values;
		const at = this.text.slice(entry.start, entry.end).indexOf(template);
		const { line } = at === -1 ? entry : positionOf(this.text, entry.start + at, entry);
		this.problems.push({ line, message: `The ${name} “${template}” cannot be read.` });
		return values.filter((value) => !isTemplate(value));
	}

	private unreadable(name: string, entry: FrontmatterEntry): void {
		this.problems.push({ line: entry.line, message: `The ${name} “${this.source(entry)}” cannot be read.` });
	}

	/** The value as it is written, on one line. */
	private source(entry: FrontmatterEntry): string {
		const written = this.text.slice(entry.start, entry.end);
		return written.slice(written.indexOf(':') + 1).replace(/\s+/gu, ' ').trim().slice(0, 80);
	}
}

/** `3`, `h3`, `###`, `list`, `text`; null for anything else. */
function sessionPlace(text: string): SessionPlace | null {
	const [, number, hashes] = /^(?:h?([1-6])|(#{1,6}))$/u.exec(text) ?? [];
	if (hashes !== undefined || number !== undefined) return (hashes?.length ?? Number(number)) as HeadingLevel;
	const word = text.replace(/s$/u, '');
	return word === 'list' || word === 'bold' || word === 'text' || word === 'note' ? word : null;
}

/** Templates that were never filled in: `<% tp.date.now() %>`, `{{date}}`. */
function isTemplate(text: string): boolean {
	return /<%|%>|\{\{|\}\}/u.test(text);
}

function withoutWikiLinks(text: string): string {
	return text.replace(/\[\[([^[\]]+)\]\]/gu, (_, link: string) => {
		const [target = '', alias] = link.split('|');
		return alias ?? target.slice(target.lastIndexOf('/') + 1);
	}).trim();
}

function unique(texts: readonly string[]): readonly string[] {
	if (texts.length < 2) return texts;
	const seen = new Set<string>();
	return texts.filter((text) => {
		const folded = foldName(text);
		if (seen.has(folded)) return false;
		seen.add(folded);
		return true;
	});
}
