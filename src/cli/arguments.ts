import { parseArgs } from 'node:util';
import { parseFolderCriteria, parsePropertyCriterion, parseTagCriteria, type PropertyCriterion } from '../review/criteria';
import { CHECK_FORMAT_NAMES, type CheckFormatName } from './formats/check-formats';
import { errorMessage } from './system-error';
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
}

/** What the user wants, read and validated. */
export type Request = { readonly command: 'help' | 'version' } | ListRequest | CheckRequest;

const COMMANDS = ['sessions', 'links', 'check'] as const;

const OPTIONS = {
	'format': { type: 'string', short: 'f' },
	'tag': { type: 'string', multiple: true },
	'folder': { type: 'string', multiple: true },
	'property': { type: 'string', multiple: true },
	'all-notes': { type: 'boolean' },
	'timeout': { type: 'string' },
	'concurrency': { type: 'string' },
	'per-host': { type: 'string' },
	'allow-private': { type: 'boolean' },
	'no-cache': { type: 'boolean' },
	'cache': { type: 'string' },
	'help': { type: 'boolean', short: 'h' },
	'version': { type: 'boolean', short: 'v' },
} as const;

type Values = ReturnType<typeof readOptions>['values'];

/** Throws `UsageError` for whatever cannot be understood; options are never guessed. */
export function parseArguments(argv: readonly string[]): Request {
	const { values, positionals } = readOptions(argv);
	const [command, ...paths] = positionals;
	if (values.help || command === 'help') return { command: 'help' };
	if (values.version) return { command: 'version' };
	if (command === undefined) throw new UsageError(`A command is missing: one of ${COMMANDS.join(', ')}.`);
	switch (command) {
		case 'sessions':
		case 'links':
			return { command, format: oneOf('--format', values.format ?? 'text', LIST_FORMATS), selection: selectionOf(command, values, paths) };
		case 'check':
			return {
				command,
				format: oneOf('--format', values.format ?? 'text', CHECK_FORMAT_NAMES),
				selection: selectionOf(command, values, paths),
				check: checkOptionsOf(values),
			};
		default:
			throw new UsageError(`"${command}" is no command: use one of ${COMMANDS.join(', ')}.${didYouMean(command, COMMANDS)}`);
	}
}

function readOptions(argv: readonly string[]) {
	try {
		return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
	} catch (error) {
		throw new UsageError(explain(error));
	}
}

/** The sentence of Node's parser, and the option that was probably meant. */
function explain(error: unknown): string {
	const message = errorMessage(error);
	const unknown = /^Unknown option '(-[^']*)'/u.exec(message)?.[1];
	if (unknown === undefined) return message.replace(/\s*\n\s*/gu, ' ');
	const names = Object.keys(OPTIONS).map((name) => `--${name}`);
	return `${unknown} is no option.${didYouMean(unknown, names)} A path that begins with "-" goes behind "--".`;
}

function selectionOf(command: string, values: Values, paths: readonly string[]): Selection {
	if (paths.length === 0) throw new UsageError(`${command} needs a vault's folder or a note's file.`);
	if (paths.includes('')) throw new UsageError(`${command} was given an empty path.`);
	return {
		paths,
		tags: criteria('--tag', 'a tag such as Review', values.tag, parseTagCriteria),
		folders: criteria('--folder', "a folder's path in the vault", values.folder, parseFolderCriteria),
		properties: criteria('--property', 'a key and a value, such as category=Reviews', values.property, (text) => {
			const criterion = parsePropertyCriterion(text);
			return criterion === null ? [] : [criterion];
		}),
		allNotes: values['all-notes'] ?? false,
	};
}

function criteria<T>(option: string, expected: string, texts: readonly string[] | undefined, read: (text: string) => readonly T[]): T[] {
	return (texts ?? []).flatMap((text) => {
		const found = read(text);
		if (found.length === 0) throw new UsageError(`${option} takes ${expected}, not "${text}".`);
		return found;
	});
}

function checkOptionsOf(values: Values): CheckOptions {
	const timeout = numberIn('--timeout', values.timeout, { least: 0.05, most: 3600, unit: 'seconds', whole: false });
	if (values['no-cache'] && values.cache !== undefined) throw new UsageError('--no-cache and --cache cannot both be given.');
	if (values.cache === '') throw new UsageError("--cache takes a file's path.");
	return {
		timeoutMs: timeout === null ? null : Math.round(timeout * 1000),
		concurrency: numberIn('--concurrency', values.concurrency, { least: 1, most: 1024, unit: 'requests at once', whole: true }),
		perHost: numberIn('--per-host', values['per-host'], { least: 1, most: 256, unit: 'requests at once', whole: true }),
		allowPrivate: values['allow-private'] ?? false,
		cache: values['no-cache'] ? { kind: 'none' } : values.cache === undefined ? { kind: 'default' } : { kind: 'file', file: values.cache },
	};
}

interface NumberRange {
	readonly least: number;
	readonly most: number;
	readonly unit: string;
	readonly whole: boolean;
}

function numberIn(option: string, text: string | undefined, range: NumberRange): number | null {
	if (text === undefined) return null;
	const value = /^\d+(?:\.\d+)?$/u.test(text) ? Number(text) : NaN;
	if (value >= range.least && value <= range.most && (!range.whole || Number.isInteger(value))) return value;
	const kind = range.whole ? 'a whole number' : 'a number';
	throw new UsageError(`${option} takes ${kind} from ${range.least} to ${range.most} (${range.unit}), not "${text}".`);
}

function oneOf<T extends string>(option: string, text: string, accepted: readonly T[]): T {
	const found = accepted.find((name) => name === text);
	if (found !== undefined) return found;
	throw new UsageError(`${option} takes ${accepted.join(', ')}, not "${text}".${didYouMean(text, accepted)}`);
}
