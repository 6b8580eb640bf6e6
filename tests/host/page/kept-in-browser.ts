import type { KeptValues } from '../app';
import type { SavedLayout } from '../layout';

/** What the app keeps per device: here in the browser's own storage, apart for each vault. */
export class KeptInBrowser implements KeptValues {
	constructor(private readonly vaultName: string) {}

	get(key: string): string | undefined {
		return localStorage.getItem(this.name(key)) ?? undefined;
	}

	set(key: string, value: string): void {
		localStorage.setItem(this.name(key), value);
	}

	delete(key: string): void {
		localStorage.removeItem(this.name(key));
	}

	layout(): SavedLayout | null {
		const saved = this.get('layout');
		return saved === undefined ? null : JSON.parse(saved) as SavedLayout;
	}

	saveLayout(layout: SavedLayout): void {
		this.set('layout', JSON.stringify(layout));
	}

	private name(key: string): string {
		return `${this.vaultName}/${key}`;
	}
}
