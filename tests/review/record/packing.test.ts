import fc from 'fast-check';
import { checksum, joined, PackReader, PackWriter, type Pack } from '../../../src/review/record/packing';
import { runs } from '../../fuzzing';

const count = fc.oneof(fc.nat(300), fc.nat(0x7fffffff));
/** Emoji that share the first half of their surrogate pair, and texts that begin alike. */
const text = fc.string({ unit: fc.constantFrom('a', 'b', '한', '😀', '😁', '\u{10fc00}', '\u{10fc01}', '\uFEFF', 'https://'), maxLength: 8 });

test('what is packed comes back, in whatever order', () => {
	fc.assert(fc.property(fc.array(fc.oneof(count, text)), (values) => {
		const writer = new PackWriter();
		let like = '';
		for (const value of values) {
			if (typeof value === 'number') writer.count(value);
			else like = writer.text(value, like);
		}
		const reader = new PackReader(writer.bytes());
		like = '';
		const read = values.map((value) => (typeof value === 'number' ? reader.count() : (like = reader.text(undefined, like))));
		expect(read).toEqual(values);
	}), runs());
});

test('differences up to the length of any text come back', () => {
	const place = fc.nat(0x3fffffff);
	fc.assert(fc.property(place, place, (value, neighbour) => {
		const writer = new PackWriter();
		writer.near(value, neighbour);
		expect(new PackReader(writer.bytes()).near(undefined, neighbour)).toBe(value);
	}), runs());
});

/** One form with all that facts are made of. */
function form(pack: Pack, value?: readonly { readonly kind: 'a' | 'b'; readonly on: boolean; readonly name: string | null; readonly tags: readonly string[] }[]) {
	return pack.list(value, { kind: 'b', on: false, name: 'first', tags: ['x', 'tag-one'] }, (item, before) => ({
		kind: pack.choice(item?.kind, ['a', 'b'] as const),
		on: pack.flag(item?.on),
		name: pack.optional(item && item.name, (name) => pack.text(name, before.name ?? '')),
		tags: pack.texts(item?.tags, before.tags),
	}));
}

test('choices, flags, what may be missing and lists come back, and are given back by the writer', () => {
	const things = fc.array(fc.record({ kind: fc.constantFrom('a' as const, 'b' as const), on: fc.boolean(), name: fc.option(text), tags: fc.array(text, { maxLength: 3 }) }), { maxLength: 4 });
	fc.assert(fc.property(things, (given) => {
		const writer = new PackWriter();
		expect(form(writer, given)).toEqual(given);
		expect(form(new PackReader(writer.bytes()))).toEqual(given);
	}), runs());
});

test('texts are told by those that both sides know', () => {
	const cost = (pack: (writer: PackWriter) => unknown): number => {
		const writer = new PackWriter();
		pack(writer);
		return writer.bytes().length - new PackWriter().bytes().length;
	};
	expect(cost((writer) => writer.count(127))).toBe(1);
	expect(cost((writer) => writer.count(128))).toBe(2);
	expect(cost((writer) => writer.text('https://a.example/2', 'https://a.example/1'))).toBe(3);
	expect(cost((writer) => writer.text('', 'x'))).toBe(2);
	expect(cost((writer) => writer.texts(['one', 'two'], ['one', 'two']))).toBe(5);
	expect(cost((writer) => writer.texts(['one', 'two'], []))).toBe(11);
});

describe('bytes that cannot have been packed so', () => {
	const packed = (): Uint8Array => {
		const writer = new PackWriter();
		writer.text('abc', '');
		return writer.bytes();
	};

	test('end too early', () => {
		const bytes = packed();
		for (let length = 0; length < bytes.length; length++) expect(() => new PackReader(bytes.subarray(0, length))).toThrow(new RangeError('The packed bytes end too early.'));
		const reader = new PackReader(bytes);
		expect(reader.text(undefined, '')).toBe('abc');
		expect(reader.end).toBe(bytes.length);
		expect(() => reader.count()).toThrow(new RangeError('The packed bytes end too early.'));
	});

	test('hold a number that never ends', () => {
		expect(() => new PackReader(new Uint8Array(9).fill(0x80))).toThrow(RangeError);
		expect(new PackReader(joined([[5, 0], [0xff, 0xff, 0xff, 0xff, 0x07]])).count()).toBe(0x7fffffff);
		expect(() => new PackReader(joined([[6, 0], [0x80, 0x80, 0x80, 0x80, 0x80, 0]])).count()).toThrow(RangeError);
	});

	test('name a choice that there is not', () => {
		expect(() => new PackReader(joined([[1, 0], [2]])).flag(undefined)).toThrow(new RangeError('The packed bytes name a choice that there is not.'));
	});

	test('hold less text than they say, or share more of a neighbour than it has', () => {
		const less = new RangeError('The packed bytes hold less text than they say.');
		expect(() => new PackReader(joined([[2, 1], [0, 2], [0x61]])).text(undefined, '')).toThrow(less);
		expect(() => new PackReader(joined([[2, 1], [2, 1], [0x61]])).text(undefined, 'x')).toThrow(less);
		expect(new PackReader(joined([[2, 1], [1, 1], [0x61]])).text(undefined, 'x')).toBe('xa');
	});

	test('begin where they are said to, behind others', () => {
		const bytes = packed();
		const reader = new PackReader(joined([[1, 2, 3], bytes, [9]]), 3);
		expect([reader.text(undefined, ''), reader.end]).toEqual(['abc', 3 + bytes.length]);
	});
});

test('a text that differs from its neighbour in nothing costs two bytes', () => {
	const writer = new PackWriter();
	const before = writer.bytes().length;
	writer.text('https://example.com/a', 'https://example.com/a');
	expect(writer.bytes()).toHaveLength(before + 2);
});

test('any change within a word of four bytes is seen', () => {
	fc.assert(fc.property(fc.uint8Array({ minLength: 1, maxLength: 64 }), fc.nat(), fc.integer({ min: 1, max: 255 }), (bytes, at, flipped) => {
		const damaged = bytes.slice();
		damaged[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ flipped;
		expect(checksum(damaged)).not.toBe(checksum(bytes));
	}), runs());
});
