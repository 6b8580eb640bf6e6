import fc from 'fast-check';
import { isSimple, normalized, singleSpaced } from '../../../src/review/wording/spaces';
import { runs } from '../../fuzzing';

/** Everything below U+FFFF that may not stand for itself, and letters between, as headings have them. */
const unit = fc.oneof(
	fc.constantFrom(' ', '\t', '\u00a0', '\u3000', 'a', 'é', 'e\u0301', 'ﬁ', '①', '김', '\u1100\u1161', '한', 'が', 'か\u3099', 'ガ', 'ｶﾞ', '会', '豈', '🚀', '—'),
	fc.integer({ min: 1, max: 0xd7ff }).map((code) => String.fromCharCode(code)),
	fc.integer({ min: 0xe000, max: 0xffff }).map((code) => String.fromCharCode(code)),
);
const text = fc.array(unit, { maxLength: 12 }).map((units) => units.join(''));

describe('spaces and forms of Unicode', () => {
	it('leaves one space for each run of white space', () => {
		fc.assert(fc.property(text, (written) => {
			expect(singleSpaced(written)).toBe(written.replace(/\s+/gu, ' '));
		}), runs(2000));
	});

	it('gives the form that is asked for, be the text looked through only or written anew', () => {
		fc.assert(fc.property(text, fc.constantFrom('NFC' as const, 'NFKC' as const), (written, form) => {
			expect(normalized(written, form)).toBe(written.normalize(form).replace(/\s+/gu, ' '));
		}), runs(2000));
	});

	it('takes no single character for simple that another form or a picture hides in', () => {
		const letters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(isSimple);
		expect(letters.filter((letter) => letter.normalize('NFKC') !== letter || /\p{Extended_Pictographic}/u.test(letter))).toEqual([]);
	});

	it.each(['Kubernetes Operator 패턴', '東京のカンファレンス', 'Scaling a queue to 10M jobs'])('spares %s, as nearly all headings are', (heading) => {
		expect(isSimple(heading)).toBe(true);
	});
});
