import { canonicalAddress } from '../links/address';
import { DEFAULT_ARCHIVE_ENDPOINT } from '../repair/archive';
import { parseFolderCriteria, parsePropertyCriterion, parseTagCriteria, type PropertyCriterion } from '../review/frontmatter/criteria';
import { readConfigFile } from './config-file';
import { CHECK_FORMAT_NAMES, type CheckFormatName } from './formats/check-formats';
import { parseHostHeader, type HostHeader } from './host-headers';
import { COMMANDS, readArguments, type Command, type GivenValue, type OptionName, type OptionValues } from './option-values';
import { parseShard, type Shard } from './shards';
import { parseStatusRanges, type StatusRange } from './status-ranges';
import { didYouMean, UsageError } from './usage-error';

/** Which notes are asked for. */
export interface Selection {
	/** Vault folders and files, as given; at least one. */
	readonly paths: readonly string[];
	/** Where any of the three is given, they stand instead of the default tag. */
	readonly tags: readonly string[];
	readonly folders: readonly string[];
	readonly properties: readonly PropertyCriterion[];
	/** Every note counts, whatever it carries. */
	readonly allNotes: boolean;
}

/** Where results of earlier checks are kept. */
export type CacheChoice = { readonly kind: 'default' } | { readonly kind: 'none' } | { readonly kind: 'file'; readonly file: string };

/** How links are checked; null stands for the engine's own default. */
export interface CheckOptions {
	/** For one exchange, in ms. */
	readonly timeoutMs: number | null;
	/** Requests under way at once. */
	readonly concurrency: number | null;
	/** Requests under way at once to one host. */
	readonly perHost: number | null;
	readonly allowPrivate: boolean;
	/** Patterns of addresses that are never asked. */
	readonly exclude: readonly string[];
	/** Patterns of addresses that alone are asked; empty for all. */
	readonly include: readonly string[];
	/** Statuses that count as success. */
	readonly accept: readonly StatusRange[];
	readonly headers: readonly HostHeader[];
	/** What a page without the part that a link names (`#part`) counts as. */
	readonly missingFragment: 'ok' | 'broken';
	readonly cache: CacheChoice;
}

export const LIST_FORMATS = ['text', 'json'] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

export interface ListRequest {
	readonly command: 'sessions' | 'links';
	readonly format: ListFormat;
	readonly selection: Selection;
}

export interface CheckRequest {
	readonly command: 'check';
	readonly format: CheckFormatName;
	readonly selection: Selection;
	readonly check: CheckOptions;
	/** The part of the check that is asked for; null for all of it. */
	readonly shard: Shard | null;
}

export interface FixRequest {
	readonly command: 'fix';
	readonly selection: Selection;
	readonly check: CheckOptions;
	/** Write where links moved to. */
	readonly moved: boolean;
	/** Replace links that are gone by archived copies. */
	readonly archived: boolean;
	/** Who is asked for archived copies. */
	readonly archiveEndpoint: string;
	/** Show, but write nothing. */
	readonly dryRun: boolean;
}

export interface MergeRequest {
	readonly command: 'merge';
	readonly format: CheckFormatName;
	/** Files, at least one. */
	readonly reports: readonly string[];
	/** Where the notes lie that the reports name; null where they are named as seen from here. */
	readonly vault: string | null;
}

/** What the user wants, read and validated. */
export type Request = { readonly command: 'help' | 'version' } | ListRequest | CheckRequest | FixRequest | MergeRequest;

/**
 * Reads the arguments, and the config file where they say so. Throws `UsageError` for whatever cannot be understood;
 * nothing is guessed.
 */
export function parseArguments(argv: readonly string[]): Request {
	const { values: given, positionals } = readArguments(argv);
	const [name, ...paths] = positionals;
	if (given.has('help') || name === 'help') return { command: 'help' };
	if (given.has('version')) return { command: 'version' };
	const command = commandOf(name);
	given.expectFor(command);
	switch (command) {
		case 'sessions':
		case 'links': {
			const values = withConfig(given);
			return { command, format: formatOf(values, LIST_FORMATS), selection: selectionOf(command, values, paths) };
		}
		case 'check': {
			const values = withConfig(given);
			return { command, format: formatOf(values, CHECK_FORMAT_NAMES), selection: selectionOf(command, values, paths), check: checkOptionsOf(values), shard: shardOf(values) };
		}
		case 'fix': {
			const values = withConfig(given);
			const archived = values.has('archived');
			return {
				command,
				selection: selectionOf(command, values, paths),
				check: checkOptionsOf(values),
				// Without a wish, only what needs no third party.
				moved: values.has('moved') || !archived,
				archived,
				archiveEndpoint: listOf(values, 'archive', 'the http(s) address of an archive', one(canonicalAddress)).at(-1) ?? DEFAULT_ARCHIVE_ENDPOINT,
				dryRun: values.has('dry-run'),
			};
		}
		case 'merge':
			if (paths.length === 0) throw new UsageError('merge needs the JSON reports of checks.');
			return { command, format: formatOf(given, CHECK_FORMAT_NAMES), reports: paths, vault: textOf(given.one('vault')) ?? null };
	}
}

function commandOf(name: string | undefined): Command {
	if (name === undefined) throw new UsageError(`A command is missing: one of ${COMMANDS.join(', ')}.`);
	const command = COMMANDS.find((each) => each === name);
	if (command === undefined) throw new UsageError(`"${name}" is no command: use one of ${COMMANDS.join(', ')}.${didYouMean(name, COMMANDS)}`);
	return command;
}

function withConfig(given: OptionValues): OptionValues {
	if (given.has('no-config')) return given;
	return given.over(readConfigFile(textOf(given.one('config'))));
}

function selectionOf(command: string, values: OptionValues, paths: readonly string[]): Selection {
	if (paths.length === 0) throw new UsageError(`${command} needs a vault's folder or a note's file.`);
	if (paths.includes('')) throw new UsageError(`${command} was given an empty path.`);
	return {
		paths,
		tags: listOf(values, 'tag', 'a tag such as Review', parseTagCriteria),
		folders: listOf(values, 'folder', "a folder's path in the vault", parseFolderCriteria),
		properties: listOf(values, 'property', 'a key and a value, such as category=Reviews', one(parsePropertyCriterion)),
		allNotes: values.has('all-notes'),
	};
}

function checkOptionsOf(values: OptionValues): CheckOptions {
	const timeout = numberOf(values, 'timeout', { least: 0.05, most: 3600, unit: 'seconds', whole: false });
	return {
		timeoutMs: timeout === null ? null : Math.round(timeout * 1000),
		concurrency: numberOf(values, 'concurrency', { least: 1, most: 1024, unit: 'requests at once', whole: true }),
		perHost: numberOf(values, 'per-host', { least: 1, most: 256, unit: 'requests at once', whole: true }),
		allowPrivate: values.has('allow-private'),
		exclude: listOf(values, 'exclude', PATTERN, one(patternOf)),
		include: listOf(values, 'include', PATTERN, one(patternOf)),
		accept: listOf(values, 'accept', 'statuses such as 403 or 500-599', (text) => parseStatusRanges(text) ?? []),
		headers: listOf(values, 'header', 'host:Name=Value', one(parseHostHeader), 'hidden'),
		missingFragment: listOf(values, 'missing-fragment', 'ok or broken', one(fragmentVerdict)).at(-1) ?? 'ok',
		cache: cacheOf(values),
	};
}

function shardOf(values: OptionValues): Shard | null {
	return listOf(values, 'shard', 'a part and their number, such as 2/5', one(parseShard)).at(-1) ?? null;
}

const PATTERN = 'a host, the beginning of an address, or a pattern with *';

function patternOf(text: string): string | null {
	return /^(?:https?:\/\/)?[^\s]+$/iu.test(text.trim()) ? text.trim() : null;
}

function fragmentVerdict(text: string): 'ok' | 'broken' | null {
	return text === 'ok' || text === 'broken' ? text : null;
}

function cacheOf(values: OptionValues): CacheChoice {
	const file = textOf(values.one('cache'));
	if (values.has('no-cache')) {
		if (file !== undefined) throw new UsageError('--no-cache and --cache cannot both be given.');
		return { kind: 'none' };
	}
	if (file === '') throw new UsageError("--cache takes a file's path.");
	return file === undefined ? { kind: 'default' } : { kind: 'file', file };
}

function textOf(given: GivenValue | undefined): string | undefined {
	return typeof given?.value === 'string' ? given.value : undefined;
}

/** A reader of one thing as a reader of a list. */
function one<T>(read: (text: string) => T | null | undefined): (text: string) => readonly T[] {
	return (text) => {
		const found = read(text);
		return found === null || found === undefined ? [] : [found];
	};
}

/** What `read` makes of every value; a value that it makes nothing of is an error. `hidden`: the value may be a secret, and is not repeated. */
function listOf<T>(values: OptionValues, name: OptionName, expected: string, read: (text: string) => readonly T[], secrecy?: 'hidden'): T[] {
	return values.all(name).flatMap(({ value, label }) => {
		const text = String(value);
		const found = read(text);
		if (found.length === 0) throw new UsageError(`${label} takes ${expected}${secrecy === 'hidden' ? '' : `, not "${text}"`}.`);
		return found;
	});
}

interface NumberRange {
	readonly least: number;
	readonly most: number;
	readonly unit: string;
	readonly whole: boolean;
}

function numberOf(values: OptionValues, name: OptionName, range: NumberRange): number | null {
	const given = values.one(name);
	if (given === undefined) return null;
	const text = String(given.value);
	const value = /^\d+(?:\.\d+)?$/u.test(text) ? Number(text) : NaN;
	if (value >= range.least && value <= range.most && (!range.whole || Number.isInteger(value))) return value;
	const kind = range.whole ? 'a whole number' : 'a number';
	throw new UsageError(`${given.label} takes ${kind} from ${range.least} to ${range.most} (${range.unit}), not "${text}".`);
}

function formatOf<T extends string>(values: OptionValues, accepted: readonly T[]): T | 'text' {
	const text = textOf(values.one('format'));
	if (text === undefined) return 'text';
	const found = accepted.find((name) => name === text);
	if (found !== undefined) return found;
	throw new UsageError(`--format takes ${accepted.join(', ')}, not "${text}".${didYouMean(text, accepted)}`);
}
