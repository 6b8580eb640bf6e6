import * as Char from '../char';
import { isMarkdownSpace, isSpaceOrTab, trimMarkdownSpacesEnd } from '../characters';
import type { FrontmatterEntry, Problem, YamlParser } from '../facts';
import { readPlainYaml } from './plain-yaml';
import { mendEntry, quoteHashes } from './yaml-mending';

export interface SourceLine {
	readonly start: number;
	readonly end: number;
	/** 1-based. */
	readonly number: number;
}

/** A top-level property as its lines show it, before YAML is asked. */
interface SourceEntry {
	readonly key: string;
	readonly line: number;
	readonly start: number;
	/** End of its last line that is neither blank nor a comment. */
	readonly end: number;
	/** Offset after the key's colon. */
	readonly valueStart: number;
}

/** How often the parser is asked about parts of one note's YAML before the rest is left unread. */
const mostAttempts = 2000;

/** Parsers compare each key of a map with all before it, so a long document is read in parts of so many properties. */
const mostAtOnce = 500;

/** A property with more keys within it than this is left unread, for the same reason. */
const mostKeys = 5000;

/** More nodes than a document of that size can write out come from aliases that multiply one another. */
function mostNodes(length: number): number {
	return Math.max(10_000, length);
}

/** Offset after the colon of a top-level key at the start of the line [from, end), or -1. */
export function keyEnd(text: string, from: number, end: number): number {
	if (from >= end) return -1;
	const first = text.charAt(from);
	if (/[\s#\]},|>%]/.test(first)) return -1;
	if (first === '-' && (from + 1 === end || isSpaceOrTab(text.charCodeAt(from + 1)))) return -1;
	let offset = from;
	if (first === '"' || first === '\'') {
		offset = text.slice(from + 1, end).indexOf(first);
		if (offset < 0) return -1;
		offset += from + 2;
	}
	for (; offset < end; offset++) {
		if (text.charCodeAt(offset) !== Char.Colon) continue;
		if (offset + 1 === end || isSpaceOrTab(text.charCodeAt(offset + 1))) return offset + 1;
	}
	return -1;
}

function splitEntries(text: string, lines: readonly SourceLine[]): { entries: SourceEntry[]; stray: SourceLine | null } {
	const entries: { -readonly [Key in keyof SourceEntry]: SourceEntry[Key] }[] = [];
	let stray: SourceLine | null = null;
	for (const line of lines) {
		const valueStart = keyEnd(text, line.start, line.end);
		if (valueStart >= 0) {
			const key = text.slice(line.start, valueStart - 1).trim().replace(/^"(.*)"$|^'(.*)'$/, '$1$2');
			entries.push({ key, line: line.number, start: line.start, end: trimMarkdownSpacesEnd(text, line.start, line.end), valueStart });
			continue;
		}
		const content = text.slice(line.start, line.end).trimStart();
		if (content === '' || content.startsWith('#')) continue;
		const open = entries.at(-1);
		if (open !== undefined) open.end = trimMarkdownSpacesEnd(text, line.start, line.end);
		else stray ??= line;
	}
	return { entries, stray };
}

/** Reads the properties between the fences. One that YAML cannot read costs a problem, not its neighbours. */
export function readEntries(
	text: string, lines: readonly SourceLine[], parseYaml: YamlParser,
): { entries: FrontmatterEntry[]; problems: Problem[] } {
	return new EntryReader(text, parseYaml).read(lines);
}

class EntryReader {
	private readonly text: string;
	private readonly parseYaml: YamlParser;
	private readonly values = new Map<SourceEntry, unknown>();
	private readonly problems: Problem[] = [];
	private attempts = 0;
	private gaveUp = false;

	constructor(text: string, parseYaml: YamlParser) {
		this.text = text;
		this.parseYaml = parseYaml;
	}

	read(lines: readonly SourceLine[]): { entries: FrontmatterEntry[]; problems: Problem[] } {
		const first = lines[0];
		const last = lines.at(-1);
		if (first === undefined || last === undefined) return { entries: [], problems: [] };
		const { entries, stray } = splitEntries(this.text, lines);
		const short = entries.length <= mostAtOnce && !entries.some((entry) => this.holdsTooMuch(entry));
		const whole = short ? this.parse(this.text.slice(first.start, last.end)) : null;
		if (whole !== null) this.takeValues(entries, whole);
		else {
			if (stray !== null) this.problems.push({ line: stray.number, message: 'This line of the frontmatter belongs to no property.' });
			for (let from = 0; from < entries.length; from += mostAtOnce) {
				this.readParts(entries, from, Math.min(from + mostAtOnce, entries.length));
			}
		}
		return { entries: this.facts(entries), problems: this.problems.sort((one, other) => one.line - other.line) };
	}

	/** A record of properties, or null where YAML cannot read the source as one. */
	private parse(source: string): Record<string, unknown> | null {
		this.attempts++;
		try {
			const value = readPlainYaml(source) ?? this.parseYaml(source);
			if (value === null || value === undefined) return {};
			return isRecord(value) ? value : null;
		} catch {
			return null;
		}
	}

	private takeValues(entries: readonly SourceEntry[], values: Record<string, unknown>): void {
		for (const entry of entries) {
			if (Object.hasOwn(values, entry.key)) this.takeValue(entry, values[entry.key]);
		}
	}

	private takeValue(entry: SourceEntry, value: unknown): void {
		const source = this.text.slice(entry.start, entry.end);
		const written = this.text.slice(entry.valueStart, entry.end).trim();
		if (unfolds(value, mostNodes(source.length))) {
			this.values.set(entry, null);
			this.problems.push({ line: entry.line, message: `"${entry.key}" unfolds to more than can be read; its aliases multiply one another.` });
		} else if (/^\{\{.*\}\}$/.test(written)) {
			// A template that was never filled in; YAML takes its braces for maps.
			this.values.set(entry, written);
		} else {
			const quoted = holdsNull(value) ? quoteHashes(source) : null;
			const record = quoted === null ? null : this.parse(quoted);
			this.values.set(entry, record === null ? value : record[entry.key]);
			if (record !== null) {
				this.problems.push({ line: entry.line, message: `YAML takes what follows # in "${entry.key}" for a comment; quotes would keep it.` });
			}
		}
	}

	/** Halves the properties until those that YAML cannot read stand alone. */
	private readParts(entries: readonly SourceEntry[], from: number, to: number): void {
		const first = entries[from];
		const last = entries[to - 1];
		if (first === undefined || last === undefined) return;
		if (this.attempts > mostAttempts) {
			if (!this.gaveUp) {
				this.gaveUp = true;
				this.problems.push({ line: first.line, message: 'Too much of the frontmatter is no YAML; the properties from here on are not read.' });
			}
			for (const entry of entries.slice(from, to)) this.values.set(entry, null);
			return;
		}
		const part = entries.slice(from, to);
		const tooMuch = part.some((entry) => this.holdsTooMuch(entry));
		if (tooMuch && part.length === 1) {
			this.values.set(first, null);
			this.problems.push({ line: first.line, message: `"${first.key}" holds more than can be read.` });
			return;
		}
		const values = tooMuch ? null : this.parse(this.text.slice(first.start, last.end));
		if (values !== null) this.takeValues(part, values);
		else if (part.length === 1) this.mend(first);
		else {
			const middle = (from + to) >> 1;
			this.readParts(entries, from, middle);
			this.readParts(entries, middle, to);
		}
	}

	private holdsTooMuch(entry: SourceEntry): boolean {
		if (entry.end - entry.start < mostKeys * 2) return false;
		let count = 0;
		for (let offset = this.text.indexOf(':', entry.start); offset >= 0 && offset < entry.end; offset = this.text.indexOf(':', offset + 1)) {
			const next = this.text.charCodeAt(offset + 1);
			if (isMarkdownSpace(next) && ++count > mostKeys) return true;
		}
		return false;
	}

	private mend(entry: SourceEntry): void {
		const source = this.text.slice(entry.start, entry.end);
		for (const { mended, message } of mendEntry(source, entry.valueStart - entry.start)) {
			const record = this.parse(mended);
			if (record === null || !Object.hasOwn(record, entry.key)) continue;
			this.values.set(entry, record[entry.key]);
			this.problems.push({ line: entry.line, message: `"${entry.key}" ${message}` });
			return;
		}
		this.values.set(entry, null);
		this.problems.push({ line: entry.line, message: `"${entry.key}" cannot be read as YAML.` });
	}

	private facts(entries: readonly SourceEntry[]): FrontmatterEntry[] {
		const facts = new Map<string, FrontmatterEntry>();
		for (const entry of entries) {
			if (!this.values.has(entry)) continue;
			if (facts.delete(entry.key)) {
				this.problems.push({ line: entry.line, message: `"${entry.key}" stands twice; the last one counts.` });
			}
			const { key, line, start, end } = entry;
			facts.set(key, { key, value: this.values.get(entry), line, start, end });
		}
		return [...facts.values()];
	}
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

function holdsNull(value: unknown): boolean {
	return value === null || (Array.isArray(value) && value.includes(null));
}

/** Has the value, its shared parts counted each time, more than `limit` nodes? */
function unfolds(value: unknown, limit: number): boolean {
	const waiting: unknown[] = [value];
	let count = 0;
	while (waiting.length > 0) {
		if (++count > limit) return true;
		const next = waiting.pop();
		if (typeof next !== 'object' || next === null) continue;
		const parts: unknown[] = Object.values(next);
		if (count + waiting.length + parts.length > limit) return true;
		// One by one: a call takes no million arguments.
		for (const part of parts) waiting.push(part);
	}
	return false;
}
