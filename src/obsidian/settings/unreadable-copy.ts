import type { DataAdapter } from 'obsidian';
import { localDay } from '../../review/frontmatter/calendar-date';

/**
 * Copies a plugin's `data.json`, byte by byte, to a name beside it under which nothing lies, and gives its path in the
 * vault. Rejects where the copy cannot be written, as on a full disk. `folder` is the plugin's, seen from the vault.
 */
export async function copyUnreadableData(adapter: DataAdapter, folder: string, now: number): Promise<string> {
	const data = await adapter.readBinary(`${folder}/data.json`);
	// No colons in it, which some systems and syncs refuse in names.
	const name = `${folder}/data-unreadable-${localDay(new Date(now))}`;
	let copy = `${name}.json`;
	for (let number = 2; await adapter.exists(copy); number++) copy = `${name}-${String(number)}.json`;
	try {
		await adapter.writeBinary(copy, data);
	} catch (error) {
		// Half a copy would pass for one.
		await adapter.remove(copy).catch(() => undefined);
		throw error;
	}
	return copy;
}
