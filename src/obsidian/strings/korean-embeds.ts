import { BLOCK_KEYS, GREATEST_LIMIT } from '../../review/listing/session-block';
import type { EmbedStrings } from './english-embeds';

/** Texts of what shows sessions outside of the sidebar, and of the doors for other programs, in Korean. */
export const koreanEmbeds: EmbedStrings = {
	cli: {
		sessions: '컨퍼런스 리뷰와 세션 나열',
		check: '컨퍼런스 리뷰의 링크를 확인하고 결과 나열',
		broken: '마지막 확인에서 깨진 것으로 나온 링크 나열',
		query: '사이드바에서처럼 찾은 세션만: tag:k8s is:broken',
		path: '이 노트, 또는 이 폴더의 노트만',
		recheck: '얼마 전에 정상이었던 링크도 다시 확인',
		format: '출력 형식(기본값: json)',
		error: (message) => `Error: ${message}`,
		noSuchFormat: (format) => `format=${format} 형식은 없습니다. format=json 또는 format=text를 쓰세요.`,
		noSuchPath: (path) => `${path}에 컨퍼런스 리뷰가 없습니다.`,
		badQuery: (clause) => `검색어의 ‘${clause}’ 부분을 이해할 수 없습니다.`,
		notChecked: {
			'already-running': '링크 확인이 이미 진행 중입니다. 끝난 뒤에 다시 시도하세요.',
			'failed': '오류 때문에 링크 확인이 멈췄습니다. 지금까지의 결과는 남아 있습니다.',
		},
	},
	protocol: {
		nothingAsked: '링크에 세션, 노트, 검색어가 모두 없습니다.',
		noSuchNote: (note) => `‘${note}’ 노트가 없습니다.`,
		noReview: (note) => `‘${note}’ 노트는 컨퍼런스 리뷰가 아닙니다.`,
		noSuchSession: (session) => `‘${session}’ 세션을 찾지 못했습니다.`,
		noSuchSessionIn: (session, note) => `‘${note}’에서 ‘${session}’ 세션을 찾지 못했습니다.`,
	},
	bases: {
		name: '컨퍼런스 세션',
		query: '이 검색어에 맞는 세션만',
		onlyWithoutNotes: '메모가 없는 세션만',
		showReferences: '참고 링크 표시',
		noValue: '값 없음',
		nothing: '보여 줄 세션이 없습니다. 이 베이스의 노트 가운데 컨퍼런스 리뷰의 세션을 나열합니다.',
	},
	embed: {
		noSessions: '아직 세션이 없습니다.',
		noMatch: (query) => `‘${query}’에 맞는 세션이 없습니다.`,
		more: (total) => `외 ${total}개.`,
		noLinks: '링크 없음',
		unknownKey: (line, key) => `${String(line)}번째 줄: ‘${key}’ 항목은 없습니다. ${BLOCK_KEYS.join(', ')} 중에서 쓰세요.`,
		badValue: (line, key, value, choices) => `${String(line)}번째 줄: ${key}에 ‘${value}’ 값은 쓸 수 없습니다. ${choices.join(', ')} 중에서 쓰세요.`,
		badLimit: (line, value) => `${String(line)}번째 줄: ‘${value}’ 값은 쓸 수 없습니다. 1부터 ${String(GREATEST_LIMIT)}까지의 정수를 쓰세요.`,
		badClause: (line, clause) => `${String(line)}번째 줄: ‘${clause}’ 부분을 이해할 수 없어 뺐습니다.`,
	},
};
