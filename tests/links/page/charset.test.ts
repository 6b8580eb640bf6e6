import { decodePage } from '../../../src/links/page/charset';
import { readPage } from '../../../src/links/page/page-facts';

describe('the encoding of a page', () => {
	const hangul = Uint8Array.of(0xb9, 0xdf, 0xc7, 0xa5);
	const kana = Uint8Array.of(0x94, 0xad, 0x95, 0x5c);
	const page = (head: string, bytes: Uint8Array): Uint8Array => Uint8Array.from([...new TextEncoder().encode(`${head}<title>`), ...bytes, ...new TextEncoder().encode('</title>')]);

	it.each([
		['the header', 'text/html; charset=EUC-KR', page('', hangul), new TextDecoder('euc-kr').decode(hangul)],
		['a meta element', 'text/html', page('<meta charset="euc-kr">', hangul), new TextDecoder('euc-kr').decode(hangul)],
		['an old meta element', undefined, page('<META http-equiv=Content-Type content="text/html; charset=Shift_JIS">', kana), '発表'],
		['an XML declaration', 'application/xhtml+xml', page('<?xml version="1.0" encoding="shift_jis"?>', kana), '発表'],
		['nothing, in UTF-8', 'text/html', page('', new TextEncoder().encode('발표')), '발표'],
		['nothing, in Windows-1252', 'text/html', page('', Uint8Array.of(0x63, 0x61, 0x66, 0xe9)), 'café'],
		['nothing, in Windows-1252 with its own signs', 'text/html', page('', Uint8Array.of(0x80, 0x92, 0x9f, 0xa0, 0x78)), '€’Ÿ x'],
		['Latin-1, which stands for Windows-1252', 'text/html; charset=iso-8859-1', page('', Uint8Array.of(0x93, 0x78, 0x94)), '“x”'],
		['an unknown name', 'text/html; charset=klingon', page('', new TextEncoder().encode('é')), 'é'],
		['an XML declaration that comes first alone', undefined, page('<p>&lt;<?xml encoding="euc-kr"?>', new TextEncoder().encode('발표')), '발표'],
		['bytes, where a page that is written in ASCII calls itself UTF-16', undefined, page('<meta charset="utf-16le">', new TextEncoder().encode('발표')), '발표'],
		['bytes, where it does so by an old name', undefined, page('<meta http-equiv=Content-Type content="text/html; charset=unicode">', new TextEncoder().encode('발표')), '발표'],
		['a name with spaces before it', 'text/html; charset = " euc-kr"', page('', hangul), new TextDecoder('euc-kr').decode(hangul)],
		['a byte order mark', 'text/html; charset=euc-kr', Uint8Array.from([0xef, 0xbb, 0xbf, ...page('', new TextEncoder().encode('발표'))]), '발표'],
	])('is told by %s', (_name, contentType, bytes, expected) => {
		expect(readPage(decodePage(bytes, contentType)).title).toBe(expected);
	});

	it('is UTF-8 even where reading stopped within a character', () => {
		const bytes = page('', new TextEncoder().encode('발표'));
		const cut = Uint8Array.from([...bytes, 0xeb, 0xb0]);
		expect(readPage(decodePage(cut, 'text/html')).title).toBe('발표');
	});

	it.each([
		['UTF-16, little end first', Uint8Array.of(0xff, 0xfe, 0x1c, 0xbc), '발'],
		['UTF-16, big end first', Uint8Array.of(0xfe, 0xff, 0xbc, 0x1c), '발'],
		// What only begins like a mark is text in Windows-1252.
		['the first byte of a mark', Uint8Array.of(0xef, 0x41, 0xbf), 'ïA¿'],
		['two bytes of a mark', Uint8Array.of(0xef, 0xbb, 0x41), 'ï»A'],
		['a mark but for its first byte', Uint8Array.of(0xee, 0xbb, 0x41), 'î»A'],
		['half a mark, little end first', Uint8Array.of(0xff, 0x41), 'ÿA'],
		['half a mark, big end first', Uint8Array.of(0xfe, 0x41), 'þA'],
		['a mark but for its first byte, big', Uint8Array.of(0xc3, 0xff), 'Ãÿ'],
		['a mark but for its first byte, little', Uint8Array.of(0xc3, 0xfe), 'Ãþ'],
	])('is looked for in the first bytes: %s', (_name, bytes, expected) => {
		expect(decodePage(bytes, undefined)).toBe(expected);
	});
});
