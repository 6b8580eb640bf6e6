import type { ViewState } from 'obsidian';
import type { Region } from './tab-group';

/** What is open where: kept over a restart. */
export interface SavedLayout {
	readonly leaves: readonly SavedLeaf[];
	readonly leftCollapsed?: boolean;
	readonly rightCollapsed?: boolean;
}

export interface SavedLeaf {
	readonly region: Region;
	readonly state: ViewState;
	/** In a window of its own. */
	readonly popout?: boolean;
	/** What its tab shows until the view itself is made. */
	readonly title?: string;
	readonly icon?: string;
	/** In front of its neighbours. Only such views are made at once, the others when they are looked at. */
	readonly current: boolean;
}
