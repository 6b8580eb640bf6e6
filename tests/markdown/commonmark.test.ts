import { tests as examples } from 'commonmark-spec';
import { micromark, type Options } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { readNote } from '../../src/markdown/read-note';
import { addressesOfHtml, httpSet } from './addresses-of-html';
import { blocksOf, headingsOf, placesOf } from './syntax-tree';

const withHtml: Options = { allowDangerousHtml: true, allowDangerousProtocol: true };
const withBare: Options = { ...withHtml, extensions: [gfm()], htmlExtensions: [gfmHtml()] };

/** Examples in which the app itself finds other addresses than the specification. */
const asTheyStand: Readonly<Record<number, string>> = {
	602: 'a bare address is a link in the app: <https://foo.bar/baz bim>',
	608: 'a bare address is a link in the app: < https://foo.bar >',
	611: 'a bare address is a link in the app',
};
const rewritten: Readonly<Record<number, string>> = {
	546: 'the bare address stands after a [ that never closes; the oracle looks for none there',
	559: '[[*foo* bar]] is a wiki-link in the app',
	620: 'no tag, so a bare address; > and quotes end it',
	622: 'no tag, so a bare address; > and quotes end it',
	624: 'no tag, so a bare address; > and quotes end it',
};

function found(markdown: string): string[] {
	return httpSet(readNote(markdown, () => null).links.map((link) => link.url));
}

function source(markdown: string): string {
	return markdown.replaceAll('→', '\t');
}

/** Makes `/url`, `foo`, `<my uri>` … absolute in the places where an address stands, so that more examples hold one. */
function withAbsoluteAddresses(markdown: string): string {
	return markdown
		.replace(/(\]\(\s*<?|\]:\s*<?|href="|src="|href='|src=')(\/?)(?=[a-z/])(?!https?:)/gi, (_, before: string) => `${before}https://x.co/`)
		.replace(/(^|[^\w<:/.])\/(?=[a-z])/gm, (_, before: string) => `${before}https://x.co/`);
}

const cases = examples.map((example): [number, string, string] => [example.number, source(example.markdown), source(example.html)]);

/** What is expected is read once, however often the tests run: mutation testing runs them for each mutant. */
const absolute = cases.map(([number, source]): [number, string, string[], string[]] => {
	const markdown = withAbsoluteAddresses(source);
	return [number, markdown, httpSet(addressesOfHtml(micromark(markdown, withBare))), httpSet(addressesOfHtml(micromark(markdown, withHtml)))];
});
/** A first line of `---` is frontmatter to us. */
const places = cases.filter(([number]) => number !== 96 && number !== 98)
	.map(([number, markdown]) => [number, markdown, { blocks: blocksOf(markdown), headings: headingsOf(markdown) }] as const);

test('there are 652 examples, and rewriting makes more than 100 of them hold an address', () => {
	expect(cases).toHaveLength(652);
	expect(absolute.filter(([, , , expected]) => expected.length > 0).length).toBeGreaterThan(100);
});

describe('CommonMark 0.31.2 as it stands', () => {
	test.each(cases)('example %i', (number, markdown, html) => {
		const expected = httpSet(addressesOfHtml(html));
		if (number in asTheyStand) expect(found(markdown)).not.toEqual(expected);
		else expect(found(markdown)).toEqual(expected);
	});
});

describe('CommonMark 0.31.2 with its relative addresses made absolute', () => {
	test.each(absolute)('example %i', (number, markdown, expected) => {
		if (number in rewritten) expect(found(markdown)).not.toEqual(expected);
		else expect(found(markdown)).toEqual(expected);
	});

	test.each(absolute)('example %i, without bare addresses', (number, markdown, _, expected) => {
		const links = readNote(markdown, () => null).links.filter((link) => link.form !== 'bare');
		if (number === 559) expect(links).toEqual([]);
		else expect(httpSet(links.map((link) => link.url))).toEqual(expected);
	});
});

describe('CommonMark 0.31.2, the blocks and headings of each example', () => {
	test.each(places)('example %i', (_, markdown, expected) => {
		expect(placesOf(readNote(markdown, () => null), markdown)).toEqual(expected);
	});
});
