import type { VerdictName } from '../../links/verdict';
import { countOf, formats } from './korean-formats';
import { koreanEmbeds } from './korean-embeds';
import { koreanAuthoring } from './korean-authoring';
import { koreanRepair } from './korean-repair';
import { koreanRows } from './korean-rows';
import { koreanSearch } from './korean-search';
import { explainInKorean } from './korean-reasons';
import type { Strings } from './strings';

const { number } = formats;

const verdicts: Record<VerdictName | 'unchecked', string> = {
	ok: '정상',
	moved: '주소 변경',
	broken: '깨짐',
	blocked: '차단됨',
	unreachable: '응답 없음',
	skipped: '건너뜀',
	unchecked: '확인 전',
};

/** Every text that the plugin shows, in Korean. */
export const korean: Strings = {
	formats,
	commands: {
		open: '리뷰 사이드바 열기',
		checkAll: '링크 확인',
		recheckAll: '모든 링크 다시 확인',
		checkNote: '현재 노트의 링크 확인',
		cancel: '링크 확인 취소',
	},
	view: {
		title: '컨퍼런스 리뷰',
		tools: '보기 설정',
		conferences: '컨퍼런스',
		sessionsAcrossNotes: '여러 노트의 세션',
		expandAll: '모두 펼치기',
		collapseAll: '모두 접기',
		clearFilter: '검색 지우기',
		openPage: '페이지 열기',
	},
	rows: {
		noDate: '날짜 없음',
		sessions: (total, shown = null) => countOf('세션', shown, total),
		references: (total) => `참고 링크 ${number(total)}개`,
		withoutNotes: (empty, total) => `세션 ${number(total)}개 중 ${number(empty)}개는 메모 없음`,
		allWritten: '모든 세션에 메모 있음',
		noNotes: '메모 없음',
		notes: '메모',
		notesRead: '메모를 읽는 중…',
		notesUnreadable: '노트의 이 부분을 표시할 수 없습니다. 노트를 열어 읽어 주세요.',
		inNotes: (total) => `노트 ${number(total)}개`,
		beforeSessions: '세션 앞의 글',
		betweenSessions: '세션 사이의 글',
		afterSessions: '세션 뒤의 글',
		wholeNote: '노트의 글',
		line: (line) => `${String(line)}번째 줄`,
		problems: (total) => `문제 ${number(total)}개`,
	},
	status: {
		reading: (done, total) => `노트 읽는 중: ${number(total)}개 중 ${number(done)}개`,
		starting: '보관함을 불러오는 중…',
		empty: '아직 컨퍼런스 리뷰가 없습니다',
		emptyNext: (tags) =>
			tags.length > 0
				? `노트의 속성에 ${formats.choice(tags.map((tag) => `‘${tag}’`))} 태그를 넣으면 여기에 나타납니다. 다른 태그나 폴더, 속성은 설정에서 고를 수 있습니다.`
				: '어떤 태그나 폴더, 속성이 있는 노트를 리뷰로 볼지 설정에서 고르세요.',
		noMatch: (filter) => `‘${filter}’에 맞는 것이 없습니다`,
		noMatchNext: '낱말이나 필터를 줄여 보세요. 검색을 지우면 모두 볼 수 있습니다.',
		unread: (total) => `노트 ${number(total)}개를 읽지 못했습니다`,
		unreadNext: '노트를 열어 무엇이 잘못되었는지 보세요. 고치면 다시 읽습니다.',
		tryAgain: '다시 시도',
		dismiss: '닫기',
	},
	check: {
		running: '링크 확인 중',
		progress: (done, total) => `${number(total)}개 중 ${number(done)}개`,
		cancelling: '취소하는 중…',
		nothing: '확인할 링크가 없습니다.',
		alreadyRunning: '이미 링크를 확인하고 있습니다.',
		noReview: '이 노트는 컨퍼런스 리뷰가 아닙니다.',
		completed: (total, found) => {
			const parts = found.map(([verdict, amount]) => `${verdicts[verdict]} ${number(amount)}개`);
			return `링크 ${number(total)}개 확인: ${parts.length > 0 ? parts.join(', ') : '모두 정상'}.`;
		},
		cancelled: (done, total) => `링크 ${number(total)}개 중 ${number(done)}개까지 확인하고 취소했습니다. 지금까지의 결과는 남습니다.`,
		offline: '오프라인인 것 같습니다',
		offlineNext: '이전 결과는 그대로 남아 있습니다. 다시 연결되면 확인하세요.',
		failed: '오류 때문에 링크 확인이 멈추었습니다',
		failedNext: '지금까지의 결과는 남아 있습니다. 다시 시도하고, 되풀이되면 알려 주세요.',
		notStored: {
			unavailable: '이 기기에 링크 확인 결과를 저장할 수 없습니다. 앱을 닫을 때까지만 유지됩니다.',
			newer: '이 기기에는 더 새로운 버전이 저장한 링크 확인 결과가 있으며, 그대로 둡니다. 새 결과는 앱을 닫을 때까지만 유지됩니다. 모두 보려면 플러그인을 업데이트하세요.',
		},
	},
	links: {
		verdicts,
		explain: explainInKorean,
		checked: (when) => `확인: ${when}.`,
		lastWorked: (when) => `마지막으로 정상: ${when}.`,
		unchecked: '확인 전입니다. 링크 확인을 요청하기 전에는 아무 요청도 보내지 않습니다.',
		otherTitle: (title) => `하지만 페이지의 제목은 “${title}”(으)로, 이 세션과 달라 보입니다.`,
		notAnAddress: '웹 주소가 아니어서 확인할 수 없습니다.',
		summary: (verdict, total) => `링크 ${number(total)}개: ${verdicts[verdict]}`,
	},
	repair: koreanRepair,
	...koreanEmbeds,
	authoring: koreanAuthoring,
	session: koreanRows,
	search: koreanSearch,
	menu: {
		openNote: '노트 열기',
		openTab: '새 탭에서 열기',
		openPage: '페이지 열기',
		copyAddress: '주소 복사',
		copied: '복사했습니다.',
		notCopied: '복사하지 못했습니다. 창을 한 번 누른 뒤 다시 해 보세요.',
		recheck: '이 링크 다시 확인',
		update: '옮겨진 주소로 바꾸기…',
		archived: '보관본 찾기…',
		ignoreAddress: '이 주소는 확인하지 않기',
		ignorePattern: (pattern) => `${pattern} 확인하지 않기`,
		ignoreSite: (site) => `${site} 확인하지 않기`,
		ignored: (pattern) => `${pattern}은(는) 확인하지 않습니다. 설정에서 바꿀 수 있습니다.`,
	},
	report: {
		save: '링크 보고서 저장',
		saved: (path) => `링크 보고서를 ${path}에 저장했습니다.`,
		occupied: (path) => `${path}은(는) 직접 쓴 노트라서 그대로 둡니다. 설정에서 보고서의 경로를 바꾸세요.`,
		failed: (path) => `링크 보고서를 ${path}에 저장하지 못했습니다.`,
		allWell: '살펴볼 링크가 없습니다.',
		template: '# 링크 보고서 {{date}}\n\n{{summary}}\n\n{{links}}\n',
	},
	settings: {
		reviews: '리뷰',
		tags: '리뷰 태그',
		tagsHint: '속성에 이 태그가 있는 노트가 리뷰입니다. 하위 태그도 포함합니다.',
		tagsExample: 'Review',
		folders: '리뷰 폴더',
		foldersHint: '이 폴더와 그 아래 폴더의 노트가 리뷰입니다. 쉼표로 구분하세요.',
		properties: '리뷰 속성',
		propertiesHint: '이 속성이 있는 노트가 리뷰입니다. category: Reviews처럼 한 줄에 하나씩 적으세요.',
		propertiesExample: 'category: Reviews',
		propertiesUnreadable: (lines) => `알 수 없는 줄: ${lines.map((line) => `‘${line}’`).join(', ')}. ‘이름: 값’으로 적으세요.`,
		level: '세션 제목 단계',
		levelHint: '노트에 따로 적혀 있지 않을 때 세션이 놓이는 제목 단계입니다.',
		levelAuto: '노트마다 찾기',
		levelNumber: (level) => `${String(level)}단계 (${'#'.repeat(level)})`,
		links: '링크 확인',
		timeout: '제한 시간',
		timeoutHint: '응답 하나를 몇 초 동안 기다릴지 정합니다.',
		concurrency: '동시에 확인할 링크',
		concurrencyHint: '한꺼번에 확인할 링크의 수입니다. 비워 두면 기기에 맞춥니다.',
		perHost: '사이트마다 동시에 확인할 링크',
		perHostHint: '그중 같은 사이트에 보낼 수입니다. 작은 수가 예의 바르고 차단도 피합니다.',
		allowPrivate: '내부 주소 확인',
		allowPrivateHint: 'localhost나 192.168.0.1 같은 내부 네트워크의 주소도 확인합니다.',
		missingFragment: '페이지에서 사라진 부분도 깨진 것으로 보기',
		missingFragmentHint: '페이지는 있지만 링크가 가리키는 부분(#part)이 없을 때입니다. 끄면 참고로만 알립니다.',
		excluded: '확인하지 않기',
		excludedHint: '절대 요청하지 않을 사이트와 주소를 한 줄에 하나씩 적으세요. 별표는 아무 글자나 뜻합니다.',
		excludedExample: 'example.com\nhttps://example.org/drafts/*',
		report: '링크 보고서',
		reportPath: '보고서 노트',
		reportPathHint: '링크 보고서를 저장할 곳입니다. 그 자리의 옛 보고서는 바뀌지만 직접 쓴 노트는 바뀌지 않습니다.',
		reportTemplate: '보고서 템플릿',
		reportTemplateHint: '보고서의 모양입니다. {{date}}, {{summary}}, {{links}}가 채워집니다. 비워 두면 기본 템플릿을 씁니다.',
		reportTemplateExample: '# 링크 보고서 {{date}}\n\n{{summary}}\n\n{{links}}',
		archive: '보관소',
		archiveHint: '깨진 링크를 고치는 명령에서만 보관본을 묻습니다. archive.org와 같은 형식으로 답하는 서비스면 됩니다.',
		notAnAddress: 'https://로 시작하는 주소를 입력하세요.',
		outOfRange: (min, max) => `${String(min)}부터 ${String(max)}까지의 정수를 적으세요.`,
		newerHeading: '더 새로운 버전이 저장한 설정',
		newerHint: '설정을 바꾸려면 플러그인을 업데이트하세요. 그때까지 아무것도 덮어쓰지 않습니다.',
		newer: (theirs, ours) =>
			`이 설정은 더 새로운 Conference Review가 저장한 것입니다(형식 ${String(theirs)}, 이 버전은 ${String(ours)}까지 앎). 바꾸려면 플러그인을 업데이트하세요. 아무것도 덮어쓰지 않습니다.`,
		unreadable: (fields) =>
			`Conference Review가 읽지 못한 설정이 있어 기본값을 씁니다: ${fields.join(', ')}. 설정을 바꾸기 전에는 파일을 그대로 두고, 바꿀 때는 사본을 남깁니다.`,
		unreadableKept: (path) => `읽지 못한 설정 파일의 사본을 ${path}에 남겼습니다.`,
		unreadableNotKept: '읽지 못한 설정 파일의 사본을 남길 수 없어 덮어쓰지 않았습니다. 바꾼 설정은 앱을 닫을 때까지만 유지됩니다.',
		notSaved: 'Conference Review 설정을 저장하지 못했습니다. 앱을 닫을 때까지만 유지됩니다.',
	},
};
