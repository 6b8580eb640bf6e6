import type { Frontmatter, Problem } from '../../markdown/facts';
import type { Reference } from '../model';
import { positionOf } from '../text-position';
import { foldKey, textsWithin } from './property-values';

/** UTF-16 units of a text in which Markdown links are looked for. */
const LONGEST = 3000;

/** An address that a frontmatter property holds. */
export interface PropertyAddress {
	/** Folded, as `foldKey` does it. */
	readonly key: string;
	readonly reference: Reference;
}

/**
 * The http(s) addresses among the frontmatter's values, in the order written: a value that is one, one between
 * angle brackets, or the destination of a Markdown link. A path, such as an alias that leads to a file, is none.
 * An address that YAML's escapes or folding hide from the source cannot be mended in place; it is told as a problem.
 */
export function readPropertyAddresses(text: string, frontmatter: Frontmatter | null): { addresses: PropertyAddress[]; problems: Problem[] } {
	const addresses: PropertyAddress[] = [];
	const problems: Problem[] = [];
	for (const entry of frontmatter?.entries ?? []) {
		// Behind the key, which may be the same address.
		let from = Math.max(entry.start, text.indexOf(':', entry.start + entry.key.length) + 1);
		for (const { url, label } of addressesIn(entry.value)) {
			const start = text.indexOf(url, from);
			if (start === -1 || start + url.length > entry.end) {
				problems.push({ line: entry.line, message: `The address “${url}” of the property “${entry.key}” is written with escapes or over several lines, so that its place cannot be told.` });
				continue;
			}
			from = start + url.length;
			addresses.push({
				key: foldKey(entry.key),
				reference: { url, text: label || url, form: 'property', ...positionOf(text, start, entry), start, end: from },
			});
		}
	}
	return { addresses, problems };
}

function addressesIn(value: unknown): { url: string; label: string }[] {
	return textsWithin(value).flatMap((text) => addressesOfText(text.trim()));
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
