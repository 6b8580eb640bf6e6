import { ReviewLibrary, type LibraryChange } from '../../src/review/library';
import { conferenceOf } from './notes';

const first = conferenceOf('## A\n', { path: 'a.md' });
const second = conferenceOf('## B\n', { path: 'b.md' });

function listened(library: ReviewLibrary): LibraryChange[] {
	const changes: LibraryChange[] = [];
	library.subscribe((change) => changes.push(change));
	return changes;
}

it('holds conferences by path and tells what changes', () => {
	const library = new ReviewLibrary();
	const changes = listened(library);
	library.set(first);
	library.set(second);
	expect(library.conferences()).toEqual([first, second]);
	expect(library.get('a.md')).toBe(first);
	expect(library.remove('a.md')).toBe(true);
	expect(library.remove('a.md')).toBe(false);
	expect(library.size).toBe(1);
	expect(changes).toEqual([
		{ kind: 'set', path: 'a.md', conference: first },
		{ kind: 'set', path: 'b.md', conference: second },
		{ kind: 'removed', path: 'a.md' },
	]);
});

it('moves a conference to its new path', () => {
	const library = new ReviewLibrary();
	library.set(first);
	const changes = listened(library);
	expect(library.rename('a.md', 'talks/a.md')).toBe(true);
	expect(library.get('a.md')).toBeUndefined();
	expect(library.get('talks/a.md')).toEqual({ ...first, path: 'talks/a.md' });
	expect(changes).toEqual([{ kind: 'renamed', path: 'talks/a.md', oldPath: 'a.md', conference: { ...first, path: 'talks/a.md' } }]);
	expect(library.rename('gone.md', 'x.md')).toBe(false);
});

it('tells all listeners although one of them throws, and none that has left', () => {
	const library = new ReviewLibrary();
	const told: string[] = [];
	library.subscribe(() => told.push('one that has left'))();
	library.subscribe(() => { throw new Error('broken view'); });
	library.subscribe(() => told.push('the last'));
	expect(() => { library.set(first); }).toThrow('broken view');
	expect(told).toEqual(['the last']);
	expect(library.get('a.md')).toBe(first);
});
