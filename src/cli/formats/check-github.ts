import type { VerdictName } from '../../links/verdict';
import { printable } from '../../reports/printing';
import { isWorthTelling, placesByNote, sentenceOf, type CheckedPlace } from '../../reports/checked-places';
import type { CheckFormat } from './check-format';

/** GitHub's workflow commands (docs.github.com, 'Workflow commands for GitHub Actions'): annotations on the lines of a change. */
export const checkGithub: CheckFormat = {
	description: 'annotations for GitHub Actions',
	write(check, { fromHere }) {
		return [...placesByNote(check.links.filter(isWorthTelling))]
			.flatMap(([path, places]) => places.map((place) => `${annotation(fromHere(path), place)}\n`))
			.join('');
	},
};

const LEVELS: Readonly<Record<VerdictName, 'error' | 'warning' | 'notice'>> = {
	ok: 'notice',
	moved: 'notice',
	broken: 'error',
	blocked: 'warning',
	unreachable: 'warning',
	skipped: 'notice',
};

function annotation(path: string, { link, place }: CheckedPlace): string {
	const properties = [
		['file', path],
		['line', place.line],
		['col', place.column],
		['endColumn', place.column + place.end - place.start],
		['title', `Link ${link.result.verdict}`],
	];
	return `::${LEVELS[link.result.verdict]} ${properties.map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(',')}::${escapeMessage(sentenceOf(link))}`;
}

/** A line feed in a message would begin a command of its own: titles and addresses come from strangers. */
function escapeMessage(text: string): string {
	return printable(text).replace(/%/gu, '%25').replace(/\r/gu, '%0D').replace(/\n/gu, '%0A');
}

function escapeProperty(text: string): string {
	return escapeMessage(text).replace(/:/gu, '%3A').replace(/,/gu, '%2C');
}
