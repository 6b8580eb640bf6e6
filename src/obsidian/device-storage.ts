import { type App, requireApiVersion } from 'obsidian';

/** What the app keeps of the vault on this device under a name; null where there is nothing, or the app is too old to keep any. */
export function loadFromDevice(app: App, name: string): unknown {
	return requireApiVersion('1.8.7') ? app.loadLocalStorage(name) : null;
}

/** Keeps plain data of the vault on this device. It is not synced. */
export function saveOnDevice(app: App, name: string, data: unknown): void {
	if (requireApiVersion('1.8.7')) app.saveLocalStorage(name, data);
}
