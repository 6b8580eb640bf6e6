import type { Host } from './host';

type Listen = typeof EventTarget.prototype.addEventListener;

/** Notes what is there when it is made, to tell later what has been left behind: listeners, timers, elements. */
export class Leaks {
	private readonly listeners = new Map<string, number>();
	private readonly timers = new Set<number>();
	private readonly appListeners: Record<string, number>;
	private readonly elements: number;
	private readonly restore: (() => void)[] = [];

	constructor(private readonly host: Host) {
		this.appListeners = this.countAppListeners();
		this.elements = document.querySelectorAll('*').length;
		this.watchListeners(window, 'window');
		this.watchListeners(document, 'document');
		this.watchListeners(document.body, 'body');
		this.watchTimers();
	}

	/** In words, what there is more of than before. Timers of a moment are given that moment. */
	async found(): Promise<string[]> {
		await new Promise((resolve) => setTimeout(resolve, 50));
		for (const restore of this.restore.splice(0)) restore();
		document.querySelectorAll('.notice-container').forEach((notice) => notice.remove());
		const app = this.countAppListeners();
		return [
			...[...this.listeners].filter(([, count]) => count > 0).map(([name, count]) => `${count} listeners on ${name}`),
			...Object.keys(app).filter((name) => (app[name] ?? 0) > (this.appListeners[name] ?? 0)).map((name) => `listeners on ${name}`),
			...(this.timers.size > 0 ? [`${this.timers.size} timers`] : []),
			...(document.querySelectorAll('*').length > this.elements ? [`elements: ${document.body.outerHTML.slice(0, 2000)}`] : []),
		];
	}

	private countAppListeners(): Record<string, number> {
		const { vault, metadataCache, workspace } = this.host.app;
		const counts: Record<string, number> = {};
		for (const [name, events] of Object.entries({ vault, metadataCache, workspace })) {
			for (const [event, entries] of Object.entries((events as unknown as { _: Record<string, unknown[]> })._)) counts[`${name} ${event}`] = entries.length;
		}
		return counts;
	}

	private watchListeners(target: EventTarget, name: string): void {
		const { addEventListener, removeEventListener } = target;
		const count = (type: string, by: number) => {
			const key = `${name} ${type}`;
			this.listeners.set(key, (this.listeners.get(key) ?? 0) + by);
		};
		target.addEventListener = (...args: Parameters<Listen>) => {
			count(args[0], 1);
			addEventListener.apply(target, args);
		};
		target.removeEventListener = (...args: Parameters<Listen>) => {
			count(args[0], -1);
			removeEventListener.apply(target, args);
		};
		this.restore.push(() => Object.assign(target, { addEventListener, removeEventListener }));
	}

	private watchTimers(): void {
		const { setInterval, clearInterval, setTimeout, clearTimeout } = window;
		const watched = window as unknown as Record<string, unknown>;
		watched['setInterval'] = (run: () => void, time?: number) => {
			const id = setInterval(run, time);
			this.timers.add(id);
			return id;
		};
		watched['setTimeout'] = (run: () => void, time?: number) => {
			const id = setTimeout(() => {
				this.timers.delete(id);
				run();
			}, time);
			this.timers.add(id);
			return id;
		};
		for (const [name, clear] of [['clearInterval', clearInterval], ['clearTimeout', clearTimeout]] as const) {
			watched[name] = (id: number | undefined) => {
				if (id !== undefined) this.timers.delete(id);
				clear(id);
			};
		}
		this.restore.push(() => Object.assign(window, { setInterval, clearInterval, setTimeout, clearTimeout }));
	}
}
