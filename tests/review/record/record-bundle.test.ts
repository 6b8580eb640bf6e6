import fc from 'fast-check';
import { fromBundle, type KeptNote, toBundle } from '../../../src/review/record/record-bundle';
import { runs } from '../../fuzzing';

const notes = fc.array(fc.record<KeptNote>({
	path: fc.string({ unit: 'grapheme' }), key: fc.constantFrom('0.1.0 level auto 6000 1638500000000', '0.1.0 level auto 6001 1638500000001.5'), record: fc.uint8Array(),
}));

test('notes that are kept together come back, each with its own bytes', () => {
	fc.assert(fc.property(notes, (given) => {
		expect(fromBundle(structuredClone(toBundle(given)))?.map(({ record, ...note }) => ({ ...note, record: [...record] })))
			.toEqual(given.map(({ record, ...note }) => ({ ...note, record: [...record] })));
	}), runs());
});

test('no damage goes unseen', () => {
	fc.assert(fc.property(notes, fc.nat(), fc.integer({ min: 1, max: 255 }), (given, at, change) => {
		const bundle = toBundle(given);
		const bytes = bundle.bytes.slice();
		bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ change;
		expect(fromBundle({ ...bundle, bytes })).toBeNull();
		expect(fromBundle({ ...bundle, bytes: bundle.bytes.slice(0, at % bytes.length) })).toBeNull();
	}), runs());
});

test.each([null, undefined, 7, 'text', [], {}, { version: 3 }, { bytes: 'text' }, { bytes: new Uint8Array(8).subarray(1) }])('%p is no bundle', (value) => {
	expect(fromBundle(value)).toBeNull();
});
