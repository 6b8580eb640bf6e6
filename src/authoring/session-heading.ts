import { spellings, writeLinkText } from '../repair/address-writing';
import { sameAddress } from '../repair/link-repair';
import type { ReadFacts } from './list-lines';
import type { ListedSession } from './session-list';

/** A session as it is to stand in a note. */
export type SessionDraft = Pick<ListedSession, 'title' | 'address' | 'time'>;

/**
 * `## [Title](address)`, `## Title`, or the address alone, which a link check can name later; a time stands before it.
 * The address is spelled in the plainest way that reads back as it.
 */
export function writeSessionHeading(level: number, { title, address, time }: SessionDraft, readFacts: ReadFacts): string {
	const marks = `${'#'.repeat(level)} ${time === null ? '' : `${writeLinkText(time)} `}`;
	const text = writeLinkText(title);
	if (address === null) return marks + text;
	const headings = text === ''
		? spellings(address, 'bare').map((spelling) => marks + spelling)
		: spellings(address, 'destination').map((spelling) => `${marks}[${text}](${spelling})`);
	const readsBack = (heading: string): boolean => {
		const { headings: found, links: [link, ...others] } = readFacts(heading);
		return found.length === 1 && link !== undefined && others.length === 0 && sameAddress(link.url, address)
			&& link.useEnd === heading.length && (link.form === 'inline') === (text !== '');
	};
	return headings.find(readsBack) ?? headings[0] ?? marks + text;
}
