import { metaRefresh } from '../../../src/links/page/meta-refresh';

const targetOf = (html: string): string | null => metaRefresh(new TextEncoder().encode(html));
const withContent = (content: string): string | null => targetOf(`<meta http-equiv="refresh" content="${content}">`);

describe('a page that sends its reader on', () => {
	it.each([
		['0;url=/new', '/new'],
		['0; URL = /new ', '/new'],
		['0;url=\'/new\'', '/new'],
		['0;url=\'/new\' and more', '/new'],
		['0;url=\' /new \'', '/new'],
		['0;url=\'/new', '/new'],
		['0, /new', '/new'],
		['0 /new', '/new'],
		['0 ;/new', '/new'],
		[' 5;url=/new', '/new'],
		['0.5;url=/new', '/new'],
		['0.25 ; url=/new', '/new'],
		['2.;url=/new', '/new'],
		['0;url=/new?it=\'s', '/new?it=\'s'],
		['0;url=/a&#10;/b', '/a\n/b'],
	])('by %s', (content, expected) => {
		expect(withContent(content)).toBe(expected);
	});

	it.each(['6;url=/new', '30;url=/new', '0300;url=/new', '5', '0;', '0;url=', '0;url=\'\'', 'x0;url=/new', '0url=/new', ';url=/new', ''])('not by %s', (content) => {
		expect(withContent(content)).toBeNull();
	});

	it('does so by the first element that says it, however it is written', () => {
		expect(targetOf('<META content="0;url=/a" HTTP-EQUIV=" Refresh "><meta http-equiv=refresh content="0;url=/b">')).toBe('/a');
		expect(targetOf('<meta http-equiv=refresh content="60;url=/a"><meta http-equiv = refresh content="0;url=/b">')).toBe('/b');
	});

	it.each([
		'<meta name="refresh" content="0;url=/new">', '<meta http-equiv="content-type" content="0;url=/refresh">', '<div http-equiv="refresh" content="0;url=/new">',
		'<meta http-equiv="refresh">', '<!-- <meta http-equiv="refresh" content="0;url=/new"> -->', `${' '.repeat(9_000)}<meta http-equiv="refresh" content="0;url=/new">`,
	])('does not by %s', (html) => {
		expect(targetOf(html)).toBeNull();
	});
});
