import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { VerdictName } from '../../links/verdict';
import { isWorthTelling, placesByNote, sentenceOf, type CheckedPlace } from '../../reports/checked-places';
import type { CheckFormat } from './check-format';
import { wellFormed } from '../../reports/wording';

/** SARIF 2.1.0 (OASIS), which code hosts show beside the lines of a change. */
export const checkSarif: CheckFormat = {
	description: 'SARIF 2.1.0, for code scanning',
	write(check, { fromHere, version }) {
		const results = [...placesByNote(check.links.filter(isWorthTelling))]
			.flatMap(([path, places]) => places.map((place) => resultOf(fromHere(path), place)));
		const log = {
			$schema: 'https://json.schemastore.org/sarif-2.1.0.json',
			version: '2.1.0',
			runs: [{
				tool: { driver: { name: 'conference-review', version, rules: RULES.map(({ id, text }) => ({ id, shortDescription: { text }, defaultConfiguration: { level: LEVELS[id] } })) } },
				columnKind: 'utf16CodeUnits',
				invocations: [{ executionSuccessful: check.ended === 'completed' }],
				results,
			}],
		};
		return `${JSON.stringify(log, null, 2)}\n`;
	},
};

const LEVELS: Readonly<Record<VerdictName, 'error' | 'warning' | 'note' | 'none'>> = {
	ok: 'note',
	moved: 'note',
	broken: 'error',
	blocked: 'warning',
	unreachable: 'warning',
	skipped: 'note',
};

const RULES: readonly { readonly id: VerdictName; readonly text: string }[] = [
	{ id: 'ok', text: 'The address resolves, with something to mention.' },
	{ id: 'moved', text: 'The address resolves, at another address for good.' },
	{ id: 'broken', text: 'The address is gone.' },
	{ id: 'blocked', text: 'Someone answers at the address, but not to a program.' },
	{ id: 'unreachable', text: 'There is no proof that the address works, and none that it is gone.' },
	{ id: 'skipped', text: 'The address was not asked.' },
];

function resultOf(path: string, { link, place }: CheckedPlace) {
	return {
		ruleId: link.result.verdict,
		ruleIndex: RULES.findIndex(({ id }) => id === link.result.verdict),
		level: LEVELS[link.result.verdict],
		message: { text: sentenceOf(link) },
		locations: [{
			physicalLocation: {
				artifactLocation: { uri: isAbsolute(path) ? pathToFileURL(path).href : wellFormed(path).split('/').map(encodeURIComponent).join('/') },
				region: { startLine: place.line, startColumn: place.column, endLine: place.line, endColumn: place.column + place.end - place.start },
			},
		}],
		partialFingerprints: { 'address/v1': link.use.url },
	};
}
