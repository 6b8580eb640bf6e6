import { constants } from 'node:fs';
import { access, mkdir, open, readdir, readFile, realpath, rename, rm, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import type { DiskListing, FileStat, WriteTimes } from '../disk';

/** A path that leads out of the vault, or to what the page has no business with. */
export class ForbiddenPath extends Error {}

/** Where the plugin keeps what it saves, and the app's own settings, of which only reading is allowed. */
const pluginFolder = '.obsidian/plugins/conference-review/';
const readableSettings = new Set(['.obsidian/app.json']);

/**
 * A folder of the user's, behind checks that no path leads out of it: neither by `..`, nor by an absolute
 * path, nor by a symbolic link. Hidden files and folders (`.git`, `.obsidian`) are not to be had, the
 * plugin's own folder aside.
 */
export class VaultFolder {
	private constructor(
		/** The folder with all symbolic links resolved. */
		readonly root: string,
	) {}

	/** Null where there is no such folder. */
	static async open(folder: string): Promise<VaultFolder | null> {
		try {
			const root = await realpath(folder);
			return (await stat(root)).isDirectory() ? new VaultFolder(root) : null;
		} catch {
			return null;
		}
	}

	get name(): string {
		return basename(this.root);
	}

	async list(): Promise<DiskListing> {
		const files: { path: string; stat: FileStat }[] = [];
		const folders: string[] = [];
		const walk = async (folder: string): Promise<void> => {
			for (const entry of await readdir(join(this.root, folder), { withFileTypes: true })) {
				if (entry.name.startsWith('.')) continue;
				const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
				if (entry.isDirectory()) {
					folders.push(path);
					await walk(path);
				} else if (entry.isFile()) {
					const found = await this.stat(path);
					if (found !== null) files.push({ path, stat: { ctime: found.ctime, mtime: found.mtime, size: found.size } });
				}
			}
		};
		await walk('');
		return { files, folders };
	}

	async read(path: string): Promise<Uint8Array> {
		return readFile(await this.resolve(path, 'read'));
	}

	/** Writes to a temporary file first, so that a note is never seen half-written. */
	async write(path: string, bytes: Uint8Array, times: WriteTimes = {}): Promise<void> {
		const target = await this.resolve(path, 'write');
		if (path.startsWith(pluginFolder)) await mkdir(dirname(target), { recursive: true });
		await access(dirname(target), constants.W_OK);
		const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
		const mode = await stat(target).then((found) => found.mode, () => undefined);
		const file = await open(temporary, 'w', mode);
		try {
			await file.writeFile(bytes);
			if (times.mtime !== undefined) await file.utimes(times.mtime / 1000, times.mtime / 1000);
			await file.sync();
		} finally {
			await file.close();
		}
		await rename(temporary, target);
	}

	async stat(path: string): Promise<(FileStat & { type: 'file' | 'folder' }) | null> {
		try {
			const found = await stat(await this.resolve(path, 'read'));
			const type = found.isDirectory() ? 'folder' : 'file';
			return { ctime: Math.round(found.birthtimeMs), mtime: Math.round(found.mtimeMs), size: found.size, type };
		} catch (error) {
			if ((error as { code?: string }).code === 'ENOENT') return null;
			throw error;
		}
	}

	async remove(path: string): Promise<void> {
		await unlink(await this.resolve(path, 'write'));
	}

	async rename(path: string, newPath: string): Promise<void> {
		if (await this.stat(newPath) !== null) throw new Error('Destination file already exists!');
		await rename(await this.resolve(path, 'write'), await this.resolve(newPath, 'write'));
	}

	async makeFolder(path: string): Promise<void> {
		await mkdir(await this.resolve(path, 'write'), { recursive: true });
	}

	async removeFolder(path: string): Promise<void> {
		await rm(await this.resolve(path, 'write'), { recursive: true });
	}

	private async resolve(path: string, purpose: 'read' | 'write'): Promise<string> {
		const segments = path === '' ? [] : path.split('/');
		const hidden = segments.some((segment) => segment.startsWith('.'));
		// What is written goes beside its target first, and beside the vault is outside of it.
		if (purpose === 'write' && path === '') throw new ForbiddenPath('The vault itself is not written, moved or removed');
		const allowed = !hidden || `${path}/`.startsWith(pluginFolder) || (purpose === 'read' && readableSettings.has(path));
		if (!allowed || segments.some((segment) => segment === '' || segment === '..' || /\\|^[a-z]:$/i.test(segment)) || path.includes('\0')) {
			throw new ForbiddenPath(`Not a path of this vault: ${path}`);
		}
		const target = join(this.root, ...segments);
		const real = await realParent(target);
		if (real !== this.root && !real.startsWith(this.root + sep)) throw new ForbiddenPath(`Outside of this vault: ${path}`);
		return target;
	}
}

/** The real place of the deepest part of a path that exists. */
async function realParent(path: string): Promise<string> {
	try {
		return await realpath(path);
	} catch (error) {
		if ((error as { code?: string }).code !== 'ENOENT') throw error;
		return realParent(dirname(path));
	}
}
