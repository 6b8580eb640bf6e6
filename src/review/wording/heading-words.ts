import { namesAConference } from './conference-words';
import { singleSpaced } from './spaces';
import { isPersonName } from './speaker-names';
import { isTime, WEEKDAYS } from './title-affixes';

/**
 * What a heading that is no session's title says. Words are compared with the whole heading, once case, width,
 * numbering, emoji and punctuation at its ends are gone (`foldHeading`).
 */

/** Parts of a note about itself or about the day: never sessions. */
const ABOUT_THE_NOTE = [
	'introduction', 'intro', 'about', 'overview', 'contents', 'content', 'table of contents', 'toc', 'index', 'agenda', 'schedule',
	'timetable', 'time table', 'program', 'programme', 'links', 'useful links', 'references', 'reference', 'resources', 'further reading',
	'bibliography', 'sources', 'source', 'note', 'notes', 'misc', 'misc notes', 'misc. notes', 'miscellaneous', 'other', 'others',
	'summary', 'recap', 'tldr', 'tl;dr', 'conclusion', 'conclusions', 'takeaways', 'key takeaways', 'learnings',
	'thoughts', 'impressions', 'retrospective', 'reflection', 'reflections', 'feedback', 'action items', 'actions', 'todo', 'to do',
	'to-do', 'next steps', 'follow up', 'follow-up', 'action items & follow up', 'important findings', 'lunch', 'lunch break', 'break', 'coffee break', 'dinner', 'registration',
	'networking time', 'after party', 'afterparty', 'sponsors', 'swag', 'handles', 'hashtags', 'speakers', 'people', 'people i met', 'venue', 'location', 'photos', 'pictures', 'metadata', 'info', 'details',
	'details of the event', 'panelists', 'links & notes', 'notes & links', 'what else', 'glossary', 'acknowledgements', 'credits', 'etc', 'end', 'ending',
	'related', 'related notes', 'meta', 'stuff', 'rest', 'random', 'hallway track', 'food', 'travel', 'arrival', 'see also', 'changelog', 'license', 'contributing',
	'소개', '들어가며', '들어가기', '들어가기 전에', '들어가기에 앞서', '시작하며', '시작하기 전에', '서론', '개요', '목차', '차례', '일정', '시간표', '타임테이블', '프로그램',
	'링크', '참고', '참고자료', '참고 자료', '참고 링크', '참고문헌', '출처', '레퍼런스', '요약', '정리', '결론', '마무리', '마치며', '마치면서', '맺음말', '나가며', '끝으로',
	'느낌', '참가 신청', '참가신청', '발표자료', '점심 식사', '식사', '느낀점', '느낀 점', '행사정보', '행사 정보', '행사장', '행사장 방문', '계기', '들어가면서', '번외', '느낀점 및 후기', '소감', '후기', '총평', '총정리', '총 정리', '회고', '감상', '배운점', '배운 점', '아쉬운점', '아쉬운 점', '좋았던 점', '좋은 점', '네트워킹', '네트워킹 시간',
	'점심', '점심시간', '점심 시간', '휴식', '휴식시간', '휴식 시간', '쉬는 시간', '등록', '기타', '메모', '할 일', '할일', '사진', '찾아가는길', '찾아가는 길', '오시는 길', '이벤트존', '이벤트 존', '부스', '기업부스', '기업 부스', '굿즈', '인증샷', '인증 사진', '장소', '스폰서', '연사', '발표자', '관련 링크', '관련 자료',
	'はじめに', '休憩', 'ランチ', '昼休み', '昼食', '自己紹介', '雑感', '参考 url', '全体通して', '全体を通して', '前夜祭', 'その後', '懇親会', 'ブース', '企業ブース', '参加の動機', 'きっかけ', '概要', '目次', 'まとめ', '感想', '所感', 'おわりに', '終わりに', 'さいごに', '最後に', '参考', '参考資料', 'その他', '余談', 'おまけ', '番外編', 'オープニング', 'クロージング', '總結', '最後', '開始之前', '資料', '资料', '共筆', '共笔', '簡介', '会议日程', '大会日程', '大会议程', '大綱', '簡報', '简介', '目录', '总结', '小结', '参考资料', '感想与总结', '인사말', '환영사', '개회사', '사은품', '경품', '참가 전', '컨퍼런스 참가 전', '참여 계기', '참가 계기', '신청', '열린점심', '雰囲気', '会場の様子', '会場', '経緯', '動機', '情報', '感謝', '反省', '全体的な感想', '1日を通しての感想', '総括', '観光', 'ご飯', '食事', 'アフターパーティー', 'じゃんけん大会', 'お詫び', 'ノベルティ', '戦利品', '攤位', '參與心得', '统计', '統計', '作业', '特点', '提醒', '行程', '简单行程', '抽奖', '茶歇', '合影', '花絮', '活动介绍', '大赛结果', '朝', '企業ブースぶらぶら', '得た教訓', '参加対象', '참가 대상', '活动开场', '开场', '開場', 'big themes', 'overall', 'host', 'hosts',
	'吐槽', '其他', '前言', '后记', '後記', '心得', '总体感受', 'drumherum', 'ausblick', 'einleitung', 'überblick', 'inhalt', 'inhaltsverzeichnis', 'zusammenfassung', 'fazit', 'notizen', 'quellen', 'pause', 'mittagspause',
	'sommaire', 'résumé', 'liens', 'références', 'remerciements', 'introducción', 'resumen', 'conclusión', 'conclusiones', 'enlaces', 'referencias', 'índice',
	'breakfast', 'wrap-up', 'wrap up', 'todos', 'what i learned', 'what i learnt', 'books', 'books mentioned', 'link dump', 'tidbits', 'overall', 'coffee', 'drinks', 'social event', 'party', 'check-in', 'hotel', 'getting there', 'logistics', 'preparation', 'date', 'setting', 'attendees', 'open questions', "what's next", 'what’s next', 'before the conference', 'after the conference',
	'mittagessen', 'kaffeepause', 'frühstück', 'abendessen', 'begrüßung', 'eröffnung', 'verabschiedung', 'abschluss', 'programm', 'ablauf', 'eindrücke', 'gesamteindruck', 'anreise', 'abreise', 'abendveranstaltung', 'vorwort', 'sonstiges', 'weiterführende links', 'offene fragen', 'erkenntnisse', 'mein fazit', 'danke',
	'déjeuner', 'petit déjeuner', 'pause café', 'accueil', 'ouverture', 'clôture', 'liens utiles', 'bilan', 'ressources', 'divers', 'pour aller plus loin', 'mes impressions', 'à propos', 'comida', 'almuerzo', 'pausa', 'bienvenida', 'clausura', 'cierre', 'almoço', 'abertura', 'encerramento', 'impressões',
	'リンク', '参考リンク', '関連リンク', 'タイムテーブル', 'スケジュール', 'プログラム', 'メモ', 'スポンサー', 'スポンサーブース', '登壇者', '会場', '受付', '開会式', '閉会式', 'お昼', 'アフターパーティー', '学んだこと', 'ノベルティ', 'イベント概要', '参加理由', '振り返り', '午餐', '茶歇', '开场', '签到', '感受', '收获', '参考链接', '相關資料', '相关资料', '活動資訊', '活动信息', '議程表', '议程表',
	'뒤풀이', '글을 마치며', '마무리하며', '맺으며', '다녀와서', '행사 소개', '참여 후기', '참가 후기', '저녁 식사', '접수', '체크인', '입장', '준비물', '숙소', '그 외', '그외', '내용 정리',
	'considerações finais', 'agradecimientos', 'agradecimentos', 'conclusão', 'introdução', 'resumo', 'consideraciones finales',
];

/** Parts of what is written about one talk: where they abound, the heading above them is the session. */
const PARTS_OF_A_TALK = [
	'abstract', 'description', 'synopsis', 'key takeaways', 'takeaways', 'key points', 'main points', 'key ideas', 'main ideas', 'ideas', 'background', 'motivation', 'context',
	'why', 'what', 'how', 'who', 'process', 'tools', 'tasks', 'goals', 'goal', 'requirements', 'problem', 'the problem', 'problems', 'solution', 'the solution', 'solutions', 'approach',
	'implementation', 'architecture', 'results', 'result', 'evaluation', 'demo', 'demos', 'example', 'examples', 'questions', 'q&a', 'qa', 'q & a', 'questions & answers', 'slides', 'video', 'recording', 'transcript', 'quotes',
	'speaker', 'speakers', 'speaker bio', 'about the speaker', 'bio', 'tldr', 'tl;dr', 'details', 'my notes', 'raw notes', 'live notes', 'drawbacks', 'benefits', 'advantages', 'disadvantages', 'pros', 'cons', 'pros and cons', 'pros & cons',
	'challenges', 'lessons learned', 'lessons', 'best practices', 'tips', 'advice', 'assumptions', 'issues', 'steps', 'use cases', 'limitations', 'future', 'future work', 'history', 'definitions', 'terminology', 'concepts', 'related work', 'my thoughts', 'what is it',
	'초록', '배경', '동기', '문제', '문제점', '문제 정의', '해결', '해결책', '해결 방법', '방법', '과정', '결과', '내용', '발표 내용', '세션 내용', '핵심', '핵심 내용', '핵심 요약', '주요 내용', '데모', '예제', '예시', '질문', '질의응답', '질의 응답', 'q&a 시간', '장점', '단점', '장단점', '특징', '발표자 소개', '연사 소개', '발표 자료', '발표자료', '한줄평', '한 줄 요약',
	'背景', '課題', '解決', '質疑応答', '内容', '問題', '问题', '方案', 'hintergrund', 'problemstellung', 'lösung', 'fragen', 'fragen & antworten', 'contexte', 'problème', 'questions-réponses', 'preguntas',
];

/** Headings that only hold sessions together, beside those of `TALKS`: containers where headings, tables or lists of sessions stand below. */
const GROUPS_OF_SESSIONS = [
	'session', 'session notes', 'session highlights', 'highlights', 'session summaries', 'session summary', 'talk summaries', 'speaker notes', 'talk notes', 'notes on talks', 'notes by session', 'keynote', 'keynote sessions', 'breakouts', 'workshop', 'tutorials', 'tutorial', 'labs',
	'lightning talk', 'panels', 'panel discussions', 'topics', 'videos', 'posters', 'papers', 'demos', 'birds of a feather', 'unconference', 'morning', 'afternoon', 'evening', 'morning sessions', 'afternoon sessions', 'morning session', 'afternoon session', 'unsorted',
	'세션', '세션 정리', '세션 요약', '세션 내용 정리', '세션 후기', '세션 리뷰', '발표 요약', '발표 정리', '발표 후기', '키노트', '튜토리얼', '핸즈온', '워크샵', '워크숍', '오전', '오후', '저녁', '오전 세션', '오후 세션',
	'基調講演', 'セッションまとめ', 'セッションの感想', 'セッション感想', '午前', '午後', '上午', '下午', '会议', 'vormittag', 'nachmittag', 'ateliers', 'matin', 'après-midi', 'talleres', 'mañana', 'tarde',
];

const MONTH = '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|januar|februar|märz|juni|juli|oktober|dezember|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)';
const ORDINAL = '(?:st|nd|rd|th)?';
const RANGE = '(?:\\s*(?:[-–—~&/]|to|and|bis)\\s*\\d{1,2}(?:st|nd|rd|th|일|日)?)?';
const DAY_OF_A_MONTH = [
	'(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01])', '(?:19|20)\\d{2}(?:\\s*[-./]\\s*\\d{1,2}\\.?)?', '(?:\\d{4}년\\s*)?\\d{1,2}월', '(?:\\d{4}年\\s*)?\\d{1,2}月', `${MONTH}\\.?(?:\\s+\\d{4})?`,
	'\\d{4}\\s*[-./]\\s*\\d{1,2}\\s*[-./]\\s*\\d{1,2}\\.?(?:\\s*[-~–]\\s*\\d{1,2}\\.?)?', '\\d{1,2}[-./]\\d{1,2}(?:[-./]\\d{2,4})?', '(?:\\d{4}년\\s*)?\\d{1,2}월\\s*\\d{1,2}일(?:\\s*[-~–]\\s*\\d{1,2}일)?', '(?:\\d{4}年\\s*)?\\d{1,2}月\\s*\\d{1,2}日',
	`${MONTH}\\.?\\s+\\d{1,2}${ORDINAL}${RANGE}(?:,?\\s+\\d{4})?`, `\\d{1,2}${ORDINAL}\\.?${RANGE}\\s+${MONTH}\\.?(?:,?\\s+\\d{4})?`,
].join('|');
const COUNTED_DAY = '(?:\\d(?:ère|re|ème|er|e)|première|deuxième|troisième)\\s+journ[ée]+e?|(?:day|tag|jour|día|dia|giorno|d-?)\\s*-?\\s*(?:\\d{1,2}|one|two|three|four|five|i{1,3}|zero)|(?:first|second|third|fourth|fifth|last|\\d(?:st|nd|rd|th))\\s+day|\\d{1,2}\\s*일\\s*[차째]|(?:첫|둘|셋|넷)째\\s*날|첫날|마지막\\s*날|\\d{1,2}日目|第[一二三四五\\d]天|erster tag|zweiter tag|pre-?conference|post-?conference';

/** A day and nothing else, or a day with its date, weekday or place in brackets. */
const DAY = new RegExp(`^(?:${COUNTED_DAY}|${DAY_OF_A_MONTH}|${WEEKDAYS})(?:[\\s,:;|/·–—-]*(?:\\(?(?:${COUNTED_DAY}|${DAY_OF_A_MONTH}|${WEEKDAYS}|[월화수목금토일])\\)?|\\([^()]*\\)))*$`, 'u');
/** A day with something more: `Day 1: workshops`, `ExampleConf 2021 - Day 1`. */
const DAY_FIRST = new RegExp(`^(?:${COUNTED_DAY})(?=$|[\\s,:;|/·(–—-])`, 'u');
const DAY_LAST = new RegExp(`[\\s,:;|/·–—-](?:${COUNTED_DAY})$`, 'u');
/** The last characters of days and dates behind the name of a conference. */
const ENDS_OF_CONFERENCE_DAYS = '0123456789)일日yghdis';
const BEFORE_DAYS = / [-–—|] |[:,] /u;
const DAY_OF_MONTH_SIGN = new RegExp(`\\d|${WEEKDAYS}`, 'u');
/** The last characters of all that `COUNTED_DAY` takes. */
const ENDS_OF_COUNTED_DAYS = '0123456789eoriyg차째날目天';
const TRACK = /^(?:(?:track|room|hall|stage|stream|saal|salle)(?:\s*[-#:]\s*|\s+|(?=\d))[\p{L}\d]{1,3}|(?:트랙|룸|홀|스테이지|강의장|トラック|会場)\s*[-#:]?\s*[\p{L}\d]{1,3}|(?:main|keynote|side|small|big|grand|community)\s+(?:stage|hall|room|track))$/u;
/** `Session 1`, `세션 2`: over the session's title, or the session itself. */
const NUMBERED_SESSION = /^(?:session|talk|slot|part|keynote|세션|발표|키노트|セッション)\s*#?(?:\d{1,2}|[ivx]{1,4})$/u;
/** `大会开场及上午场`, `午後の部` */
const HALF_OF_A_DAY = /^.{0,12}(?:上午|下午|午前|午後|오전|오후)\s*(?:场|場|의\s?세션|の部)$/u;
const ENDS_OF_HALF_DAYS = '场場션部';
/** `Jane Doe’s notes` */
const NOTES_OF_SOMEBODY = /(?:['’]s)? notes$/iu;
/** `ExampleConf 세미나에 다녀왔습니다`, `勉強会に参加しました` */
const WENT_THERE = /(?:다녀왔(?:습니다|다|어요)|다녀온 후기|참[가석여]했(?:습니다|다)|[にへ]行って(?:きた|きました|来た|来ました)|に参加し(?:た|ました|てきた|てきました))$/u;
const ENDS_OF_TELLING = '다요기た';
/** `Data track`, `데이터 트랙`. */
const TRACK_LAST = /^.{1,30}(?:\s(?:track|트랙)|트랙|トラック)$/u;

/** The last characters of all that `TRACK_LAST` takes. */
const ENDS_OF_TRACKS = 'k랙ク';

/** A track with a topic: `Track 2: Databases`. */
const TRACK_WITH_MORE = /^(?:track|room|hall|stage|stream|saal|salle|트랙|룸|홀|스테이지|강의장|トラック|会場)\s*[-#:]?\s*(?:[\p{L}\d]{1,2}|\d+)[\s:|·–—-]+\S/u;

/** `Things to google`, `To read / watch`, `Stuff I need to look up`: what to do when the conference is over. */
const LEFT_TO_DO = /^(?:(?:things?|stuff|topics|terms|books|papers|links) )?(?:to|i (?:should|want to|need to|have to|gotta)) (?:google|read|look (?:up|into|at)|check(?: out)?|research|investigate|learn|explore|try(?: out)?|watch)(?: later| more)?(?: ?[/&,] ?[a-z ]{1,20})?$/u;

/** What may stand before the words of a heading that is about the note or a group. */
const LOOSE_WORDS = /^(?:(?:簡単な|全体の|the|my|our|some|all|overall|general|final|closing|other|first|random|personal|quick|main|more|additional|attended|favou?rite|best|top|interesting|conference|event|행사|컨퍼런스|콘퍼런스|전체|참가|참여|참석|전반적인|간단한|개인적인|최종|기억에 남는|인상 ?깊었던)\s*)+(?=[\p{L}])/u;

/** `Talks I attended`, `내가 들은 세션`, `聞いたセッション`. */
const TALKS_OF_MINE = /^(?:talks|sessions|presentations|workshops) (?:that )?(?:i|we) (?:have )?(?:attended|watched|saw|seen|heard|liked|loved|enjoyed|went to|visited|joined)$|^(?:(?:내가|제가|직접)\s*)?(?:들은|들을|들었던|인상 ?깊은|인상 ?깊었던|기억에 남는|참여한|참석한|청강한|수강한)\s*(?:세션|발표|강연)(?:들|\s*목록|\s*정리|\s*요약|\s*후기)?$|^(?:今回)?(?:特に)?(?:印象に残った|気になった|聞いた|聴いた|見た|参加した|聴講した)(?:セッション|発表|講演|トーク)$|^(?:talks|vorträge),? die ich .{3,30}$/u;

export type HeadingKind =
	/** A day of the conference. */
	| 'day'
	/** A day with more words, a container only where sessions stand below. */
	| 'day-and-more'
	/** A time alone, over the heading of its talk or in its place. */
	| 'time'
	| 'track'
	/** A track with more words, which may be its topic or a session's title. */
	| 'track-and-more'
	/** `Talks`, `Keynotes`, `오전`. */
	| 'group'
	/** About the note or the day as a whole. */
	| 'about'
	/** A part of what is written about one talk. */
	| 'part'
	/** Anything else: a session's title, as far as words can tell. */
	| 'plain';

const PARTS = new Set(PARTS_OF_A_TALK);

/** All that begins a heading of those kinds in one pattern, which most headings need to be asked alone. */
const MAY_BE_TRACK_OR_GROUP = new RegExp([TRACK, TRACK_WITH_MORE, NUMBERED_SESSION, TALKS_OF_MINE, LOOSE_WORDS, LEFT_TO_DO].map(({ source }) => source).join('|'), 'u');

/** UTF-16 units: no day, track or heading about a note is longer. */
const LONGEST = 120;

/** What a heading's words alone say of it. `text` is its visible text. */
export function kindOfHeading(text: string): HeadingKind {
	if (text.length > LONGEST) return 'plain';
	const folded = foldHeading(text);
	const last = folded.charAt(folded.length - 1);
	if (DAY.test(folded)) return 'day';
	if (/^\d/u.test(folded) && isTime(folded)) return 'time';
	if (DAY_FIRST.test(folded) || (ENDS_OF_COUNTED_DAYS.includes(last) && DAY_LAST.test(folded))) return 'day-and-more';
	if (isDayOfAConference(folded)) return 'day-and-more';
	const isPatterned = MAY_BE_TRACK_OR_GROUP.test(folded);
	if ((isPatterned && TRACK.test(folded)) || (ENDS_OF_TRACKS.includes(last) && TRACK_LAST.test(folded))) return 'track';
	if (isPatterned && TRACK_WITH_MORE.test(folded)) return 'track-and-more';
	if (ENDS_OF_TELLING.includes(last) && WENT_THERE.test(folded) && namesAConference(folded)) return 'about';
	const known = KINDS.get(folded) ?? kindSaidTwice(folded);
	if (known) return known;
	if (folded.endsWith(' notes') && isPersonName(text.trim().replace(NOTES_OF_SOMEBODY, ''))) return 'group';
	if (ENDS_OF_HALF_DAYS.includes(last) && HALF_OF_A_DAY.test(folded)) return 'group';
	if (!isPatterned) return 'plain';
	if (NUMBERED_SESSION.test(folded) || TALKS_OF_MINE.test(folded)) return 'group';
	const bare = folded.replace(LOOSE_WORDS, '');
	const ofWords = bare === folded ? undefined : KINDS.get(bare);
	return ofWords !== undefined && ofWords !== 'part' ? ofWords : LEFT_TO_DO.test(folded) ? 'about' : 'plain';
}

/** `PyCon - Friday, April 29` */
function isDayOfAConference(folded: string): boolean {
	if (!ENDS_OF_CONFERENCE_DAYS.includes(folded.charAt(folded.length - 1)) || !BEFORE_DAYS.test(folded)) return false;
	const parts = DAY_OF_MONTH_SIGN.test(folded) ? /^(.{2,40}?)\s*[-–—:|,]\s+(.+)$/u.exec(folded) : null;
	return parts !== null && DAY.test(parts[2] ?? '') && namesAConference(parts[1] ?? '');
}

/** `議程表 (Schedule)`: in two languages. */
function kindSaidTwice(folded: string): HeadingKind | undefined {
	const [, one = '', other = ''] = folded.endsWith(')') ? /^([^()]+?)\s*\(([^()]+)\)$/u.exec(folded) ?? [] : [];
	const kind = KINDS.get(one);
	return kind === KINDS.get(other) ? kind : undefined;
}

/** `Session 1`, `Keynote 2` and nothing else. */
export function isNumberedSession(text: string): boolean {
	return text.length <= LONGEST_DETAILS && NUMBERED_SESSION.test(foldHeading(text));
}

/** `Talks`, `들은 세션`: a heading below which a list is one of sessions, whatever its items look like. */
export function namesTalks(text: string): boolean {
	const folded = foldHeading(text);
	return TALKS.has(folded.replace(LOOSE_WORDS, '')) || TALKS_OF_MINE.test(folded);
}

/** Whether a short heading speaks of talks in whatever words: `とくに印象に残ったセッションの紹介`, `De charla en charla`. */
export function mentionsTalks(text: string): boolean {
	return text.length <= LONGEST_MENTION && MENTION_OF_TALKS.test(text.normalize('NFKC')) && !ON_SPEAKING.test(text);
}

/** UTF-16 units: longer headings are titles. */
const LONGEST_MENTION = 45;
/** `How to give great talks`, `Managing user sessions`, `발표를 잘하는 법`: a talk’s title. */
const ON_SPEAKING = /^(?:how|why|when|what)\b|^[a-z]+(?:ing|less)\b|(?:하는|되는|쓰는)\s?(?:방)?법|이야기$/iu;
const MENTION_OF_TALKS = /\b(?:talks|sessions|presentations|keynotes|lectures|charlas?|ponencias?|palestras?|conférences|vorträge|votr[äa]ge)\b|세션|세미나 내용|강연|발표(?!자료|\s자료)|セッション|登壇|発表|講演|トーク|参加したconference|演讲|演講|议程|議程|分享|主题/iu;


const TALKS = new Set([
	'talks', 'sessions', 'sessions attended', 'talks attended', 'keynotes', 'lightning talks', 'presentations', 'breakout sessions', 'workshops', 'program', 'programme', 'watchlist', 'watch list',
	'발표', '발표들', '발표 목록', '발표 주제', '세션들', '세션 목록', '라이트닝 토크', 'セッション', '発表', 'vorträge', 'conférences', 'charlas', 'ponencias',
]);

/** What a heading of exactly these words is. Words that stand in several tables are of the last. */
const KINDS: ReadonlyMap<string, HeadingKind> = new Map<string, HeadingKind>([
	...PARTS_OF_A_TALK.map((words) => [words, 'part'] as const), ...ABOUT_THE_NOTE.map((words) => [words, 'about'] as const),
	...GROUPS_OF_SESSIONS.map((words) => [words, 'group'] as const), ...[...TALKS].map((words) => [words, 'group'] as const),
]);

/** `Metadata`, `Session info`: over what there is to say of a talk beside the notes. */
export function namesDetails(text: string): boolean {
	return text.length <= LONGEST_DETAILS && SIGN_OF_DETAILS.test(text) && DETAILS.test(foldHeading(text));
}

/** UTF-16 units. */
const LONGEST_DETAILS = 30;
const SIGN_OF_DETAILS = /meta|details|info|정보|情報/iu;
const DETAILS = /^(?:(?:talk|session|발표|세션)\s*)?(?:metadata|meta|details|info|information|정보|情報)$/u;

/** A programme, which mostly says over again what is written up below. */
export function namesProgramme(text: string): boolean {
	return text.length <= LONGEST_DETAILS && PROGRAMME.test(foldHeading(text));
}

const PROGRAMME = /^(?:(?:agenda|schedule|program|programme|timetable|time table|일정|시간표|타임테이블|프로그램|タイムテーブル|(?:会议|大会|會議)?(?:日程|议程|議程)表?)(?:\s|$))+$/u;

/** Whether the words are those of a section within the notes about one talk. */
export function isPartOfATalk(text: string): boolean {
	return text.length <= LONGEST && PARTS.has(foldHeading(text));
}

const PICTURE = /\p{Extended_Pictographic}|\u200d|\ufe0f|\u20e3/u;

/** NFKC, lower case, single spaces, without numbering, emoji and punctuation at the ends. */
function foldHeading(text: string): string {
	const whole = text.normalize('NFKC').toLowerCase();
	const lower = /^\s*[[<(【]/u.test(whole) ? whole.replace(/^\s*[[<(【]([^\])>】]*)[\])>】]\s*$/u, '$1') : whole;
	const folded = singleSpaced(PICTURE.test(lower) ? lower.replace(new RegExp(PICTURE, 'gu'), ' ') : lower).trim().replace(/^(?:(?:\d{1,2}|[a-z])[.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?(?=\s+\p{L}))\s+/u, '');
	return /^[#*_:|·•–—-]|[#*_:|·•.!?…,;–—-]$/u.test(folded) ? folded.replace(/^[\s#*_:|·•–—-]+|[\s#*_:|·•.!?…,;–—-]+$/gu, '') : folded;
}
