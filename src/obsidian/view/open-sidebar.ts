import type { App, WorkspaceLeaf } from 'obsidian';
import { REVIEW_VIEW } from './review-view';

/** Shows the sidebar that there is, or makes one on the right. With a query, it shows what that finds. */
export async function openSidebar({ workspace }: App, query?: string): Promise<WorkspaceLeaf> {
	const leaf = await workspace.ensureSideLeaf(REVIEW_VIEW, 'right', { active: true, reveal: true });
	await workspace.revealLeaf(leaf);
	if (query !== undefined) await leaf.setViewState({ type: REVIEW_VIEW, active: true, state: { ...leaf.getViewState().state, filter: query } });
	return leaf;
}
