/** What a property says of a talk or of a conference, whatever its key is called. */
export type PropertyRole = 'speaker' | 'conference' | 'date' | 'time' | 'track' | 'rating';

/** Folded keys of the frontmatter and of lines below a heading: English, Korean, Japanese, Chinese, German, French, Spanish. */
const KEYS: Readonly<Record<PropertyRole, string>> = {
	speaker: 'speaker speakers presenter presenters presentor presentors panelist panelists presentedby talkby 발표자 연사 연사자 스피커 강연자 登壇者 発表者 講演者 スピーカー 讲者 講者 演讲者 '
		+ 'sprecher sprecherin referent referentin vortragender vortragende intervenant intervenante intervenants orateur orateurs oratrice conférencier conférencière ponente ponentes',
	conference: 'conference conf event 컨퍼런스 행사 カンファレンス イベント 会议 會議 大会 konferenz veranstaltung conférence événement conferencia evento',
	date: 'date datum 날짜 日付 日期 fecha',
	time: 'time 시간 時間 时间 zeit uhrzeit heure hora',
	track: 'track room 트랙 룸 トラック raum salle sala',
	rating: 'rating score stars 평점 별점 評価 评分 評分 bewertung notepersonnelle puntuación',
};

const ROLES: ReadonlyMap<string, PropertyRole> = new Map((Object.keys(KEYS) as PropertyRole[]).flatMap((role) => KEYS[role].split(' ').map((key) => [key, role])));

/** What a folded key stands for; null for one that says none of these. */
export function roleOfKey(key: string): PropertyRole | null {
	return ROLES.get(key) ?? null;
}

/** Folded keys of properties whose address is the page of the talk that a note is about, the likeliest first. */
export const PAGE_KEYS: readonly string[] = ('sessionurl session talkurl talk url link page permalink website videourl video recording youtube slides source '
	+ '링크 주소 영상 リンク 動画 链接 連結 视频 影片 aufzeichnung folien lien vidéo enlace vídeo').split(' ');
