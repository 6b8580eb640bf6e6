import { TFolder, type Plugin } from 'obsidian';
import { isTemplatePath } from './settings';
import type { SettingsStore } from './settings-store';

/** Keeps the folders of the settings, and the notes that they name, when their folders are renamed or moved in the app: reviews would be none any more. */
export function followFolders(plugin: Plugin, store: SettingsStore): void {
	plugin.registerEvent(plugin.app.vault.on('rename', (file, oldPath) => {
		if (!(file instanceof TFolder) || store.isNewer) return;
		const { criteria, newReview, report } = store.current;
		const move = (folder: string): string => moved(folder, oldPath, file.path);
		const folders = criteria.folders.map(move);
		const folder = move(newReview.folder);
		const template = isTemplatePath(newReview.template) ? move(newReview.template) : newReview.template;
		const path = move(report.path);
		if (folder === newReview.folder && template === newReview.template && path === report.path && folders.every((each, index) => each === criteria.folders[index])) return;
		void store.change((settings) => ({ ...settings, criteria: { ...settings.criteria, folders }, newReview: { ...settings.newReview, folder, template }, report: { ...settings.report, path } }));
	}));
}

/** A folder's path after another was moved that it is, or lies in. Capitals do not count, as for reviews. */
function moved(folder: string, from: string, to: string): string {
	const path = folder.replace(/^\/+|\/+$/gu, '').normalize('NFC');
	const outer = from.normalize('NFC');
	return `${path}/`.toLowerCase().startsWith(`${outer}/`.toLowerCase()) ? to + path.slice(outer.length) : folder;
}
