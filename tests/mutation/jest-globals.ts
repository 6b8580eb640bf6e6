// Stryker runs the tests with Mocha (see docs/testing.md): what they take for given with Jest is made of Mocha's here.
import { expect } from 'expect';

type Body = (...values: readonly unknown[]) => unknown;
type Register = (name: string, body: Body) => unknown;

interface Mocha {
	readonly describe: Register;
	readonly it: (name: string, body: () => unknown) => { timeout: (ms: number) => unknown };
	readonly before: unknown;
	readonly after: unknown;
}

/** Tests of speed say little of a mutant, and take long. */
const ofSpeed = /\d MB\b/;

/** A test that waits longer, under a mutant, waits for ever. */
const longestTestMs = 4_000;

/** As Jest's `each`, save that names are numbered rather than filled in. */
function withEach(register: Register): Register {
	const each = (table: readonly unknown[]) => (name: string, body: Body): void => {
		for (const [index, row] of table.entries()) {
			const values: readonly unknown[] = Array.isArray(row) ? row : [row];
			register(`${name} ${index}`, () => body(...values));
		}
	};
	return Object.assign((name: string, body: Body) => register(name, body), { each });
}

const { describe, it, before, after } = globalThis as unknown as Mocha;
// Mocha would take a parameter of a test for the callback of one that is asynchronous.
const test = withEach((name, body) => ofSpeed.test(name) || it(name, () => body()).timeout(longestTestMs));
Object.assign(globalThis, { expect, describe: withEach(describe), it: test, test, beforeAll: before, afterAll: after });
