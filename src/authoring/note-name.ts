/** UTF-8 bytes: file systems allow 255, and a number and the ending follow. */
const LONGEST_NAME = 200;
/** Names of devices, which Windows keeps from files whatever their ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:$|\.)/iu;

/**
 * A title as the name of a note, without its ending: what file systems (`\ / : * ? " < > |`) and links of the vault
 * (`# ^ [ ]`) cannot hold becomes a space, dots at the ends go. Empty where nothing is left.
 */
export function noteName(title: string): string {
	const name = trimmed(title.normalize('NFC').replace(/[\p{Cc}\p{Cf}\\/:*?"<>|#^[\]]+/gu, ' ').replace(/\s+/gu, ' '));
	const encoder = new TextEncoder();
	let short = '';
	let bytes = 0;
	for (const character of name) {
		bytes += encoder.encode(character).length;
		if (bytes > LONGEST_NAME) break;
		short += character;
	}
	return RESERVED.test(short) ? `${trimmed(short)} note` : trimmed(short);
}

function trimmed(name: string): string {
	return name.replace(/^[\s.]+|[\s.]+$/gu, '');
}

/** `name`, `name 1`, `name 2` …, endlessly: the first that is free is taken. */
export function* numberedNames(name: string): Generator<string> {
	yield name;
	for (let number = 1; ; number++) yield `${name} ${number}`;
}
