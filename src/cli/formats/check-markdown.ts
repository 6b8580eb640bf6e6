import { VERDICT_NAMES } from '../../links/verdict';
import { countVerdicts } from '../../reports/reports';
import { printable } from '../../reports/printing';
import { isWorthTelling, placesByNote, type CheckedPlace } from '../../reports/checked-places';
import type { CheckFormat } from './check-format';
import { plural } from '../../reports/wording';

/** GitHub Flavored Markdown (tables: section 4.10), for a job's summary page or a comment. */
export const checkMarkdown: CheckFormat = {
	description: 'what text says, as a Markdown document',
	write(check) {
		const counts = countVerdicts(check.links);
		const unchecked = check.unchecked === 0 ? '' : ` ${check.unchecked} were not checked.`;
		const lines = [
			'# Link check',
			'',
			`${plural(check.links.length, 'link')} in ${(check.tookMs / 1000).toFixed(1)} s.${unchecked}`,
			'',
			`| ${VERDICT_NAMES.join(' | ')} |`,
			`|${VERDICT_NAMES.map(() => ' ---: ').join('|')}|`,
			`| ${VERDICT_NAMES.map((verdict) => counts[verdict]).join(' | ')} |`,
		];
		for (const [path, places] of placesByNote(check.links.filter(isWorthTelling))) {
			lines.push('', `## ${escapeMarkdown(path)}`, '', '| Line | Verdict | Reason | Link |', '| ---: | --- | --- | --- |', ...places.map(row));
		}
		return `${lines.join('\n')}\n`;
	},
};

function row({ link: { use, result }, place }: CheckedPlace): string {
	const target = result.finalUrl === null || result.finalUrl === use.url ? '' : ` → ${address(result.finalUrl)}`;
	const session = place.session === null ? '' : `${escapeMarkdown(place.session)}: `;
	return `| ${place.line} | ${result.verdict} | ${escapeMarkdown(result.reason)} | ${session}${address(use.url)}${target} |`;
}

/** An autolink where the address can be one (CommonMark 6.5: no spaces, no angle brackets), else text. */
function address(url: string): string {
	return /^https?:\/\/[^\s<>|]+$/u.test(url) ? `<${printable(url)}>` : escapeMarkdown(url);
}

/** ASCII punctuation that may begin markup, behind backslashes (CommonMark 2.4). */
function escapeMarkdown(text: string): string {
	return printable(text).replace(/[\\`*_[\]<>|#&~$]/gu, '\\$&');
}
