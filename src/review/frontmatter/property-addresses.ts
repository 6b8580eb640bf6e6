import type { Frontmatter, Problem } from '../../markdown/facts';
import type { Reference } from '../model';
import { positionsFrom } from '../text-position';
import { foldKey, MOST, textsWithin } from './property-values';

/** UTF-16 units of a text in which Markdown links are looked for. */
const LONGEST = 3000;

/** An address that a frontmatter property holds. */
export interface PropertyAddress {
	/** Folded, as `foldKey` does it. */
	readonly key: string;
	readonly reference: Reference;
}

/** Hidden addresses of a property after which the rest of it is left: each is looked for in all that follows. */
const MOST_HIDDEN = 20;

/**
 * The http(s) addresses among the frontmatter's values, in the order written: a value that is one, one between
 * angle brackets, or the destination of a Markdown link. A path, such as an alias that leads to a file, is none.
 * An address that YAML's escapes or folding hide from the source cannot be mended in place; the first of each property is told
 * as a problem.
 */
export function readPropertyAddresses(text: string, frontmatter: Frontmatter | null): { addresses: PropertyAddress[]; problems: Problem[] } {
	const addresses: PropertyAddress[] = [];
	const problems: Problem[] = [];
	for (const entry of frontmatter?.entries ?? []) {
		const { texts, isCut } = textsWithin(entry.value);
		const found = texts.flatMap((value) => addressesOfText(value.trim()));
		if (found.length === 0) continue;
		if (isCut) problems.push({ line: entry.line, message: `The property “${entry.key}” holds more than ${MOST} values; addresses beyond are left out.` });
		const source = text.slice(entry.start, entry.end);
		const positionAt = positionsFrom(text, entry);
		// Behind the key, which may be the same address.
		let from = source.indexOf(':', entry.key.length) + 1;
		let hidden = 0;
		for (const { url, label } of found) {
			const at = source.indexOf(url, from);
			if (at === -1) {
				if (++hidden === 1) problems.push({ line: entry.line, message: `The address “${url}” of the property “${entry.key}” is written with escapes or over several lines, so that its place cannot be told.` });
				if (hidden === MOST_HIDDEN) break;
				continue;
			}
			from = at + url.length;
			const start = entry.start + at;
			addresses.push({
				key: foldKey(entry.key),
				reference: { url, text: label || url, form: 'property', ...positionAt(start), start, end: entry.start + from },
			});
		}
	}
	return { addresses, problems };
}

/** The label is empty where there is none. */
function addressesOfText(text: string): { url: string; label: string }[] {
	if (!text.includes('://')) return [];
	const bare = /^<(.+)>$/u.exec(text)?.[1] ?? text;
	if (isHttpAddress(bare)) return [{ url: bare, label: '' }];
	if (text.length > LONGEST) return [];
	return Array.from(text.matchAll(/\[([^[\]]*)\]\(\s*<?(\S+?)>?(?:\s+"[^"]*")?\s*\)/gu), ([, label = '', url = '']) => ({ url, label: label.trim() })).filter(({ url }) => isHttpAddress(url));
}

function isHttpAddress(text: string): boolean {
	return /^https?:\/\/[^\s<>"]+$/iu.test(text);
}
