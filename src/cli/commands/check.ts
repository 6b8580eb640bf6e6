import { version } from '../../../package.json';
import { collectAddresses } from '../../review/addresses';
import type { CheckRequest } from '../arguments';
import { checkUses } from '../checking';
import { CHECK_FORMATS } from '../formats/check-formats';
import type { Interruption } from '../interruption';
import { writeResults } from '../output';
import { pathFromHere } from '../path-from-here';
import type { CheckSummaryInput } from '../../reports/reports';
import { readReviews } from '../reviews';
import { usesOfShard } from '../shards';
import { paintFor } from '../terminal';
import { exitCodeOf } from './exit-code';
import { tellOfReading, type Streams } from './streams';

/** `check`: asks every address of the notes. Resolves to the exit code. */
export async function check(request: CheckRequest, streams: Streams, interruption: Interruption): Promise<number> {
	const reviews = await readReviews(request.selection);
	tellOfReading(reviews, streams.err);
	const all = collectAddresses(reviews.conferences);
	const uses = request.shard === null ? all : usesOfShard(all, request.shard);
	const options = { ...request.check, exclude: [...request.check.exclude, ...reviews.excludedAddresses] };
	const summary: CheckSummaryInput = { ...await checkUses(uses, options, streams, interruption), unreadable: reviews.unreadable };
	const fromHere = (path: string) => pathFromHere(reviews.files.get(path) ?? path);
	await writeResults(streams.out, CHECK_FORMATS[request.format].write(summary, { paint: paintFor(streams.out), fromHere, version }));
	return interruption.exitCode ?? exitCodeOf(summary);
}
