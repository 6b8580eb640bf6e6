import { conferenceOf } from '../notes';

function pagesOf(note: string): (string | undefined)[] {
	return conferenceOf(note).sessions.map(({ address }) => address?.url);
}

/** Three talks of one conference, each with what `below` gives for its number. */
function talks(below: (number: number) => string): string {
	return `# ExampleConf\n\n${['Caches for all', 'Queues at night', 'Locks and keys'].map((title, index) => `## ${title}\n\nIt was full, and we heard of many things.\n\n${below(index + 1)}\n`).join('\n')}`;
}

const PAGES = ['https://conf.example/talks/1', 'https://conf.example/talks/2', 'https://conf.example/talks/3'];
const NONE = [undefined, undefined, undefined];

it.each([
	['lines that lead to one folder of a site', (number: number) => `- Programme: https://conf.example/talks/${number}\n- a\n`, PAGES],
	['these before the slides', (number: number) => `- https://conf.example/talks/${number}\n- Slides: https://slides.example/${number}\n`, PAGES],
	['lines below a heading such as “Sources”', (number: number) => `### Sources\n\n- https://conf.example/talks/${number}\n- https://youtu.be/${number}\n`, PAGES],
	['bare addresses near the heading', (number: number) => `https://site${number}.example/a/caches\n\n- a\n`, [1, 2, 3].map((number) => `https://site${number}.example/a/caches`)],
	['links of one name below a heading within', (number: number) => `#### Rating\n\n[Lien du Replay](https://site${number}.example/v)\n`, [1, 2, 3].map((number) => `https://site${number}.example/v`)],
	['lines that one name stands before, beside others', (number: number) => `- Paper: https://paper.example/${number}\n- https://youtu.be/${number}\n- https://youtu.be/${number}b\n\n### What I thought\n\n**Video:** [site.example/videos](https://site${number}.example/v)\n`, [1, 2, 3].map((number) => `https://site${number}.example/v`)],
	['bare addresses in an item below the first', (number: number) => `- On them\n  - https://site${number}.example/a/caches\n\n### Why\n- a\n`, [1, 2, 3].map((number) => `https://site${number}.example/a/caches`)],
	['no slides behind the notes', (number: number) => `${'- Keys are what one knows, and values are what one hopes for.\n'.repeat(4)}\n[Slides](https://site${number}.example/s) / [Notes](https://site${number}.example/n)\n`, NONE],
	['slides there in an item', (number: number) => `${'Keys are what one knows, and values are what one hopes for.\n'.repeat(4)}\n* [Link to slides](https://site${number}.example/s)\n`, [1, 2, 3].map((number) => `https://site${number}.example/s`)],
	['recordings there', (number: number) => `${'- Keys are what one knows, and values are what one hopes for.\n'.repeat(4)}\n[Video](https://site${number}.example/v)\n`, [1, 2, 3].map((number) => `https://site${number}.example/v`)],
	['none in sentences', (number: number) => `In this [session](https://conf.example/talks/${number}) we learned that a cache is only as good as what is known of the keys, and of who asks for them.\n`, NONE],
	['no websites', (number: number) => `- a\n- [Website](https://site${number}.example/a)\n`, NONE],
])('takes for the pages of sessions %s', (_, below, pages) => {
	expect(pagesOf(talks(below))).toEqual(pages);
});

it('takes no link that two talks alone have in common', () => {
	expect(pagesOf(talks((number) => (number < 3 ? `- https://conf.example/talks/${number}\n` : '- a\n')))).toEqual(NONE);
});
