/** Initial consonants of modern Hangul in the order of Unicode: https://www.unicode.org/versions/latest/core-spec/chapter-3/#G24646 */
const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
/** Final consonants in the same order, as the keys that type them; the first is none. */
const FINALS = ' ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ'.split(' ');
/** Vowels that a further key turns into one of as many that follow: ㅗ into ㅘ, ㅙ, ㅚ. */
const EXTENSIBLE_VOWELS: Readonly<Record<number, number>> = { 8: 3, 13: 3, 18: 1 };

const FIRST_SYLLABLE = 0xac00;
const FIRST_INITIAL = 0x1100;
const FIRST_FINAL = 0x11a7;
const OF_ONE_INITIAL = 588;
const OF_ONE_VOWEL = FINALS.length;

/** Clusters that an input method makes of two initial consonants typed in a row, apart again: ㄳ is ㄱㅅ. */
export function splitClusters(text: string): string {
	return text.replace(/[ㄳㄵㄶㄺ-ㅀㅄ]/gu, (cluster) => FINALS[cluster.normalize('NFKC').charCodeAt(0) - FIRST_FINAL] ?? cluster);
}

/** A source of a regular expression for one character of text in NFKC: an initial consonant stands for its syllables. */
export function patternOfCharacter(character: string): string {
	const initial = character.charCodeAt(0) - FIRST_INITIAL;
	return initial >= 0 && initial < INITIALS.length
		? `[${character}${syllables(FIRST_SYLLABLE + initial * OF_ONE_INITIAL, OF_ONE_INITIAL)}]`
		: escapeCharacter(character);
}

/** A source of a regular expression for the character itself. */
export function escapeCharacter(character: string): string {
	return character.replace(/[\\^$.*+?()[\]{}|]/u, '\\$&');
}

/**
 * The same for a last character that is still being typed: 네 may become 넷, 고 may become 과, and the ㅌ of 넽 may
 * move on to the next syllable, as in 네트.
 */
export function patternOfUnfinished(character: string): string {
	const index = character.charCodeAt(0) - FIRST_SYLLABLE;
	if (index < 0 || index >= INITIALS.length * OF_ONE_INITIAL) return patternOfCharacter(character);
	const final = index % OF_ONE_VOWEL;
	const open = FIRST_SYLLABLE + index - final;
	if (final === 0) {
		const vowel = Math.floor((index % OF_ONE_INITIAL) / OF_ONE_VOWEL);
		return `[${syllables(open, OF_ONE_VOWEL * (1 + (EXTENSIBLE_VOWELS[vowel] ?? 0)))}]`;
	}
	const keys = FINALS[final] ?? '';
	const closed = FINALS.map((other, at) => (other.startsWith(keys) ? String.fromCharCode(open + at) : '')).join('');
	const moving = String.fromCharCode(FIRST_INITIAL + INITIALS.indexOf(keys.slice(-1)));
	const staying = String.fromCharCode(open + FINALS.indexOf(keys.slice(0, -1)));
	return `(?:[${closed}]|${staying}${patternOfCharacter(moving)})`;
}

function syllables(first: number, count: number): string {
	return `${String.fromCharCode(first)}-${String.fromCharCode(first + count - 1)}`;
}
