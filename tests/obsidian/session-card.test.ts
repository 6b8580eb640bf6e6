import { freshDevice, OpenedSidebar } from './opened-sidebar';

const days = `---
title: Days
tags: Review
date: 2021-12-16
---
# Day 1
## Track A
### [Caches](https://example.com/caches)
Speaker: Kim
- fast
  - [paper](https://example.com/paper)
- warm
### [Empty](https://example.com/empty)
`;

let sidebar: OpenedSidebar;
beforeEach(freshDevice);
afterEach(() => sidebar.host.close());

const facts = (row: HTMLElement): string[] => Array.from(row.querySelectorAll('.conference-review-facts bdi'), ({ textContent }) => textContent ?? '');

test('a session that is opened tells where, when and by whom it was, and how much there is of it', async () => {
	sidebar = await OpenedSidebar.open({ files: { 'a.md': days } });
	expect(facts(sidebar.row('session', 'Caches'))).toEqual(['Kim', 'Track A']);
	await sidebar.toggle(sidebar.row('session', 'Caches'));
	expect(facts(sidebar.row('session', 'Caches'))).toEqual(['Kim', 'Track A', 'Dec 16, 2021', 'Day 1 › Track A', '3 notes']);
	expect(sidebar.texts('reference')).toEqual(['paperexample.com']);
	expect(sidebar.row('outline', 'Notes').getAttribute('aria-expanded')).toBe('false');
});

test('a conference shows how much of it is written up, to the eye and to a screen reader', async () => {
	sidebar = await OpenedSidebar.open({ files: { 'a.md': days } });
	const ring = sidebar.row('conference', 'Days').querySelector('[role=img].conference-review-ring');
	expect(ring?.getAttribute('aria-label')).toBe('1 of 2 sessions written up');
	expect(ring?.querySelector('.conference-review-ring-done')?.getAttribute('stroke-dasharray')).toBe('50.0 100');
	await sidebar.host.writeFile('a.md', `${days}- something\n`);
	await sidebar.drawn();
	expect(sidebar.row('conference', 'Days').querySelector('.conference-review-ring.is-full')).not.toBeNull();
});

test('the notes of a session in a list stand as a list of their own', async () => {
	sidebar = await OpenedSidebar.open({ files: { 'a.md': '---\ntags: Review\n---\n## Day 1\n- [Packets](https://example.com/1)\n    - L2\n        - frames\n- [Routes](https://example.com/2)\n    - L3\n' } });
	await sidebar.toggle(sidebar.row('session', 'Packets'));
	const outline = sidebar.row('outline', 'L2');
	expect(outline.querySelector('pre')).toBeNull();
	expect(Array.from(outline.querySelectorAll('.markdown-rendered > div > div > ul > li'), ({ textContent }) => textContent?.replace(/\s+/gu, ' ').trim())).toEqual(['L2 frames']);
});
