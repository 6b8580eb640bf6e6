import type { Frontmatter, FrontmatterEntry } from '../markdown/facts';
import { readCalendarDate } from '../review/frontmatter/calendar-date';
import { foldKey, scalarTexts, splitTags } from '../review/frontmatter/property-values';
import type { TextEdit } from './text-edit';
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
}

/** Singular names that the app stopped reading in 1.9, and the ones that it reads. */
const RENAMED: Readonly<Record<string, string>> = { tag: 'tags', alias: 'aliases' };

/** A whole value that is one day and nothing else, so that rewriting it loses nothing. */
const ONE_DAY = /^(?:\d{4}\D{1,3}\d{1,2}\D{1,3}\d{1,2}\s*[일日.]?|\d{8}|[a-z]{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}(?:st|nd|rd|th|\.)?\s+[a-z]{3,9}\.?,?\s+\d{4})$/iu;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** What could be mended in a note's frontmatter, in the order of its lines. Edits never overlap. */
export function proposeFrontmatterRepairs(text: string, frontmatter: Frontmatter): FrontmatterProposal[] {
	const keys = new Set(frontmatter.entries.map(({ key }) => foldKey(key)));
	return frontmatter.entries.flatMap((entry) => {
		const source = new EntrySource(text, entry);
		const folded = foldKey(entry.key);
		const name = RENAMED[folded];
		const rename = name !== undefined && !keys.has(name) ? name : null;
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
	const written = scalarTexts(source.entry.value)[0] ?? source.value;
	const date = readCalendarDate(written);
	if (date === null || ISO_DAY.test(written) || !ONE_DAY.test(written.trim()) || source.isBlock) return [];
	return [source.proposal('date-to-iso', source.replaceValue(` ${date}`))];
}

function tagProposals(source: EntrySource, rename: string | null): FrontmatterProposal[] {
	const { value } = source.entry;
	if (Array.isArray(value) && value.every((tag) => typeof tag === 'string' && splitTags(tag)[0] === tag)) {
		return rename === null ? [] : [source.renamed(rename)];
	}
	// A value that YAML takes for a comment or refuses (`tags: #Review`, `[a, #b]`) is read as it is written.
	const read = scalarTexts(value).flatMap(splitTags);
	const tags = read.length > 0 ? read : splitTags(source.value.replace(/[[\]"']/gu, ' '));
	if (tags.length === 0) return [];
	const list = tags.map((tag) => `${source.lineEnd}  - ${writeYamlScalar(tag)}`).join('');
	return [source.proposal('tags-to-list', source.replaceAll(`${rename ?? source.entry.key}:${list}`))];
}

function pathAliasProposals(source: EntrySource): FrontmatterProposal[] {
	return source.listItems()
		.filter(({ value }) => isPathAlias(value))
		.map(({ edit }) => source.proposal('remove-path-alias', edit, false));
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

	/** Without quotes around it. */
	get value(): string {
		return this.text.slice(this.valueStart, this.valueEnd).trim().replace(/^(["'])(.*)\1$/su, '$2');
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
