import { type App, MarkdownView, type TFile, type Vault } from 'obsidian';
import { readNote } from '../../markdown/read-note';
import { buildConference } from '../../review/conference';
import type { Conference } from '../../review/model';
import { readYaml } from '../frontmatter-yaml';
import type { Settings } from '../settings/settings';
import type { NoteTexts } from './note-search';

/** What an editor shows of a note, which may be ahead of the file by what was typed in the last moments; null where none shows it. */
export function openText(app: App, file: TFile): string | null {
	for (const { view } of app.workspace.getLeavesOfType('markdown')) {
		if (view instanceof MarkdownView && view.file === file) return view.getViewData();
	}
	return null;
}

/** The notes as they are on the disk. */
export function noteTexts(vault: Vault): NoteTexts {
	return {
		read: async (path) => {
			const file = vault.getFileByPath(path);
			if (!file) throw new Error(`There is no note ${path}`);
			return vault.cachedRead(file);
		},
	};
}

/** A note as the user sees it now, read anew: what the library knows of it may be older. Null where it is gone. */
export async function readPresentNote(app: App, path: string, { sessionLevel }: Pick<Settings, 'sessionLevel'>): Promise<{ readonly text: string; readonly conference: Conference } | null> {
	const file = app.vault.getFileByPath(path);
	if (!file) return null;
	const text = openText(app, file) ?? await app.vault.cachedRead(file);
	return { text, conference: buildConference({ path, text, facts: readNote(text, readYaml) }, { sessionLevel }) };
}
