import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodePage } from '../../../src/links/page/charset';
import { readPage } from '../../../src/links/page/page-facts';
import { isSoft404 } from '../../../src/links/page/soft-404';

interface Label {
	readonly file: string;
	readonly asked: string;
	readonly ended?: string;
	readonly gone: boolean;
}

const folder = join(__dirname, '../../fixtures/pages');
const labels = JSON.parse(readFileSync(join(folder, 'labels.json'), 'utf8')) as readonly Label[];

function judged({ file, asked, ended = asked }: Label): boolean {
	return isSoft404(readPage(decodePage(readFileSync(join(folder, file)), 'text/html')), new URL(asked), new URL(ended));
}

describe('the labelled pages', () => {
	it('are sixty or more, of both kinds', () => {
		expect(labels.filter(({ gone }) => gone).length).toBeGreaterThanOrEqual(30);
		expect(labels.filter(({ gone }) => !gone).length).toBeGreaterThanOrEqual(30);
	});

	it.each(labels.filter(({ gone }) => !gone))('no false alarm: $file', (label) => {
		expect(judged(label)).toBe(false);
	});

	it('nine in ten of those that are gone are found', () => {
		const gone = labels.filter((label) => label.gone);
		const missed = gone.filter((label) => !judged(label)).map(({ file }) => file);
		expect(missed.length).toBeLessThanOrEqual(gone.length / 10);
	});
});

describe('a page that says it is gone', () => {
	const gone = (html: string, asked = 'https://conf.example/talks/5', ended = asked): boolean => isSoft404(readPage(html), new URL(asked), new URL(ended));
	const prose = (length: number): string => `<p>${'x'.repeat(length)}</p>`;

	it.each([
		['in title and heading', '<title>Page not found</title><h1>Page not found</h1>'],
		['in one segment of its title', '<title>Conf 2021 | Page not found</title><h1>Page not found</h1>'],
		['in the last segment', '<title>Page not found - Conf</title><h1>404</h1>'],
		['behind a colon', '<title>Conf: Page not found</title><h1>404</h1>'],
		['behind a dash that stands close', '<title>Conf -Page not found</title><h1>404</h1>'],
		['between bars without spaces', '<title>Conf|Page not found|2021</title><h1>404</h1>'],
		['between several signs', '<title>Conf  ///  Page not found  --  2021</title><h1>404</h1>'],
		['below the name of the site', '<title>Page not found | Big Conf!</title><h1>big conf</h1><h2>Page not found</h2>'],
		['below a heading of signs', '<title>Page not found</title><h1>…</h1><h2>Page not found</h2>'],
		['below an empty heading', '<title>Page not found</title><h1></h1><h2>Page not found</h2>'],
		['in large letters and what they mean', '<title>404</title><h1>404</h1><h2>Page not found</h2>' + prose(1_000)],
		['in two parts that say it together', '<title>404</title><h1>404</h1><h2>Not found</h2>' + prose(1_000)],
		['vaguely, in title and heading', '<title>Nothing found</title><h1>Nothing found</h1>' + prose(399)],
		['in its title, without any heading', '<title>Page not found</title><p>Page not found. Try the front page.'],
		['in its title and in a sentence', '<title>Page not found</title><p>We are sorry! Nothing found. ' + 'x'.repeat(600)],
		['up to where an article begins', '<title>Page not found</title><h1>Page not found</h1>' + prose(1_199)],
	])('is taken at its word: %s', (_how, html) => {
		expect(gone(html)).toBe(true);
	});

	it.each([
		['title alone', '<title>Page not found</title><h1>How we made it</h1>'],
		['heading alone', '<title>How we made it</title><h1>Page not found</h1>'],
		['heading alone, without a title', '<h1>Page not found</h1>'],
		['title, above a heading about something, though its text says so', '<title>Page not found</title><h1>How we made it</h1><p>Page not found.'],
		['title alone, without anything else', '<title>Page not found</title>'],
		['title alone, with other words', '<title>Page not found</title><p>A talk about maps.'],
		['title alone, with many words', '<title>Page not found</title><p>Page not found. ' + 'x'.repeat(700)],
		['text alone', '<p>Page not found.'],
		['title that is vague, without any heading', '<title>Not found</title><p>Nothing found.'],
		['first words, of an article', '<title>Page not found</title><h1>Page not found</h1>' + prose(1_200)],
		['vague words, of a page with text', '<title>Nothing found</title><h1>Nothing found</h1>' + prose(400)],
		['vague words, of a page with many headings', '<title>Nothing found</title><h1>Nothing found</h1><h2>a</h2><h2>b</h2><h2>c</h2>'],
		['second heading, where the first is about something', '<title>Page not found</title><h1>Maps</h1><h2>Page not found</h2>'],
		['second heading, where the first only is vague', '<title>404</title><h1>404</h1><h2>Ways to fail</h2>' + prose(500)],
		['segment that is only part of a word', '<title>Not-found-footage: a talk</title><h1>404</h1>'],
	])('is not gone by its %s', (_what, html) => {
		expect(gone(html)).toBe(false);
	});

	it('is gone where it was redirected to an address that says so, too', () => {
		const page = '<title>Conf</title><h1>Page not found</h1>';
		expect(gone(page, 'https://conf.example/talks/5', 'https://conf.example/404')).toBe(true);
		expect(gone(page, 'https://conf.example/talks/5', 'https://conf.example/talks/six')).toBe(false);
		expect(gone('<title>Conf</title><h1>A talk</h1>', 'https://conf.example/talks/5', 'https://conf.example/404')).toBe(false);
		// Vague words and the address together are clear.
		expect(gone(`<title>Conf</title><h1>Nothing found</h1>${prose(1_000)}`, 'https://conf.example/talks/5', 'https://conf.example/not-found')).toBe(true);
	});

	it('is about missing pages where the address in the note is', () => {
		const page = '<title>Page not found</title><h1>Page not found</h1>';
		expect(gone(page, 'https://conf.example/talks/404-page')).toBe(false);
		expect(gone(page, 'https://conf.example/talks/4041')).toBe(true);
	});
});

it.each(['Lost', 'Gone', '404 Not Found'])('a talk called %s, with its recording, is there', (title) => {
	const url = new URL('https://conf.example/talks/12');
	const page = (more: string) => readPage(`<title>${title} | Conf 2019</title><h1>${title}</h1><p>${'Privacy and identity. '.repeat(8)}</p>${more}`);
	expect(isSoft404(page('<iframe src="https://www.youtube.com/embed/x"></iframe>'), url, url)).toBe(false);
	expect(isSoft404(page('<iframe src="https://ads.example/embed/x"></iframe>'), url, url)).toBe(true);
});
