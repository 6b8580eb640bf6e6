/**
 * The host that stands in for the app in Jest (jsdom).
 *
 * ```ts
 * import { createHost, type Host } from '../host';
 * import ConferenceReviewPlugin from '../../src/main';
 *
 * const host = await createHost({
 *   files: { 'ifkakao 2021.md': text },        // the vault, path by path
 *   plugin: ConferenceReviewPlugin,            // or 'built': main.js as the app loads it
 *   platform: 'phone',                         // 'desktop' unless told otherwise
 *   data: { version: 1 },                      // data.json; a string is written as it stands, for damaged ones
 * });
 * await host.runCommand('open-sidebar');       // a command by its own id
 * const [leaf] = host.app.workspace.getLeavesOfType('conference-review');
 * leaf.view.containerEl …                      // real elements, attached to the document
 * await host.writeFile('a.md', '…');           // another program writes; renameFile and deleteFile likewise
 * host.openNote                                // { path, line } that a click led to; openTabs for all tabs
 * host.requests                                // what went out through requestUrl
 * await host.close();                          // unloads; throws errors that the app would only have printed
 * ```
 *
 * The app starts in its own order (see `Host.start`): `onload` sees an empty vault, `onLayoutReady` comes
 * when the metadata is there. `host.settled()` waits until all events of a change have been told.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { PluginManifest } from 'obsidian';
import { Host, type HostOptions } from './host';
import { openFrame } from './jsdom-window';
import { MemoryDisk } from './memory-disk';
import { nodeHttpExchange } from './node/http-exchange';
import { loadPluginClass, type PluginClass } from './plugin-loader';

export { Host } from './host';
export { noteMetadata } from './note-metadata';
export { loadPluginClass, type PluginClass } from './plugin-loader';
export type { SavedLayout } from './layout';

export interface JestHostOptions extends Partial<HostOptions> {
	/** The vault's files, text by path. Ignored where a `disk` is given. */
	readonly files?: Readonly<Record<string, string>>;
	/** Enabled when the app starts. `'built'` is `main.js` of this repository. None: an app without plugins. */
	readonly plugin?: PluginClass | 'built';
	readonly manifest?: PluginManifest;
	/** What `data.json` holds: a string as it stands, anything else as JSON. */
	readonly data?: unknown;
	/** Whether `window.require` gives Node's modules, as it does in the desktop app. On the desktop unless told otherwise. */
	readonly node?: boolean;
}

const root = join(__dirname, '..', '..');

export const manifest = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8')) as PluginManifest;

/** `main.js` as the last build left it. Throws where there is none: `npm run build` makes it. */
export function builtPluginClass(): PluginClass {
	const path = join(root, 'main.js');
	if (!existsSync(path)) throw new Error(`${path} is not there: npm run build makes it.`);
	return loadPluginClass(readFileSync(path, 'utf8'));
}

export async function createHost(options: JestHostOptions = {}): Promise<Host> {
	const { files = {}, plugin, data, node = (options.platform ?? 'desktop') === 'desktop' } = options;
	const pluginManifest = options.manifest ?? manifest;
	const disk = options.disk ?? new MemoryDisk({
		...files,
		...(data !== undefined && {
			[`.obsidian/plugins/${pluginManifest.id}/data.json`]: typeof data === 'string' ? data : JSON.stringify(data),
		}),
	});
	provideNode(node);
	const host = new Host({ openWindow: openFrame, http: nodeHttpExchange({ allowPrivate: true }), ...options, disk });
	const pluginClass = plugin === 'built' ? builtPluginClass() : plugin;
	await host.start(...(pluginClass === undefined ? [] : [{ plugin: pluginClass, manifest: pluginManifest }]));
	return host;
}

/** The same vault, settings and panes after the app was closed and opened again. */
export async function restartHost(host: Host, options: JestHostOptions = {}): Promise<Host> {
	const { layout } = host;
	await host.close();
	return createHost({ ...host.options, layout, ...options });
}

function provideNode(provided: boolean): void {
	const target = window as { require?: (name: string) => unknown };
	if (provided) target.require = createRequire(__filename);
	else delete target.require;
}
