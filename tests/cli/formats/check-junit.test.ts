/** @jest-environment jsdom */
import { checkJunit } from '../../../src/cli/formats/check-junit';
import { context, sample, written } from './sample-check';

const xml = written(checkJunit.write(sample, context));
const parsed = new DOMParser().parseFromString(xml, 'application/xml');
const all = (selector: string) => [...parsed.querySelectorAll(selector)];

describe('check --format junit', () => {
	it('is well-formed, whatever stands in a title or an address', () => {
		expect(all('parsererror')).toEqual([]);
		expect(parsed.documentElement.tagName).toBe('testsuites');
	});

	it('has a suite for each note and a case for each place, and counts them', () => {
		const counts = (element: Element | undefined) => ['tests', 'failures', 'errors', 'skipped'].map((name) => element?.getAttribute(name));
		expect(counts(parsed.documentElement)).toEqual(['9', '3', '0', '3']);
		expect(all('testsuite').map((suite) => [suite.getAttribute('tests'), suite.querySelectorAll('testcase').length])).toEqual([['8', 8], ['1', 1]]);
		expect(all('failure')).toHaveLength(3);
		expect(all('skipped')).toHaveLength(3);
	});

	it('names file, line, reason and address of a failure', () => {
		const failing = all('testcase').find((element) => element.getAttribute('name')?.endsWith('gone.example/'));
		expect([failing?.getAttribute('file'), failing?.getAttribute('line'), failing?.getAttribute('name')]).toEqual(['vault/a.md', '7', '7:2 https://gone.example/']);
		expect(failing?.querySelector('failure')?.getAttribute('message')).toBe('broken (http-404): https://gone.example/');
		expect(failing?.querySelector('failure')?.textContent).toBe('vault/a.md:7:2');
	});
});
