import { type App, type HeadingCache, MarkdownView, type PaneType, type TFile, type WorkspaceLeaf } from 'obsidian';
import type { RowTarget } from './rows';

/** Opens a note at a line. Does nothing where the note is gone. Resolves with the pane that shows it. */
export async function openPlace(app: App, target: RowTarget, newLeaf: PaneType | boolean): Promise<WorkspaceLeaf | null> {
	const file = app.vault.getFileByPath(target.path);
	if (!file) return null;
	const line = lineOf(app, file, target);
	const leaf = app.workspace.getLeaf(newLeaf);
	await leaf.openFile(file, line === null ? { active: true } : { active: true, eState: { line: line - 1 } });
	return leaf;
}

function lineOf(app: App, file: TFile, { line, text, headingDepth }: RowTarget): number | null {
	if (line === null) return null;
	if (headingDepth !== null) return headingAbove(app.metadataCache.getFileCache(file)?.headings ?? [], line, headingDepth) ?? line;
	return text === null ? line : nearestLineWith(openText(app, file), text, line);
}

/** Of the headings that hold a line, the one at a depth: 0 is the outermost. */
function headingAbove(headings: readonly HeadingCache[], line: number, depth: number): number | null {
	const holding: HeadingCache[] = [];
	for (const heading of headings) {
		if (heading.position.start.line >= line) break;
		while ((holding[holding.length - 1]?.level ?? 0) >= heading.level) holding.pop();
		holding.push(heading);
	}
	const found = holding[depth];
	return found ? found.position.start.line + 1 : null;
}

/** What an editor shows of a note may be ahead of the file, by what was typed in the last moments. */
function openText(app: App, file: TFile): string | null {
	for (const { view } of app.workspace.getLeavesOfType('markdown')) {
		if (view instanceof MarkdownView && view.file === file) return view.getViewData();
	}
	return null;
}

/** The line itself, or the one nearest to it that holds the text. 1-based. */
function nearestLineWith(text: string | null, wanted: string, line: number): number {
	const lines = text?.split('\n') ?? [];
	if (lines[line - 1]?.includes(wanted) !== false) return line;
	for (let distance = 1; distance < lines.length; distance++) {
		for (const at of [line + distance, line - distance]) if (lines[at - 1]?.includes(wanted)) return at;
	}
	return line;
}
