import { mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Replaces a file's content so that a reader, or a crash at any moment, meets either the old content or the new one,
 * never a part: a temporary file in the same folder, synced, then renamed over it (POSIX rename). The folder is made
 * where it is missing; the file's permissions stay; a symbolic link stays one. Rejects when the disk refuses, and
 * leaves nothing behind then.
 */
export async function writeAtomically(file: string, content: string): Promise<void> {
	const target = await realpath(file).catch(() => file);
	const folder = dirname(target);
	await mkdir(folder, { recursive: true, mode: 0o700 });
	const old = await stat(target).catch(() => null);
	const mode = old === null ? 0o600 : old.mode & 0o777;
	const temporary = join(folder, `.conference-review-${process.pid}-${Math.random().toString(36).slice(2)}.tmp`);
	try {
		const handle = await open(temporary, 'wx', mode);
		try {
			await handle.writeFile(content, 'utf8');
			await handle.chmod(mode);
			// A superuser's program must not take a file away from its owner; others may not give files away, and need not.
			if (old !== null) await handle.chown(old.uid, old.gid).catch(() => undefined);
			await handle.sync();
		} finally {
			await handle.close();
		}
		await rename(temporary, target);
	} catch (error) {
		await rm(temporary, { force: true });
		throw error;
	}
	await syncFolder(folder);
}

/** The rename itself is on the disk only once the folder is synced. Windows knows no such thing and needs none. */
async function syncFolder(folder: string): Promise<void> {
	try {
		const handle = await open(folder, 'r');
		await handle.sync().finally(() => handle.close());
	} catch {
		// A folder that cannot be opened or synced still holds a whole file.
	}
}
