import type { Paint } from '../../reports/printing';
import type { CheckSummaryInput } from '../../reports/reports';

/** What a format may need beside the check. */
export interface FormatContext {
	readonly paint: Paint;
	/** A note's path as seen from where the program was started, with forward slashes: what a CI's pages can open. */
	readonly fromHere: (path: string) => string;
	/** Of this program. */
	readonly version: string;
}

/** One way to write down the outcome of a check. */
export interface CheckFormat {
	/** For the help. */
	readonly description: string;
	/** In pieces, so that a long report need not stand in memory as one text. */
	write(check: CheckSummaryInput, context: FormatContext): string | Iterable<string>;
}
