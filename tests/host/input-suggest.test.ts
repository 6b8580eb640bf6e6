import { AbstractInputSuggest, getAllTags } from 'obsidian';
import { createHost, type Host } from '.';

let host: Host;
beforeEach(async () => {
	host = await createHost({ files: { 'a.md': '---\ntags: [one, "#two"]\n---\n#three\n', 'f/b.md': 'none' } });
});
afterEach(() => host.close());

class Fruits extends AbstractInputSuggest<string> {
	readonly chosen: string[] = [];

	override getSuggestions(query: string): string[] {
		return ['apple', 'apricot', 'pear'].filter((fruit) => fruit.startsWith(query));
	}

	override renderSuggestion(fruit: string, el: HTMLElement): void {
		el.setText(fruit);
	}

	override selectSuggestion(fruit: string): void {
		this.chosen.push(fruit);
		this.close();
	}
}

const offered = (): string[] => Array.from(document.querySelectorAll('.suggestion-item'), (item) => item.textContent ?? '');

test('names are offered below a field while one types, and the keyboard chooses', async () => {
	const input = document.body.createEl('input');
	const fruits = new Fruits(host.app, input);
	const press = (key: string): boolean => input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
	input.focus();
	await host.settled();
	expect(offered()).toEqual(['apple', 'apricot', 'pear']);
	input.value = 'ap';
	input.dispatchEvent(new Event('input'));
	await host.settled();
	press('ArrowDown');
	expect(press('Enter')).toBe(false);
	expect(fruits.chosen).toEqual(['apricot']);
	expect(offered()).toEqual([]);
	expect(press('Enter')).toBe(true);
	input.dispatchEvent(new Event('input'));
	await host.settled();
	expect(press('Escape')).toBe(false);
	expect(offered()).toEqual([]);
	input.remove();
});

test('the tags of a note are those of its properties and of its text', () => {
	const tags = (path: string): string[] | null => {
		const file = host.app.vault.getFileByPath(path);
		const cache = file && host.app.metadataCache.getFileCache(file);
		return cache && getAllTags(cache);
	};
	expect(tags('a.md')).toEqual(['#one', '#two', '#three']);
	expect(tags('f/b.md')).toBeNull();
});

test('new notes are offered the folder of the vault, wherever one is', () => {
	expect(host.app.fileManager.getNewFileParent('f/b.md').path).toBe('/');
});
