import fc from 'fast-check';
import { checksum, PackReader, PackWriter } from '../../src/review/packing';

const count = fc.oneof(fc.nat(300), fc.nat(0x7fffffff));
/** Emoji that share the first half of their surrogate pair, and texts that begin alike. */
const text = fc.string({ unit: fc.constantFrom('a', 'b', '한', '😀', '😁', '\uFEFF', 'https://'), maxLength: 8 });

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
	}));
});

test('differences up to the length of any text come back', () => {
	const place = fc.nat(0x3fffffff);
	fc.assert(fc.property(place, place, (value, neighbour) => {
		const writer = new PackWriter();
		writer.near(value, neighbour);
		expect(new PackReader(writer.bytes()).near(undefined, neighbour)).toBe(value);
	}));
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
	}));
});
