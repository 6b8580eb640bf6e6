import type { WriteStream } from 'node:tty';
import { plural } from '../../reports/wording';
import type { Reviews } from '../reviews';
import { printable } from '../../reports/printing';

/** Where results go, and where everything else does. */
export interface Streams {
	readonly out: WriteStream;
	readonly err: WriteStream;
}

/** One line for the user, never among the results. */
export function tell(err: Streams['err'], message: string): void {
	err.write(`conference-review: ${printable(message)}\n`);
}

/** What could not be read, and why nothing was found where that may surprise. */
export function tellOfReading({ conferences, noteCount, unreadable, warnings }: Reviews, err: Streams['err']): void {
	for (const warning of warnings) tell(err, warning);
	for (const { path, message } of unreadable) tell(err, path === '' ? message : `${path}: ${message}`);
	if (conferences.length > 0 || unreadable.length > 0) return;
	tell(err, noteCount === 0 ? 'no Markdown files were found.' : `none of ${plural(noteCount, 'note')} is a review; --all-notes takes them all, --tag, --folder and --property choose others.`);
}
