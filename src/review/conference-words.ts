const YEAR = /(?:^|[^\d])(?:19|20)\d{2}(?:[^\d]|$)|['’]\d{2}(?:\s|$)/u;
const CONFERENCE_WORD = /\b(?:conf|conference|conferences|summit|meetup|meet-up|fest|festival|devfest|camp|bootcamp|barcamp|hackathon|forum|symposium|congress|expo|convention|unconference|colloquium|seminar|retreat|wwdc|re:?invent|google i\/?o|i\/?o extended|build|ignite|devoxx|fosdem|deview|fsharpconf|strange ?loop|goto|qcon|\p{L}+(?:con|conf|fest|days|summit|camp))\b|\b(?:dev|tech|user|community|open)\s?(?:day|days|week|concert|talks)\b|컨퍼런스|콘퍼런스|콘서트|밋업|세미나|서밋|페스트|페스티벌|데브페스트|포럼|심포지엄|학회|개발자 ?대회|カンファレンス|勉強会|ミートアップ|大会|konferenz|tagung|conférence|conferencia|jornadas/iu;

/** UTF-16 units. */
const LONGEST = 300;

/** `DEVIEW 2021`, `PyCon ’19`; but not a whole date, which any file's name may begin with. */
export function namesAYear(text: string): boolean {
	return text.length < LONGEST && YEAR.test(text.replace(/\d{4}[-_.]\d{1,2}[-_.]\d{1,2}|\d{8}/gu, ' '));
}

/** A word that conferences and meetups are called by: `Summit`, `DjangoCon`, `테크 콘서트`. */
export function namesAConference(text: string): boolean {
	return text.length < LONGEST && CONFERENCE_WORD.test(text.normalize('NFKC'));
}
