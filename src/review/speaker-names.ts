/** Tells people's names from other words, so that `Talk - Jane Doe` is read apart and `Kotlin - What's New` is not. */

/** Words with a capital that titles are made of and people are hardly called. */
const NO_NAMES = new Set((
	'a about above action actions adaptive advanced agile ai all amazon an analysis analytics and android angular answers api apis app apple application applications apps architecture art as at automated automation aws azure ' +
	'back backend basics beginners behind best better beyond big boot bot browser bug build builder building business buyer case challenge challenges change changes chaos ci clean client closing cloud cluster clusters code coding command community ' +
	'compose computing concurrency conference connect container containers continuous control cost core course culture custom customer data database databases day days debug deep deployment design deliver delivery demo dev developer developers development devops ' +
	'digital distributed dive docker docs driven dynamic early easy edge edition effective end engine engineer engineering enterprise event events evolution experience expert explained extended fast feature features first five flow for forum foundation framework from ' +
	'front frontend full functional fundamentals future game general getting go good google graph group growth guide guidelines hack hacking hands hard hello high history home how html i id ideas impact in infrastructure inside insights integration intelligence ' +
	'interface internet into introducing introduction intro ios issue issues it java javascript journey js key keynote kotlin kubernetes lab lambda language languages large lead leadership learn learned learning legacy lessons life lightning like linux live local logs ' +
	'machine mac made make making management manager map mapping mesh meet method microservices microsoft migration mobile model modeling models modern monitoring more multi my native net network networking networks new next no node not notes now numbers of office on one open ' +
	'opening operations operator operators ops optimization organization our out outside overview panel part past patterns people performance perspective pipeline pipelines pitfalls plan plane platform platforms policy power practical practice practices present presentation principles privacy pro problem ' +
	'problems process product production productivity program programming progress project projects protocol python queries query questions quick reactive react real reality redux release remote remarks research resilience resources rest results revisited road roadmap room runtime rules rust ' +
	'safe safety scala scalability scalable scale scaling science search secret secrets secure security self server serverless service services session sessions side silicon simple site skills small smart social software solution solutions source space spring sql stack stage standard started startup state states ' +
	'storage stories story strategies strategy stream streaming streams studio style summary summit support survival swift swiftui system systems table takeaways talk talks team teams tech techniques technology test testing tests that the theory things thinking this three time tips to tool tools top topic topics tour track training ' +
	'transformation trends tricks truth tutorial two type types typescript ui ultimate under understanding unit update updates upgrade use user users using ux value version video view virtual vision visual vs vue war was way we web wellbeing what when where who why wild windows with without work workflow workflows working workshop world yes you your zero ' +
	'basic concepts concept classic common complete complex component components computer content contents context continuous correct critical current daily dead decision dependency deploying developing device devices different direct direction documentation domain done double down dynamics ecosystem editor effect effects elastic email embedded ' +
	'engines environment error errors essential essentials evolving example exploring external extreme face factor factory failure failures faster field file files filter final find fixing flexible flutter focus format forms forward foundations fundamental general generation generic generics giant global goals grid group groups handling health heart hidden higher human ideal identity image images important improving ' +
	'index industry input inputs instant instrument intelligent interaction international interview introductory invisible key kind language layer layers layout less lesson level library life limit limits list lists load logic logical loop main major managed market mass material matter maximum measure media memory message metric metrics mind minimal mixed module modules money monitor motion moving multiple music native natural nature need needs notes object objects observability offline old online open option options order ' +
	'output package page pages parallel parsing path pattern personal phone physical picture plain planet play plugin point points pool post power powerful pre primary prime principle priority programs proof properties protocols prototype public pull pure push quality quantum queue rapid raw reader reading ready recap record recovery reference regular relational relations remote render report request requests response responses responsive result rich right risk role root router routing rule sample scope screen second self semantic sense server sessions setup shared short ' +
	'signal single size slow solving special specific speed spec specs square start static statistics step steps still streams string strings strong structure structured structures style styles summary super surface switch symbols sync syntax task tasks team template templates term theme thinking third thread threads time title today tool toolkit topic total toward trace tracing trade traffic transfer trees tree true turn ultra union universal unknown urban useful utility vector vectors virtual visible voice wall warning watch weak wide window wireless word words worker workers world worlds write writing wrong zone ' +
	'part i ii iii iv v vi edition english korean room hall online virtual recording slides abstract conclusion announcement announcements release preview beta lunch break'
).split(/\s+/u));

/** Endings of words that nobody is called by. */
const NO_ENDING_OF_A_NAME = /(?:tion|tions|ment|ments|ness|ity|ities|ism|ics|ware|able|ible|ology|ability|ture|tures|ency|ance|graphy|ization|isation)$/u;

const PARTICLES = new Set(['van', 'von', 'der', 'den', 'de', 'da', 'di', 'del', 'della', 'dos', 'du', 'la', 'le', 'el', 'al', 'bin', 'ben', 'ibn', 'ter', 'ten', 'zu', 'st.', 'o']);

/** The commonest Korean family names: with one or two syllables after it, a word that is a name by itself. */
const KOREAN_FAMILY_NAMES = '김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용';
const KOREAN_NAME = new RegExp(`^(?:[${KOREAN_FAMILY_NAMES}][가-힣]{2}|(?:남궁|황보|제갈|선우|독고|사공|서문)[가-힣]{1,2})$`, 'u');
const KOREAN_HONORIFIC = /(?:\s*(?:님|씨|개발자|대표|교수|이사|팀장|매니저|엔지니어|리더|강사|연구원)(?:님)?)$/u;
/** Words that look like names with a family name before them. */
const NO_KOREAN_NAMES = new Set(['이야기', '정리', '주니어', '시니어', '서비스', '개발기', '적응기', '도입기', '성장기', '여정', '고민', '전략', '이해', '소개', '시작', '활용기', '적용기', '정복', '조직', '문화', '도전기', '방법', '구축기', '이관기', '탈출기', '최적화', '자동화', '안드로', '고도화', '나누기', '하기', '이슈', '구조', '기술', '성능', '이벤트', '인프라', '인공지', '모바일', '프론트', '오픈소', '마이그', '연동기', '전환기', '운영기', '제작기', '사례', '경험', '회고록', '우아한', '기초', '심화', '실전', '소프트', '서버', '데이터', '도메인', '모델링', '마케팅', '디자인', '기획자', '개발자', '디자이', '지도', '이미지', '테스트', '리팩터', '배포', '설계', '후기', '발표', '질문', '해설', '강의', '오프닝', '클로징', '키노트', '패널톡', '이모저', '하이브']);
const JAPANESE_NAME = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\s]{2,12}(?:さん|氏|様|先生)$/u;
const HANDLE = /^@[\w.-]{2,30}$/u;

const ROLE = /\b(?:architect|engineer|engineering|developer|manager|director|evangelist|advocate|scientist|designer|founder|co-founder|cofounder|ceo|cto|cio|coo|cfo|vp|svp|evp|president|head|lead|exec|executive|eng|dir|principal|staff|senior|sr|consultant|professor|prof|researcher|analyst|technologist|strategist|officer|chair|co-chair|maintainer|gm|sre|pm|bdm|partner|author|editor|specialist|administrator|programmer|intern|fellow)\b/iu;

/** `@jane`. */
export function isHandle(text: string): boolean {
	return HANDLE.test(text.trim());
}

/** A person's name and nothing else: `Jane van der Berg`, `양찬석`, `백재연님`, `@jane`. */
export function isPersonName(text: string): boolean {
	const name = text.trim();
	if (HANDLE.test(name) || JAPANESE_NAME.test(name)) return true;
	const korean = name.replace(KOREAN_HONORIFIC, '');
	if (korean !== name && /^[가-힣]{2,4}$/u.test(korean)) return true;
	if (KOREAN_NAME.test(name)) return !NO_KOREAN_NAMES.has(name);
	return isLatinName(name);
}

/** `strict`: without the words that titles are made of, which some people are called by as well. */
function isLatinName(name: string, strict = true): boolean {
	const withoutHandle = name.replace(/\s*\(?@[\w.-]+\)?$/u, '');
	// Who stands beside a handle is a person, whatever the name.
	const strictly = strict && withoutHandle === name;
	const words = withoutHandle.replace(/^(?:Dr|Prof|Mr|Mrs|Ms)\.?\s+/u, '').split(/\s+/u);
	if (words.length < 2 || words.length > 5 || (strictly && namesARole(name))) return false;
	let names = 0;
	for (const [index, word] of words.entries()) {
		if (/^\p{Lu}\.$/u.test(word) && index < words.length - 1) {
			names++;
			continue;
		}
		if (strictly && NO_NAMES.has(word.toLowerCase().replace(/[.']/gu, ''))) return false;
		if (PARTICLES.has(word.toLowerCase())) continue;
		if (/^\p{Lu}\.?$/u.test(word) && index < words.length - 1) {
			names++;
			continue;
		}
		if (!/^(?:\p{Lu}['’]?)?\p{Lu}[\p{Ll}\p{M}]+(?:[’'-]?\p{Lu}[\p{Ll}\p{M}]+)*$/u.test(word) || (strictly && isNoName(word))) return false;
		names++;
	}
	return names >= 2 && !PARTICLES.has((words[words.length - 1] ?? '').toLowerCase());
}

/** `Handling`, `Optimization`; but not `Fleming`. */
function isNoName(word: string): boolean {
	return NO_ENDING_OF_A_NAME.test(word) || (/[a-z]{3}ing$/u.test(word) && !NAMES_IN_ING.has(word.toLowerCase()));
}

const NAMES_IN_ING = new Set(['fleming', 'flemming', 'manning', 'harding', 'browning', 'downing', 'keating', 'deming', 'hemming', 'kipling', 'sterling', 'stirling', 'whiting', 'golding', 'cumming', 'canning', 'channing', 'dowling', 'fielding', 'fleeming', 'gosling', 'henning', 'rowling', 'spaulding', 'spalding', 'starling', 'strickling', 'twining', 'wilding', 'blanding', 'bolling', 'bunting', 'codling', 'darling', 'easterling', 'yeung', 'schilling', 'pickering', 'goering', 'loring', 'waring', 'hering', 'messing', 'lessing']);

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
	const trimmed = text.trim().replace(/^[*_]+|[*_]+$/gu, '').trim();
	if (trimmed === '' || trimmed.length > 160) return null;
	if (isPersonName(trimmed)) return withoutHonorific(trimmed);
	const people = trimmed.split(/\s*(?:,|&|\+|;|、|·|\s\/\s|\band\b|\bund\b|\bet\b|\by\b|\bwith\b)\s*/u).filter((part) => part !== '');
	if (people.length > 1 && people.some(isPersonName) && people.every((part) => isPersonName(part) || isLatinName(part, false))) return people.map(withoutHonorific).join(', ');
	const described = /^(.+?)\s*(?:[,(（/@|]|\s[-–—]\s|\sat\s|\sfrom\s|\sof\s)\s*(.+)$/u.exec(trimmed);
	if (described && isPersonName(described[1] ?? '')) return trimmed;
	return people.length > 1 && isPersonName(people[0] ?? '') ? trimmed : null;
}

function withoutHonorific(name: string): string {
	return name.replace(/\s*(?:님|씨)$/u, '').trim();
}
