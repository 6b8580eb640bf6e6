import { type Disk, type DiskListing, type FileStat, parentFolder, type WriteTimes } from './disk';

interface StoredFile {
	bytes: ArrayBuffer;
	stat: FileStat;
}

/** A disk in memory whose clock never gives two writes the same modification time. */
export class MemoryDisk implements Disk {
	private readonly files = new Map<string, StoredFile>();
	private readonly folders = new Set<string>();
	private lastTime = 0;

	constructor(files: Readonly<Record<string, string>> = {}) {
		for (const [path, text] of Object.entries(files)) {
			this.addParents(path);
			this.store(path, new TextEncoder().encode(text).buffer);
		}
	}

	async list(): Promise<DiskListing> {
		return {
			files: [...this.files].map(([path, { stat }]) => ({ path, stat })),
			folders: [...this.folders],
		};
	}

	async read(path: string): Promise<ArrayBuffer> {
		return this.existing(path).bytes.slice(0);
	}

	async write(path: string, bytes: ArrayBuffer, times: WriteTimes = {}): Promise<FileStat> {
		const parent = parentFolder(path);
		if (parent !== '' && !this.folders.has(parent)) {
			if (!path.startsWith('.')) throw missing(parent);
			this.addParents(path);
		}
		return this.store(path, bytes.slice(0), times);
	}

	async stat(path: string) {
		if (path === '' || this.folders.has(path)) return { ctime: 0, mtime: 0, size: 0, type: 'folder' as const };
		const file = this.files.get(path);
		return file === undefined ? null : { ...file.stat, type: 'file' as const };
	}

	async remove(path: string): Promise<void> {
		this.existing(path);
		this.files.delete(path);
	}

	async rename(path: string, newPath: string): Promise<void> {
		if (this.files.has(newPath) || this.folders.has(newPath)) throw new Error('Destination file already exists!');
		if (this.folders.delete(path)) {
			this.folders.add(newPath);
			for (const folder of [...this.folders].filter((each) => each.startsWith(`${path}/`))) {
				this.folders.delete(folder);
				this.folders.add(newPath + folder.slice(path.length));
			}
			for (const file of [...this.files.keys()].filter((each) => each.startsWith(`${path}/`))) {
				this.moveFile(file, newPath + file.slice(path.length));
			}
			return;
		}
		this.moveFile(path, newPath);
	}

	async makeFolder(path: string): Promise<void> {
		this.addParents(`${path}/`);
	}

	async removeFolder(path: string): Promise<void> {
		if (!this.folders.delete(path)) throw missing(path);
		for (const folder of [...this.folders]) if (folder.startsWith(`${path}/`)) this.folders.delete(folder);
		for (const file of [...this.files.keys()]) if (file.startsWith(`${path}/`)) this.files.delete(file);
	}

	private moveFile(path: string, newPath: string): void {
		const file = this.existing(path);
		const parent = parentFolder(newPath);
		if (parent !== '' && !this.folders.has(parent)) throw missing(parent);
		this.files.delete(path);
		this.files.set(newPath, file);
	}

	private store(path: string, bytes: ArrayBuffer, times: WriteTimes = {}): FileStat {
		this.lastTime = Math.max(this.lastTime + 1, Date.now());
		const stat = {
			ctime: times.ctime ?? this.files.get(path)?.stat.ctime ?? this.lastTime,
			mtime: times.mtime ?? this.lastTime,
			size: bytes.byteLength,
		};
		this.files.set(path, { bytes, stat });
		return stat;
	}

	private existing(path: string): StoredFile {
		const file = this.files.get(path);
		if (file === undefined) throw missing(path);
		return file;
	}

	private addParents(path: string): void {
		for (let parent = parentFolder(path); parent !== ''; parent = parentFolder(parent)) this.folders.add(parent);
	}
}

function missing(path: string): Error {
	return new Error(`ENOENT: no such file or directory, open '${path}'`);
}
