import fc from 'fast-check';
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

	it.each([
		['</svg><title>Talk</title>', 'Talk'],
		['<svg><svg></svg><title>Logo</title></svg><title>Talk</title>', 'Talk'],
		['<svg><p></p><title>Logo</title></svg>', null],
		['<svg><title>Logo</title></svg>', null],
		['<title> \n </title>', null],
		['<title></title>Text', null],
	])('finds the title of the page alone: %s', (html, title) => {
		expect(readPage(html).title).toBe(title);
	});

	it.each([
		['<h1><b>One</b> two</h1>three', 'One two'],
		['<h1><i>One</i> <b>two</b></h1>', 'One two'],
		['<h1><i>O</i><b>ne</b></h1>', 'One'],
		['<h1>One<img>two</h1>', 'One two'],
		['<h1>One \n  two\t three&nbsp; four  five</h1>', 'One two three four five'],
		['<h1>1 < 2</h1>', '1 < 2'],
		['<h1>Never closed', 'Never closed'],
	])('reads a heading to its end: %s', (html, text) => {
		expect(readPage(html).headings).toEqual([{ level: 1, text }]);
	});

	it('takes a heading within a heading for the next one, and those of lower levels for text', () => {
		expect(readPage('<h1>One<h2>Two</h2></h1><h4>Four</h4>').headings).toEqual([{ level: 1, text: 'One' }, { level: 2, text: 'Two' }]);
	});

	it('keeps of a page what it takes to judge it, and no more', () => {
		const page = readPage(`<title>${'t'.repeat(500)}</title>${`<h2>${'h'.repeat(500)}</h2>`.repeat(20)}${'<script src=/s></script>'.repeat(80)}${'a word '.repeat(5_000)}`);
		expect(page.title).toHaveLength(300);
		expect(page.headings.map(({ text }) => text.length)).toEqual(Array(12).fill(300));
		expect(page.sources).toHaveLength(60);
		expect(page.opening.length).toBeLessThanOrEqual(1_000);
	});

	it('takes the addresses of scripts and frames, not those of pictures', () => {
		expect(readPage('<script src=/a></script><script>x</script><iframe src=/b></iframe><frame src=/c><img src=/d><embed src=/e>').sources).toEqual(['/a', '/b', '/c']);
	});

	it('begins its text where the reader does, piece by piece', () => {
		expect(readPage('<title>Not this</title><p> One </p>\n<p>two<script>no</script></p>').opening).toBe('One two');
		expect(readPage(`<p>${'x'.repeat(999)}</p><p>y</p>`).opening).toBe('x'.repeat(999));
		// A space goes before each piece.
		expect(readPage(`<p>${'x'.repeat(400)}</p>`.repeat(9)).opening.length).toBe(999);
	});

	it('counts each word of the text once, in whatever case, without digits and signs', () => {
		expect(readPage('<p>One two, ONE – (3) 4th "two" 2021-11-16</p><p>one').words.size).toBe(readPage('one two th –').words.size);
		expect(readPage('<p>1, 2, 3!').words.size).toBe(0);
		expect(readPage('<p>one.two/three').words).toEqual(readPage('<p>three two one').words);
		expect(readPage('<p>one').words).not.toEqual(readPage('<p>eno').words);
	});

	it('compares no words that stand far down', () => {
		expect(readPage(`<p>one</p><p>${'two '.repeat(4_100)}</p><p>three</p>`).words).toEqual(readPage('<p>one').words);
	});

	it('takes text after a list, which ends, for running text, and a closed list for no open one', () => {
		expect(readPage('<ul><li>Item</li></ul></ul>Text<ul>Item</ul>more').proseLength).toBe('Textmore'.length);
		expect(readPage('<ul><ul></ul>Item</ul>Text').proseLength).toBe('Text'.length);
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
