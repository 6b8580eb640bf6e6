import type { DataAdapter, DataWriteOptions } from 'obsidian';
import { type TAbstractFile, TFile, TFolder, Vault } from 'obsidian-test-mocks/obsidian';
import type { Disk, FileStat } from './disk';
import { parentFolder } from './disk';

/**
 * The mocks' vault, with what they leave out: real times and sizes, one change at a time on each file,
 * the app's refusals, and changes that other programs make on the disk.
 */
export class HostVault extends Vault {
	/** What stands between the files of the vault and the disk; the last change made to each path. */
	private readonly changes = new Map<string, Promise<unknown>>();

	constructor(adapter: DataAdapter, private readonly disk: Disk, private readonly vaultName: string) {
		super(adapter);
	}

	override getName(): string {
		return this.vaultName;
	}

	/** Takes in all that lies on the disk, with the `create` event for each that the app sends at its start. */
	async loadFromDisk(): Promise<void> {
		const { files, folders } = await this.disk.list();
		for (const folder of [...folders].sort()) if (!isHidden(folder)) this.addFolder(folder);
		for (const { path, stat } of files) if (!isHidden(path)) this.addFile(path, stat);
	}

	/** Looks at one path again after another program has touched it, and tells what changed. */
	async reconcile(path: string): Promise<void> {
		if (isHidden(path)) {
			this.trigger('raw', path);
			return;
		}
		const found = await this.disk.stat(path);
		const known = this.getAbstractFileByPath(path);
		if (found === null) {
			if (known !== null) this.forget(known);
		} else if (found.type === 'folder') {
			if (known === null) this.addFolder(path);
		} else if (known instanceof TFile) {
			const changed = known.stat.mtime !== found.mtime || known.stat.size !== found.size;
			known.stat = { ctime: found.ctime, mtime: found.mtime, size: found.size };
			if (changed) this.trigger('modify', known);
		} else {
			this.addFolder(parentFolder(path));
			this.addFile(path, found);
		}
	}

	override async create(path: string, data: string, options?: DataWriteOptions): Promise<TFile> {
		return this.createWith(path, async () => this.adapter.write(path, data, options));
	}

	override async createBinary(path: string, data: ArrayBuffer, options?: DataWriteOptions): Promise<TFile> {
		return this.createWith(path, async () => this.adapter.writeBinary(path, data, options));
	}

	override async copy(file: TFile, newPath: string): Promise<TFile> {
		return this.createWith(newPath, async () => this.adapter.writeBinary(newPath, await this.disk.read(file.path)));
	}

	override async modify(file: TFile, data: string, options?: DataWriteOptions): Promise<void> {
		await this.change(file, async () => this.adapter.write(file.path, data, options));
	}

	override async modifyBinary(file: TFile, data: ArrayBuffer, options?: DataWriteOptions): Promise<void> {
		await this.change(file, async () => this.adapter.writeBinary(file.path, data, options));
	}

	override async append(file: TFile, data: string, options?: DataWriteOptions): Promise<void> {
		await this.change(file, async () => this.adapter.append(file.path, data, options));
	}

	override async process(file: TFile, change: (data: string) => string, options?: DataWriteOptions): Promise<string> {
		return this.change(file, async () => {
			const text = await this.adapter.read(file.path);
			const changed = change(text);
			if (changed !== text) await this.adapter.write(file.path, changed, options);
			return changed;
		});
	}

	override async rename(file: TAbstractFile, newPath: string): Promise<void> {
		if (this.getAbstractFileByPath(newPath) !== null) throw new Error('Destination file already exists!');
		const oldPath = file.path;
		await super.rename(file, newPath);
		if (!(file instanceof TFolder)) return;
		Vault.recurseChildren(file, (child) => {
			this.trigger('rename', child, oldPath + child.path.slice(newPath.length));
		});
	}

	override async delete(file: TAbstractFile): Promise<void> {
		if (file instanceof TFolder) await this.disk.removeFolder(file.path);
		else await this.disk.remove(file.path);
		this.forget(file);
	}

	override async trash(file: TAbstractFile): Promise<void> {
		await this.delete(file);
	}

	private async createWith(path: string, write: () => Promise<void>): Promise<TFile> {
		if (this.getAbstractFileByPath(path) !== null) throw new Error('File already exists.');
		await write();
		const stat = await this.disk.stat(path);
		const known = this.getFileByPath(path);
		if (known !== null) return known;
		return this.addFile(path, stat ?? { ctime: 0, mtime: 0, size: 0 });
	}

	private async change<T>(file: TFile, write: () => Promise<T>): Promise<T> {
		const before = this.changes.get(file.path) ?? Promise.resolve();
		const change = before.catch(() => undefined).then(async () => {
			if (this.getFileByPath(file.path) !== file) throw new Error(`ENOENT: no such file or directory, open '${file.path}'`);
			const result = await write();
			await this.refresh(file);
			return result;
		});
		this.changes.set(file.path, change);
		try {
			return await change;
		} finally {
			if (this.changes.get(file.path) === change) this.changes.delete(file.path);
		}
	}

	private async refresh(file: TFile): Promise<void> {
		const stat = await this.disk.stat(file.path);
		if (stat !== null) file.stat = { ctime: stat.ctime, mtime: stat.mtime, size: stat.size };
		this.trigger('modify', file);
	}

	private addFolder(path: string): void {
		if (path === '' || this.getAbstractFileByPath(path) !== null) return;
		this.addFolder(parentFolder(path));
		const folder = TFolder.create__(this, path);
		this.setVaultAbstractFile__(path, folder);
		this.trigger('create', folder);
	}

	private addFile(path: string, stat: FileStat): TFile {
		const file = TFile.create__(this, path);
		file.stat = { ctime: stat.ctime, mtime: stat.mtime, size: stat.size };
		this.setVaultAbstractFile__(path, file);
		this.trigger('create', file);
		return file;
	}

	private forget(file: TAbstractFile): void {
		if (file instanceof TFolder) for (const child of [...file.children]) this.forget(child);
		this.deleteVaultAbstractFile__(file.path);
		this.trigger('delete', file);
	}
}

/** The app leaves out whatever lies in a folder, or is a file, whose name begins with a dot. */
function isHidden(path: string): boolean {
	return path.split('/').some((segment) => segment.startsWith('.'));
}
