import * as fc from 'fast-check';
import { parse } from 'yaml';
import type { NoteFacts } from '../../src/markdown/facts';
import { readNote } from '../../src/markdown/read-note';
import { runs } from '../fuzzing';
import { arbitraryMarkdown, arbitraryText } from './arbitrary-markdown';

const parseYaml = (source: string): unknown => parse(source, { logLevel: 'error' });

function lineAndColumn(text: string, offset: number): [number, number] {
	const lines = text.slice(0, offset).split(/\r\n?|\n/);
	// Between the two halves of a line ending no fact begins.
	return [lines.length, (lines.at(-1) ?? '').length + 1];
}

/** The address as its source says it, whatever decodes it. */
function mayRead(source: string, url: string): boolean {
	return source === url || /[\\&]/.test(source);
}

function check(text: string, facts: NoteFacts): void {
	expect(facts.length).toBe(text.length);
	let useStart = facts.bodyStart;
	for (const link of facts.links) {
		const source = text.slice(link.start, link.end);
		expect(mayRead(source, link.url) ? source : link.url).toBe(source);
		expect(link.url).toMatch(/^[a-z][a-z0-9+.-]+:/i);
		expect(link.text).not.toBe('');
		expect([link.line, link.column]).toEqual(lineAndColumn(text, link.start));
		expect(link.useStart).toBeGreaterThanOrEqual(useStart);
		expect(link.useEnd).toBeLessThanOrEqual(text.length);
		const reference = link.form === 'reference' || (link.form === 'image' && (link.start < link.useStart || link.end > link.useEnd));
		if (!reference) expect(link.useStart <= link.start && link.end <= link.useEnd).toBe(true);
		expect(link.start).toBeLessThan(link.end);
		useStart = link.useStart;
	}
	let end = facts.bodyStart;
	for (const heading of facts.headings) {
		expect(heading.start).toBeGreaterThanOrEqual(end);
		expect(heading.line).toBe(lineAndColumn(text, heading.start)[0]);
		expect(heading.contentStart).toBeGreaterThanOrEqual(heading.start);
		expect(heading.contentEnd).toBeLessThanOrEqual(heading.end);
		expect(heading.text).not.toMatch(/[\r\n]/);
		end = heading.end;
	}
	let start = facts.bodyStart;
	for (const block of facts.blocks) {
		expect(block.start).toBeGreaterThanOrEqual(start);
		expect(block.end).toBeGreaterThan(block.start);
		expect(block.end).toBeLessThanOrEqual(text.length);
		expect(block.line).toBe(lineAndColumn(text, block.start)[0]);
		start = block.start;
	}
	for (const hidden of facts.blocks.filter((block) => block.kind === 'code' || block.kind === 'math' || block.kind === 'comment')) {
		expect(facts.links.filter((link) => link.useStart >= hidden.start && link.useEnd <= hidden.end)).toEqual([]);
	}
	for (const problem of facts.problems) expect(problem.line).toBeGreaterThanOrEqual(1);
}

describe('for any note', () => {
	test('places slice back to what they say', () => {
		fc.assert(fc.property(arbitraryMarkdown, (text) => check(text, readNote(text, parseYaml))), runs(1000));
	});

	test('even for text that is no Markdown', () => {
		fc.assert(fc.property(arbitraryText, (text) => check(text, readNote(text, parseYaml))), runs(3000));
	});

	test('line endings change nothing but places', () => {
		fc.assert(fc.property(arbitraryMarkdown, (text) => {
			const withFeeds = text.replace(/\r\n?/g, '\n');
			const feeds = readNote(withFeeds, parseYaml);
			const returns = readNote(withFeeds.replaceAll('\n', '\r\n'), parseYaml);
			expect(returns.links.map((link) => [link.form, link.line, link.column, link.text])).toEqual(feeds.links.map((link) => [link.form, link.line, link.column, link.text]));
			expect(returns.headings.map((heading) => [heading.line, heading.text])).toEqual(feeds.headings.map((heading) => [heading.line, heading.text]));
			expect(returns.blocks.map((block) => [block.kind, block.line, block.depth])).toEqual(feeds.blocks.map((block) => [block.kind, block.line, block.depth]));
		}), runs(500));
	});
});
