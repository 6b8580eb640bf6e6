/** Where a vault's files lie: memory in Jest, the user's folder behind the local process on the page. */

/** Times in ms since 1970, size in bytes of UTF-8. */
export interface FileStat {
	readonly ctime: number;
	readonly mtime: number;
	readonly size: number;
}

export interface DiskFile {
	/** Path from the vault's root, with `/` between folders and none in front. */
	readonly path: string;
	readonly stat: FileStat;
}

export interface DiskListing {
	readonly files: readonly DiskFile[];
	readonly folders: readonly string[];
}

export interface WriteTimes {
	readonly ctime?: number | undefined;
	readonly mtime?: number | undefined;
}

/** Every method rejects with an error whose message begins with `ENOENT` where the path does not exist. */
export interface Disk {
	list(): Promise<DiskListing>;
	read(path: string): Promise<ArrayBuffer>;
	/** Makes missing parent folders only for paths below the configuration folder, as the app does not. */
	write(path: string, bytes: ArrayBuffer, times?: WriteTimes): Promise<FileStat>;
	/** Null where nothing lies there. */
	stat(path: string): Promise<(FileStat & { readonly type: 'file' | 'folder' }) | null>;
	remove(path: string): Promise<void>;
	rename(path: string, newPath: string): Promise<void>;
	makeFolder(path: string): Promise<void>;
	removeFolder(path: string): Promise<void>;
}

export function parentFolder(path: string): string {
	return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
