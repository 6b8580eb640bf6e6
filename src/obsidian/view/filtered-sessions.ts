import { Notice, type App } from 'obsidian';
import { writeLinkText } from '../../repair/address-writing';
import type { SessionPart } from '../../review/model';
import { wikiLink } from '../report/link-report';
import { saveNewNote, showSaved } from '../report/save-report';
import type { Strings } from '../strings/strings';
import type { PanelModel } from './panel-model';
import { SaveSessionsModal } from './save-sessions-modal';
import type { SessionActions } from './session-actions';
import { wikiLinkToSession } from './session-link';

/** What can be done with the sessions that a search has left. */
export class FilteredSessions {
	readonly #app: App;
	readonly #model: PanelModel;
	readonly #actions: SessionActions;
	readonly #strings: Strings;
	#form: SaveSessionsModal | null = null;

	constructor(app: App, model: PanelModel, actions: SessionActions, strings: Strings) {
		this.#app = app;
		this.#model = model;
		this.#actions = actions;
		this.#strings = strings;
	}

	/** As Markdown that is read anywhere, with links to the sessions' pages. Says in a notice what came of it. */
	async copy({ navigator }: Window): Promise<void> {
		const { sessions } = this.#model;
		await this.#actions.copy(this.#write(sessions, pageLink, (title) => title), navigator.clipboard, this.#strings.search.copied(sessions.length));
	}

	/** As a new note with links to the reviews, at a path that the user chooses. */
	save(): void {
		const { search } = this.#strings;
		const { vault, workspace, fileManager } = this.#app;
		const folder = fileManager.getNewFileParent(workspace.getActiveFile()?.path ?? '').path.replace(/^\/$/u, '');
		this.#form = new SaveSessionsModal(this.#app, {
			strings: this.#strings,
			path: `${folder === '' ? '' : `${folder}/`}${search.saveName}.md`,
			save: async (path) => {
				// As they are now: a sync may have written to their notes while the path was thought of.
				const { sessions } = this.#model;
				const text = this.#write(sessions, (part) => wikiLinkToSession(this.#app, part), (title, note) => wikiLink(note, '', title));
				return showSaved(this.#app, await saveNewNote(vault, path, text), {
					saved: (saved) => search.saved(sessions.length, saved), occupied: search.occupied, failed: search.notSaved,
				}, (message) => new Notice(message));
			},
		});
		this.#form.open();
	}

	/** Takes away what is still shown. */
	close(): void {
		this.#form?.close();
	}

	#write(sessions: readonly SessionPart[], linkOf: (part: SessionPart) => string, titleOf: (title: string, path: string) => string): string {
		const lines: string[] = [];
		let above: SessionPart['conference'] | null = null;
		for (const part of sessions) {
			const { conference } = part;
			if (conference !== above) {
				const date = conference.date === null ? '' : ` (${this.#strings.formats.day(conference.date)})`;
				lines.push(...(above === null ? [] : ['']), `## ${titleOf(conference.title, conference.path)}${date}`, '');
			}
			above = conference;
			lines.push(`- ${linkOf(part)}`);
		}
		return `${lines.join('\n')}\n`;
	}
}

/** An address goes between angle brackets, where only these three could end it: CommonMark 0.31.2, section 6.3. */
function pageLink({ session: { address, title } }: SessionPart): string {
	return address === null ? writeLinkText(title) : `[${writeLinkText(title)}](<${address.url.replace(/[<>\s]/gu, encodeURIComponent)}>)`;
}
