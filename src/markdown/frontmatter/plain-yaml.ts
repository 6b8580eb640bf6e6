/*
 * Most frontmatter is a few words behind each key, which need no parser: asking one takes longer than reading the
 * rest of the note. What is read here means the same in YAML 1.1 and 1.2; all else is left to the parser.
 */

/** Letters, then anything that neither ends a plain scalar nor begins a comment. */
const WORDS = /^\p{L}(?:[^\p{C}\p{Z}:]|:(?=[^\p{C}\p{Z}])| (?!#))*$/u;
const NO_STRING = /^(?:null|true|false|yes|no|on|off|y|n)$/iu;
const DAY = /^\d{4}-\d\d-\d\d$/u;
const QUOTED = /^(?:"[^"\\\p{C}]*"|'[^'\p{C}]*')$/u;
const PROPERTY = /^(\p{L}[\p{L}\p{N}_-]{0,50}):(?: +(.*))?$/u;
const ITEM = /^( *)- +(.*)$/u;
const FLOW_LIST = /^\[([^[\]{}:#"'\p{C}]*)\]$/u;

/**
 * The properties of a YAML source in which each is a word, words, a day, a quoted string, or a list of these. Null
 * where anything else stands.
 */
export function readPlainYaml(source: string): Record<string, unknown> | null {
	const properties: Record<string, unknown> = {};
	/** The property whose items may follow, with their indentation. */
	let open: { readonly key: string; readonly items: string[]; indent: string | null } | null = null;
	for (const line of source.split(/\r?\n/u)) {
		// A pattern for the blanks at the end would begin anew at each blank before a word.
		let end = line.length;
		while (line.charAt(end - 1) === ' ') end--;
		const content = line.slice(0, end);
		if (content === '') continue;
		const property = PROPERTY.exec(content);
		const [, key, value] = property ?? [];
		if (key !== undefined) {
			if (Object.hasOwn(properties, key) || NO_STRING.test(key)) return null;
			open = value === undefined ? { key, items: [], indent: null } : null;
			const read = value === undefined ? null : readValue(value);
			if (read === undefined) return null;
			properties[key] = read;
			continue;
		}
		const [, indent = '', words] = ITEM.exec(content) ?? [];
		const item = words === undefined ? undefined : readString(words);
		if (item === undefined || open === null || indent !== (open.indent ??= indent)) return null;
		open.items.push(item);
		properties[open.key] = open.items;
	}
	return properties;
}

function readValue(value: string): string | string[] | undefined {
	const list = FLOW_LIST.exec(value)?.[1];
	if (list === undefined) return readString(value);
	const items: string[] = [];
	for (const part of list.split(',')) {
		const item = readString(part.trim());
		if (item === undefined) return undefined;
		items.push(item);
	}
	return items;
}

function readString(source: string): string | undefined {
	if (QUOTED.test(source)) return source.slice(1, -1);
	return DAY.test(source) || (WORDS.test(source) && !NO_STRING.test(source)) ? source : undefined;
}
