import type { Frontmatter, FrontmatterEntry } from '../markdown/facts';
import { readCalendarDate } from '../review/frontmatter/calendar-date';
import { readProperties } from '../review/frontmatter/properties';
import { foldKey, hasOtherThanScalars, scalarTexts, splitTags } from '../review/frontmatter/property-values';
import type { ReadFacts } from './note-repair';
import { applyEdits, type TextEdit } from './text-edit';
import { writeYamlScalar } from './yaml-writing';

/** A change that makes a property readable for the app and for other tools, without changing what it says. */
export interface FrontmatterProposal {
	readonly kind: 'date-to-iso' | 'tags-to-list' | 'rename-property' | 'remove-path-alias';
	/** 1-based; of the property. */
	readonly line: number;
	readonly key: string;
	readonly edit: TextEdit;
	/** False for what may be meant as it stands, so that a person has to ask for it. */
	readonly suggested: boolean;
	/** The alias that is taken out. */
	readonly alias?: string;
}

/** Singular names that the app stopped reading in 1.9, and the ones that it reads. */
const RENAMED: Readonly<Record<string, string>> = { tag: 'tags', alias: 'aliases' };

/** A whole value that is one day and nothing else, so that rewriting it loses nothing. */
const ONE_DAY = /^(?:\d{4}\D{1,3}\d{1,2}\D{1,3}\d{1,2}\s*[일日.]?|\d{8}|[a-z]{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}(?:st|nd|rd|th|\.)?\s+[a-z]{3,9}\.?,?\s+\d{4})$/iu;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** What no tag holds: marks of YAML and of templates that were never filled in. */
const NO_TAG = /^[-*]|[{}[\]<>"'%|]/u;

/**
 * What could be mended in a note's frontmatter, in the order of its lines. Edits never overlap. Each has been tried:
 * after it, every property reads as before (but for an alias that is taken out), and nothing is told that was not told before.
 */
export function proposeFrontmatterRepairs(text: string, frontmatter: Frontmatter, readFacts: ReadFacts): FrontmatterProposal[] {
	const source = text.slice(0, frontmatter.end);
	const before = new Reading(source, readFacts);
	const sound = (proposals: FrontmatterProposal[]): FrontmatterProposal[] => {
		if (proposals.length === 0) return [];
		const after = new Reading(applyEdits(source, proposals.map(({ edit }) => edit)).text, readFacts);
		if (before.saysTheSameAs(after, proposals)) return proposals;
		if (proposals.length === 1) return [];
		const middle = proposals.length >> 1;
		return [...sound(proposals.slice(0, middle)), ...sound(proposals.slice(middle))];
	};
	return sound(candidates(text, frontmatter));
}

/** What the frontmatter of a note says, and what is told of it. */
class Reading {
	private readonly entries: readonly FrontmatterEntry[];
	private readonly properties: ReturnType<typeof readProperties>;
	private readonly problems: ReadonlySet<string>;

	constructor(source: string, readFacts: ReadFacts) {
		const { frontmatter, problems } = readFacts(source);
		this.entries = frontmatter?.entries ?? [];
		this.properties = readProperties(source, frontmatter);
		this.problems = new Set([...problems, ...this.properties.problems].map(({ message }) => message));
	}

	saysTheSameAs(after: Reading, proposals: readonly FrontmatterProposal[]): boolean {
		const touched = new Set(proposals.flatMap(({ key }) => [key, RENAMED[foldKey(key)]]));
		const removed = new Set(proposals.map(({ alias }) => alias));
		const said = ({ entries, properties: { title, date, tags, aliases } }: Reading): string => JSON.stringify([
			title, date, tags, aliases.filter((alias) => !removed.has(alias)),
			entries.filter(({ key }) => !touched.has(key)).map(({ key, value }) => [key, value]),
		]);
		return said(this) === said(after) && [...after.problems].every((problem) => this.problems.has(problem))
			&& !after.properties.aliases.some((alias) => removed.has(alias));
	}
}

function candidates(text: string, frontmatter: Frontmatter): FrontmatterProposal[] {
	const keys = new Set(frontmatter.entries.map(({ key }) => foldKey(key)));
	return frontmatter.entries.flatMap((entry) => {
		const source = new EntrySource(text, entry);
		const folded = foldKey(entry.key);
		const name = RENAMED[folded];
		const rename = name !== undefined && !keys.has(name) ? name : null;
		if (rename !== null) keys.add(rename);
		switch (folded) {
			case 'date':
				return dateProposals(source);
			case 'tag':
			case 'tags':
				return tagProposals(source, rename);
			case 'alias':
			case 'aliases':
				return [...(rename === null ? [] : [source.renamed(rename)]), ...pathAliasProposals(source)];
			default:
				return [];
		}
	});
}

/** `../articles/2021-12/if-kakao-2021`: a path that an importer left where a name belongs. */
export function isPathAlias(alias: string): boolean {
	return /^\.{0,2}\/\S/u.test(alias) || /^[^\s/]+(?:\/[^\s/]+){2,}$/u.test(alias);
}

function dateProposals(source: EntrySource): FrontmatterProposal[] {
	const { value, comment } = source.withoutComment();
	const written = value.replace(/^\s*\[?\s*["']?|["']?\s*\]?$/gu, '');
	const date = readCalendarDate(written);
	if (date === null || ISO_DAY.test(written) || !ONE_DAY.test(written) || source.isBlock) return [];
	return [source.proposal('date-to-iso', source.replaceValue(` ${date}${comment}`))];
}

function tagProposals(source: EntrySource, rename: string | null): FrontmatterProposal[] {
	const { entry: { key, value }, lineEnd } = source;
	const otherwise = rename === null ? [] : [source.renamed(rename)];
	const tags = scalarTexts(value).flatMap(splitTags);
	if (Array.isArray(value) && value.every((tag, index) => tag === tags[index])) return otherwise;
	if (tags.length === 0 || typeof value === 'boolean' || hasOtherThanScalars(value) || tags.some((tag) => NO_TAG.test(tag))) return otherwise;
	// What a comment, an anchor or a template says besides would be lost.
	const comment = source.commentBeside(tags.join(' '));
	if (comment === null) return otherwise;
	const list = tags.map((tag) => `${lineEnd}  - ${writeYamlScalar(tag)}`).join('');
	return [source.proposal('tags-to-list', source.replaceAll(`${rename ?? key}:${comment}${list}`))];
}

function pathAliasProposals(source: EntrySource): FrontmatterProposal[] {
	return source.listItems()
		.filter(({ value }) => isPathAlias(value))
		.map(({ value, edit }) => ({ ...source.proposal('remove-path-alias', edit, false), alias: value }));
}

function wordsOf(text: string): string {
	return (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');
}

/** One property as it is written. */
class EntrySource {
	readonly lineEnd: string;
	private readonly valueStart: number;
	private readonly valueEnd: number;

	constructor(private readonly text: string, readonly entry: FrontmatterEntry) {
		const written = text.slice(entry.start, entry.end);
		this.lineEnd = /\r?\n/u.exec(text)?.[0] ?? '\n';
		this.valueStart = entry.start + written.indexOf(':') + 1;
		this.valueEnd = entry.start + written.trimEnd().length;
	}

	/** The value as it is written, and what stands behind it on its one line. */
	withoutComment(): { value: string; comment: string } {
		const written = this.text.slice(this.valueStart, this.valueEnd);
		const comment = (this.isBlock ? null : /[ \t]+#(?!\S).*$/u.exec(written)?.[0]) ?? '';
		return { value: written.slice(0, written.length - comment.length), comment };
	}

	/** The comment behind a value that consists of these words; null where something else stands there as well. */
	commentBeside(words: string): string | null {
		const { value, comment } = this.withoutComment();
		if (wordsOf(value) === wordsOf(words)) return comment;
		return wordsOf(value + comment) === wordsOf(words) ? '' : null;
	}

	/** Written below its key. */
	get isBlock(): boolean {
		return /[\r\n]/u.test(this.text.slice(this.valueStart, this.valueEnd));
	}

	replaceValue(after: string): TextEdit {
		return this.edit(this.valueStart, this.valueEnd, after);
	}

	replaceAll(after: string): TextEdit {
		return this.edit(this.entry.start, this.valueEnd, after);
	}

	renamed(name: string): FrontmatterProposal {
		return this.proposal('rename-property', this.edit(this.entry.start, this.valueStart - 1, name));
	}

	/** The items of a block list, each with the edit that takes its line out. */
	listItems(): { value: string; edit: TextEdit }[] {
		const items: { value: string; edit: TextEdit }[] = [];
		const pattern = /(?:\r\n|\n|\r)[ \t]*-[ \t]+([^\r\n]*)/gu;
		pattern.lastIndex = this.valueStart;
		for (let match = pattern.exec(this.text); match !== null && match.index < this.valueEnd; match = pattern.exec(this.text)) {
			const value = (match[1] ?? '').trim().replace(/^(["'])(.*)\1$/u, '$2');
			items.push({ value, edit: this.edit(match.index, match.index + match[0].length, '') });
		}
		return items;
	}

	proposal(kind: FrontmatterProposal['kind'], edit: TextEdit, suggested = true): FrontmatterProposal {
		return { kind, line: this.entry.line, key: this.entry.key, edit, suggested };
	}

	private edit(start: number, end: number, after: string): TextEdit {
		return { start, end, before: this.text.slice(start, end), after };
	}
}
