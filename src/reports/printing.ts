/**
 * What a terminal would obey rather than show: controls (ECMA-48 section 5), line separators, and the marks that turn
 * the direction of writing (UAX #9 section 2). A title comes from a stranger's page: printed raw it could rewrite
 * the screen. Joiners stay: emoji and several scripts are made with them.
 */
const OBEYED = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\ufeff]/gu;

/** The text on one line, with every character that a terminal would obey replaced by one that only shows. */
export function printable(text: string): string {
	return text.replace(OBEYED, (character) => {
		const code = character.codePointAt(0) ?? 0;
		if (/\s/u.test(character) && code !== 0xfeff) return ' ';
		if (code < 0x20) return String.fromCodePoint(0x2400 + code);
		return code === 0x7f ? '\u2421' : '\ufffd';
	});
}

export type Colour = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'blue' | 'magenta' | 'cyan';

/** Colours a text that is already `printable`. */
export type Paint = (colour: Colour, text: string) => string;

/** Leaves texts without colour. */
export const plain: Paint = (_colour, text) => text;
