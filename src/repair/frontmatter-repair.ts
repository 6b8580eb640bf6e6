import type { Frontmatter, FrontmatterEntry } from '../markdown/facts';
import { readOnlyDay } from '../review/frontmatter/calendar-date';
import { readProperties } from '../review/frontmatter/properties';
import { foldKey, hasOtherThanScalars, scalarTexts, splitTags } from '../review/frontmatter/property-values';
import { takeByHalves } from './by-halves';
import { EntrySource } from './entry-source';
import type { ReadFacts } from './note-repair';
import { applyEdits, type TextEdit } from './text-edit';
import { writeYamlScalar } from './yaml-writing';

/** A change that makes a property readable for the app and for other tools, without changing what it says. */
export interface FrontmatterProposal {
	readonly kind: 'date-to-iso' | 'tags-to-list' | 'rename-property' | 'remove-path-alias' | 'quote-text';
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

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** What no tag holds: marks of YAML and of templates that were never filled in. */
const NO_TAG = /^[-*]|[{}[\]<>"'%|]/u;
/** A text that is none: an alias, an anchor, a block or a map of YAML gone wrong, or a template. */
const NO_TEXT = /^\s*[*&|>{]|<%|%>|\{\{|\}\}/u;

/**
 * What could be mended in a note's frontmatter, in the order of its lines. Edits never overlap. Each has been tried:
 * after it, every property reads as before (but for an alias that is taken out), and nothing is told that was not told before;
 * of a property that is told of only because of how it is written, nothing is told any more.
 */
export function proposeFrontmatterRepairs(text: string, frontmatter: Frontmatter, readFacts: ReadFacts): FrontmatterProposal[] {
	const source = text.slice(0, frontmatter.end);
	const before = new Reading(source, readFacts);
	// Beside those that are sound already: two may be so alone, and together make YAML whole, which then reads an alias (`*x`) otherwise.
	return [...takeByHalves<FrontmatterProposal, FrontmatterProposal>(candidates(text, frontmatter, before), (sound, some) => {
		const proposals = [...sound, ...some];
		const after = new Reading(applyEdits(source, proposals.map(({ edit }) => edit)).text, readFacts);
		return before.saysTheSameAs(after, proposals) ? proposals : null;
	})];
}

/** What the frontmatter of a note says, and what is told of it. */
class Reading {
	private readonly entries: readonly FrontmatterEntry[];
	readonly properties: ReturnType<typeof readProperties>;
	private readonly problems: ReadonlySet<string>;
	/** Lines of properties that YAML could not read as they are written. */
	readonly mendedLines: ReadonlySet<number>;

	constructor(source: string, readFacts: ReadFacts) {
		const { frontmatter, problems } = readFacts(source);
		this.mendedLines = new Set(problems.map(({ line }) => line));
		this.entries = frontmatter?.entries ?? [];
		this.properties = readProperties(source, frontmatter);
		this.problems = new Set([...problems, ...this.properties.problems].map(({ message }) => message));
	}

	saysTheSameAs(after: Reading, proposals: readonly FrontmatterProposal[]): boolean {
		const touched = new Set(proposals.flatMap(({ key, kind }) => (kind === 'quote-text' ? [] : [key, RENAMED[foldKey(key)]])));
		const removed = new Set(proposals.map(({ alias }) => alias));
		const mended = proposals.filter(({ line, kind }) => this.mendedLines.has(line) && kind !== 'rename-property' && kind !== 'remove-path-alias');
		const said = ({ entries, properties: { title, date, tags, aliases } }: Reading): string => JSON.stringify([
			title, date, tags, aliases.filter((alias) => !removed.has(alias)),
			entries.filter(({ key }) => !touched.has(key)).map(({ key, value }) => [key, value]),
		]);
		return said(this) === said(after) && [...after.problems].every((problem) => this.problems.has(problem))
			&& after.mendedLines.size <= this.mendedLines.size - mended.length && !after.properties.aliases.some((alias) => removed.has(alias));
	}
}

function candidates(text: string, frontmatter: Frontmatter, { mendedLines, properties: { aliases } }: Reading): FrontmatterProposal[] {
	const keys = new Set(frontmatter.entries.map(({ key }) => foldKey(key)));
	return frontmatter.entries.flatMap((entry) => {
		const source = new EntrySource(text, entry);
		const folded = foldKey(entry.key);
		const name = RENAMED[folded];
		const rename = name !== undefined && !keys.has(name) ? name : null;
		if (rename !== null) keys.add(rename);
		const isMended = mendedLines.has(entry.line);
		switch (folded) {
			case 'date':
				return dateProposals(source);
			case 'tag':
			case 'tags':
				return tagProposals(source, rename, isMended);
			case 'alias':
			case 'aliases': {
				const paths = pathAliasProposals(source, aliases);
				return [...(rename === null ? [] : [renamed(source, rename)]), ...(paths.length === 0 && rename === null && isMended ? textProposals(source) : paths)];
			}
			default:
				return isMended ? textProposals(source) : [];
		}
	});
}

/** `../articles/2021-12/if-kakao-2021`: a path that an importer left where a name belongs. */
export function isPathAlias(alias: string): boolean {
	return /^\.{0,2}\/\S/u.test(alias) || /^[^\s/]+(?:\/[^\s/]+){2,}$/u.test(alias);
}

function dateProposals(source: EntrySource): FrontmatterProposal[] {
	const { value, comment } = source.withoutComment();
	const written = value.trim();
	const day = written.replace(/^(?:\[|-\s)?\s*["']?/u, '').replace(/\]$/u, '').trimEnd().replace(/["']$/u, '');
	const date = readOnlyDay(day);
	if (date === null || (ISO_DAY.test(day) && !/^[[-]/u.test(written))) return [];
	return [proposal(source, 'date-to-iso', source.replaceValue(` ${date}${comment}`))];
}

function tagProposals(source: EntrySource, rename: string | null, isMended: boolean): FrontmatterProposal[] {
	const { entry: { key, value }, lineEnd } = source;
	const otherwise = rename === null ? [] : [renamed(source, rename)];
	const tags = scalarTexts(value).flatMap(splitTags);
	if (!isMended && Array.isArray(value) && value.every((tag, index) => tag === tags[index])) return otherwise;
	if (tags.length === 0 || typeof value === 'boolean' || hasOtherThanScalars(value) || tags.some((tag) => NO_TAG.test(tag))) return otherwise;
	// What a comment, an anchor or a template says besides would be lost.
	const comment = source.commentBeside(tags.join(' '));
	if (comment === null) return otherwise;
	return [proposal(source, 'tags-to-list', source.replaceAll(`${rename ?? key}:${comment}${writeList(tags, lineEnd)}`))];
}

function writeList(texts: readonly string[], lineEnd: string): string {
	return texts.map((text) => `${lineEnd}  - ${writeYamlScalar(text)}`).join('');
}

/** A text, or a list of texts, that YAML cannot read as it is written. */
function textProposals(source: EntrySource): FrontmatterProposal[] {
	const { entry: { value }, lineEnd } = source;
	const texts = (Array.isArray(value) ? value : [value]).filter((text) => typeof text === 'string');
	if (texts.some((text) => NO_TEXT.test(text)) || source.commentBeside(texts.join(' ')) !== '') return [];
	const written = Array.isArray(value) ? writeList(texts, lineEnd) : ` ${writeYamlScalar(texts[0] ?? '')}`;
	return [proposal(source, 'quote-text', source.replaceValue(written))];
}

function pathAliasProposals(source: EntrySource, aliases: readonly string[]): FrontmatterProposal[] {
	return source.withoutEach(aliases.filter(isPathAlias)).map(({ text, edit }) => ({ ...proposal(source, 'remove-path-alias', edit, false), alias: text }));
}

function renamed(source: EntrySource, name: string): FrontmatterProposal {
	return proposal(source, 'rename-property', source.rename(name));
}

function proposal({ entry: { line, key } }: EntrySource, kind: FrontmatterProposal['kind'], edit: TextEdit, suggested = true): FrontmatterProposal {
	return { kind, line, key, edit, suggested };
}
