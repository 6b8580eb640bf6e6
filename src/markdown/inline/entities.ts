/*
 * Character references. All numeric ones; of the 2,125 named ones those that people type and that
 * addresses hold: the Latin-1 letters and signs, and the ASCII punctuation (WHATWG HTML, section 13.5).
 * The whole table would cost 12 kB of the compressed plugin; a name outside this one stays as written.
 */

/** Names of U+00A0 to U+00FF, in order (HTML 4, section 24.2.1). */
const latin1 = 'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute '
	+ 'micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil '
	+ 'Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute '
	+ 'Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute '
	+ 'icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

const others: Readonly<Record<string, string>> = {
	amp: '&', AMP: '&', lt: '<', LT: '<', gt: '>', GT: '>', quot: '"', QUOT: '"', apos: '\'',
	Tab: '\t', NewLine: '\n', excl: '!', num: '#', dollar: '$', percnt: '%', lpar: '(', rpar: ')', ast: '*', midast: '*',
	plus: '+', comma: ',', period: '.', sol: '/', colon: ':', semi: ';', equals: '=', quest: '?', commat: '@',
	lsqb: '[', lbrack: '[', bsol: '\\', rsqb: ']', rbrack: ']', Hat: '^', lowbar: '_', UnderBar: '_', grave: '`',
	lcub: '{', lbrace: '{', verbar: '|', vert: '|', rcub: '}', rbrace: '}',
	ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„', hellip: '…', bull: '•',
	prime: '′', Prime: '″', lsaquo: '‹', rsaquo: '›', euro: '€', trade: '™', larr: '←', uarr: '↑', rarr: '→', darr: '↓',
	harr: '↔', lArr: '⇐', rArr: '⇒', hArr: '⇔', minus: '−', ne: '≠', le: '≤', ge: '≥', infin: '∞', asymp: '≈', radic: '√',
	ensp: '\u2002', emsp: '\u2003', thinsp: '\u2009', zwnj: '\u200c', zwj: '\u200d', dagger: '†', Dagger: '‡', permil: '‰',
	Dcaron: 'Ď', HilbertSpace: 'ℋ', DifferentialD: 'ⅆ', ClockwiseContourIntegral: '∲', ngE: '≧̸',
	OElig: 'Œ', oelig: 'œ', Scaron: 'Š', scaron: 'š', Yuml: 'Ÿ', fnof: 'ƒ', circ: 'ˆ', tilde: '˜',
	Alpha: 'Α', alpha: 'α', beta: 'β', Gamma: 'Γ', gamma: 'γ', Delta: 'Δ', delta: 'δ', epsilon: 'ε', theta: 'θ', lambda: 'λ',
	mu: 'μ', pi: 'π', Sigma: 'Σ', sigma: 'σ', tau: 'τ', phi: 'φ', Omega: 'Ω', omega: 'ω',
};

const named = new Map<string, string>([
	...latin1.split(' ').map((name, index): [string, string] => [name, String.fromCharCode(0xa0 + index)]),
	...Object.entries(others),
]);

const reference = /&(?:#[xX]([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([a-zA-Z][a-zA-Z0-9]{1,31}));/g;

/** CommonMark 0.31.2, section 2.5: U+0000 and invalid code points become U+FFFD. */
function codePoint(value: number): string {
	const invalid = value === 0 || value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff);
	return invalid ? '\ufffd' : String.fromCodePoint(value);
}

/** Text with its character references decoded; an unknown name stays as written. */
export function decodeEntities(source: string): string {
	if (!source.includes('&')) return source;
	return source.replace(reference, (whole: string, hexadecimal?: string, decimal?: string, name?: string) => {
		if (hexadecimal !== undefined) return codePoint(parseInt(hexadecimal, 16));
		if (decimal !== undefined) return codePoint(parseInt(decimal, 10));
		return named.get(name ?? '') ?? whole;
	});
}
