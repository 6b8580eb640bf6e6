import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { printable, type Paint } from '../../reports/printing';

/** What a change does to a file, as `patch -p1` and `git apply` read it, byte for byte. */
export function unifiedDiff(path: string, before: string, after: string): string {
	const [old, changed] = path.startsWith('/') ? [path, path] : [`a/${path}`, `b/${path}`];
	return createTwoFilesPatch(old, changed, before, after, undefined, undefined, { context: 3, headerOptions: FILE_HEADERS_ONLY })
		// Behind a name with spaces, `patch` looks for a tab, which git writes as well.
		.replace(/^--- (.*)\n\+\+\+ (.*)\n/u, (header) => (old.includes(' ') && !header.startsWith('--- "') ? header.replace(/\n/gu, '\t\n') : header));
}

/** The same for a person at a terminal: coloured, and with nothing in it that the terminal would obey. */
export function shownDiff(diff: string, paint: Paint): string {
	return diff.split('\n').map((line) => {
		const shown = printable(line.replace(/\r$/u, ''));
		if (/^(?:---|\+\+\+) /u.test(line)) return paint('bold', shown);
		if (line.startsWith('@@')) return paint('cyan', shown);
		if (line.startsWith('+')) return paint('green', shown);
		return line.startsWith('-') ? paint('red', shown) : shown;
	}).join('\n');
}
