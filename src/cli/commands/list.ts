import { collectAddresses } from '../../review/addresses';
import type { ListRequest } from '../arguments';
import { linksText } from '../formats/links-text';
import { sessionsText } from '../../reports/sessions-text';
import { linksReport, sessionsReport } from '../../reports/reports';
import { readReviews, type Reviews } from '../reviews';
import { jsonPieces } from '../../reports/json';
import { writeResults } from '../output';
import { paintFor } from '../terminal';
import { tellOfReading, type Streams } from './streams';

/** `sessions` and `links`: what the notes say, without a request. Resolves to the exit code. */
export async function list(request: ListRequest, streams: Streams): Promise<number> {
	const reviews = await readReviews(request.selection);
	tellOfReading(reviews, streams.err);
	await writeResults(streams.out, request.format === 'json' ? jsonPieces(reportOf(request, reviews)) : textOf(request, reviews, streams));
	return reviews.unreadable.length > 0 ? 2 : 0;
}

function reportOf({ command }: ListRequest, { conferences, unreadable }: Reviews) {
	switch (command) {
		case 'sessions':
			return sessionsReport(conferences, unreadable);
		case 'links':
			return linksReport(collectAddresses(conferences), unreadable);
	}
}

function textOf({ command }: ListRequest, { conferences }: Reviews, { out }: Streams): Iterable<string> {
	const paint = paintFor(out);
	switch (command) {
		case 'sessions':
			return sessionsText(conferences, paint);
		case 'links':
			return linksText(collectAddresses(conferences), paint);
	}
}
