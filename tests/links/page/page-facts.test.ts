import fc from 'fast-check';
import { decodePage } from '../../../src/links/page/charset';
import { readPage } from '../../../src/links/page/page-facts';
import { runs } from '../../fuzzing';

describe('reading a page', () => {
	it('takes the title, not that of a drawing, and folds its white space', () => {
		expect(readPage('<svg><title>Logo</title></svg><TITLE lang=en>\n A &amp; B\n\t&#8211; C&eacute; </TITLE><title>Other</title>').title).toBe('A & B – Cé');
	});

	it('takes headings as they are read aloud', () => {
		const { headings } = readPage('<h1>One<br>line <b>bold</b><!-- no --></h1><h2><img alt="Picture"></h2><h3>Un<i>broken</i></h3>');
		expect(headings).toEqual([{ level: 1, text: 'One line bold' }, { level: 2, text: 'Picture' }, { level: 3, text: 'Unbroken' }]);
	});

	it('reads no markup from scripts, styles, comments and attributes', () => {
		const { headings, title, anchors } = readPage(
			'<script>"<h1>a</h1><title>b</title>"</script><style>h1::before{content:"<h1>"}</style><!-- <h1 id=c> --><p title="<h1 id=d>">x</p><noscript><h1>e</h1></noscript>');
		expect({ headings, title, anchors: [...anchors] }).toEqual({ headings: [], title: null, anchors: [] });
	});

	it('collects ids and names of anchors', () => {
		expect([...readPage('<p id=a><a name="b c"><input name=d><h2 ID=\'é&amp;\'>').anchors]).toEqual(['a', 'b c', 'é&']);
	});

	it('tells running text from links, lists and headings', () => {
		expect(readPage('<nav>Menu</nav><h1>Title</h1><ul><li>Item</li></ul><p>Text <a href=x>link</a></p>').proseLength).toBe('Text'.length);
	});

	it('never throws and takes any text', () => {
		fc.assert(fc.property(fc.string({ unit: fc.constantFrom('<', '>', '/', '!', '-', '"', '\'', '=', 'a', 'h1', 'title', 'script', ' ', '&', '#', 'x', ';') , maxLength: 200 }), (html) => {
			expect(readPage(html).sourceLength).toBe(html.length);
		}), runs());
	});

	it.each(['<', '<!--', '<script>', '<title>', '<a "', '<a b=\'', '&', '&#', '<h1>', '<svg', '</', '<p id=x>', '< a', ' '])('takes time that grows with length alone: %s again and again', (piece) => {
		const html = piece.repeat(Math.floor(262_144 / piece.length));
		const started = performance.now();
		readPage(html);
		// Quadratic time would be minutes.
		expect(performance.now() - started).toBeLessThan(5_000);
	});
});

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
		['an unknown name', 'text/html; charset=klingon', page('', new TextEncoder().encode('é')), 'é'],
		['a byte order mark', 'text/html; charset=euc-kr', Uint8Array.from([0xef, 0xbb, 0xbf, ...page('', new TextEncoder().encode('발표'))]), '발표'],
	])('is told by %s', (_name, contentType, bytes, expected) => {
		expect(readPage(decodePage(bytes, contentType)).title).toBe(expected);
	});

	it('is UTF-8 even where reading stopped within a character', () => {
		const bytes = page('', new TextEncoder().encode('발표'));
		const cut = Uint8Array.from([...bytes, 0xeb, 0xb0]);
		expect(readPage(decodePage(cut, 'text/html')).title).toBe('발표');
	});
});
