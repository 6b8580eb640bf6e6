import * as fc from 'fast-check';
import { noteName, numberedNames } from '../../src/authoring/note-name';
import { writeReviewNote, type ReviewDraft } from '../../src/authoring/review-note';
import { readSessionList } from '../../src/authoring/session-list';
import { buildConference } from '../../src/review/conference';
import type { Conference } from '../../src/review/model';
import { sameAddress } from '../../src/repair/link-repair';
import { runs } from '../fuzzing';
import { arbitrarySession } from './arbitrary-sessions';
import { readFacts } from './read-facts';

const empty: ReviewDraft = { title: 'ifkakao 2021', tags: ['Review'], date: '2021-12-16', url: null, aliases: [], properties: [], sessions: [] };
const conferenceOf = (text: string): Conference => buildConference({ path: 'x.md', text, facts: readFacts(text) });
const write = (draft: Partial<ReviewDraft>, template = ''): string => writeReviewNote({ ...empty, ...draft }, template, readFacts);
const listed = (text: string): ReviewDraft['sessions'] => readSessionList(text, readFacts);

test('a note in the form of the house', () => {
	expect(write({ url: 'https://if.kakao.com', sessions: listed('Thing for Post Cloud Native https://if.kakao.com/session/34\nA \\[bracket] (1) <https://a.co/x_(y)z)>\nhttps://if.kakao.com/session/50\n10:00 Without address') })).toBe(`---
title: ifkakao 2021
tags:
  - Review
date: 2021-12-16
url: "https://if.kakao.com"
---
## [Thing for Post Cloud Native](https://if.kakao.com/session/34)

## [A \\[bracket\\] (1)](https://a.co/x_%28y%29z%29)

## https://if.kakao.com/session/50

## 10:00 Without address
`);
});

test('days and tracks become headings above their sessions, all of one level', () => {
	const note = write({ sessions: listed('Day 1\nTrack A\nOne https://a.co/1\nTwo\nDay 2\nThree https://a.co/3') });
	expect(note).toContain('## Day 1\n\n### Track A\n\n#### [One](https://a.co/1)\n\n#### Two\n\n## Day 2\n\n#### [Three](https://a.co/3)\n');
	expect(conferenceOf(note).sessions.map(({ title, trail }) => [...trail, title])).toEqual([['Day 1', 'Track A', 'One'], ['Day 1', 'Track A', 'Two'], ['Day 2', 'Three']]);
});

test('every session, address and property is read back as it was meant', () => {
	const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((title) => title.replace(/[\p{Cc}\p{Cf}\s]/gu, '') !== '');
	fc.assert(fc.property(fc.array(arbitrarySession, { minLength: 2, maxLength: 8 }), text, (sessions, title) => {
		const note = write({ title: title.trim(), url: 'https://conf.example', sessions: sessions.map((session) => ({ ...session, trail: [] })) });
		const conference = conferenceOf(note);
		expect(conference.problems).toEqual([]);
		expect(conference.sessions.map(({ heading }) => heading)).toEqual(sessions.map((session) => (session.time === null ? session.title : `${session.time} ${session.title}`)));
		conference.sessions.forEach(({ address }, index) => {
			const wanted = sessions[index]?.address ?? null;
			expect(address === null ? wanted === null : sameAddress(address.url, wanted ?? '')).toBe(true);
		});
		expect(conference).toMatchObject({ tags: ['Review'], date: '2021-12-16' });
	}), runs(300));
});

test('where words would hide a session, the note says at which level its sessions stand', () => {
	const note = write({ sessions: [{ title: 'Introduction', address: null, time: null, trail: [] }, { title: 'Overview', address: null, time: null, trail: [] }] });
	expect(note).toContain('session-level: 2');
	expect(conferenceOf(note).sessions.map(({ title }) => title)).toEqual(['Introduction', 'Overview']);
});

test('a template is filled in, each place as it needs it', () => {
	const template = '---\ntitle: {{title}}\ntags: {{tags}}\ndate: {{date}}\nurl: {{url}}\n---\n# {{title}}\n{{date:YYYY}} <{{url}}>\n\n{{sessions}}\n## Thoughts';
	expect(write({ title: 'if: kakao', tags: ['Review', '2021'], sessions: listed('One https://a.co/1') }, template)).toBe(
		'---\ntitle: "if: kakao"\ntags: [Review, "2021"]\ndate: 2021-12-16\nurl: \n---\n# if: kakao\n{{date:YYYY}} <>\n\n## [One](https://a.co/1)\n\n## Thoughts\n');
});

test.each([
	['if kakao 2021', 'if kakao 2021'], ['if/kakao: 2021?', 'if kakao 2021'], ['C# [Day] ^1|2', 'C Day 1 2'], ['..hidden..', 'hidden'],
	['aux', 'aux note'], ['/', ''], ['발'.repeat(200), '발'.repeat(66)],
])('%p is called %p', (title, name) => {
	expect(noteName(title)).toBe(name);
});

test('names are numbered as the app does', () => {
	const names = numberedNames('a');
	expect([names.next().value, names.next().value, names.next().value]).toEqual(['a', 'a 1', 'a 2']);
});
