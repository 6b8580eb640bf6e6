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
const ofSpeed = /\d MB\b|takes time/;

/** A test that waits longer, under a mutant, waits for ever. */
const longestTestMs = 15_000;

const { describe, it, before, after } = globalThis as unknown as Mocha;
// Mocha would take a parameter of a test for the callback of one that is asynchronous.
const test = (name: string, body: Body): unknown => ofSpeed.test(name) || it(name, () => body()).timeout(longestTestMs);

const valuesOf = (row: unknown): readonly unknown[] => (Array.isArray(row) ? row : [row]);

/** As Jest's, save that names are numbered rather than filled in. */
const describeEach = (table: readonly unknown[]) => (name: string, body: Body): void => {
	for (const [index, row] of table.entries()) describe(`${name} ${index}`, () => void body(...valuesOf(row)));
};

/** One test for all rows: Mocha finds each test of a mutant by a pattern of all their names, which thousands make slow. */
const testEach = (table: readonly unknown[]) => (name: string, body: Body): unknown => test(name, async () => {
	for (const row of table) await body(...valuesOf(row));
});

Object.assign(globalThis, {
	expect,
	describe: Object.assign((name: string, body: Body) => void describe(name, body), { each: describeEach }),
	it: Object.assign((name: string, body: Body) => test(name, body), { each: testEach }),
	test: Object.assign((name: string, body: Body) => test(name, body), { each: testEach }),
	beforeAll: before,
	afterAll: after,
});
