import { kindOfHeading } from './heading-words';
import { singleSpaced } from './spaces';

/** UTF-16 units: no title is longer, and no file system takes a longer name. */
const LONGEST = 1000;

/**
 * A title without what hands write differently: case, width and composition (NFKC), punctuation, emoji, runs of
 * spaces. The marks of `C++`, `C#` and `F#` stay. Of what is longer than any title, the beginning tells.
 */
export function foldTitle(title: string): string {
	const lower = title.slice(0, LONGEST).normalize('NFKC').toLowerCase();
	return singleSpaced(!/[\p{P}\p{S}\p{Cf}\ufe0f]/u.test(lower) ? lower : lower.replace(/([\p{L}\d])([+#]+)(?=$|[\s\p{P}\d])|[\p{P}\p{S}\p{Cf}\ufe0f]+/gu, (_, letter?: string, marks?: string) => (letter === undefined ? ' ' : `${letter}${marks ?? ''}`))).trim();
}

/** Folded without any space: `if(kakao) 2021` is `IFKAKAO2021`, and Korean is spaced as anyone likes. */
export function foldTitleClosely(title: string): string {
	return foldTitle(title).replace(/ /gu, '');
}

/** Words that make no title specific. */
const GENERIC = new Set((
	'keynote keynotes opening closing welcome remarks intro introduction summary conclusion panel discussion talk talks session sessions workshop day one two three i ii iii part first second third final ' +
	'q a qa questions answers and the of to in for on at an with by about from into your our my notes note lightning demo demos break lunch networking overview agenda wrap up recap general misc other new s what whats award awards update updates project community ' +
	'키노트 오프닝 클로징 기조연설 기조 연설 환영사 개회사 폐회사 인사말 소개 발표 세션 질문 질의응답 정리 요약 느낀점 느낀 점 후기 마무리 패널 토크 패널토크 토론 점심 휴식 네트워킹 일차 기타'
).split(' '));

/**
 * Whether equal titles in notes of different conferences can hardly be a coincidence: two words or more that say
 * something, of ten letters together, or six letters of Korean, Japanese or Chinese, which say more each.
 */
export function isSpecificTitle(title: string): boolean {
	if (kindOfHeading(title) !== 'plain') return false;
	const words = foldTitle(title).split(' ').filter((word) => !GENERIC.has(word) && !/^\d+$/u.test(word));
	const letters = words.join('');
	return eastAsianLettersIn(letters) >= 6 || (words.length >= 2 && letters.length >= 10);
}

/** How many letters are Korean, Japanese or Chinese: a few of them say as much as several words of others. */
export function eastAsianLettersIn(text: string): number {
	return text.replace(/[^\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, '').length;
}

/** The same letters, the beginning, or most of the words of a shorter file name: `functional_javascript`, `Functional JavaScript: the hype`. */
export function namesTheSame(heading: string, fileName: string): boolean {
	if (heading.length > LONGEST) return false;
	const closely = foldTitleClosely(fileName);
	const folded = foldTitle(heading);
	const foldedClosely = folded.replace(/ /gu, '');
	if (foldedClosely === closely || (closely.length >= 6 && foldedClosely.startsWith(closely))) return true;
	const words = new Set(folded.split(' '));
	const ofFile = foldTitle(fileName.replace(/_/gu, ' ')).split(' ').filter((word) => !/^\d+$/u.test(word));
	return ofFile.length >= 2 && ofFile.filter((word) => words.has(word)).length * 4 >= ofFile.length * 3;
}
