import { headFirst, isPage, isRedirect, plainSuccess, showsHeading, wantsBody, worthReading } from '../../../src/links/asking/method';
import type { TransportResponse } from '../../../src/links/transport';

const answer = (headers: Readonly<Record<string, string>>): TransportResponse => ({ kind: 'response', status: 200, headers: new Map(Object.entries(headers)), body: new Uint8Array(0) });
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('how a page is asked', () => {
	it('by HEAD first where it is a file, or the platform cannot stop reading', () => {
		expect(headFirst(new URL('https://a.example/slides.PDF?x'), 'visible')).toBe(true);
		expect(headFirst(new URL('https://a.example/slides.pdf.html'), 'visible')).toBe(false);
		expect(headFirst(new URL('https://a.example/talk'), 'hidden')).toBe(true);
	});

	it('with success from 200 to 299, and redirects that name another address', () => {
		expect([199, 200, 299, 300, 301, 302, 303, 304, 305, 306, 307, 308, 309, 404].filter(plainSuccess)).toEqual([200, 299, 301, 302, 303, 307, 308]);
		expect([200, 300, 301, 302, 303, 304, 305, 306, 307, 308].filter(isRedirect)).toEqual([301, 302, 303, 307, 308]);
	});

	it.each([
		[undefined, true], ['text/html', true], [' Text/HTML; charset=utf-8', true], ['application/xhtml+xml', true],
		['application/pdf', false], ['text/htmlx', false], ['x-text/html', false], ['x text/html', false], ['', false],
	])('taking %s for a page: %p', (type, expected) => {
		expect(isPage(new Map(type === undefined ? [] : [['content-type', type]]))).toBe(expected);
	});

	it('reading it after a HEAD where it is a page, and by a platform that cannot stop no more than four megabytes', () => {
		const [page, most, more] = [answer({ 'content-type': 'text/html' }), answer({ 'content-length': String(4 * 1024 * 1024) }), answer({ 'content-length': String(4 * 1024 * 1024 + 1) })];
		expect([page, most, more].map((response) => worthReading(response, 'hidden'))).toEqual([true, true, false]);
		expect([page, most, more].map((response) => worthReading(response, 'visible'))).toEqual([true, true, true]);
		expect(worthReading(answer({ 'content-type': 'application/pdf' }), 'visible')).toBe(false);
	});

	it('wanting its body where that says more than its status', () => {
		const html = new Map([['content-type', 'text/html']]);
		expect([200, 300, 301, 304, 308, 403, 404, 410, 500].filter((status) => wantsBody(status, html))).toEqual([200, 300, 304, 403, 500]);
		expect(wantsBody(200, new Map([['content-type', 'video/mp4']]))).toBe(false);
	});

	it.each([
		['<h1>A talk</h1>', true], ['<H1>A talk</H1 >', true], ['<h1>A ta', false], ['<h1>A</h12>', false], ['<h1>A</ h1>', false], ['<h2>A</h2>', false],
	])('until its main heading is there: %s', (start, expected) => {
		expect(showsHeading(bytes(start))).toBe(expected);
	});

	it('until its main heading is there, though a character is cut in two', () => {
		expect(showsHeading(Uint8Array.from([...bytes('<h1>A</h1>'), 0xeb]))).toBe(true);
	});
});
