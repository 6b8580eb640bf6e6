import type { CachedMetadata } from 'obsidian';
import { type App, FileSystemAdapter, MetadataCache, TFile, Vault } from 'obsidian-test-mocks/obsidian';
import { noteMetadata } from './note-metadata';
import type { HostVault } from './vault';

const readAhead = 16;

/**
 * The mocks' metadata cache with contents from real parsers and with the app's events in the app's order:
 * `changed` once a note has been read again, `resolve` and then `resolved` when nothing waits any more,
 * `deleted` with what was known of the note; a rename moves the entry and tells nothing.
 */
export class HostMetadataCache extends MetadataCache {
	/** False until the first `resolved`. */
	initialised = false;
	private readonly waiting = new Set<TFile>();
	/** Texts on their way from the disk, a few ahead of the note that is being read. */
	private readonly fetched = new Map<TFile, Promise<string>>();
	private reading: Promise<void> | null = null;

	constructor(app: App, private readonly notes: HostVault) {
		// The mocks' own listeners get a vault that never changes.
		super(app, Vault.create2__(FileSystemAdapter.create__('').asOriginalType__()));
		notes.on('create', (file) => this.enqueue(file));
		notes.on('modify', (file) => this.enqueue(file));
		notes.on('rename', (file, oldPath) => this.move(file, String(oldPath)));
		notes.on('delete', (file) => this.forget(file));
	}

	/** Resolves when every note that changed has been read and told. */
	async settled(): Promise<void> {
		while (this.reading !== null) await this.reading;
	}

	/** How many notes have changed and are not read yet. */
	get pending(): number {
		return this.waiting.size;
	}

	/** Starts reading what the vault held when it was loaded. */
	start(): void {
		this.initialised = true;
		this.reading ??= this.readWaiting();
	}

	/** The app's excluded files: each filter is a path prefix, or a regular expression between slashes. */
	isUserIgnored(path: string): boolean {
		const filters = this.notes.getConfig__('userIgnoreFilters');
		return Array.isArray(filters) && filters.some((filter) => typeof filter === 'string' && matches(filter, path));
	}

	private enqueue(file: unknown): void {
		if (!(file instanceof TFile) || file.extension !== 'md') return;
		this.waiting.add(file);
		this.fetched.delete(file); // What was on its way may be out of date.
		if (this.initialised) this.reading ??= this.readWaiting();
	}

	private async readWaiting(): Promise<void> {
		await Promise.resolve();
		const read: TFile[] = [];
		for (const file of this.waiting) {
			this.waiting.delete(file);
			this.fetchAhead();
			await this.readNote(file);
			read.push(file);
		}
		for (const file of read) this.trigger('resolve', file);
		this.reading = null;
		this.trigger('resolved');
		if (this.waiting.size > 0) this.reading = this.readWaiting();
	}

	private fetchAhead(): void {
		for (const file of this.waiting) {
			if (this.fetched.size >= readAhead) return;
			if (this.fetched.has(file)) continue;
			const text = this.notes.cachedRead(file);
			text.catch(() => undefined); // Told to whoever awaits it.
			this.fetched.set(file, text);
		}
	}

	private async readNote(file: TFile): Promise<void> {
		const fetching = this.fetched.get(file) ?? this.notes.cachedRead(file);
		this.fetched.delete(file);
		let text: string;
		try {
			text = await fetching;
		} catch {
			return; // Gone since: its `delete` event says the rest.
		}
		if (file.deleted__) return;
		const metadata = noteMetadata(text);
		this.cache__.set(file.path, metadata);
		this.linkUp(file.path, metadata);
		this.trigger('changed', file, text, metadata);
	}

	private move(file: unknown, oldPath: string): void {
		if (!(file instanceof TFile)) return; // A folder's notes are moved by `path`, which has changed already.
		const known = this.cache__.get(oldPath);
		if (known === undefined) return;
		this.cache__.delete(oldPath);
		this.cache__.set(file.path, known);
	}

	private forget(file: unknown): void {
		if (!(file instanceof TFile) || file.extension !== 'md') return;
		this.waiting.delete(file);
		const known = this.cache__.get(file.path) ?? null;
		this.cache__.delete(file.path);
		delete this.resolvedLinks[file.path];
		delete this.unresolvedLinks[file.path];
		this.trigger('deleted', file, known);
	}

	private linkUp(path: string, metadata: CachedMetadata): void {
		const resolved: Record<string, number> = {};
		const unresolved: Record<string, number> = {};
		for (const { link } of [...metadata.links ?? [], ...metadata.embeds ?? [], ...metadata.frontmatterLinks ?? []]) {
			const target = link.split('#')[0] ?? '';
			if (target === '') continue;
			const note = this.getFirstLinkpathDest(target, path);
			if (note === null) unresolved[target] = (unresolved[target] ?? 0) + 1;
			else resolved[note.path] = (resolved[note.path] ?? 0) + 1;
		}
		this.resolvedLinks[path] = resolved;
		this.unresolvedLinks[path] = unresolved;
	}
}

function matches(filter: string, path: string): boolean {
	if (filter.length > 2 && filter.startsWith('/') && filter.endsWith('/')) return new RegExp(filter.slice(1, -1)).test(path);
	return path.startsWith(filter);
}
