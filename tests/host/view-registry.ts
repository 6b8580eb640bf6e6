import type { ViewCreator } from 'obsidian';

/** Which view type is made by whom. A leaf whose type nobody makes any more shows a placeholder and keeps its state. */
export class ViewRegistry {
	private readonly creators = new Map<string, ViewCreator>();
	private readonly listeners: ((type: string) => Promise<void>)[] = [];

	register(type: string, creator: ViewCreator): void {
		if (this.creators.has(type)) throw new Error(`Attempting to register an existing view type "${type}"`);
		this.creators.set(type, creator);
		this.announce(type);
	}

	unregister(type: string): void {
		this.creators.delete(type);
		this.announce(type);
	}

	creatorOf(type: string): ViewCreator | undefined {
		return this.creators.get(type);
	}

	/** Calls back after a type has come or gone. */
	onChange(listener: (type: string) => Promise<void>): void {
		this.listeners.push(listener);
	}

	private announce(type: string): void {
		for (const listener of this.listeners) void listener(type);
	}
}
