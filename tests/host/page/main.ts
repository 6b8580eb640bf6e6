import './globals';
import type { PluginManifest } from 'obsidian';
import { decode } from '../adapter';
import { environment, type PlatformName } from '../environment';
import { Host } from '../host';
import { loadPluginClass } from '../plugin-loader';
import type { SavedLayout } from '../layout';
import type { WholeWindow } from '../popout';
import { buildChrome } from './chrome';
import { FileExplorer, fileExplorerType } from './file-explorer';
import { LocalProcess, RemoteDisk } from './local-process';
import { createNoteSurface } from './note-surface';
import { KeptInBrowser } from './kept-in-browser';

/** What tests in a real browser look at. */
declare global {
	interface Window {
		host?: Host;
	}
}

const parameters = new URLSearchParams(location.search);
const token = document.querySelector<HTMLMetaElement>('meta[name=token]')?.content ?? '';

environment.showError = (error) => console.error(error);
start().catch((error: unknown) => {
	document.body.createDiv({ cls: 'start-failure', attr: { role: 'alert' } })
		.setText(`The page could not start: ${error instanceof Error ? error.message : String(error)}`);
	throw error;
});

async function start(): Promise<void> {
	const process = new LocalProcess(token);
	const { name, isMac, files } = await process.vault();
	const kept = new KeptInBrowser(name);
	const disk = new RemoteDisk(process);
	const platform = platformName();
	document.body.addClass(platform === 'desktop' ? 'mod-linux' : 'is-mobile', `is-${platform}`);
	const host = new Host({
		disk,
		http: async (request) => process.sendRequest(request),
		platform,
		isMac,
		language: parameters.get('language') ?? 'en',
		vaultName: name,
		localStorage: kept,
		layout: openingLayout(kept.layout() ?? firstLayout(files.map((file) => file.path)), platform),
		excludedFiles: await excludedFiles(disk),
		createSurface: createNoteSurface,
		openWindow,
		indexInBackground: files.length > 300,
	});
	window.host = host;
	host.registerView(fileExplorerType, (leaf) => new FileExplorer(leaf));
	buildChrome(host);
	const [code, manifest] = await Promise.all([read('/plugin/main.js'), read('/plugin/manifest.json')]);
	await host.start({ plugin: loadPluginClass(code), manifest: JSON.parse(manifest) as PluginManifest });
	host.app.workspace.on('layout-change', () => kept.saveLayout(host.layout));
	document.body.addClass('is-ready');
	await process.followChanges(
		async (paths) => {
			for (const path of paths) await host.reconcile(path);
		},
		(connected) => document.body.toggleClass('is-disconnected', !connected),
	);
}

function openWindow(): WholeWindow {
	const opened = window.open('about:blank', '_blank', 'popup,width=600,height=800');
	if (opened === null) throw new Error('The browser lets this page open no window');
	return opened as WholeWindow;
}

async function read(path: string): Promise<string> {
	const response = await fetch(path);
	if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
	return response.text();
}

/** `?platform=phone`, or a phone where the window is as narrow as one. */
function platformName(): PlatformName {
	const asked = parameters.get('platform');
	if (asked === 'phone' || asked === 'tablet' || asked === 'desktop') return asked;
	return window.innerWidth < 600 ? 'phone' : 'desktop';
}

/** What a newcomer sees: the seed note with the sidebar beside it. `?layout=empty` leaves all closed. */
function firstLayout(paths: readonly string[]): SavedLayout {
	const files = { region: 'left', state: { type: fileExplorerType }, title: 'Files', icon: 'lucide-folder-closed', current: true } as const;
	if (parameters.get('layout') === 'empty') return { leaves: [files], leftCollapsed: false };
	const note = paths.find((path) => path === 'ifkakao-2021.md') ?? paths.find((path) => path.endsWith('.md'));
	return {
		leaves: [
			files,
			...(note === undefined ? [] : [{ region: 'root', state: { type: 'markdown', state: { file: note } }, current: true } as const]),
			{ region: 'right', state: { type: 'conference-review' }, title: 'Conference review', icon: 'presentation', current: true },
		],
		leftCollapsed: false,
		rightCollapsed: false,
	};
}

/** A phone starts with its drawers closed. */
function openingLayout(layout: SavedLayout, platform: PlatformName): SavedLayout {
	return platform === 'phone' ? { ...layout, leftCollapsed: true, rightCollapsed: true } : layout;
}

async function excludedFiles(disk: RemoteDisk): Promise<string[]> {
	if (await disk.stat('.obsidian/app.json') === null) return [];
	try {
		const settings = JSON.parse(decode(await disk.read('.obsidian/app.json'))) as { userIgnoreFilters?: unknown };
		return Array.isArray(settings.userIgnoreFilters) ? settings.userIgnoreFilters.filter((each) => typeof each === 'string') : [];
	} catch {
		return []; // Damaged: the app, too, then starts with its defaults.
	}
}
