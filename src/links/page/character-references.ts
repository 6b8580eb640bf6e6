/** Names of U+00A0 to U+00FF in order (HTML Latin 1 entities). */
const latin1 = (
	'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot ' +
	'cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml ' +
	'Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig ' +
	'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ' +
	'ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'
).split(' ');

const named = new Map<string, string>([
	...latin1.map((name, index) => [name, String.fromCharCode(0xa0 + index)] as const),
	['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', '\''], ['ndash', '–'], ['mdash', '—'], ['hellip', '…'],
	['lsquo', '‘'], ['rsquo', '’'], ['sbquo', '‚'], ['ldquo', '“'], ['rdquo', '”'], ['bdquo', '„'], ['bull', '•'], ['trade', '™'],
	['euro', '€'], ['lsaquo', '‹'], ['rsaquo', '›'], ['ensp', ' '], ['emsp', ' '], ['thinsp', ' '], ['zwnj', ''], ['zwj', ''],
	['larr', '←'], ['rarr', '→'], ['OElig', 'Œ'], ['oelig', 'œ'], ['Scaron', 'Š'], ['scaron', 'š'], ['vert', '|'], ['colon', ':'],
	['comma', ','], ['period', '.'], ['excl', '!'], ['quest', '?'], ['num', '#'], ['sol', '/'], ['lpar', '('], ['rpar', ')'],
]);

/** What bytes 0x80 to 0x9F are in Windows-1252 (Encoding Standard, index windows-1252). */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Puts right what was read as Latin-1, from the numbers of old pages or by a platform that takes the two for one. */
export function fromWindows1252(text: string): string {
	return text.replace(/[\u0080-\u009f]/g, (control) => windows1252.charAt(control.charCodeAt(0) - 0x80));
}

/** Replaces the character references that titles and headings use in practice; others stay as they are. */
export function decodeCharacterReferences(text: string): string {
	if (!text.includes('&')) return text;
	return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z][a-z0-9]{1,8}));?/gi, (whole, hex?: string, decimal?: string, name?: string) => {
		if (name !== undefined) return named.get(name) ?? whole;
		const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
		// HTML Standard, "numeric character reference end state".
		return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? fromWindows1252(String.fromCodePoint(code)) : '\ufffd';
	});
}
