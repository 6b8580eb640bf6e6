import * as fc from 'fast-check';
import type { HeadingLevel } from '../../src/markdown/facts';
import { withHashHeadings, withoutEmptyHeadings } from '../../src/review/outline/hash-headings';
import { withHtmlHeadings } from '../../src/review/outline/html-headings';
import { buildConference } from '../../src/review/conference';
import type { Conference } from '../../src/review/model';
import { runs } from '../fuzzing';
import { factsOf } from './notes';

const words = fc.constantFrom('Caches', 'Queues and topics', '카카오톡 서버', 'Day 1', 'Track A', 'Talks', '소개', 'Links', 'Keynote', 'Jane Doe', 'ExampleConf 2021', '10:00 Routes', '1. Names', 'Summary', '11/29', '');
const address = fc.constantFrom('https://conf.example/1', 'https://conf.example/2', 'https://conf.example/talks/3', 'http://', 'mailto:a@b.example');
const inline = fc.oneof(words, fc.tuple(words, address).map(([text, url]) => `[${text}](${url})`), address, fc.constantFrom('[[Note|alias]]', '`code`', '**bold**', '<!-- note -->', '%% hidden %%'));
const line = fc.array(inline, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));
const construct = fc.oneof(
	{ weight: 4, arbitrary: fc.tuple(fc.integer({ min: 1, max: 6 }), line).map(([level, text]) => `${'#'.repeat(level)} ${text}`) },
	fc.tuple(line, fc.constantFrom('===', '---')).map(([text, rule]) => `${text}\n${rule}`),
	line,
	fc.tuple(fc.constantFrom('- ', '* ', '1. ', '\t- ', '  - ', '- [ ] '), line).map(([marker, text]) => marker + text),
	line.map((text) => `> ${text}\n> more`),
	line.map((text) => `##${text}`),
	fc.tuple(fc.integer({ min: 1, max: 4 }), words, fc.option(address)).map(([level, text, url]) => `<h${String(level)}>${url === null ? text : `<a href="${url}">${text}</a>`}</h${String(level)}>\n<p>${text}</p>`),
	fc.tuple(fc.constantFrom('Jane Doe', 'John Roe', '**Day 1**', '**Talks**'), line).map((lines) => lines.join('\n')),
	fc.constantFrom('[All about caches](https://conf.example/talks/1) and [Queues in life](https://conf.example/talks/2)'),
	fc.array(fc.tuple(line, line), { minLength: 1, maxLength: 3 }).map((rows) => ['| Title | Video |', '|---|---|', ...rows.map(([title, video]) => `| ${title} | ${video} |`)].join('\n')),
	fc.constantFrom('```\n# no heading\n```', '---', '<div>\n# html\n</div>', '%%\n# hidden\n%%', '$$\n# math\n$$', '[ref]: https://conf.example/ref', '   ', '\ufeff', '+++', '\t'),
);
const frontmatter = fc.constantFrom('', '---\ntags: Review\nurl: https://conf.example\n---\n', '---\nspeaker: Jane Doe\n---\n', '---\nsession-level: 2\n---\n', '---\nsession-level: list\n---\n', '---\nsession-level: bold\n---\n', '---\nsession-level: note\n---\n', '---\nbroken: [\n---\n', '\ufeff---\ntitle: x\n---\n');
const lineEnd = fc.constantFrom('\n', '\n\n', '\r\n');
const note = fc.tuple(frontmatter, fc.array(fc.tuple(construct, lineEnd), { maxLength: 14 })).map(([yaml, parts]) => yaml + parts.map((part) => part.join('')).join(''));

function read(text: string, sessionLevel: HeadingLevel | null, path = 'Caches.md'): { conference: Conference; facts: ReturnType<typeof factsOf> } {
	const facts = factsOf(text);
	return { conference: buildConference({ path, text, facts }, { sessionLevel }), facts };
}

/** A file's name may be that of the first heading, or of a line above it. */
const path = fc.constantFrom('note.md', 'Caches.md', 'exampleconf_2021/Queues and topics.md', 'talks/README.md');

const level = fc.option(fc.integer({ min: 1, max: 6 }).map((number) => number as HeadingLevel), { nil: null });

it('covers each character of the body that is no white space exactly once: by a session, a passage or an outer heading', () => {
	fc.assert(fc.property(note, level, path, (text, sessionLevel, where) => {
		const { conference, facts } = read(text, sessionLevel, where);
		const times = new Uint8Array(text.length);
		const cover = ({ start, end }: { start: number; end: number }): void => {
			for (let offset = start; offset < end; offset++) times[offset] = (times[offset] ?? 0) + 1;
		};
		conference.sessions.forEach(cover);
		conference.passages.forEach(cover);
		withoutEmptyHeadings(withHtmlHeadings(text, withHashHeadings(text, facts))).headings.filter((heading) => !conference.sessions.some((session) => heading.start >= session.start && heading.start < session.end)).forEach(cover);
		for (let offset = facts.bodyStart; offset < text.length; offset++) {
			if (text.charAt(offset).trim() !== '') expect({ offset, times: times[offset] }).toEqual({ offset, times: 1 });
		}
		expect(times.slice(0, facts.bodyStart).every((count) => count === 0)).toBe(true);
	}), runs(250));
});

it('gives each link to exactly one session or to the conference, and tells its place', () => {
	fc.assert(fc.property(note, level, path, (text, sessionLevel, where) => {
		const { conference, facts } = read(text, sessionLevel, where);
		const given = [...conference.references, ...conference.sessions.flatMap((session) => [...(session.address ? [session.address] : []), ...session.references])];
		const fromBody = given.filter(({ form }) => form !== 'property');
		const place = ({ start, end, url }: { start: number; end: number; url: string }): string => `${start} ${end} ${url}`;
		expect(fromBody.map(place).sort()).toEqual(facts.links.map(place).sort());
		for (const { start, line, column } of given) {
			const before = text.slice(0, start).split(/\r\n|\n/u);
			expect([line, column]).toEqual([before.length, (before[before.length - 1]?.length ?? 0) + 1]);
		}
	}), runs(250));
});

it('puts sessions and passages in the order of the text, with the line where each begins', () => {
	fc.assert(fc.property(note, level, (text, sessionLevel) => {
		const { conference } = read(text, sessionLevel);
		for (const list of [conference.sessions, conference.passages]) {
			list.forEach((item, index) => {
				expect(item.start).toBeGreaterThanOrEqual(list[index - 1]?.end ?? 0);
				expect(item.end).toBeGreaterThan(item.start);
				expect(item.line).toBe(text.slice(0, item.start).split('\n').length);
			});
		}
		for (const session of conference.sessions) {
			expect(session.bodyStart).toBeGreaterThanOrEqual(session.start);
			expect(session.bodyStart).toBeLessThanOrEqual(session.end);
			expect(session.empty && session.noteCount > 0).toBe(false);
		}
	}), runs(150));
});

it('makes a session of each heading of a level that is asked for', () => {
	fc.assert(fc.property(note, fc.integer({ min: 1, max: 6 }), (text, number) => {
		const sessionLevel = number as HeadingLevel;
		const body = text.replace(/^\ufeff?---[\s\S]*?\n---\n/u, '');
		const { conference, facts } = read(body, sessionLevel);
		const wanted = withHtmlHeadings(body, withHashHeadings(body, facts)).headings.filter((heading) => heading.level === sessionLevel && heading.text.trim() !== '').map((heading) => heading.start);
		if (wanted.length > 0) expect(conference.sessions.map((session) => session.start)).toEqual(wanted);
	}), runs(100));
});
