import type { App, Plugin } from 'obsidian';
import type { Strings } from '../strings/strings';
import type { FilteredSessions } from './filtered-sessions';
import { REVIEW_VIEW, ReviewView } from './review-view';

/** Commands on what a sidebar shows: the one in use, else the first with a search. */
export function addSearchCommands(plugin: Plugin, { copy, save }: Strings['search']): void {
	const add = (id: string, name: string, icon: string, run: (sessions: FilteredSessions) => void): void => {
		plugin.addCommand({
			id,
			name,
			icon,
			checkCallback: (checking) => {
				const sessions = filteredSessions(plugin.app);
				if (sessions && !checking) run(sessions);
				return sessions !== null;
			},
		});
	};
	add('copy-filtered-sessions', copy, 'copy', (sessions) => void sessions.copy(activeWindow));
	add('save-filtered-sessions', save, 'file-plus', (sessions) => sessions.save());
}

function filteredSessions({ workspace }: App): FilteredSessions | null {
	const inUse = workspace.getActiveViewOfType(ReviewView);
	const all = workspace.getLeavesOfType(REVIEW_VIEW).flatMap(({ view }) => (view instanceof ReviewView ? [view] : []));
	return [...(inUse ? [inUse] : []), ...all].map(({ filtered }) => filtered).find((filtered) => filtered !== null) ?? null;
}
