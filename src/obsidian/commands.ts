import type { Plugin } from 'obsidian';
import type { ReviewLibrary } from '../review/library';
import { addressesOf, type LinkCheck } from './link-check';
import type { Strings } from './strings/strings';
import { openSidebar } from './view/open-sidebar';
import { REVIEW_ICON } from './view/review-view';

export interface CommandsOptions {
	readonly library: ReviewLibrary;
	readonly check: LinkCheck;
	/** Writes the link report, and says where it stands. */
	readonly saveReport: () => Promise<void>;
	readonly strings: Strings;
}

/** The ribbon icon and the commands. */
export function addCommands(plugin: Plugin, { library, check, saveReport, strings: { commands, report } }: CommandsOptions): void {
	const { app } = plugin;
	const open = (): void => void openSidebar(app);
	plugin.addRibbonIcon(REVIEW_ICON, commands.open, open);
	plugin.addCommand({ id: 'open-sidebar', name: commands.open, icon: REVIEW_ICON, callback: open });
	plugin.addCommand({
		id: 'check-links',
		name: commands.checkAll,
		icon: 'shield-check',
		callback: () => void check.start({ urls: addressesOf(library.conferences()), recheck: false }),
	});
	plugin.addCommand({
		id: 'recheck-links',
		name: commands.recheckAll,
		icon: 'refresh-cw',
		callback: () => void check.start({ urls: addressesOf(library.conferences()), recheck: true }),
	});
	plugin.addCommand({
		id: 'check-links-in-note',
		name: commands.checkNote,
		icon: 'shield-check',
		checkCallback: (checking) => {
			const file = app.workspace.getActiveFile();
			const conference = file ? library.get(file.path) : undefined;
			if (!conference) return false;
			// Who asks for one note wants to know how things stand now.
			if (!checking) void check.start({ urls: addressesOf([conference]), recheck: true });
			return true;
		},
	});
	plugin.addCommand({ id: 'save-link-report', name: report.save, icon: 'file-text', callback: () => void saveReport() });
	plugin.addCommand({
		id: 'cancel-link-check',
		name: commands.cancel,
		icon: 'circle-stop',
		checkCallback: (checking) => {
			const running = check.state.phase === 'checking';
			if (running && !checking) check.cancel();
			return running;
		},
	});
}
