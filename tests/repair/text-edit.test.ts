import fc from 'fast-check';
import { applyEdits, followText, invertEdits, replacing, type TextEdit } from '../../src/repair/text-edit';
import { runs } from '../fuzzing';

/** A text with edits that fit it, in any order and possibly overlapping. */
const editedTexts = fc.string({ unit: 'binary', maxLength: 200 }).chain((text) => fc.record({
	text: fc.constant(text),
	edits: fc.array(
		fc.tuple(fc.nat(text.length), fc.nat(20), fc.string({ maxLength: 10 })).map(([start, length, after]): TextEdit => {
			const end = Math.min(start + length, text.length);
			return { start, end, before: text.slice(start, end), after };
		}),
		{ maxLength: 8 },
	),
}));

describe('applyEdits', () => {
	it('changes what an edit names and leaves carriage returns, mark and missing final newline as they are', () => {
		const text = '\uFEFF- <https://a.co>\r\n- b';
		const start = text.indexOf('https');
		const edited = applyEdits(text, [{ start, end: start + 12, before: 'https://a.co', after: 'https://b.co/x' }]);
		expect(edited.text).toBe('\uFEFF- <https://b.co/x>\r\n- b');
		expect(edited.refused).toEqual([]);
	});

	it('refuses an edit when something else stands there by now', () => {
		const edit = { start: 0, end: 3, before: 'old', after: 'new' };
		expect(applyEdits('now', [edit])).toEqual({ text: 'now', applied: [], refused: [{ edit, reason: 'text-changed' }] });
	});

	it.each([
		['before the text', { start: -1, end: 0, before: 'x', after: '' }],
		['behind the text', { start: 2, end: 9, before: 'abcdefg', after: '' }],
		['backwards', { start: 2, end: 1, before: '', after: 'x' }],
	])('refuses a range %s', (_name, edit) => {
		expect(applyEdits('abc', [edit]).refused).toEqual([{ edit, reason: 'text-changed' }]);
	});

	it('refuses an insertion where something else stands around its place by now', () => {
		const edit = replacing('- see [one](https://a.co)', 25, 25, ' (copy)');
		expect(applyEdits('- see [one](https://a.co)', [edit]).text).toBe('- see [one](https://a.co) (copy)');
		expect(applyEdits('New line.\n- see [one](https://a.co)', [edit])).toMatchObject({ applied: [], refused: [{ reason: 'text-changed' }] });
	});

	it('applies an edit once that two links ask for, and refuses one that wants the same place otherwise', () => {
		const one = { start: 0, end: 1, before: 'a', after: 'x' };
		const other = { start: 0, end: 1, before: 'a', after: 'y' };
		const edited = applyEdits('ab', [one, { ...one }, other]);
		expect(edited.text).toBe('xb');
		expect(edited.applied).toEqual([one]);
		expect(edited.refused).toEqual([{ edit: other, reason: 'overlaps' }]);
	});

	it('leaves every character outside the applied edits in place, whatever the text', () => {
		fc.assert(fc.property(editedTexts, ({ text, edits }) => {
			const { text: edited, applied } = applyEdits(text, edits);
			const outside = (source: string, ranges: readonly { start: number; end: number }[]): string =>
				[...ranges, { start: source.length, end: source.length }].reduce(
					({ kept, from }, { start, end }) => ({ kept: kept + source.slice(from, start), from: end }),
					{ kept: '', from: 0 },
				).kept;
			expect(outside(edited, invertEdits({ text: edited, applied }))).toBe(outside(text, applied));
		}), runs());
	});
});

describe('invertEdits', () => {
	it('puts two deletions that touched each other back in their order', () => {
		const { text, applied } = applyEdits('abc', [{ start: 0, end: 1, before: 'a', after: '' }, { start: 1, end: 2, before: 'b', after: '' }]);
		expect(text).toBe('c');
		expect(applyEdits(text, invertEdits({ text, applied })).text).toBe('abc');
	});

	it('turns every text back', () => {
		fc.assert(fc.property(editedTexts, ({ text, edits }) => {
			const edited = applyEdits(text, edits);
			const back = applyEdits(edited.text, invertEdits(edited));
			expect(back.text).toBe(text);
		}), runs());
	});
});

describe('followText', () => {
	const text = 'one line\n- https://a.co\n- https://b.co\n';
	const edit = replacing(text, text.indexOf('https://a'), text.indexOf('\n- https://b'), 'https://c.co');

	it.each([
		['above which lines were written', `new\n\n${text}`, `new\n\n${text.replace('a.co', 'c.co')}`],
		['that has stayed', text, text.replace('a.co', 'c.co')],
		['beside which something was written', `${text}- more`, `${text.replace('a.co', 'c.co')}- more`],
		['that stands twice', `x${text}${text}`, `x${text}${text}`],
		['that is gone', 'nothing of it', 'nothing of it'],
	])('finds a place %s', (_, now, then) => {
		expect(applyEdits(now, [followText(now, edit)]).text).toBe(then);
	});

	describe('of a link whose like stands in another section', () => {
		const section = (name: string, url: string): string => `# ${name}\n### Materials\n\n- [ ] [Slides](${url})\n- good\n\n### Afterthoughts\n`;
		const dead = section('A', 'https://old.example');
		const [mended, other] = [section('A', 'https://new.example'), section('B', 'https://new.example')];
		const place = dead.indexOf('https://old');
		const done = applyEdits(dead + other, [replacing(dead + other, place, place + 'https://old.example'.length, 'https://new.example')]);
		const undone = (now: string): string => applyEdits(now, invertEdits(done).map((inverse) => followText(now, inverse))).text;

		it.each([
			['its section was deleted', other],
			['its section was deleted below new lines', `new\n\n${other}`],
			['its section was deleted and another one is longer', `${other}- more\n`],
		])('leaves the other alone when %s', (_, now) => {
			expect(undone(now)).toBe(now);
		});

		it.each([
			['nothing changed', mended + other, dead + other],
			['the other was deleted', mended, dead],
			['the other was deleted and something written beside it', mended.replace('- good', '- best'), dead.replace('- good', '- best')],
			['the sections changed places', other + mended, other + dead],
			['lines were written above', `new\n\n${mended}${other}`, `new\n\n${dead}${other}`],
			['letters around it were changed', mended.replace('# A', '# a').replace('- good', '- best') + other, dead.replace('# A', '# a').replace('- good', '- best') + other],
		])('finds its place when %s', (_, now, then) => {
			expect(undone(now)).toBe(then);
		});

		it('leaves the one that is left alone where nothing tells which', () => {
			const twice = '- [s](https://a.co)\n- [s](https://b.co)\n';
			const same = applyEdits(twice, [replacing(twice, 6, 18, 'https://b.co')]);
			const now = '- [s](https://b.co)\n';
			expect(applyEdits(now, invertEdits(same).map((inverse) => followText(now, inverse))).text).toBe(now);
		});
	});
});
