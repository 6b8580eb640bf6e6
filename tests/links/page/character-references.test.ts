import { decodeCharacterReferences } from '../../../src/links/page/character-references';

describe('character references', () => {
	it.each([
		['R&amp;D &lt;live&gt;', 'R&D <live>'],
		['&copy 2021', '© 2021'],
		['&#48;&#57;&#x41;&#X7a;', '09Az'],
		['&#xBC1C;&#54364;', '발표'],
		['&#x1F600;', '😀'],
		['a&nbsp;b', 'a\u00a0b'],
		// Numbers that old pages take from Windows-1252.
		['Can&#146;t&#133;', 'Can’t…'],
		['&#128;&#159;&#160;&#127;', '€Ÿ\u00a0\u007f'],
		// No characters.
		['&#0;|&#xD800;|&#xDFFF;|&#x110000;', '\ufffd|\ufffd|\ufffd|\ufffd'],
		['&#xD7FF;&#xE000;&#x10FFFF;', '\ud7ff\ue000\u{10ffff}'],
		// Nobody's names, and no references.
		['AT&T &unheard; & &; &#; &#x;', 'AT&T &unheard; & &; &#; &#x;'],
	])('%s', (text, expected) => {
		expect(decodeCharacterReferences(text)).toBe(expected);
	});
});
