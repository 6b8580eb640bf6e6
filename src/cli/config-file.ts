import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isOptionName, OPTIONS, OptionValues, shapeOf, type GivenValue, type OptionName } from './option-values';
import { systemMessage } from './system-error';
import { didYouMean, UsageError } from './usage-error';

/** Looked for in the working folder only: a file further away, or in a vault, may be a stranger's. */
const CONFIG_FILE = '.conference-review.json';

const NOTHING = new OptionValues(new Map());

/**
 * Options that hold for every call from a folder: a JSON object whose keys are the options' names in camel case, with a
 * list for those that can be repeated. A path in it counts from the file's own folder. Throws `UsageError` that names
 * file and key for whatever is wrong; a file that is missing is none, unless the user named it.
 */
export function readConfigFile(named: string | undefined): OptionValues {
	const file = named ?? CONFIG_FILE;
	let text: string;
	try {
		text = readFileSync(file, 'utf8');
	} catch (error) {
		const message = systemMessage(error);
		if (named === undefined && message === 'no such file or directory') return NOTHING;
		throw new UsageError(`${file}: ${message}.`);
	}
	const settings = parseJson(text, file);
	if (typeof settings !== 'object' || settings === null || Array.isArray(settings)) throw new UsageError(`${file}: a JSON object is expected.`);
	return new OptionValues(new Map(Object.entries(settings).flatMap(([key, value]) => {
		const name = optionOf(key, file);
		return value === false && shapeOf(name).type === 'boolean' ? [] : [[name, valuesOf(name, value, key, file)]];
	})));
}

function parseJson(text: string, file: string): unknown {
	try {
		return JSON.parse(text.replace(/^\ufeff/u, ''));
	} catch (error) {
		const message = systemMessage(error);
		const position = /at position (\d+)/u.exec(message)?.[1];
		const line = position === undefined ? '' : `:${text.slice(0, Number(position)).split('\n').length}`;
		throw new UsageError(`${file}${line}: not valid JSON: ${message}.`);
	}
}

function optionOf(key: string, file: string): OptionName {
	const name = key.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
	if (isOptionName(name) && keyOf(name) === key && !shapeOf(name).callOnly) return name;
	const keys = Object.keys(OPTIONS).filter(isOptionName).filter((option) => !shapeOf(option).callOnly).map(keyOf);
	throw new UsageError(`${file}: "${key}" is no setting.${didYouMean(key, keys)}`);
}

/** `per-host` is `perHost`. */
function keyOf(name: OptionName): string {
	return name.replace(/-([a-z])/gu, (_dash, letter: string) => letter.toUpperCase());
}

function valuesOf(name: OptionName, value: unknown, key: string, file: string): GivenValue[] {
	const { type, multiple } = shapeOf(name);
	const label = `${file}: "${key}"`;
	if (type === 'boolean') {
		if (value === true) return [{ value, label }];
		throw new UsageError(`${label} takes true or false.`);
	}
	const items = multiple && Array.isArray(value) ? value as unknown[] : [value];
	return items.map((item) => {
		if (typeof item === 'number') return { value: String(item), label };
		if (typeof item === 'string') return { value: name === 'cache' ? resolve(dirname(file), item) : item, label };
		throw new UsageError(`${label} takes ${multiple ? 'a list of texts' : 'a text or a number'}.`);
	});
}
