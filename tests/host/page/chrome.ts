import { Platform, setIcon, setTooltip } from 'obsidian';
import type { HostApp } from '../app';
import type { Host } from '../host';
import { CommandPalette } from './command-palette';
import { addResizeHandle } from './resize-handle';

type Theme = 'light' | 'dark';

/** What stands around the panes in the app's window: its own buttons, commands and keys. */
export function buildChrome(host: Host): void {
	const app = host.app as unknown as HostApp;
	setTheme(app, savedTheme());
	addCommands(host, app);
	const run = (id: string) => () => app.commands.executeCommandById(id);

	const bar = Platform.isPhone ? app.containerEl.createDiv({ cls: 'mobile-navbar' }) : app.workspace.ribbonEl;
	const ownEl = bar.createDiv({ cls: Platform.isPhone ? 'mobile-navbar-actions' : 'side-dock-settings' });
	if (Platform.isPhone) addButton(ownEl, 'panel-left', 'Files', run('app:toggle-left-sidebar'));
	addButton(ownEl, 'terminal', 'Open command palette', run('command-palette:open'));
	addButton(ownEl, 'sun-moon', 'Toggle light and dark mode', run('theme:toggle-light-dark'));
	addButton(ownEl, 'settings', 'Settings', run('app:open-settings'));
	if (Platform.isPhone) addButton(ownEl, 'panel-right', 'Sidebar', run('app:toggle-right-sidebar'));
	else addSidebarToggles(app, run);

	if (Platform.isPhone) {
		const backdrop = app.workspace.containerEl.createDiv({ cls: 'workspace-drawer-backdrop' });
		backdrop.addEventListener('click', () => closeDrawers(app));
		app.workspace.on('file-open', () => closeDrawers(app));
	} else {
		addResizeHandle(app.workspace.leftSplit.containerEl, 'left');
		addResizeHandle(app.workspace.rightSplit.containerEl, 'right');
		const status = app.statusBarEl.createDiv({ cls: 'status-bar-item' });
		status.createSpan({ cls: 'connection-state' });
		status.createSpan({ text: app.vault.getName() });
		showIndexing(app);
	}
	document.addEventListener('keydown', (event) => {
		const command = commandFor(event);
		if (command !== null && app.commands.executeCommandById(command)) event.preventDefault();
	});
}

function addCommands(host: Host, app: HostApp): void {
	const add = (id: string, name: string, callback: () => unknown) => app.commands.addCommand({ id, name, callback });
	add('command-palette:open', 'Command palette: Open command palette', () => new CommandPalette(app).open());
	add('theme:toggle-light-dark', 'Toggle light/dark mode', () => setTheme(app, app.isDarkMode() ? 'light' : 'dark'));
	add('app:open-settings', 'Open settings', () => host.openSettings());
	add('app:toggle-left-sidebar', 'Toggle left sidebar', () => toggle(app, 'leftSplit'));
	add('app:toggle-right-sidebar', 'Toggle right sidebar', () => toggle(app, 'rightSplit'));
	add('app:toggle-phone', 'Switch between phone and desktop', () => {
		const parameters = new URLSearchParams(location.search);
		parameters.set('platform', Platform.isMobile ? 'desktop' : 'phone');
		location.search = parameters.toString();
	});
	app.commands.addCommand({
		id: 'markdown:toggle-preview',
		name: 'Toggle reading view',
		checkCallback: (checking) => {
			const button = app.workspace.getMostRecentLeaf()?.view?.containerEl.querySelector<HTMLElement>('.view-action[aria-pressed]');
			if (button === null || button === undefined) return false;
			if (!checking) button.click();
			return true;
		},
	});
}

/** How many notes are still to be read, where that takes long enough to be seen. */
function showIndexing(app: HostApp): void {
	const status = app.statusBarEl.createDiv({ cls: 'status-bar-item', prepend: true });
	status.hidden = true;
	let timer: number | null = null;
	const draw = () => {
		timer = null;
		const { pending } = app.metadataCache;
		status.setText(`Reading the vault: ${pending} notes to go`);
		status.hidden = pending === 0;
	};
	app.metadataCache.on('changed', () => {
		timer ??= window.setTimeout(draw, 200);
	});
	app.metadataCache.on('resolved', draw);
}

function commandFor(event: KeyboardEvent): string | null {
	if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return null;
	return { p: 'command-palette:open', e: 'markdown:toggle-preview', ',': 'app:open-settings' }[event.key] ?? null;
}

function addButton(parent: HTMLElement, icon: string, title: string, callback: () => unknown): HTMLElement {
	const button = parent.createEl('button', { cls: 'clickable-icon side-dock-ribbon-action', attr: { type: 'button' } });
	setIcon(button, icon);
	setTooltip(button, title);
	button.addEventListener('click', callback);
	return button;
}

function addSidebarToggles(app: HostApp, run: (id: string) => () => unknown): void {
	const left = addButton(app.workspace.ribbonEl, 'panel-left', 'Toggle left sidebar', run('app:toggle-left-sidebar'));
	left.addClass('sidebar-toggle-button', 'mod-left');
	app.workspace.ribbonEl.prepend(left);
	const right = addButton(app.workspace.containerEl, 'panel-right', 'Toggle right sidebar', run('app:toggle-right-sidebar'));
	right.addClass('sidebar-toggle-button', 'mod-right');
}

function toggle(app: HostApp, side: 'leftSplit' | 'rightSplit'): void {
	const split = app.workspace[side];
	const wasCollapsed = split.collapsed;
	if (Platform.isPhone) closeDrawers(app);
	if (wasCollapsed) split.expand();
	else split.collapse();
	app.workspace.layoutChanged();
}

function closeDrawers(app: HostApp): void {
	app.workspace.leftSplit.collapse();
	app.workspace.rightSplit.collapse();
}

function savedTheme(): Theme {
	const asked = new URLSearchParams(location.search).get('theme') ?? localStorage.getItem('theme');
	if (asked === 'light' || asked === 'dark') return asked;
	return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

function setTheme(app: HostApp, theme: Theme): void {
	document.body.toggleClass('theme-dark', theme === 'dark');
	document.body.toggleClass('theme-light', theme === 'light');
	localStorage.setItem('theme', theme);
	app.workspace.trigger('css-change');
}

