import { percentDecoded } from '../address';
import type { FragmentCheck } from '../verdict';
import type { PageFacts } from './page-facts';

/** A page with less text is likely drawn by scripts, which make their anchors themselves. UTF-16 units. */
const leastText = 300;

/**
 * Looks for the parts of a page that addresses point to. Leaves alone what no anchor stands for: text
 * fragments, routes of single-page apps, states (`#t=30`), and pages that were not read to their end.
 * @param fragments as written after `#`
 * @param page null for what is no page or was not read
 */
export function checkFragments(fragments: readonly string[], page: PageFacts | null, truncated: boolean): FragmentCheck[] {
	const checks: FragmentCheck[] = [];
	for (const fragment of fragments) {
		const anchor = anchorOf(fragment);
		if (anchor === null) continue;
		const found = page !== null && hasAnchor(page, anchor);
		const tells = page !== null && !truncated && page.textLength >= leastText;
		checks.push({ fragment, found: found || (tells ? false : null) });
	}
	return checks;
}

/** The name of the part that a fragment stands for; null where it stands for none. */
export function anchorOf(fragment: string): string | null {
	// https://wicg.github.io/scroll-to-text-fragment/: what follows is no part of the anchor.
	const [anchor = ''] = fragment.split(':~:');
	if (anchor === '' || /^[!/]|[=&?]|^top$/i.test(anchor)) return null;
	// Lines of code and comments that GitHub and the like load by script.
	return /^(?:L\d+(?:C\d+)?(?:-L?\d+(?:C\d+)?)?|(?:issue|pull|discussion)\w*-?\d+|diff-\w+|r\d+)$/.test(anchor) ? null : anchor;
}

/** As browsers look: as written, then percent-decoded (HTML Standard, "find a potential indicated element"). */
function hasAnchor({ anchors }: PageFacts, anchor: string): boolean {
	return [anchor, percentDecoded(anchor)].some((name) => anchors.has(name) || anchors.has(`user-content-${name}`) || anchors.has(`user-content-${name.toLowerCase()}`));
}
