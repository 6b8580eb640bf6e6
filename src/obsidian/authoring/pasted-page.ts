import { leadsToThePublicWeb } from '../../review/outline/heading-address';
import { isNameOfAnAddress } from '../../review/outline/address-lines';
import { spellings, writeLinkText } from '../../repair/address-writing';

/**
 * What was copied from a page, as lines of a list: its links as links of Markdown, and the headings between them.
 * Null where the page brings no link that the plain text does not hold as well. The page is read, never shown.
 */
export function listOfPastedPage(clipboard: DataTransfer): string | null {
	const page = new DOMParser().parseFromString(clipboard.getData('text/html'), 'text/html');
	const plain = clipboard.getData('text/plain');
	const lines: string[] = [];
	/** Where the line of an address is: a page links to a session from its picture and from its title. */
	const lineOf = new Map<string, number>();
	let isRicher = false;
	for (const element of Array.from(page.querySelectorAll('a[href], h1, h2, h3, h4, h5, h6'))) {
		const address = element.getAttribute('href');
		// A link around a heading, or within one, is told once.
		const text = writeLinkText((address === null ? element : element.querySelector('h1, h2, h3, h4, h5, h6') ?? element).textContent ?? '');
		if (address === null) {
			if (text !== '' && element.querySelector('a[href]') === null && element.closest('a[href]') === null) lines.push(`${'#'.repeat(Number(element.tagName.slice(1)))} ${text}`);
		} else if (leadsToThePublicWeb(address)) {
			const destination = `<${spellings(address, 'angle-destination')[0]}>`;
			const line = text === '' || isNameOfAnAddress(text) ? destination : `[${text}](${destination})`;
			const known = lineOf.get(address);
			if (known === undefined) lineOf.set(address, lines.push(line) - 1);
			else if (lines[known] === destination) lines[known] = line;
			isRicher ||= !plain.includes(address);
		}
	}
	return isRicher ? lines.join('\n') : null;
}
