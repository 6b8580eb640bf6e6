import type { App, PaneType, TFile, WorkspaceLeaf } from 'obsidian';
import { followLine } from './follow-line';
import { openText } from './present-note';
import type { RowTarget } from './rows';
import { headingsHolding } from './session-link';

/** Opens a note at a line. Does nothing where the note is gone. Resolves with the pane that shows it. */
export async function openPlace(app: App, target: RowTarget, newLeaf: PaneType | boolean): Promise<WorkspaceLeaf | null> {
	const file = app.vault.getFileByPath(target.path);
	if (!file) return null;
	const line = await lineOf(app, file, target);
	const leaf = app.workspace.getLeaf(newLeaf);
	await leaf.openFile(file, line === null ? { active: true } : { active: true, eState: { line: line - 1 } });
	return leaf;
}

async function lineOf(app: App, file: TFile, { line, text, headingDepth }: RowTarget): Promise<number | null> {
	if (line === null) return null;
	if (headingDepth !== null) {
		const heading = headingsHolding(app.metadataCache.getFileCache(file)?.headings ?? [], line - 2)[headingDepth];
		return heading ? heading.position.start.line + 1 : line;
	}
	const shown = openText(app, file);
	return text === null || shown === null ? line : followLine(await app.vault.cachedRead(file), shown, line, text);
}
