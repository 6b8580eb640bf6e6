import { join } from 'node:path';
import { version } from '../../../package.json';
import type { MergeRequest } from '../arguments';
import { CHECK_FORMATS } from '../formats/check-formats';
import { readNoteText } from '../note-text';
import { writeResults } from '../output';
import type { CheckSummaryInput } from '../../reports/reports';
import { pathFromHere } from '../path-from-here';
import { mergeChecks, readCheckReport } from '../stored-reports';
import { paintFor } from '../terminal';
import { exitCodeOf } from './exit-code';
import { tell, type Streams } from './streams';

/** `merge`: joins the JSON reports of the parts of a check. Resolves to the exit code, which is that of the whole check. */
export async function merge({ format, reports, vault }: MergeRequest, streams: Streams): Promise<number> {
	const checks: CheckSummaryInput[] = [];
	for (const file of reports) {
		const text = readNoteText(file);
		const report = text.kind === 'text' ? readCheckReport(text.text) : text;
		if (report.kind === 'report') checks.push(report.check);
		else tell(streams.err, `${file}: ${report.message}`);
	}
	const whole = mergeChecks(checks);
	const fromHere = (path: string) => (vault === null ? path : pathFromHere(join(vault, path)));
	await writeResults(streams.out, CHECK_FORMATS[format].write(whole, { paint: paintFor(streams.out), fromHere, version }));
	return checks.length < reports.length ? 2 : exitCodeOf(whole);
}
