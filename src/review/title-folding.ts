import { kindOfHeading } from './heading-words';

/** A title without what hands write differently: case, width and composition (NFKC), spacing, punctuation. */
export function foldTitle(title: string): string {
	return title
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[\p{P}\p{S}\p{Cf}]+/gu, ' ')
		.replace(/\s+/gu, ' ')
		.trim();
}

/** Words that make no title specific. */
const GENERIC = new Set((
	'keynote keynotes opening closing welcome remarks intro introduction summary conclusion panel discussion talk talks session sessions workshop day one two three i ii iii part first second third final ' +
	'q a qa questions answers and the of to in for on at an with by about notes note lightning demo demos break lunch networking overview agenda wrap up recap general misc other new s what whats keynotes awards award update updates project ' +
	'키노트 오프닝 클로징 기조연설 기조 연설 환영사 개회사 폐회사 인사말 소개 발표 세션 질문 질의응답 정리 요약 느낀점 느낀 점 후기 마무리 패널 토크 패널토크 토론 점심 휴식 네트워킹 일차 기타'
).split(' '));

/**
 * Whether equal titles (folded) in notes of different conferences can only mean the same session: three words or more
 * that say something, or, since Korean, Japanese and Chinese words are longer or unspaced, eight such letters in at
 * least two words or in an unspaced script.
 */
export function isSpecificTitle(folded: string): boolean {
	const kind = kindOfHeading(folded);
	if (kind !== 'plain') return false;
	const words = folded.split(' ').filter((word) => !GENERIC.has(word) && !/^\d+$/u.test(word));
	const letters = words.join('').length;
	if (words.length >= 3) return letters >= 9;
	const eastAsian = words.join('').replace(/[^\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, '').length;
	return eastAsian >= 6 && letters >= 8;
}
