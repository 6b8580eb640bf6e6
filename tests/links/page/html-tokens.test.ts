import { walkHtml } from '../../../src/links/page/html-tokens';

/** What a walk finds, in order: `<name attribute=value>`, `</name>`, and text as it is. */
function tokens(html: string): string[] {
	const found: string[] = [];
	walkHtml(html, {
		open: (name, attributes) => found.push(`<${[name, ...Array.from(attributes, ([key, value]) => `${key}=${value}`)].join(' ')}>`),
		close: (name) => found.push(`</${name}>`),
		text: (raw) => found.push(raw),
	});
	return found;
}

describe('walking through a page', () => {
	it.each([
		['<p>One</p>two', ['<p>', 'One', '</p>', 'two']],
		['<b><i>x</i></b>', ['<b>', '<i>', 'x', '</i>', '</b>']],
		['<A><Z><a><z>', ['<a>', '<z>', '<a>', '<z>']],
		['</P class=x>a', ['</p>', 'a']],
		['<br/>a<hr />b', ['<br>', 'a', '<hr>', 'b']],
		['<h1\n>a</h1\n>', ['<h1>', 'a', '</h1>']],
		['1 < 2', ['1 ', '<', ' 2']],
		['<@>', ['<', '@>']],
		['<[>', ['<', '[>']],
		['<`>', ['<', '`>']],
		['<{>', ['<', '{>']],
		['<1>', ['<', '1>']],
		['<', ['<']],
		['a<b', ['a', '<b>']],
		['<a b', ['<a b=>']],
		['<a b="c', ['<a b=c>']],
		['</a', ['</a>']],
	])('%s', (html, expected) => {
		expect(tokens(html)).toEqual(expected);
	});

	it.each([
		['<p a b>', ['<p a= b=>']],
		['<p a=1 b=\'2 3\' c="4>5">x', ['<p a=1 b=2 3 c=4>5>', 'x']],
		['<p a = 1 b\t=\n"2">', ['<p a=1 b=2>']],
		['<p a=1\fb=2\rc=3\vd=4>', ['<p a=1 b=2 c=3 d=4>']],
		['<p\ta=1\t\tb>', ['<p a=1 b=>']],
		['<p a="1"b="2"/c=3>x', ['<p a=1 b=2 c=3>', 'x']],
		['<p A=1 a=2>', ['<p a=1>']],
		['<p a=x/y>', ['<p a=x/y>']],
		['<p a=""b=1>', ['<p a= b=1>']],
		['<p =a=1>', ['<p =a=1>']],
		['<p a="&eacute;&amp;">', ['<p a=é&>']],
	])('takes attributes as browsers do: %s', (html, expected) => {
		expect(tokens(html)).toEqual(expected);
	});

	it.each([
		['<!doctype html>a', ['a']],
		['<?xml version="1.0"?>a', ['a']],
		['<!>a', ['a']],
		['<?>a', ['a']],
		['a<!-- <b> -->c', ['a', 'c']],
		['<!-->a', ['a']],
		['<!--->a', ['a']],
		['<!--a-->b-->', ['b-->']],
		['<!--[if !IE]><!-->a<!--<![endif]-->', ['a']],
		['a<!-- <b>', ['a']],
		['a<!b', ['a']],
	])('passes over what is not for readers: %s', (html, expected) => {
		expect(tokens(html)).toEqual(expected);
	});

	it.each([
		['<script>a<b</script>c', ['<script>', '</script>', 'c']],
		['<style>a<b</STYLE >c', ['<style>', '</style>', 'c']],
		['<title>A <b> &amp; c</title>d', ['<title>', 'A <b> &amp; c', '</title>', 'd']],
		['<title>a</titles></title>', ['<title>', 'a</titles>', '</title>']],
		['<textarea><p></textarea>a', ['<textarea>', '</textarea>', 'a']],
		['<script>a', ['<script>']],
	])('reads no tags where there are none: %s', (html, expected) => {
		expect(tokens(html)).toEqual(expected);
	});
});
