// How hard the property tests look: as they are written, or by what `npm run fuzz` and `npm run mutation` ask for.

/** Parameters of a property, as fast-check takes them. */
interface Runs {
	readonly numRuns: number;
	readonly seed?: number;
	readonly interruptAfterTimeLimit?: number;
}

/**
 * Parameters for a property that `npm test` tries `count` times. `FUZZ_TIMES` multiplies that (below 1 it lessens),
 * `FUZZ_SECONDS` ends a property after so long, `FUZZ_SEED` begins where a failure that was printed began.
 */
export function runs(count = 100, environment: Readonly<Record<string, string | undefined>> = process.env): Runs {
	const { FUZZ_TIMES: times, FUZZ_SECONDS: seconds, FUZZ_SEED: seed } = environment;
	return {
		numRuns: Math.max(1, Math.round(count * (times === undefined ? 1 : Number(times)))),
		...(seed !== undefined && { seed: Number(seed) }),
		...(seconds !== undefined && { interruptAfterTimeLimit: Number(seconds) * 1_000 }),
	};
}
