import type { DataAdapter, DataWriteOptions } from 'obsidian';
import { CapacitorAdapter, FileSystemAdapter } from 'obsidian-test-mocks/obsidian';
import { type Disk, parentFolder } from './disk';

/** A byte order mark stays in the text, as it does in a plain read of the file. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

export function decode(bytes: ArrayBuffer): string {
	return decoder.decode(bytes);
}

export function encode(text: string): ArrayBuffer {
	return new TextEncoder().encode(text).buffer;
}

/** The app's adapter over a disk: an instance of the desktop's or of the phone's adapter class. */
export function createAdapter(disk: Disk, mobile: boolean): DataAdapter {
	const base = mobile
		? CapacitorAdapter.create__('/vault', {}).asOriginalType__()
		: FileSystemAdapter.create__('/vault').asOriginalType__();
	const read = async (path: string) => decode(await disk.read(path));
	const writeBinary = async (path: string, bytes: ArrayBuffer, options?: DataWriteOptions) => {
		await disk.write(path, bytes, options);
	};
	const write = async (path: string, text: string, options?: DataWriteOptions) => writeBinary(path, encode(text), options);
	const remove = async (path: string) => disk.remove(path);
	const methods: Partial<DataAdapter> = {
		read,
		write,
		remove,
		writeBinary,
		readBinary: async (path) => disk.read(path),
		append: async (path, text, options) => write(path, await readOrEmpty(path) + text, options),
		exists: async (path) => await disk.stat(path) !== null,
		stat: async (path) => disk.stat(path),
		mkdir: async (path) => disk.makeFolder(path),
		rename: async (path, newPath) => disk.rename(path, newPath),
		trashLocal: remove,
		trashSystem: async (path) => {
			await remove(path);
			return true;
		},
		rmdir: async (path, recursive) => {
			const { files, folders } = await disk.list();
			if (!recursive && [...files.map((file) => file.path), ...folders].some((each) => parentFolder(each) === path)) {
				throw new Error(`ENOTEMPTY: directory not empty, rmdir '${path}'`);
			}
			await disk.removeFolder(path);
		},
		list: async (path) => {
			const folder = path === '/' ? '' : path;
			const { files, folders } = await disk.list();
			return {
				files: files.map((file) => file.path).filter((each) => parentFolder(each) === folder),
				folders: folders.filter((each) => parentFolder(each) === folder),
			};
		},
		process: async (path, change, options) => {
			const changed = change(await read(path));
			await write(path, changed, options);
			return changed;
		},
	};
	const readOrEmpty = async (path: string) => await disk.stat(path) === null ? '' : read(path);
	return Object.assign(base, methods);
}
