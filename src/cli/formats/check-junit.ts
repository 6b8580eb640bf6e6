import { printable } from '../../reports/printing';
import { placesByNote, sentenceOf, type CheckedPlace } from '../../reports/checked-places';
import type { CheckFormat } from './check-format';
import { wellFormed } from '../../reports/wording';

/** The XML that CI servers read from test runners: a suite for each note, a case for each place of a link. */
export const checkJunit: CheckFormat = {
	description: 'JUnit XML: a failure for each broken link',
	write(check, { fromHere }) {
		const notes = [...placesByNote(check.links)];
		const all = notes.flatMap(([, places]) => places);
		const lines = [
			'<?xml version="1.0" encoding="UTF-8"?>',
			`<testsuites name="conference-review" ${counters(all)} time="${(check.tookMs / 1000).toFixed(3)}">`,
			...notes.flatMap(([path, places]) => [
				`\t<testsuite name="${escapeXml(fromHere(path))}" ${counters(places)}>`,
				...places.map((place) => testCase(fromHere(path), place)),
				'\t</testsuite>',
			]),
			'</testsuites>',
		];
		return `${lines.join('\n')}\n`;
	},
};

function counters(places: readonly CheckedPlace[]): string {
	const count = (outcome: Outcome) => places.filter(({ link }) => outcomeOf(link.result.verdict) === outcome).length;
	return `tests="${places.length}" failures="${count('failure')}" errors="0" skipped="${count('skipped')}"`;
}

type Outcome = 'passed' | 'failure' | 'skipped';

/** Only proof fails a build: what is blocked or out of reach counts as a case that could not be run. */
function outcomeOf(verdict: CheckedPlace['link']['result']['verdict']): Outcome {
	switch (verdict) {
		case 'ok':
		case 'moved':
			return 'passed';
		case 'broken':
			return 'failure';
		case 'blocked':
		case 'unreachable':
		case 'skipped':
			return 'skipped';
	}
}

function testCase(path: string, { link, place }: CheckedPlace): string {
	const opening = `\t\t<testcase classname="${escapeXml(path)}" name="${escapeXml(`${place.line}:${place.column} ${link.use.url}`)}" file="${escapeXml(path)}" line="${place.line}"`;
	const message = escapeXml(sentenceOf(link));
	switch (outcomeOf(link.result.verdict)) {
		case 'passed':
			return `${opening}/>`;
		case 'failure':
			return `${opening}><failure type="${escapeXml(link.result.reason)}" message="${message}">${escapeXml(`${path}:${place.line}:${place.column}`)}</failure></testcase>`;
		case 'skipped':
			return `${opening}><skipped message="${message}"/></testcase>`;
	}
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** For text and attributes. What XML 1.0 (section 2.2) has no way to write, controls and half surrogates, is replaced. */
function escapeXml(text: string): string {
	return wellFormed(printable(text)).replace(/[\ufffe\uffff]/gu, '\ufffd').replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? character);
}
