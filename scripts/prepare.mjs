// What every command does before its own work: a Node that will do, and the locked dependencies in place.
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies, nodeTooOld } from './dependencies.mjs';

/** The clone's top folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Ends the process with a sentence on stderr where it cannot go on. */
export async function prepare() {
	const problem = nodeTooOld();
	if (problem !== null) fail(problem, 1);
	try {
		await ensureDependencies(root);
	} catch (error) {
		fail(error.message, 1);
	}
}

/** Exit codes: 1 for what went wrong, 2 for wrong usage. */
export function fail(message, code) {
	process.stderr.write(`${message}\n`);
	process.exit(code);
}

/** False also where the way there is barred: a file in the middle of it, a circle of links, a folder of others. */
export function isFolder(path) {
	try {
		return statSync(path).isDirectory();
	} catch {
		return false;
	}
}
