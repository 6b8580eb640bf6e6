import { VERDICT_NAMES, type VerdictName } from '../links/verdict';
import { countVerdicts, type CheckSummaryInput } from './reports';
import { printable, type Colour, type Paint } from './printing';
import { isWorthTelling, placesByNote, type CheckedPlace } from './checked-places';
import { plural } from './wording';

const COLOURS: Readonly<Record<VerdictName, Colour>> = {
	ok: 'green',
	moved: 'cyan',
	broken: 'red',
	blocked: 'yellow',
	unreachable: 'magenta',
	skipped: 'dim',
};

/** By note, every link that is not simply there, and a line of counts. */
export function checkText(check: CheckSummaryInput, paint: Paint): string {
	const blocks = [...placesByNote(check.links.filter(isWorthTelling))]
		.map(([path, places]) => [paint('bold', printable(path)), ...aligned(places, paint), ''].join('\n'));
	return [...blocks, `${summaryLine(check, paint)}\n`].join('\n');
}

/** What may be of any width stands last, so that columns stay straight without measuring Korean or emoji. */
function aligned(places: readonly CheckedPlace[], paint: Paint): string[] {
	const rows = places.map(({ place: { line, column }, link: { use, result } }) => ({ position: `${line}:${column}`, use, result }));
	const widest = (texts: readonly string[]) => texts.reduce((most, text) => Math.max(most, text.length), 0);
	const positions = widest(rows.map(({ position }) => position));
	const verdicts = widest(rows.map(({ result }) => result.verdict));
	const reasons = widest(rows.map(({ result }) => result.reason));
	return rows.map(({ position, use, result }) => {
		const verdict = paint(COLOURS[result.verdict], result.verdict.padEnd(verdicts));
		const target = result.finalUrl === null || result.finalUrl === use.url ? '' : ` ${paint('dim', '→')} ${printable(result.finalUrl)}`;
		return `  ${paint('dim', position.padStart(positions))}  ${verdict}  ${printable(result.reason).padEnd(reasons)}  ${printable(use.url)}${target}`;
	});
}

function summaryLine(check: CheckSummaryInput, paint: Paint): string {
	const counts = countVerdicts(check.links);
	const parts = VERDICT_NAMES
		.filter((verdict) => counts[verdict] > 0 || verdict === 'ok' || verdict === 'broken')
		.map((verdict) => paint(counts[verdict] === 0 ? 'dim' : COLOURS[verdict], `${counts[verdict]} ${verdict}`));
	const unchecked = check.unchecked === 0 ? '' : `; ${check.unchecked} not checked`;
	return `${plural(check.links.length, 'link')} in ${(check.tookMs / 1000).toFixed(1)} s: ${parts.join(', ')}${unchecked}`;
}
