import type { Vault } from 'obsidian';
import { NoteChanges } from '../../../src/obsidian/repair/note-changes';
import { proposedChange } from '../../../src/repair/note-repair';
import { replacing } from '../../../src/repair/text-edit';

/** Notes of which one may be locked, and any may be deleted. */
class LockedNotes {
	readonly texts = new Map<string, string>();
	locked = '';
	readonly changes: NoteChanges;

	constructor(paths: readonly string[]) {
		for (const path of paths) this.texts.set(path, `${path} X`);
		const vault = {
			getFileByPath: (path: string) => (this.texts.has(path) ? { path } : null),
			process: (file: { readonly path: string }, change: (text: string) => string) => {
				const text = this.texts.get(file.path);
				if (file.path === this.locked || text === undefined) return Promise.reject(new Error(text === undefined ? 'ENOENT' : 'EBUSY'));
				this.texts.set(file.path, change(text));
				return Promise.resolve('');
			},
		};
		this.changes = new NoteChanges(vault as unknown as Vault);
	}

	async apply(): Promise<void> {
		await this.changes.apply(Array.from(this.texts, ([path, text]) => proposedChange({ path, text }, replacing(text, text.length - 1, text.length, 'Y'), { line: 1, subject: 'X' })));
	}
}

test('an undo that one note fails goes on with it, and does not change the others again', async () => {
	const notes = new LockedNotes(['a.md', 'b.md']);
	await notes.apply();
	notes.locked = 'b.md';
	const errors = jest.spyOn(console, 'error').mockImplementation(() => undefined);
	expect(await notes.changes.undo()).toMatchObject({ applied: 1, failed: ['b.md'], isRedo: false });
	notes.locked = '';
	expect(await notes.changes.undo()).toMatchObject({ applied: 1, failed: [], isRedo: false });
	expect([...notes.texts.values()]).toEqual(['a.md X', 'b.md X']);
	expect(errors).toHaveBeenCalledTimes(1);
	expect(await notes.changes.undo()).toMatchObject({ applied: 2, failed: [], isRedo: true });
	expect([...notes.texts.values()]).toEqual(['a.md Y', 'b.md Y']);
	expect(await notes.changes.undo()).toMatchObject({ applied: 2, failed: [], isRedo: false });
});

test('what an undo took back can be made again though another note was deleted', async () => {
	const notes = new LockedNotes(['a.md', 'b.md']);
	await notes.apply();
	notes.texts.delete('b.md');
	jest.spyOn(console, 'error').mockImplementation(() => undefined);
	expect(await notes.changes.undo()).toMatchObject({ applied: 1, failed: ['b.md'], isRedo: false });
	expect(await notes.changes.undo()).toMatchObject({ applied: 1, failed: [], isRedo: true });
	expect([...notes.texts]).toEqual([['a.md', 'a.md Y']]);
	notes.texts.delete('a.md');
	expect(await notes.changes.undo()).toMatchObject({ applied: 0, failed: ['a.md'] });
	expect(notes.changes.canUndo).toBe(false);
});

test('an undo for which everything has changed may be tried again', async () => {
	const notes = new LockedNotes(['a.md']);
	await notes.apply();
	notes.texts.set('a.md', 'something else');
	expect(await notes.changes.undo()).toMatchObject({ applied: 0, refused: 1 });
	notes.texts.set('a.md', 'a.md Y');
	expect(await notes.changes.undo()).toMatchObject({ applied: 1 });
	expect(notes.texts.get('a.md')).toBe('a.md X');
});
