import MarkdownIt from 'markdown-it';
import { checkMarkdown } from '../../../src/cli/formats/check-markdown';
import { context, sample, written } from './sample-check';

const markdown = written(checkMarkdown.write(sample, context));
const html = new MarkdownIt({ html: true }).render(markdown);

describe('check --format markdown', () => {
	it('counts the verdicts in a table', () => {
		expect(markdown).toContain('8 links in 1.2 s.');
		expect(markdown).toContain('| ok | moved | broken | blocked | unreachable | skipped |');
		expect(markdown).toContain('| 2 | 1 | 2 | 1 | 1 | 1 |');
	});

	it('has a table for each note with what is not simply there', () => {
		expect(html.match(/<h2>/g)).toHaveLength(2);
		expect(html.match(/<table>/g)).toHaveLength(3);
		expect(html).not.toContain('ok.example');
		expect(html).toContain('<a href="https://moved.example/">https://moved.example/</a> → <a href="https://new.example/?a=1&amp;b=2">');
	});

	it('keeps every row whole, whatever stands in a title or an address', () => {
		const rows = [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row]) => (row?.match(/<t[dh]/g) ?? []).length);
		expect(rows).toEqual([6, 6, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4].slice(0, rows.length));
		expect(rows.length).toBeGreaterThanOrEqual(11);
		expect(html).not.toMatch(/href="y"/);
		expect(html).not.toContain('<code>');
	});
});
