import type { LinkForm } from '../markdown/facts';

/** An address as it stands in a note's text, in its body or in a property. UTF-16 offsets, as in `Link`. */
export interface AddressAt {
	readonly url: string;
	readonly form: LinkForm | 'property';
	/** Of the address's text. */
	readonly start: number;
	readonly end: number;
	/** Of the link that uses it; the address itself for a property. */
	readonly useStart: number;
	readonly useEnd: number;
	/** 1-based, of `start`. */
	readonly line: number;
}

/** Where an address stands decides which characters it may hold as they are. */
export type AddressPlace = 'destination' | 'angle-destination' | 'autolink' | 'bare' | 'html-attribute' | 'property';

/** The place of a link's address, told from the link's form and the character before it. */
export function addressPlace(text: string, { form, start }: Pick<AddressAt, 'form' | 'start'>): AddressPlace {
	switch (form) {
		case 'inline':
		case 'image':
		case 'reference':
			return text[start - 1] === '<' ? 'angle-destination' : 'destination';
		case 'autolink':
			return 'autolink';
		case 'bare':
			return 'bare';
		case 'html':
			return 'html-attribute';
		case 'property':
			return 'property';
	}
}

/** At least one way to write an address. */
export type Spellings = readonly [string, ...string[]];

/**
 * Spellings of `url` that may stand at `place`, the plainest first. The caller takes the first that reads
 * back as `url`, so that no rule here needs to be the last word on Markdown.
 */
export function spellings(url: string, place: AddressPlace): Spellings {
	// A bar ends the cell of a table, and RFC 3986 wants it percent-encoded anyway.
	const written = percentEncode(url, '|');
	const plain = protectReferences(written);
	switch (place) {
		case 'destination':
			return [plain, percentEncode(plain, '()'), percentEncode(plain, "()[]\\`*_~$'<>"), `<${percentEncode(plain, '<>`')}>`];
		case 'angle-destination':
			return [plain, percentEncode(plain, '<>\\`$')];
		case 'autolink':
			return [written, percentEncode(written, '<>`$')];
		case 'bare':
			return [written, percentEncode(written, "()[]\\`*_~$'<>"), `<${percentEncode(written, '<>`$')}>`];
		case 'html-attribute':
			return [written.replace(/&/g, '&amp;'), percentEncode(written.replace(/&/g, '&amp;'), '"\'`<>')];
		case 'property':
			// In quotes of its own; encoded, where it stands in quotes already or beside others.
			return [written, `"${percentEncode(written, '"\\')}"`, percentEncode(written, '\'"\\[]{},').replace(/:$/, '%3A')];
	}
}

/** `&copy;` in an address would read as ©: CommonMark 0.31.2, section 2.5. */
function protectReferences(url: string): string {
	return url.replace(/&(?=#?\w+;)/g, '&amp;');
}

function percentEncode(text: string, characters: string): string {
	let encoded = '';
	for (const character of text) {
		encoded += characters.includes(character)
			? `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
			: character;
	}
	return encoded;
}

/** `title` as link text: one line, and no character left that could end the text or open markup in it. */
export function writeLinkText(title: string): string {
	return title
		.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
		.trim()
		.replace(/[\\[\]*_`<>|~$]|==+|%%+|&(?=#?\w+;)/g, (markup) => markup.replace(/./g, '\\$&'))
		// A tag of the vault, or the closing marks of a heading.
		.replace(/(^|\s)(?=#)/g, '$1\\');
}
