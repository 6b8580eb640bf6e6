import { relative, resolve, sep } from 'node:path';

/** Relative to the working folder where the file lies in it, otherwise absolute; with forward slashes. */
export function pathFromHere(file: string): string {
	const path = relative(process.cwd(), resolve(file));
	return (path.startsWith('..') ? resolve(file) : path).split(sep).join('/');
}
