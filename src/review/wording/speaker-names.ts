/** Tells people's names from other words, so that `Talk - Jane Doe` is read apart and `Kotlin - What's New` is not. */

import { GIVEN_NAMES, NO_NAMES } from './name-words';

/** Endings of words that nobody is called by. */
const NO_ENDING_OF_A_NAME = /(?:tion|tions|ment|ments|ness|ity|ities|ism|ics|ware|able|ible|ology|ability|ture|tures|ency|ance|graphy|ization|isation)$/u;

const PARTICLES = new Set('van von der den de da di del della dos du la le el al bin ben ibn ter ten zu st. o'.split(' '));
/** Two words or more that begin with capitals or are particles. What stands in them is looked at then. */
const LATIN_NAME = new RegExp(`^W(?:\\s+W){1,5}$`.replace(/W/gu, `(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|${[...PARTICLES].join('|')})`), 'u');
const LATIN_NAME_WORD = /^(?:\p{Lu}['’]?)?\p{Lu}[\p{Ll}\p{M}]+(?:[’'-]?\p{Lu}[\p{Ll}\p{M}]+)*$/u;
const INITIAL = /^(?:\p{Lu}\.?|(?:\p{Lu}\.){2,3})$/u;

/** The commonest Korean family names: with one or two syllables after it, a word that is a name by itself. */
const KOREAN_FAMILY_NAMES = '김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용';
const KOREAN_NAME = new RegExp(`^(?:[${KOREAN_FAMILY_NAMES}][가-힣]{2}|(?:남궁|황보|제갈|선우|독고|사공|서문)[가-힣]{1,2})$`, 'u');
const KOREAN_HONORIFIC = /(?:\s*(?:님|씨|개발자|대표|교수|이사|팀장|매니저|엔지니어|리더|강사|연구원|박사|선생|컨설턴트|본부장|실장|부장|상무)(?:님)?)$/u;
/** Words that look like names with a family name before them. */
const NO_KOREAN_NAMES = new Set('이야기 주니어 서비스 도입기 성장기 도전기 구축기 이관기 최적화 안드로 고도화 나누기 이벤트 인프라 인공지 모바일 오픈소 마이그 연동기 전환기 제작기 우아한 소프트 도메인 모델링 마케팅 기획자 이미지 오프닝 이모저 하이브 인사말'.split(' '));
const JAPANESE_NAME = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\s]{2,12}(?:さん|氏|様|先生)$/u;
/** `松本 勇気`, `山田 ひろみ`: a family name and a given one, parted as no two words of a Japanese sentence are. */
const JAPANESE_IN_TWO = /^[\p{Script=Han}々ヶ]{1,3}[ \u3000][\p{Script=Han}々\p{Script=Hiragana}]{1,3}$/u;
/** Words that stand beside others so in titles. */
const NO_JAPANESE_NAMES = new Set('静的 動的 解析 画像 圧縮 東京 大阪 京都 福岡 札幌 開催 処理 音声 動画 言語 自然 並列 分散 高速 性能 品質 生成 学習 機械 深層 推論 認証 認可 暗号 通信 監視 障害 対応 対策 体験 勉強 日本 世界 海外 国内 会場 前半 後半 午前 午後 基盤 組織 文化 採用 育成 教育 研究 論文 予測 検索 推薦 広告 決済 配信 更新 計測 測定 自作 紹介 入門 解説 事例 実践 概要 基礎 応用 開発 設計 運用 導入 活用 改善 戦略 技術 講演 発表 感想 資料 後編 前編 編 会 総括 参加 報告 完全 大会 最新 機能 新機能 実装 構築 自動 環境 検証 分析 比較 手法 管理 移行'.split(' '));
const HANDLE = /^@[\w.-]{2,30}$/u;

/** Without `u`, which makes looking for words without regard to case twice as slow; asked of nearly every first line. */
const ROLE = /\b(?:architect|engineer|engineering|developer|manager|director|evangelist|advocate|scientist|designer|founder|co-founder|cofounder|ceo|cto|cio|coo|cfo|vp|svp|evp|president|head|lead|exec|executive|eng|dir|principal|staff|senior|sr|consultant|professor|prof|researcher|analyst|technologist|strategist|officer|chair|co-chair|maintainer|gm|sre|pm|bdm|partner|author|editor|specialist|administrator|programmer|intern|fellow)\b/i;

/** `@jane`. */
export function isHandle(text: string): boolean {
	return HANDLE.test(text.trim());
}

/** `Lee Sparks`: hardly a thing is called so. */
export function beginsWithGivenName(text: string): boolean {
	const end = text.indexOf(' ');
	return isGivenName(end < 0 ? text : text.slice(0, end));
}

/** `Jane` and nothing else. */
export function isGivenName(text: string): boolean {
	return GIVEN_NAMES.has(text.toLowerCase());
}

/** A person's name and nothing else: `Jane van der Berg`, `양찬석`, `백재연님`, `@jane`. */
export function isPersonName(text: string): boolean {
	const name = text.trim();
	const first = name.charCodeAt(0);
	if (first < FIRST_EAST_ASIAN) return HANDLE.test(name) || isLatinName(name) || (HONORIFICS.includes(name.charAt(name.length - 1)) && LATIN_WITH_HONORIFIC.test(name));
	if (KOREAN_NAME.test(name)) return !NO_KOREAN_NAMES.has(name) || isKoreanWithHonorific(name);
	return isKoreanWithHonorific(name) || JAPANESE_NAME.test(name) || isJapaneseInTwo(name) || isLatinName(name);
}

/** As `isPersonName`, words that titles are made of included: where others are named in the same place. */
export function mayBeAPersonName(text: string): boolean {
	return isPersonName(text) || isLatinName(text.trim(), false);
}

/** The last characters of all honorifics below. */
const HONORIFICS = '님씨ん様氏';
/** `Jane Doe님`, `Pluu(김철수)님`, `Jane さん`: who is called so is a person, whatever the name. */
const LATIN_WITH_HONORIFIC = /^(?:\+?[A-Za-z][\w.-]*|@[^\s()（）]+)(?:\s[A-Za-z][\w.-]*){0,3}(?:\s*[(（][^()（）]{2,20}[)）])?\s*(?:님|씨|さん|様|氏)$/u;

/** Before it stand no Hangul, Han or kana. */
const FIRST_EAST_ASIAN = 0x2e80;

function isJapaneseInTwo(name: string): boolean {
	return JAPANESE_IN_TWO.test(name) && !name.split(/[ \u3000]/u).some((word) => NO_JAPANESE_NAMES.has(word));
}

function isKoreanWithHonorific(name: string): boolean {
	if (!/^[가-힣]{2}/u.test(name)) return false;
	const korean = name.replace(KOREAN_HONORIFIC, '');
	return korean !== name && /^[가-힣]{2,4}$/u.test(korean);
}

/** `strict`: without the words that titles are made of, which some people are called by as well. */
function isLatinName(name: string, strict = true): boolean {
	const alone = name.includes('@') ? name.replace(/\s*\(?@[\w.-]+\)?$/u, '') : name;
	const withoutHandle = NICKNAME.test(alone) ? alone.replace(NICKNAME, ' ') : alone;
	if (PLACE_FIRST.test(withoutHandle)) return false;
	if (KOREAN_IN_LATIN.test(withoutHandle) || CHINESE_IN_LATIN.test(withoutHandle)) return true;
	const withoutDegrees = DEGREE.test(withoutHandle) ? withoutHandle.replace(DEGREES, '') : withoutHandle;
	if (!LATIN_NAME.test(withoutDegrees)) return false;
	// Who stands beside a handle is a person, whatever the name.
	let strictly = strict && alone === name;
	const words = withoutDegrees.split(/\s+/u);
	if (words.length < 2 || words.length > 5) return false;
	const isKnown = words.length === 2 && GIVEN_NAMES.has((words[0] ?? '').toLowerCase());
	if (isKnown) strictly = false;
	let names = 0;
	for (const [index, word] of words.entries()) {
		const isInitial = INITIAL.test(word) && index < words.length - 1;
		if (isInitial && word.endsWith('.')) {
			names++;
			continue;
		}
		const folded = word.toLowerCase();
		const lower = /[.']/u.test(folded) ? folded.replace(/[.']/gu, '') : folded;
		if (strictly && (NO_NAMES.has(lower) || (lower.length > 4 && lower.endsWith('s') && NO_NAMES.has(lower.slice(0, -1))))) return false;
		if (PARTICLES.has(folded) && index > 0) continue;
		const isInCapitals = isKnown && index === 1 && FAMILY_NAME_IN_CAPITALS.test(word);
		if (!isInitial && !isInCapitals && (!LATIN_NAME_WORD.test(word) || (strictly && isNoName(word)))) return false;
		names++;
	}
	return names >= 2 && !PARTICLES.has((words[words.length - 1] ?? '').toLowerCase()) && !(strict && namesARole(words.join(' ')));
}

/** `San Antonio`, `Fort Worth`, `U.S. Law` */
const PLACE_FIRST = /^(?:San|Santa|Los|Las|Fort|U\.[SKN]\.|E\.U\.|A\.I\.|I\.T\.)\s/u;
/** `Jean DUPONT`; but `Dan API` */
const FAMILY_NAME_IN_CAPITALS = /^\p{Lu}[\p{Lu}’'-]{3,}$/u;
/** `Kim Min-su`, `Min-su Kim` */
const KOREAN_IN_LATIN = /^(?:(?:Kim|Lee|Park|Choi|Jung|Jeong|Kang|Cho|Yoon|Jang|Lim|Han|Oh|Seo|Shin|Kwon|Hwang|Ahn|Song|Hong|Yoo|Ko|Moon|Yang|Bae|Gil) \p{Lu}\p{Ll}{1,5}-\p{Ll}{1,5}|\p{Lu}\p{Ll}{1,5}-\p{Ll}{1,5} (?:Kim|Lee|Park|Choi|Jung|Jeong|Kang|Cho|Yoon|Jang|Lim|Han|Oh|Seo|Shin|Kwon|Hwang|Ahn|Song|Hong|Yoo|Ko|Moon|Yang|Bae))$/u;
/** `Xiaoming Zhang`, whose given name may look like a word: families that no word is called by. */
const CHINESE_IN_LATIN = /^\p{Lu}\p{Ll}{1,11} (?:Chen|Cheng|Deng|Feng|Gao|Guo|Huang|Jiang|Liang|Liu|Luo|Wang|Wu|Xie|Xu|Yang|Zhang|Zhao|Zheng|Zhou|Zhu)$/u;
/** `Prof. Dr. Jane Doe`, `Jane Doe, PhD`, `John Doe Jr.` */
const DEGREE = /^(?:Dr|Prof|Mr|Mrs|Ms|Dipl)\b|\s(?:Ph\.?D|[JS]r|I{2,3})\.?$/u;
const DEGREES = /^(?:(?:Dr|Prof|Mr|Mrs|Ms|Dipl\.-\p{L}+)\.?\s+(?:(?:rer|nat|h|c)\.\s*)*)+|,?\s(?:Ph\.?D|[JS]r|I{2,3})\.?$/gu;

/** `Jane “Jay” Doe` */
const NICKNAME = /\s["“'‘]\p{Lu}[\p{L}.-]*["”'’]\s/u;

/** `Handling`, `Optimization`; but not `Fleming`. */
function isNoName(word: string): boolean {
	return NO_ENDING_OF_A_NAME.test(word) || (/[a-z]{3}ing$/u.test(word) && !NAMES_IN_ING.has(word.toLowerCase()));
}

const NAMES_IN_ING = new Set('fleming flemming manning harding browning downing dunning keating deming kipling sterling stirling whiting golding cumming canning channing dowling fielding gosling henning rowling spalding starling darling schilling pickering lessing'.split(' '));

/** Whether a text speaks of a person's post: `Senior Engineer, AWS`. */
export function namesARole(text: string): boolean {
	return ROLE.test(text);
}

/**
 * The speaker or speakers that a text names, with what is said of them, or null where it names none: one or more
 * names (`Ana & Lenny`, `A, B and C`), or a name followed by post or company (`Bryan Liles, VMware`,
 * `이승민(레이니스트)`). A Korean honorific is left out.
 */
export function readSpeaker(text: string): string | null {
	const trimmed = withoutMarks(text.trim());
	if (trimmed === '' || trimmed.length > 160) return null;
	if (isPersonName(trimmed)) return withoutHonorific(trimmed);
	if (trimmed.includes('외') && isPersonName(trimmed.replace(AND_OTHERS, ''))) return trimmed;
	const [, name = ''] = HONORIFICS_AND_POSTS.includes(trimmed.charAt(trimmed.length - 1)) ? KOREAN_BEHIND_COMPANY.exec(trimmed) ?? [] : [];
	if (KOREAN_NAME.test(name) && !NO_KOREAN_NAMES.has(name)) return withoutHonorific(trimmed);
	const [, korean = ''] = trimmed.charCodeAt(0) >= FIRST_EAST_ASIAN ? KOREAN_BEFORE_POST.exec(trimmed) ?? [] : [];
	if (KOREAN_NAME.test(korean) && !NO_KOREAN_NAMES.has(korean)) return trimmed;
	if (!MAY_SAY_MORE.test(trimmed)) return null;
	const people = trimmed.split(/\s*(?:,|&|\+|;|、|·|\s\/\s|\band\b|\bund\b|\bet\b|\by\b|\bwith\b)\s*/u).filter((part) => part !== '');
	if (people.length > 1 && people.some(isPersonName) && people.every((part) => isPersonName(part) || isLatinName(part, false))) return people.map(withoutHonorific).join(', ');
	const described = /^(.+?)\s*(?:[,(（/@|]|\s[-–—]\s|\sat\s|\sfrom\s|\sof\s)\s*(.+)$/u.exec(trimmed);
	if (described && isPersonName(described[1] ?? '')) return trimmed;
	return people.length > 1 && !/\swith\s/u.test(trimmed) && isPersonName(people[0] ?? '') ? trimmed : null;
}

/** A heading or line without the words before a speaker: `By Jane Doe`, `Speakers: Jane Doe`. */
export function withoutSpeakerKey(text: string): string {
	return text.replace(/^(?:登壇|発表|LT)\s*#\d+\s+/u, '').replace(/^(?:by:?|(?:speakers?|presenters?|presented by|발표자|연사|登壇者|発表者)\s*[:：])\s+/iu, '');
}

/** `Speaker: jane`, `By Jane D. -- Example` name a speaker, whoever it is. */
export function beginsWithSpeakerKey(text: string): boolean {
	return /^(?:speakers?|presenters?|발표자|연사|登壇者|発表者)\s*[:：]\s+\S/iu.test(text) || /^[Bb]y:?\s+\p{Lu}\S*\s\p{Lu}/u.test(text);
}

/** `김철수 Java Champion, Example` */
const KOREAN_BEFORE_POST = /^([가-힣]{3})\s(?=[A-Z])(?=.*\b(?:engineer|developer|manager|lead|head|director|architect|evangelist|advocate|champion|ACE|GDE|MVP|C[ET]O|PM)\b)/iu;

/** `예시회사 김철수님`, `예시회사 김철수 컨설턴트` */
const KOREAN_BEHIND_COMPANY = /^[^\s,·、]{2,15}(?:\s[^\s,·、]{1,15})?\s([가-힣]{3})\s?(?:님|씨|대표님?|이사님?|팀장님?|컨설턴트|본부장님?|실장님?|교수님?)$/u;
const HONORIFICS_AND_POSTS = '님씨표사장트수';

/** `김철수 외 2인` */
const AND_OTHERS = /\s*외\s*\d+\s*[인명]$/u;

/** What parts several names, or a name from what is said of it. */
const MAY_SAY_MORE = /[,&+;、·(（/@|]|\s[-–—]\s|\b(?:and|und|et|y|with|at|from|of)\b/u;

/** `김철수님.` */
const HONORIFIC_AND_STOP = /(?:님|씨|さん|氏)[.。]$/u;

/** Without the asterisks and underscores around, and a full stop behind an honorific. */
function withoutMarks(marked: string): string {
	const text = HONORIFIC_AND_STOP.test(marked) ? marked.slice(0, -1) : marked;
	return /^[*_]|[*_]$/u.test(text) ? text.replace(/^[*_]+|[*_]+$/gu, '').trim() : text;
}

function withoutHonorific(name: string): string {
	return name.replace(/\s*(?:님|씨)$/u, '').trim();
}
