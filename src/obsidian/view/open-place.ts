import type { App, HeadingCache, HoverParent, PaneType, TFile, WorkspaceLeaf } from 'obsidian';
import { followLine } from './follow-line';
import { openText } from './present-note';
import { type Row, type RowTarget, targetOf } from './rows';
import { headingsHolding, mayReadAs } from './session-link';

/** Opens a note at a line. Does nothing where the note is gone. Resolves with the pane that shows it. */
export async function openPlace(app: App, target: RowTarget, newLeaf: PaneType | boolean): Promise<WorkspaceLeaf | null> {
	const file = app.vault.getFileByPath(target.path);
	if (!file) return null;
	const line = await lineOf(app, file, target);
	const leaf = app.workspace.getLeaf(newLeaf);
	await leaf.openFile(file, line === null ? { active: true } : { active: true, eState: { line: line - 1 } });
	return leaf;
}

/** What the app has to know to show a preview of a place. */
interface Hover {
	readonly event: MouseEvent;
	/** Under which name the app's settings list who calls for previews. */
	readonly source: string;
	readonly hoverParent: HoverParent;
	readonly targetEl: HTMLElement;
}

/** The core plugin *Page preview* listens, and decides whether a key has to be held down. */
export function previewPlace(app: App, row: Row, hover: Hover): void {
	const target = targetOf(row);
	if (!target) return;
	const { path } = target;
	const line = lineInFile(app, target);
	app.workspace.trigger('hover-link', { ...hover, linktext: path, sourcePath: path, ...(line !== null && { state: { scroll: line - 1 } }) });
}

async function lineOf(app: App, file: TFile, target: RowTarget): Promise<number | null> {
	const { text } = target;
	const line = lineInFile(app, target);
	const shown = openText(app, file);
	return line === null || text === null || target.headingDepth !== null || shown === null ? line : followLine(await app.vault.cachedRead(file), shown, line, text);
}

/** Where the file has the place; a heading's own line is asked of the app. */
function lineInFile({ metadataCache }: App, { path, line, headingDepth, text }: RowTarget): number | null {
	if (line === null || headingDepth === null) return line;
	const holding = headingsHolding(metadataCache.getCache(path)?.headings ?? [], line - 2);
	const isMeant = (heading: HeadingCache | undefined): boolean => heading !== undefined && mayReadAs(heading, text ?? '');
	// The app knows no headings in HTML: another may stand so deep.
	const heading = isMeant(holding[headingDepth]) ? holding[headingDepth] : holding.find(isMeant);
	return heading ? heading.position.start.line + 1 : line;
}
