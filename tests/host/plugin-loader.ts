import type { App, Plugin, PluginManifest } from 'obsidian';
import * as obsidianModule from './obsidian';

export type PluginClass = new (app: App, manifest: PluginManifest) => Plugin;

/**
 * Runs a plugin's `main.js` as the app does: a CommonJS body whose `require` knows `obsidian` and nothing
 * that the app does not provide. Throws where it exports no class as its default.
 */
export function loadPluginClass(code: string): PluginClass {
	const module: { exports: unknown } = { exports: {} };
	const require = (name: string): unknown => {
		if (name === 'obsidian') return obsidianModule;
		throw new Error(`Cannot find module '${name}': the app provides no such module`);
	};
	const run = new Function('require', 'module', 'exports', code) as (...parts: unknown[]) => void;
	run(require, module, module.exports);
	const exported = module.exports as { default?: unknown };
	const plugin = exported.default ?? exported;
	if (typeof plugin !== 'function') throw new Error('Failed to load plugin: main.js exports no class as its default');
	return plugin as PluginClass;
}

/** Starts a plugin and waits for its `onload`, whose promise the mocks' `load` drops. */
export async function loadPlugin(plugin: Plugin): Promise<void> {
	const { onload } = plugin;
	let loading: unknown;
	plugin.onload = () => {
		loading = onload.call(plugin);
	};
	plugin.load();
	await loading;
}
