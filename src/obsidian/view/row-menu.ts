import { MarkdownView, Menu, Platform, type App, type PaneType } from 'obsidian';
import { linkKey, parseUrl } from '../../links/address';
import type { ReviewLibrary } from '../../review/library';
import type { SessionPart } from '../../review/model';
import { sessionUrl } from '../api/protocol';
import type { Authoring } from '../authoring/authoring-commands';
import type { LinkCheck } from '../link-check';
import type { RepairCommands } from '../repair/repair-commands';
import type { SessionPlaces } from '../repair/session-places';
import type { SettingsStore } from '../settings/settings-store';
import type { Strings } from '../strings/strings';
import type { LinkResults } from './link-states';
import { tellLink } from './link-story';
import { addItem, showBelow } from './choice-menu';
import { lineNow, sessionNow } from './follow-edits';
import { openPlace } from './open-place';
import type { RowContent } from './row-tree';
import { conferenceOf, sessionOf, targetOf, type Row } from './rows';
import type { SessionActions } from './session-actions';

export interface RowMenuOptions {
	readonly app: App;
	readonly library: ReviewLibrary;
	readonly check: LinkCheck;
	readonly repairs: RepairCommands;
	readonly places: SessionPlaces;
	readonly links: LinkResults;
	readonly store: SettingsStore;
	readonly actions: SessionActions;
	readonly addSession: Authoring['addSession'];
	readonly notify: (message: string) => void;
	readonly strings: Strings;
}

/** What can be done with a row: open it, and what its link needs. Its note may change while the menu is open. */
export class RowMenu {
	readonly #options: RowMenuOptions;

	constructor(options: RowMenuOptions) {
		this.#options = options;
	}

	/** Shows the menu at the pointer, or at the row where a key has asked for it. */
	show(row: Row, event: MouseEvent): void {
		const menu = new Menu();
		const url = addressOf(row.content);
		if (url !== null) this.#addStory(menu, url);
		this.#addOpening(menu, row);
		// The menu may have been asked for in a window of its own, whose clipboard is the one that has the focus.
		const { clipboard } = (event.view ?? window).navigator;
		this.#addSession(menu, row, clipboard);
		if (url !== null) this.#addLink(menu, url, clipboard);
		this.#addFile(menu, row);
		const anchor = event.target instanceof HTMLElement ? event.target : null;
		if (event.clientX === 0 && event.clientY === 0 && anchor) showBelow(menu, anchor);
		else menu.showAtMouseEvent(event);
	}

	#addOpening(menu: Menu, row: Row): void {
		const { strings: { menu: words, session } } = this.#options;
		if (!targetOf(row)) return;
		const add = (title: string, icon: string, pane: PaneType | false): void => addItem(menu, 'open', title, icon, () => this.#open(row, pane));
		add(words.openNote, 'file-text', false);
		add(words.openTab, 'file-plus', 'tab');
		if (!Platform.isPhone) add(session.openSplit, 'separator-vertical', 'split');
		if (Platform.isDesktopApp) add(session.openWindow, 'picture-in-picture-2', 'window');
	}

	#open(row: Row, pane: PaneType | false): void {
		const { app, library } = this.#options;
		const target = targetOf(row);
		const before = conferenceOf(row);
		const now = before && library.get(before.path);
		if (target) void openPlace(app, now && target.line !== null ? { ...target, line: lineNow(before, now, target.line) } : target, pane);
	}

	/** What a badge tells the pointer, for fingers and for keys. */
	#addStory(menu: Menu, url: string): void {
		const { links, strings } = this.#options;
		const key = linkKey(url);
		if (links.get(key)) menu.addItem((item) => item.setSection('story').setTitle(tellLink(links.get(key), strings, Date.now())).setIsLabel(true));
	}

	#addSession(menu: Menu, row: Row, clipboard: Clipboard): void {
		const { actions, addSession, app, library, notify, places, strings: { authoring, repair, session: words } } = this.#options;
		const add = addItem.bind(null, menu, 'session');
		const part = sessionOf(row);
		const conference = part?.conference ?? (row.content.kind === 'conference' ? row.content.conference : null);
		if (conference) add(authoring.addSession, 'list-plus', () => addSession(conference.path, part));
		if (conference && !part) add(repair.choosePlace, 'list-tree', () => void places.choose(conference.path));
		if (!part) return;
		const addCopy = (title: string, icon: string, copy: (now: SessionPart) => Promise<void>): void => add(title, icon, () => {
			const present = library.get(part.conference.path);
			const session = present && sessionNow(part, present);
			if (session) void copy({ conference: present, session });
			else notify(words.sessionGone);
		});
		addCopy(words.copyMarkdown, 'clipboard-copy', (now) => actions.copyMarkdown(now, clipboard));
		addCopy(words.copyLink, 'link', (now) => actions.copyLink(now, clipboard));
		addCopy(words.copyUrl, 'app-window', (now) => actions.copy(sessionUrl(app.vault.getName(), now.conference, now.session), clipboard));
	}

	/** What the app and other plugins do with the note. */
	#addFile(menu: Menu, row: Row): void {
		const { app } = this.#options;
		const target = targetOf(row);
		const file = target && app.vault.getFileByPath(target.path);
		if (!file) return;
		const leaf = app.workspace.getLeavesOfType('markdown').find(({ view }) => view instanceof MarkdownView && view.file === file);
		app.workspace.trigger('file-menu', menu, file, 'conference-review', leaf);
	}

	#addLink(menu: Menu, url: string, clipboard: Clipboard): void {
		const { actions, check, links, repairs, strings: { menu: words } } = this.#options;
		const add = addItem.bind(null, menu);
		const site = parseUrl(url);
		const isWeb = site?.protocol === 'http:' || site?.protocol === 'https:';
		if (isWeb) add('link', words.openPage, 'external-link', () => void window.open(url, '_blank', 'noopener'));
		add('link', words.copyAddress, 'copy', () => void actions.copy(url, clipboard));
		if (!isWeb) return;
		add('link', words.recheck, 'refresh-cw', () => void check.start({ urls: [url], recheck: true }));
		switch (links.get(linkKey(url))?.latest.verdict) {
			case 'moved':
				add('repair', words.update, 'corner-up-right', () => void repairs.fixMoved(url));
				break;
			case 'broken':
				add('repair', words.archived, 'archive-restore', () => void repairs.fixArchived(url));
				break;
			default:
				break;
		}
		const folder = new URL('.', site).href;
		add('ignore', words.ignoreAddress, 'eye-off', () => void this.#ignore(url.split('#')[0] ?? url));
		if (site.pathname !== '/') add('ignore', words.ignorePattern(`${folder}*`), 'eye-off', () => void this.#ignore(`${folder}*`));
		add('ignore', words.ignoreSite(site.host), 'eye-off', () => void this.#ignore(site.host));
	}

	async #ignore(pattern: string): Promise<void> {
		const { notify, store, strings: { menu: words } } = this.#options;
		const isTaken = await store.change((settings) => ({
			...settings,
			linkCheck: { ...settings.linkCheck, excluded: [...new Set([...settings.linkCheck.excluded, pattern])] },
		}));
		if (isTaken) notify(words.ignored(pattern));
	}
}

function addressOf(content: RowContent): string | null {
	switch (content.kind) {
		case 'reference': return content.reference.url;
		case 'group': return content.group.parts.find(({ session }) => session.address)?.session.address?.url ?? null;
		case 'session':
		case 'part':
			return sessionOf({ content })?.session.address?.url ?? null;
		case 'conference':
		case 'heading':
		case 'passage':
		case 'outline':
		case 'problem':
		case 'year':
		case 'state':
		case 'site':
		case 'value':
			return null;
	}
}
