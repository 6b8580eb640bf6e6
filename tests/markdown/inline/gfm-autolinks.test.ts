import { readNote } from '../../../src/markdown/read-note';

/** After GitHub Flavored Markdown 0.29, section 6.9 "Autolinks (extension)": source, and its http(s) addresses. */
const examples: readonly [number, string, string[]][] = [
	[622, 'www.commonmark.org', ['http://www.commonmark.org']],
	[623, 'Visit www.commonmark.org/help for more information.', ['http://www.commonmark.org/help']],
	[624, 'Visit www.commonmark.org.\n\nVisit www.commonmark.org/a.b.', ['http://www.commonmark.org', 'http://www.commonmark.org/a.b']],
	[625, 'www.google.com/search?q=Markup+(business)', ['http://www.google.com/search?q=Markup+(business)']],
	[625, 'www.google.com/search?q=Markup+(business)))', ['http://www.google.com/search?q=Markup+(business)']],
	[625, '(www.google.com/search?q=Markup+(business))', ['http://www.google.com/search?q=Markup+(business)']],
	[625, '(www.google.com/search?q=Markup+(business)', ['http://www.google.com/search?q=Markup+(business)']],
	[626, 'www.google.com/search?q=(business))+ok', ['http://www.google.com/search?q=(business))+ok']],
	[627, 'www.google.com/search?q=commonmark&hl=en', ['http://www.google.com/search?q=commonmark&hl=en']],
	[627, 'www.google.com/search?q=commonmark&hl;', ['http://www.google.com/search?q=commonmark']],
	[628, 'www.commonmark.org/he<lp', ['http://www.commonmark.org/he']],
	[629, 'http://commonmark.org', ['http://commonmark.org']],
	[629, '(Visit https://encrypted.google.com/search?q=Markup+(business))', ['https://encrypted.google.com/search?q=Markup+(business)']],
	[629, 'Anonymous FTP is available at ftp://foo.bar.baz.', []],
	[630, 'foo@bar.baz', []],
	[631, 'hello@mail+xyz.example isn\'t valid, but hello+xyz@mail.example is.', []],
	[632, 'a.b-c_d@a.b\n\na.b-c_d@a.b.\n\na.b-c_d@a.b-\n\na.b-c_d@a.b_', []],
	[633, 'mailto:foo@bar.baz', []],
	[634, 'mailto:a.b-c_d@a.b_', []],
	[635, 'xmpp:foo@bar.baz/txt/bin', []],
];

function addresses(markdown: string): string[] {
	const { links } = readNote(markdown, () => null);
	for (const link of links) expect(markdown.slice(link.start, link.end)).toBe(link.url);
	return links.map((link) => link.url);
}

describe('GitHub Flavored Markdown, extended autolinks', () => {
	test.each(examples)('example %i: %s', (number, markdown, expected) => {
		// 622 to 628 write www. alone: in the app, only what names a scheme is a link.
		expect(addresses(markdown)).toEqual(number <= 628 ? [] : expected);
	});

	test.each(examples.filter(([number]) => number <= 628))('example %i with a scheme: %s', (_, markdown, expected) => {
		expect(addresses(markdown.replaceAll('www.', 'http://www.'))).toEqual(expected);
	});
});
