import type { FormatContext } from '../../../src/cli/formats/check-format';
import type { CheckedLink, CheckSummaryInput } from '../../../src/reports/reports';
import { plain } from '../../../src/reports/printing';
import type { LinkResult, Verdict } from '../../../src/links/verdict';
import type { Occurrence } from '../../../src/review/model';

export function link(url: string, verdict: Verdict, occurrences: readonly Partial<Occurrence>[], more: Partial<LinkResult> = {}): CheckedLink {
	return {
		use: {
			url,
			spellings: [url],
			occurrences: occurrences.map((occurrence) => ({
				path: 'a.md', line: 1, column: 1, start: 0, end: url.length, kind: 'session', session: 'Talk', ...occurrence,
			})),
		},
		result: { url, status: null, finalUrl: null, hops: [], title: null, checkedAt: 0, ...verdict, ...more } as LinkResult,
	};
}

/** Text that wants to break out of every format: markup, quotes, control characters, commands, half a surrogate pair. */
const hostile = '"\'<&>]]> |`*_[x](y)\\ \u001b[31m\r\n::error::x,y:z%0A \ud800 한글 😀';

/** One link of each kind, in two notes, with hostile names. */
export const sample: CheckSummaryInput = {
	ended: 'completed',
	unchecked: 0,
	tookMs: 1234,
	unreadable: [],
	links: [
		link('https://ok.example/', { verdict: 'ok', reason: 'http-200' }, [{ line: 3, start: 30, end: 49 }]),
		link('https://hint.example/#x', { verdict: 'ok', reason: 'fragment-missing' }, [{ line: 4, start: 60, end: 83 }]),
		link('https://moved.example/', { verdict: 'moved', reason: 'http-301', finalUrl: 'https://new.example/?a=1&b=2' }, [{ line: 9, column: 5, start: 90, end: 112 }]),
		link('https://gone.example/', { verdict: 'broken', reason: 'http-404' }, [
			{ path: `노트/b ${hostile.replaceAll('/', '')}.md`, line: 2, column: 7, start: 20, end: 41, session: hostile },
			{ line: 7, column: 2, start: 70, end: 91, kind: 'reference' },
		]),
		link(`https://broken.example:99999/${hostile}`, { verdict: 'broken', reason: 'malformed-url' }, [{ line: 10, start: 120, end: 150 }]),
		link('https://wall.example/', { verdict: 'blocked', reason: 'http-403' }, [{ line: 11, start: 160, end: 181, session: null }]),
		link('https://slow.example/', { verdict: 'unreachable', reason: 'timeout' }, [{ line: 12, start: 190, end: 211 }]),
		link('mailto:a@b.example', { verdict: 'skipped', reason: 'unsupported-scheme' }, [{ line: 13, start: 220, end: 238 }]),
	],
};

export const context: FormatContext = { paint: plain, fromHere: (path) => `vault/${path}`, version: '1.2.3' };

export function written(pieces: string | Iterable<string>): string {
	return typeof pieces === 'string' ? pieces : [...pieces].join('');
}
