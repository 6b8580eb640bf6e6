import { splitRow } from '../markdown/blocks/tables';
import type { Session } from '../review/model';
import type { ReadFacts } from './list-lines';
import { writeSessionHeading, type SessionDraft } from './session-heading';

const ITEM = /^([ \t>]*)(?:([-*+])|(\d{1,9})([.)]))([ \t]+)(\[[ xX]\][ \t]+)?/u;

/**
 * A session in the form of a neighbour that is no heading: an item, a bold line, a title over its address, a row of the
 * same table. Null beside headings and whole notes. Lines within are parted by a line feed.
 */
export function writeSessionLine(text: string, neighbour: Session, draft: SessionDraft, readFacts: ReadFacts): string | null {
	const linked = writeSessionHeading(1, draft, readFacts).slice(2);
	const line = /^[^\r\n]*/u.exec(text.slice(neighbour.start))?.[0] ?? '';
	switch (neighbour.form) {
		case 'heading':
		case 'note':
			return null;
		case 'paragraph':
			if (/^(?:\*\*|__)/u.test(line)) return `**${linked}**`;
			return draft.address === null ? null : `${writeSessionHeading(1, { ...draft, address: null }, readFacts).slice(2)}\n${draft.address}`;
		case 'list-item': {
			const [, indent = '', bullet, number, dot = '', space = ' ', task] = ITEM.exec(line) ?? [];
			const marker = number === undefined ? bullet ?? '-' : String(Number(number) + 1) + dot;
			return `${indent}${marker}${space}${task === undefined ? '' : '[ ] '}${linked}`;
		}
		case 'table-row':
			return writeRow(line, neighbour, linked);
	}
}

/** Empty cells but for that of the title. */
function writeRow(line: string, neighbour: Session, linked: string): string {
	const cells = splitRow(line, 0, line.length);
	const starts = cells.filter((_, index) => index % 2 === 0);
	const title = starts.findIndex((start, index) => line.slice(start, cells[index * 2 + 1]).includes(neighbour.title));
	const written = starts.map((_, index) => (index === Math.max(0, title) ? linked.replace(/\\?\|/gu, '\\|') : ''));
	return `| ${written.join(' | ')} |`;
}
