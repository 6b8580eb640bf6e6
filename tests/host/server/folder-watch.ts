import { watch, type FSWatcher } from 'chokidar';
import { relative, sep } from 'node:path';

/** Changes that come within this time are told together, in ms. */
const settleTime = 60;

/** Tells the paths that changed below a folder, by whomever, each once for a burst of changes. */
export class FolderWatch {
	private readonly watcher: FSWatcher;
	private readonly listeners = new Set<(paths: string[]) => void>();
	private readonly changed = new Set<string>();
	private timer: ReturnType<typeof setTimeout> | null = null;
	/** Resolves when changes from now on will be seen. */
	readonly ready: Promise<void>;

	constructor(root: string, isWatched: (path: string) => boolean) {
		const toPath = (absolute: string) => relative(root, absolute).split(sep).join('/');
		this.watcher = watch(root, {
			ignoreInitial: true,
			followSymlinks: false,
			ignored: (absolute) => absolute !== root && !isWatched(toPath(absolute)),
		});
		this.watcher.on('all', (_event, absolute) => this.note(toPath(absolute)));
		// A folder that cannot be read is not worth the end of the process: its notes are merely not followed.
		this.watcher.on('error', () => undefined);
		this.ready = new Promise((resolve) => this.watcher.once('ready', () => resolve()));
	}

	/** Gives back what ends the subscription. */
	subscribe(listener: (paths: string[]) => void): () => void {
		this.listeners.add(listener);
		return () => this.listeners.delete(listener);
	}

	async close(): Promise<void> {
		if (this.timer !== null) clearTimeout(this.timer);
		this.listeners.clear();
		await this.watcher.close();
	}

	private note(path: string): void {
		if (path === '') return;
		this.changed.add(path);
		this.timer ??= setTimeout(() => {
			this.timer = null;
			const paths = [...this.changed].sort();
			this.changed.clear();
			for (const listener of this.listeners) listener(paths);
		}, settleTime);
	}
}
