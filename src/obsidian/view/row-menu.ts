import { Menu, type App } from 'obsidian';
import { linkKey, parseUrl } from '../../links/address';
import type { LinkCheck } from '../link-check';
import type { RepairCommands } from '../repair/repair-commands';
import type { SettingsStore } from '../settings/settings-store';
import type { Strings } from '../strings/strings';
import type { LinkResults } from './link-states';
import { openPlace } from './open-place';
import type { RowContent } from './row-tree';
import { targetOf, type Row } from './rows';

export interface RowMenuOptions {
	readonly app: App;
	readonly check: LinkCheck;
	readonly repairs: RepairCommands;
	readonly links: LinkResults;
	readonly store: SettingsStore;
	readonly notify: (message: string) => void;
	readonly strings: Strings;
}

/** What can be done with a row: open it, and what its link needs. */
export class RowMenu {
	readonly #options: RowMenuOptions;

	constructor(options: RowMenuOptions) {
		this.#options = options;
	}

	/** Shows the menu at the pointer, or at the row where a key has asked for it. */
	show(row: Row, event: MouseEvent): void {
		const menu = new Menu();
		this.#addOpening(menu, row);
		const url = addressOf(row.content);
		if (url !== null) this.#addLink(menu, url);
		const anchor = event.target instanceof HTMLElement ? event.target.getBoundingClientRect() : null;
		if (event.clientX === 0 && event.clientY === 0 && anchor) menu.showAtPosition({ x: anchor.left, y: anchor.bottom });
		else menu.showAtMouseEvent(event);
	}

	#addOpening(menu: Menu, row: Row): void {
		const { app, strings: { menu: words } } = this.#options;
		const target = targetOf(row);
		if (!target) return;
		menu.addItem((item) => item.setSection('open').setTitle(words.openNote).setIcon('file-text').onClick(() => void openPlace(app, target, false)));
		menu.addItem((item) => item.setSection('open').setTitle(words.openTab).setIcon('file-plus').onClick(() => void openPlace(app, target, 'tab')));
	}

	#addLink(menu: Menu, url: string): void {
		const { check, links, notify, repairs, strings: { menu: words } } = this.#options;
		const add = (section: string, title: string, icon: string, action: () => void): void =>
			void menu.addItem((item) => item.setSection(section).setTitle(title).setIcon(icon).onClick(action));
		const site = parseUrl(url);
		const isWeb = site?.protocol === 'http:' || site?.protocol === 'https:';
		if (isWeb) add('link', words.openPage, 'external-link', () => void window.open(url, '_blank', 'noopener'));
		add('link', words.copyAddress, 'copy', () => void navigator.clipboard.writeText(url).then(() => notify(words.copied)));
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
		add('ignore', words.ignoreAddress, 'eye-off', () => this.#ignore(url.split('#')[0] ?? url));
		if (site.pathname !== '/') add('ignore', words.ignorePattern(`${folder}*`), 'eye-off', () => this.#ignore(`${folder}*`));
		add('ignore', words.ignoreSite(site.host), 'eye-off', () => this.#ignore(site.host));
	}

	#ignore(pattern: string): void {
		const { notify, store, strings: { menu: words } } = this.#options;
		void store.change((settings) => ({
			...settings,
			linkCheck: { ...settings.linkCheck, excluded: [...new Set([...settings.linkCheck.excluded, pattern])] },
		}));
		notify(words.ignored(pattern));
	}
}

function addressOf(content: RowContent): string | null {
	switch (content.kind) {
		case 'reference': return content.reference.url;
		case 'session': return content.session.address?.url ?? null;
		case 'part': return content.part.session.address?.url ?? null;
		case 'group': return content.group.parts.find(({ session }) => session.address)?.session.address?.url ?? null;
		case 'conference':
		case 'heading':
		case 'passage':
		case 'outline':
		case 'problem':
			return null;
	}
}
