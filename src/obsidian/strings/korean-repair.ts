import type { RepairStrings } from './english-repair';
import { formats } from './korean-formats';

const { number } = formats;

const reasons = {
	'text-changed': '그사이 노트가 바뀌어',
	'not-applicable': '이런 링크는 이렇게 바꿀 수 없어',
	'cannot-be-written': '새 주소를 그 자리에 쓸 수 없어',
};

/** Texts about mending notes, in Korean. */
export const koreanRepair: RepairStrings = {
	fixMoved: '옮겨진 링크 고치기…',
	fixMovedExplanation: '이 링크들의 페이지는 영구히 옮겨졌습니다. 링크마다 지금 주소로 바꾸고, 노트의 다른 부분은 그대로 둡니다.',
	fixArchived: '깨진 링크를 보관본으로 고치기…',
	archiveExplanation: (endpoint) => `깨진 링크의 주소와 노트의 날짜를 ${endpoint}에 보내 그 날짜에 가장 가까운 보관본을 찾습니다.`,
	archiveUse: '보관본을 쓰는 방법',
	archiveReplace: '깨진 링크를 보관본으로 바꾸기',
	archiveAdd: '깨진 링크는 두고 뒤에 보관본 덧붙이기',
	archiveAsk: '보관본 찾기',
	archiveProgress: (done, total) => `보관본을 찾는 중: ${number(total)}개 중 ${number(done)}개`,
	archiveNothing: (missing, failed) =>
		`보관본을 찾지 못했습니다${missing > 0 ? ` (주소 ${number(missing)}개)` : ''}.${failed > 0 ? ` 보관 서비스가 ${number(failed)}번 응답하지 않았습니다. 나중에 다시 시도하세요.` : ''}`,
	archiveSilent: (failed) => `보관 서비스가 주소 ${number(failed)}개에 응답하지 않았습니다. 나중에 다시 시도하세요.`,
	archivedText: (date) => `보관본 ${date}`,
	fixArchivedExplanation: '이 링크들은 깨졌습니다. 노트의 날짜에 가장 가까운 보관본을 보여 줍니다.',
	nameBare: '주소만 있는 링크에 이름 붙이기…',
	nameBareExplanation: '이 주소들은 노트에 그대로 적혀 있습니다. 마지막 확인에서 읽은 페이지 제목으로 링크를 만듭니다.',
	normalise: '속성 형식 다듬기…',
	normaliseExplanation: '앱이나 다른 도구가 읽지 못하는 형식의 속성입니다. 선택하지 않은 것은 그대로 둡니다.',
	choosePlace: '이 노트의 세션 고르기…',
	places: {
		hint: '이 노트에서 무엇이 세션인가요?',
		auto: '자동으로 찾은 대로',
		list: '목록의 항목',
		bold: '굵은 글씨 줄',
		text: '문장 속 제목',
		note: '노트 전체가 하나의 세션',
		level: (level) => `${String(level)}단계 제목`,
		current: '현재 선택',
		found: (total, titles, isCut) => (total === 0 ? '세션 없음' : `세션 ${number(total)}개: ${titles}${isCut ? ' · …' : ''}`),
		cannot: (path) => `${path}의 속성은 새 속성을 더할 수 없는 형식입니다.`,
	},
	undo: '마지막 수정 되돌리기',
	nothing: '바꿀 것이 없습니다.',
	nothingChecked: '바꿀 것이 없습니다. 먼저 링크를 확인하세요. 확인한 결과를 바탕으로 고칩니다.',
	kinds: {
		'link': '링크',
		'date-to-iso': '날짜를 연-월-일로',
		'tags-to-list': '태그를 목록으로',
		'rename-property': '속성 이름',
		'remove-path-alias': '경로로 된 별칭',
		'quote-text': '따옴표로 감싼 글',
	},
	apply: (total) => `${number(total)}개 적용`,
	all: '모두 선택',
	none: '모두 해제',
	place: (line, kind) => `${String(line)}번째 줄, ${kind}`,
	refused: (place, subject, reason) => `${place}: ${reasons[reason]} ${subject}은(는) 그대로 둡니다.`,
	unread: (path) => `${path}을(를) 읽을 수 없습니다.`,
	done: (applied, notes, refused) => `노트 ${number(notes)}개에서 ${number(applied)}곳을 바꿨습니다.${applied > 0 ? ' ‘마지막 수정 되돌리기’로 되돌릴 수 있습니다.' : ''}${refused > 0 ? ` ${number(refused)}곳은 그사이 내용이 바뀌어 그대로 두었습니다.` : ''}`,
	undone: (applied, notes, refused) => `노트 ${number(notes)}개에서 ${number(applied)}곳을 되돌렸습니다.${refused > 0 ? ` ${number(refused)}곳은 그사이 내용이 바뀌어 되돌리지 않았습니다.` : ''}`,
	failed: (paths) => `쓸 수 없었습니다: ${paths.join(', ')}.`,
};
