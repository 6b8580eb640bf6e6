import { parseArgs } from 'node:util';
import { errorMessage } from './system-error';
import { didYouMean, UsageError } from './usage-error';

interface OptionShape {
	readonly type: 'string' | 'boolean';
	readonly multiple?: true;
	readonly short?: string;
	/** Belongs to the call, not to the project: the config file does not take it. */
	readonly callOnly?: true;
	/** The commands that it says something to; absent for all. */
	readonly commands?: readonly Command[];
}

export const COMMANDS = ['sessions', 'links', 'check', 'fix', 'merge'] as const;
export type Command = (typeof COMMANDS)[number];

/** Commands that read notes, that print in a format, that ask addresses. */
const READING = ['sessions', 'links', 'check', 'fix'] as const;
const PRINTING = ['sessions', 'links', 'check', 'merge'] as const;
const ASKING = ['check', 'fix'] as const;

/** Every option by its name. */
export const OPTIONS = {
	'format': { type: 'string', short: 'f', callOnly: true, commands: PRINTING },
	'tag': { type: 'string', multiple: true, commands: READING },
	'folder': { type: 'string', multiple: true, commands: READING },
	'property': { type: 'string', multiple: true, commands: READING },
	'all-notes': { type: 'boolean', commands: READING },
	'timeout': { type: 'string', commands: ASKING },
	'concurrency': { type: 'string', commands: ASKING },
	'per-host': { type: 'string', commands: ASKING },
	'allow-private': { type: 'boolean', commands: ASKING },
	'exclude': { type: 'string', multiple: true, commands: ASKING },
	'include': { type: 'string', multiple: true, commands: ASKING },
	'accept': { type: 'string', multiple: true, commands: ASKING },
	'missing-fragment': { type: 'string', commands: ASKING },
	'header': { type: 'string', multiple: true, commands: ASKING },
	'moved': { type: 'boolean', callOnly: true, commands: ['fix'] },
	'archived': { type: 'boolean', callOnly: true, commands: ['fix'] },
	'archive': { type: 'string', commands: ['fix'] },
	'dry-run': { type: 'boolean', callOnly: true, commands: ['fix'] },
	'shard': { type: 'string', callOnly: true, commands: ['check'] },
	'vault': { type: 'string', callOnly: true, commands: ['merge'] },
	'no-cache': { type: 'boolean', commands: ASKING },
	'cache': { type: 'string', commands: ASKING },
	'config': { type: 'string', callOnly: true, commands: READING },
	'no-config': { type: 'boolean', callOnly: true, commands: READING },
	'help': { type: 'boolean', short: 'h', callOnly: true },
	'version': { type: 'boolean', short: 'v', callOnly: true },
} as const satisfies Readonly<Record<string, OptionShape>>;

export type OptionName = keyof typeof OPTIONS;

/** What an option takes, and where it may be said. */
export function shapeOf(name: OptionName): OptionShape {
	return OPTIONS[name];
}

/** What was said for one option, and where, so that a complaint can name the place. */
export interface GivenValue {
	/** True for an option that takes no value. */
	readonly value: string | true;
	/** `--timeout`, or `.conference-review.json: "timeout"`. */
	readonly label: string;
}

/** Options that say one thing together: where one of them is given, those from a lower place no longer hold. */
const TOGETHER: readonly (readonly OptionName[])[] = [['cache', 'no-cache'], ['tag', 'folder', 'property', 'all-notes']];

/** The values of all options, wherever they come from. */
export class OptionValues {
	constructor(private readonly given: ReadonlyMap<OptionName, readonly GivenValue[]>) {}

	all(name: OptionName): readonly GivenValue[] {
		return this.given.get(name) ?? [];
	}

	one(name: OptionName): GivenValue | undefined {
		return this.all(name).at(-1);
	}

	has(name: OptionName): boolean {
		return this.given.has(name);
	}

	/** Throws `UsageError` for an option that says nothing to this command: who gives it expects something of it. */
	expectFor(command: Command): void {
		for (const name of this.given.keys()) {
			const { commands } = shapeOf(name);
			if (commands && !commands.includes(command)) throw new UsageError(`--${name} is for ${new Intl.ListFormat('en', { type: 'conjunction' }).format(commands)}, not for ${command}.`);
		}
	}

	/** These values, and those of `lower` where nothing is said here. */
	over(lower: OptionValues): OptionValues {
		const merged = new Map(lower.given);
		for (const name of this.given.keys()) {
			for (const other of TOGETHER.find((group) => group.includes(name)) ?? []) merged.delete(other);
		}
		for (const [name, values] of this.given) merged.set(name, values);
		return new OptionValues(merged);
	}
}

export interface GivenArguments {
	readonly values: OptionValues;
	readonly positionals: readonly string[];
}

/** Throws `UsageError` for an option that does not exist, or that has a value too many or too few. */
export function readArguments(argv: readonly string[]): GivenArguments {
	try {
		const { values, positionals } = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
		const given = new Map<OptionName, GivenValue[]>();
		for (const [name, value] of Object.entries(values)) {
			if (!isOptionName(name) || value === false) continue;
			given.set(name, [value].flat().map((each) => ({ value: each, label: `--${name}` })));
		}
		return { values: new OptionValues(given), positionals };
	} catch (error) {
		throw new UsageError(explain(error));
	}
}

/** Whether an option is called so, without the leading dashes. */
export function isOptionName(name: string): name is OptionName {
	return Object.hasOwn(OPTIONS, name);
}

/** The sentence of Node's parser, and the option that was probably meant. */
function explain(error: unknown): string {
	const message = errorMessage(error);
	const unknown = /^Unknown option '(-[^']*)'/u.exec(message)?.[1];
	if (unknown === undefined) return message.replace(/\s*\n\s*/gu, ' ');
	const names = Object.keys(OPTIONS).map((name) => `--${name}`);
	return `${unknown} is no option.${didYouMean(unknown, names)} A path that begins with "-" goes behind "--".`;
}
