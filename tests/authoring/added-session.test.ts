import * as fc from 'fast-check';
import { addSession, sessionAt, type ReviewText } from '../../src/authoring/added-session';
import { applyEdits } from '../../src/repair/text-edit';
import { buildConference } from '../../src/review/conference';
import { runs } from '../fuzzing';
import { arbitraryMarkdown } from '../markdown/arbitrary-markdown';
import { arbitrarySession } from './arbitrary-sessions';
import { readFacts } from './read-facts';

const read = (text: string): ReviewText => {
	const facts = readFacts(text);
	return { text, facts, conference: buildConference({ path: 'x.md', text, facts }) };
};
const draft = { title: 'New', address: 'https://a.co/new', time: null };
/** With `^` where the cursor is put. */
function add(text: string, line: number | null = null): string | null {
	const review = read(text);
	const added = addSession(review, draft, line === null ? null : sessionAt(text, review.conference, line), read);
	if (!added) return null;
	const { text: changed } = applyEdits(text, [added.edit]);
	const lineEnd = /\r\n|\n|\r/u.exec(changed)?.[0] ?? '\n';
	return changed.split(lineEnd).map((each, index) => (index === added.line - 1 ? `^${each}` : each)).join(lineEnd);
}

const one = '## [One](https://a.co/1)\n- noted\n';
const two = '## [Two](https://a.co/2)\n';

test.each([
	['at the end, with a blank line before it', `${one}\n${two}`, null, `${one}\n${two}\n## [New](https://a.co/new)\n^`],
	['without one, where the note has none', one + two, null, `${one}${two}## [New](https://a.co/new)\n^`],
	['with two, where the note has two', `${one}\n\n${two}`, null, `${one}\n\n${two}\n\n## [New](https://a.co/new)\n^`],
	['before what follows the last session', `${one}\n${two}\n# Thoughts\nx\n`, null, `${one}\n${two}\n## [New](https://a.co/new)\n^\n# Thoughts\nx\n`],
	['behind the session at the cursor', `${one}\n${two}`, 2, `${one}\n## [New](https://a.co/new)\n^\n${two}`],
	['at the level of its neighbours', '## Day 1\n### [One](https://a.co/1)\n\n### [Two](https://a.co/2)\n\n## Day 2\n### [Three](https://a.co/3)\n', 2, '## Day 1\n### [One](https://a.co/1)\n\n### [New](https://a.co/new)\n^\n### [Two](https://a.co/2)\n\n## Day 2\n### [Three](https://a.co/3)\n'],
	['where the last line is not ended', one.trimEnd(), null, `${one}\n## [New](https://a.co/new)\n^`],
	['right below frontmatter', '---\ntags: Review\n---', null, '---\ntags: Review\n---\n## [New](https://a.co/new)\n^'],
	['in an empty note', '', null, '## [New](https://a.co/new)\n^'],
	['as a row of its table', '| Session | Speaker |\n|---|---|\n| [One](https://a.co/1) | Jane Doe |\n| [Two](https://a.co/2) | John Roe |\n', null, '| Session | Speaker |\n|---|---|\n| [One](https://a.co/1) | Jane Doe |\n| [Two](https://a.co/2) | John Roe |\n^| [New](https://a.co/new) |  |\n'],
	['as a row behind another', '| Link | Session |\n|---|---|\n| https://a.co/1 | One |\n| https://a.co/2 | Two |\n', 3, '| Link | Session |\n|---|---|\n| https://a.co/1 | One |\n^|  | [New](https://a.co/new) |\n| https://a.co/2 | Two |\n'],
	['as an item of its list', '# Conf 2021\n## Talks\n- [One](https://a.co/1)\n  - noted\n- [Two](https://a.co/2)\n\n## Links\nx\n', null, '# Conf 2021\n## Talks\n- [One](https://a.co/1)\n  - noted\n- [Two](https://a.co/2)\n^- [New](https://a.co/new)\n\n## Links\nx\n'],
	['as an item behind another, counted on', '## Talks\n1. [One](https://a.co/1)\n   - noted\n2. [Two](https://a.co/2)\n', 3, '## Talks\n1. [One](https://a.co/1)\n   - noted\n^2. [New](https://a.co/new)\n2. [Two](https://a.co/2)\n'],
	['as an item of a list below a blank line', '## Talks\n\n- [One](https://a.co/1)\n- [Two](https://a.co/2)\n', 3, '## Talks\n\n- [One](https://a.co/1)\n^- [New](https://a.co/new)\n- [Two](https://a.co/2)\n'],
	['as a task, not done yet', '## Talks\n- [x] [One](https://a.co/1)\n- [ ] [Two](https://a.co/2)', null, '## Talks\n- [x] [One](https://a.co/1)\n- [ ] [Two](https://a.co/2)\n^- [ ] [New](https://a.co/new)\n'],
	['as a bold line among others', '# Conf 2021\n\n**One**\n- noted\n\n**Two**\n- noted\n', null, '# Conf 2021\n\n**One**\n- noted\n\n**Two**\n- noted\n\n^**[New](https://a.co/new)**\n'],
	['as a title over its address', '# Conf 2021\n\nOne\nhttps://a.co/1\n\nTwo\nhttps://a.co/2\n\nThree\nhttps://a.co/3\n', null, '# Conf 2021\n\nOne\nhttps://a.co/1\n\nTwo\nhttps://a.co/2\n\nThree\nhttps://a.co/3\n\nNew\n^https://a.co/new\n'],
	['parted from HTML', '<h2>One</h2>\n<p>noted</p>\n<h2>Two</h2>\n<p>noted</p>\n', 1, '<h2>One</h2>\n<p>noted</p>\n\n## [New](https://a.co/new)\n^\n<h2>Two</h2>\n<p>noted</p>\n'],
	['with its line ends kept', `${one}\n${two}`.replaceAll('\n', '\r\n'), null, `${one}\n${two}\n## [New](https://a.co/new)\n^`.replaceAll('\n', '\r\n')],
	['to a note without any, whatever it says', '---\ntags: Review\n---\nIt rained.\n', null, '---\ntags: Review\n---\nIt rained.\n\n## [New](https://a.co/new)\n^'],
	['beside one that had the address of the note', '---\nurl: https://a.co\n---\n## One\n', null, '---\nurl: https://a.co\n---\n## One\n\n## [New](https://a.co/new)\n^'],
	['not in code that is never closed', `${one}\`\`\`\ncode\n`, null, null],
])('a session is added %s', (_, text, line, result) => {
	expect(add(text, line)).toBe(result);
});

test('whatever the note holds, it stays to the last byte, and the new session is read', () => {
	fc.assert(fc.property(arbitraryMarkdown, arbitrarySession, fc.option(fc.nat(20)), (text, session, line) => {
		const review = read(text);
		const added = addSession(review, session, line === null ? null : sessionAt(text, review.conference, line), read);
		if (!added) return;
		const { edit } = added;
		const changed = applyEdits(text, [edit]).text;
		expect(changed.slice(0, edit.start) + changed.slice(edit.start + edit.after.length)).toBe(text);
		const { headings } = readFacts(changed);
		const written = session.time === null ? session.title : `${session.time} ${session.title}`;
		if (review.conference.sessions.some(({ form }) => form === 'list-item')) {
			expect(read(changed).conference.sessions.map(({ title }) => title)).toContain(session.title);
			return;
		}
		expect(headings.map(({ text: heading }) => heading)).toContain(written);
		expect(headings.filter(({ line: at }) => at === added.line - 1)).toHaveLength(1);
	}), runs(300));
});
