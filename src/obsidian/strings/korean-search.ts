import type { Strings } from './strings';
import { countOf, formats } from './korean-formats';

const { number } = formats;

const groupings: Strings['search']['groupings'] = {
	conference: '컨퍼런스',
	session: '여러 노트의 세션',
	state: '링크 상태',
	site: '사이트',
};

const sorts: Strings['search']['sorts'] = {
	date: '최신순',
	title: '제목순',
	order: '노트 순서',
	notes: '메모 많은 순',
};

/** Texts about grouping, order and search, in Korean. */
export const koreanSearch: Strings['search'] = {
	groupings,
	groupBy: (grouping) => `묶기: ${groupings[grouping]}`,
	sorts,
	sortBy: (sort) => `정렬: ${sorts[sort]}`,
	linkStates: '링크 상태별 세션',
	sites: '사이트별 세션',
	conferences: (total, shown = null) => countOf('컨퍼런스', shown, total),
	noLinks: '링크 없음',
	noSite: '사이트 링크 없음',
	field: '세션과 메모 검색',
	completions: '검색 조건',
	operators: {
		tag: '노트의 태그',
		year: '연도 또는 2019..2021',
		is: '세션의 메모나 링크 상태',
		site: '링크의 사이트',
	},
	qualities: {
		empty: '메모 없음',
		written: '메모 있음',
		broken: '깨진 링크',
		unreachable: '응답 없는 링크',
		blocked: '차단된 링크',
		moved: '주소가 바뀐 링크',
		ok: '정상 링크',
		skipped: '건너뛴 링크',
		unchecked: '확인 전 링크',
	},
	addFilter: '필터 추가',
	filters: '적용된 필터',
	excluding: (filter) => `제외: ${filter}`,
	removeFilter: (filter) => `필터 제거: ${filter}`,
	misunderstood: (clause) => `‘${clause}’은(는) 아직 완성되지 않아 검색에서 제외했습니다.`,
	found: (total) => `세션 ${number(total)}개를 찾았습니다`,
	foundSimilar: (total) => `정확히 맞는 것이 없습니다. 제목이 비슷한 세션 ${number(total)}개`,
	reading: '노트를 검색하는 중…',
	copy: '찾은 세션을 마크다운으로 복사',
	copied: (total) => `세션 ${number(total)}개를 복사했습니다.`,
	save: '찾은 세션을 노트로 저장…',
	saveAction: '저장',
	savePath: '새 노트의 경로',
	saveName: '컨퍼런스 세션',
	saved: (total, path) => `세션 ${number(total)}개를 ${path}에 저장했습니다.`,
	occupied: (path) => `${path}이(가) 이미 있습니다. 다른 경로를 고르세요.`,
	notSaved: (path) => `${path}에 노트를 저장하지 못했습니다.`,
};
