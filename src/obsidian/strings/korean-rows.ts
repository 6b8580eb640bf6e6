import type { RowStrings } from './english-rows';
import { formats } from './korean-formats';

const { number } = formats;

/** Texts of sessions in the sidebar and of what is done with them, in Korean. */
export const koreanRows: RowStrings = {
	notes: (total) => `메모 ${number(total)}개`,
	writtenUp: (done, total) => `세션 ${number(total)}개 중 ${number(done)}개 정리함`,
	timeline: '연도별 링크',
	year: (year, works, attention, unchecked) => `${year}: 정상 ${number(works)}개, 살펴볼 것 ${number(attention)}개, 확인 전 ${number(unchecked)}개`,
	startingNext: '준비되는 대로 컨퍼런스가 여기에 나타납니다.',
	readingNext: '읽는 대로 컨퍼런스가 여기에 나타납니다.',
	openSplit: '오른쪽에 열기',
	openWindow: '새 창에서 열기',
	copyMarkdown: '세션을 마크다운으로 복사',
	copyLink: '세션 링크 복사',
	copyUrl: 'Obsidian URL 복사',
	sessionGone: '이 세션은 이제 노트에 없습니다.',
	linkToFirst: '복사했습니다. 노트에 같은 제목이 여럿 있어 링크는 그중 첫 번째로 이어집니다.',
	reveal: '커서가 있는 세션을 사이드바에서 보기',
	sidebar: '사이드바',
	follow: '열린 노트 따라가기',
	followHint: '리뷰를 열면 사이드바가 목록에서 그 리뷰의 자리를 보여 줍니다.',
};
