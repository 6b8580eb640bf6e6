/** Marks a note as ours, so that no note of the user's is ever written over. The app does not show it. */
export const REPORT_MARK = '%% Written by Conference Review: a new report replaces this note. Remove this line to keep it. %%';

/** Whether a note is a report that we wrote: it names sessions and links, and is no review, wherever it lies. */
export function isLinkReport(text: string): boolean {
	return text.includes(REPORT_MARK);
}
