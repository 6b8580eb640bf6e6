import type { Frontmatter, Problem } from '../../markdown/facts';
import { InlineScanner } from '../../markdown/inline/inline-scanner';
import { Definitions } from '../../markdown/inline/references';
import type { Reference } from '../model';
import { positionsFrom } from '../text-position';
import { foldKey, MOST, textsWithin } from './property-values';

/** An address that a frontmatter property holds. */
export interface PropertyAddress {
	/** Folded, as `foldKey` does it. */
	readonly key: string;
	readonly reference: Reference;
}

/** Hidden addresses of a property after which the rest of it is left: each is looked for in all that follows. */
const MOST_HIDDEN = 20;

/**
 * The http(s) addresses among the frontmatter's values, in the order written: a value that is one, and those that a line of
 * Markdown with its words would hold. A path, such as an alias that leads to a file, is none.
 * An address that YAML's escapes or folding hide from the source cannot be mended in place; the first of each property is told
 * as a problem.
 */
export function readPropertyAddresses(text: string, frontmatter: Frontmatter | null): { addresses: PropertyAddress[]; problems: Problem[] } {
	const addresses: PropertyAddress[] = [];
	const problems: Problem[] = [];
	for (const entry of frontmatter?.entries ?? []) {
		const { texts, isCut } = textsWithin(entry.value);
		const found = texts.flatMap(addressesIn);
		if (found.length === 0) continue;
		if (isCut) problems.push({ line: entry.line, message: `The property “${entry.key}” holds more than ${MOST} values; addresses beyond are left out.` });
		const source = text.slice(entry.start, entry.end);
		const positionAt = positionsFrom(text, entry);
		let searched = withoutComments(source);
		// Behind the key, which may be the same address.
		let from = source.indexOf(':', entry.key.length) + 1;
		let hidden = 0;
		for (const address of found) {
			let at = placeOf(address, searched, from);
			if (at === -1 && searched !== source) {
				// What looks like a comment may be text.
				searched = source;
				at = placeOf(address, source, from);
			}
			if (at === -1) {
				if (++hidden === 1) problems.push({ line: entry.line, message: `The address “${address.url}” of the property “${entry.key}” is written with escapes or over several lines, so that its place cannot be told.` });
				if (hidden === MOST_HIDDEN) break;
				continue;
			}
			from = at + address.end - address.start;
			const start = entry.start + at;
			addresses.push({
				key: foldKey(entry.key),
				reference: { url: address.url, text: address.label || address.url, form: 'property', ...positionAt(start), start, end: entry.start + from },
			});
		}
	}
	return { addresses, problems };
}

/** An address in the text of a value, at these offsets. The label is empty where there is none. */
interface AddressInValue { readonly url: string; readonly label: string; readonly value: string; readonly start: number; readonly end: number }

function addressesIn(value: string): AddressInValue[] {
	if (!value.includes('://')) return [];
	const trimmed = value.trim();
	const whole = /^<(.+)>$/u.exec(trimmed)?.[1] ?? trimmed;
	if (/^https?:\/\/[^\s<>"]+$/iu.test(whole)) {
		const start = value.indexOf(whole);
		return [{ url: whole, label: '', value, start, end: start + whole.length }];
	}
	const scanner = new InlineScanner(value, 0, value.length, new Definitions());
	scanner.scan();
	return scanner.links
		.flatMap(({ url, text, form, address }) => (address && isHttp(url) ? [{ url, label: form === 'bare' || form === 'autolink' ? '' : text, value, ...address }] : []))
		.sort((one, other) => one.start - other.start);
}

/** Where the source of a property holds an address of its value, at or behind `from`; -1 where nothing there has the same around it. */
function placeOf({ value, start, end }: AddressInValue, source: string, from: number): number {
	const written = value.slice(start, end);
	let at = source.indexOf(written, from);
	while (at !== -1 && !(sameEdge(source.charAt(at - 1), value.charAt(start - 1)) && sameEdge(source.charAt(at + written.length), value.charAt(end)))) at = source.indexOf(written, at + 1);
	return at;
}

/** What stands beside an address, in the source and in the value; where the value ends there, the source has a mark of YAML. */
function sameEdge(inSource: string, inValue: string): boolean {
	return inSource === inValue || (inValue.trim() === '' && (inSource.trim() === '' || (inValue === '' && `"',[]{}`.includes(inSource))));
}

/** A property's source with spaces for its comments. */
function withoutComments(source: string): string {
	if (!/\s#/u.test(source)) return source;
	return source.replace(/((?:^|[\s[{,])(?:"(?:[^"\\]|\\[^])*"|'[^']*'))|\s#[^\r\n]*/gu, (matched, quoted?: string) => quoted ?? matched.charAt(0) + ' '.repeat(matched.length - 1));
}

function isHttp(url: string): boolean {
	return /^https?:\/\//iu.test(url);
}
