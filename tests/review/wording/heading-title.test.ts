import { habitsAmong } from '../../../src/review/wording/heading-habits';
import { readHeadingTitle } from '../../../src/review/wording/heading-title';

/** As a note shows it: the title, with the speaker in brackets. */
function shown(heading: string, linked: string | null = null, beside: readonly string[] = []): string {
	const { title, speaker } = readHeadingTitle(heading, linked, beside.length === 0 ? undefined : habitsAmong(beside));
	return speaker === null ? title : `${title} (${speaker})`;
}

const LONG = 'word '.repeat(120).trim();

describe('a title', () => {
	it.each([
		['Caches | ', 'Caches'], ['Caches : |', 'Caches'], ['| Caches', 'Caches'], ['·· Caches', 'Caches'], ['Caches --', 'Caches'], ['Caches - ', 'Caches'],
		['-', '-'], [' | ', '|'], ['a|b: Caches', 'a|b: Caches'], ['Caches "a quote"', 'Caches "a quote"'], ['#hash #tags', '#hash'], ['➡️ #caches', '#caches'], ['Learning to love the #cache', 'Learning to love the #cache'], ['Caches for all #cache #disk', 'Caches for all'],
		[':+1: Caches', 'Caches'], [':-1: :100: Caches :+1:', 'Caches'], [':2: Caches', '2: Caches'],
		['Caches {#caches}', 'Caches'], ['Caches {/*caches*/}', 'Caches'], ['Caches - Jane Doe{:target="_blank"} @ Example{:target="_blank"}', 'Caches (Jane Doe @ Example)'], ['{ Caches : live }', '{ Caches : live }'],
		['Caches - 18 Jan 2017', 'Caches'], ['Caches (2017-01-18)', 'Caches (2017-01-18)'], ['The outage, 8 June 2021', 'The outage, 8 June 2021'], ['PyCharm (2021.1.2)', 'PyCharm (2021.1.2)'], ['Unity - 2020.3.1', 'Unity - 2020.3.1'],
		['LLVM (Overview)', 'LLVM (Overview)'], ['[Overview] LLVM', 'LLVM'], ['Build times: 30 min - 3 min', 'Build times: 30 min - 3 min'], ['Decorators, Stage 3', 'Decorators, Stage 3'], ['Records · Stage 2', 'Records · Stage 2'], ['1984, Room 101', '1984, Room 101'], ['The road to 18 Jan 2017', 'The road to 18 Jan 2017'], ['Monday Session 3: Caches', 'Caches'], ['Hands-On 세션 1: 캐시', '캐시'], ['Caches（session 237）', 'Caches'], ['[BOF] Caches', 'Caches'],
	])('of %j stands without what is loose at its ends', (heading, title) => {
		expect(shown(heading)).toBe(title);
	});

	it('is taken as it is where it is longer than any title', () => {
		expect(shown(` ${LONG} - Jane Doe `)).toBe(`${LONG} - Jane Doe`);
		expect(shown(` ${LONG} `, '')).toBe(LONG);
		expect(shown(` ${LONG} `, LONG)).toBe(LONG);
		expect(shown(`Queues: ${LONG}`, 'Caches')).toBe(`Queues: ${LONG}`);
	});
});

describe('behind the words of its link', () => {
	it.each([
		['Caches, Jane Doe', 'Caches (Jane Doe)'], ['Caches - - Jane Doe', 'Caches (Jane Doe)'], ['Caches: - Jane Doe', 'Caches (Jane Doe)'], ['Caches by Jane Doe', 'Caches (Jane Doe)'],
		['Caches via Jane Doe', 'Caches (Jane Doe)'], ['Caches (Jane Doe)', 'Caches (Jane Doe)'], ['Caches @Jane Doe', 'Caches (Jane Doe)'], ['Caches Jane Doe', 'Caches (Jane Doe)'], ['Caches Jane Doe shows how they work', 'Caches (Jane Doe)'], ['Caches Max M. Moe erklärt', 'Caches (Max M. Moe)'], ['Caches Jane Doe Tells', 'Caches Jane Doe Tells'], ['Caches Big Data needs', 'Caches Big Data needs'], ['Caches - they are fast', 'Caches'],
		['Caches for everyone', 'Caches for everyone'], [`Caches: ${LONG}`, 'Caches'], [`Caches ${'x'.repeat(80)}`, 'Caches'], [`Caches ${'x'.repeat(79)}`, `Caches ${'x'.repeat(79)}`],
	])('%j has a speaker or notes', (heading, expected) => {
		expect(shown(heading, 'Caches')).toBe(expected);
	});

	it('finds them where the link begins with a number or spaces', () => {
		expect(shown('1. Caches - Jane Doe', '1. Caches')).toBe('Caches (Jane Doe)');
		expect(shown('Caches - Jane Doe', ' Caches ')).toBe('Caches (Jane Doe)');
	});
});

it.each([
	'Caches (by Jane Doe)', 'Caches (speaker: Jane Doe)', 'Caches [Jane Doe]', 'Caches, by Jane Doe', 'Caches - by Jane Doe', 'Caches by: Jane Doe', 'Caches... Jane Doe', 'Caches … Jane Doe', 'Caches -Jane Doe',
	'Caches– Jane Doe', 'Caches—Jane Doe', 'Caches |Jane Doe', 'Caches ~ Jane Doe', 'Caches @ Jane Doe', 'Caches --- Jane Doe', 'Caches / Jane Doe', 'Jane Doe | Example | "Caches"', 'Caches, par Jane Doe',
])('reads title and speaker apart in %j', (heading) => {
	expect(shown(heading)).toBe('Caches (Jane Doe)');
});

it.each([
	['Caches | Jane Doe | Foo Bar', 'Caches (Jane Doe | Foo Bar)'], ['Caches | Data | Jane Doe', 'Caches | Data (Jane Doe)'], ['A | Caches | Jane Doe | Foo Bar', 'A | Caches | Jane Doe (Foo Bar)'],
	['Caches | Jane Doe | Example Inc - Foo Bar', 'Caches | Jane Doe | Example Inc (Foo Bar)'], ['Caches|Jane Doe|Foo Bar', 'Caches|Jane Doe|Foo Bar'],
	['Caches (Jane Doe (Acme))', 'Caches (Jane Doe (Acme))'], ['Caches by Jane Doe by John Roe', 'Caches by Jane Doe (John Roe)'], ['캐시 (발표: 김철수)', '캐시 (김철수)'], ['캐시 (발표자 : 김철수)', '캐시 (김철수)'],
	['Caches - Jane Doe, Acme @jane', 'Caches (Jane Doe, Acme @jane)'], ["김철수 '캐시 이야기'", '캐시 이야기 (김철수)'], ["김철수 외 2인 '캐시 이야기'", '캐시 이야기 (김철수 외 2인)'], ['田中陽さん：キャッシュ', 'キャッシュ (田中陽さん)'], ['캐시: 모든 이야기: 김철수님', '캐시: 모든 이야기 (김철수님)'], ['사회: 김철수님', '사회: 김철수님'], ['Opening keynote: 김철수님', 'Opening keynote: 김철수님 (김철수님)'], ['田中陽さん「キャッシュ」', 'キャッシュ (田中陽さん)'], ["Jane Doe's caches", "Jane Doe's caches"], ["The 'caches'", "The 'caches'"],
	['Caches - Jane Doe - @jane', 'Caches (Jane Doe @jane)'], ['Caches - Foo - @jane', 'Caches - Foo (@jane)'], ['Caches by @jane', 'Caches (@jane)'], ['Caches (@jane)', 'Caches (@jane)'],
	['Opening keynote: Jane Doe', 'Opening keynote: Jane Doe (Jane Doe)'], ['Keynote, Jane Doe', 'Keynote, Jane Doe (Jane Doe)'], ['Closing remarks: Jane Doe, John Roe', 'Closing remarks: Jane Doe, John Roe (Jane Doe, John Roe)'],
	['Dan Kohn - Exec Dir - CNCF', 'Dan Kohn - Exec Dir - CNCF (Dan Kohn - Exec Dir - CNCF)'], ['Jane Doe, Director', 'Jane Doe, Director (Jane Doe, Director)'], ['Jane Doe - John Roe', 'Jane Doe (John Roe)'],
	['Jane Doe “Caches - all of them”', 'Caches - all of them (Jane Doe)'], ['The “caches”', 'The “caches”'], ['Keynote: Jane Doe -- Caches', 'Caches (Jane Doe)'], ['“Caches for all” Par Jane Doe', '“Caches for all” (Jane Doe)'], ['登壇#1 「キャッシュの話」@janeさん', 'キャッシュの話 (@janeさん)'], ['RubyConf 2015 - San Antonio', 'RubyConf 2015 - San Antonio'], ['Vim Golf "for fun"', 'Vim Golf "for fun"'], ['Securing the web - U.S. Law', 'Securing the web - U.S. Law'], ['Computing - Julia Language', 'Computing - Julia Language'], ['Dan API - how to', 'Dan API - how to'], ['「キャッシュの話」 山田 太郎', 'キャッシュの話 (山田 太郎)'], ['「キャッシュ」の話', '「キャッシュ」の話'],
])('reads %j as %j', (heading, expected) => {
	expect(shown(heading)).toBe(expected);
});

it.each([
	['Jane Doe - All about caches', 'All about caches (Jane Doe)'], ['Jane Doe - Caches', 'Jane Doe - Caches'], ['Here Be Dragons - The unknown', 'Here Be Dragons - The unknown'],
	['All about big caches, Jane Doe & John Roe', 'All about big caches (Jane Doe & John Roe)'], ['All about caches, Foo & bar', 'All about caches, Foo & bar'],
	['All about caches with Jane Doe at Example', 'All about caches (Jane Doe at Example)'], ['All about caches with Jane Doe, Example', 'All about caches (Jane Doe, Example)'], ['All about caches with Jane Doe', 'All about caches with Jane Doe'], ['All about caches w/ Lee Sparks', 'All about caches (Lee Sparks)'], ['Lee - All about caches', 'All about caches (Lee)'], ['Lee - Caches', 'Lee - Caches'], ['Lee Sparks, All there is to say about caches', 'All there is to say about caches (Lee Sparks)'], ['Lee Sparks, All about caches', 'Lee Sparks, All about caches'], ['Lee Sparks, Senior Engineer for all of the caches', 'Lee Sparks, Senior Engineer for all of the caches (Lee Sparks, Senior Engineer for all of the caches)'], ['caches - lee sparks', 'caches (lee sparks)'], ['caches @ lee Sparks', 'caches (lee Sparks)'], ['caches - big ones', 'caches - big ones'], ['caches - lee', 'caches - lee'], ['Caches by Lee', 'Caches (Lee)'], ['Caches By Lee', 'Caches By Lee'], ["Caches by Lee o'Spark", "Caches (Lee o'Spark)"], ['All about caches with Lee Sparks', 'All about caches (Lee Sparks)'], ['A conversation with Lee Sparks', 'A conversation with Lee Sparks'], ['Caches w/ Sonic Pipe', 'Caches w/ Sonic Pipe'],
	['Jane Doe (Example), "Caches - all of them"', 'Caches - all of them (Jane Doe (Example))'], ['Keynote: Jane Doe, "Caches - all of them"', 'Caches - all of them (Jane Doe)'], ['Caches - Handle Any Access with Descriptors', 'Caches - Handle Any Access with Descriptors'],
	['キャッシュの話 ー Jane Doe 氏', 'キャッシュの話 (Jane Doe 氏)'],
	['@jane氏「キャッシュの話」', 'キャッシュの話 (@jane氏)'], ['キャッシュの話 (@__jane__ さん)', 'キャッシュの話 (@__jane__ さん)'], ['キャッシュの話 @ジェーンさん', 'キャッシュの話 (@ジェーンさん)'], ['キャッシュの話 @jane さん', 'キャッシュの話 (@jane さん)'], ['キャッシュの話 @jane（例社）', 'キャッシュの話 (@jane（例社）)'],
	['Caches hosted by Jane Doe', 'Caches (Jane Doe)'], ['Caches, presented by Jane Doe', 'Caches (Jane Doe)'], ['Caches (to be presented with Jane Doe)', 'Caches (Jane Doe)'], ['Caches (led by Jane Doe)', 'Caches (Jane Doe)'], ['Caches (a talk by Jane Doe)', 'Caches (Jane Doe)'],
	['Caches By Jane Doe', 'Caches (Jane Doe)'], ['Caches (Example Inc - Jane Doe)', 'Caches (Jane Doe)'],
	['Speaker: jane', 'jane (jane)'], ['Caches (Speaker: jane)', 'Caches (jane)'], ['题目（演讲者：尤雨溪）', '题目 (尤雨溪)'], ['Caches, Presenter: Jane Doe (Example)', 'Caches (Jane Doe (Example))'],
	['『キャッシュの話』 田中 陽氏', 'キャッシュの話 (田中 陽氏)'], ['《缓存》-郭蕾，Example', '缓存 (郭蕾，Example)'], ['《缓存》', '《缓存》'],
	['1コマ目「キャッシュの話」', 'キャッシュの話'], ['ワークショップ「キャッシュの話」', 'キャッシュの話'], ['オープニング「キャッシュの話」', 'キャッシュの話'], ['楽しい「キャッシュの話」', '楽しい「キャッシュの話」'], ["'캐시 이야기' 세션 후기", '캐시 이야기'], ['“Caches” 정리', 'Caches'], ["'캐시'와 '큐' 후기", "'캐시'와 '큐' 후기"], ['캐시 적용 후기', '캐시 적용 후기'],
	['Second talk "All about caches"', 'All about caches'], ['Let’s talk "caches"', 'Let’s talk "caches"'], ['Ed Tech: What now for schools', 'Ed Tech: What now for schools'], ['첫번째 세션 "캐시"', '캐시'], ['Keynote: “Caches”', 'Caches'], ['What is a “cache”', 'What is a “cache”'], ['基調講演: キャッシュの話', 'キャッシュの話'], ['基調講演 - キャッシュの話', 'キャッシュの話'], ['基調講演: Jane Doe, Example', '基調講演: Jane Doe, Example'], ['基調講演', '基調講演'],
	['Million Caches - All of it', 'Million Caches - All of it'], ['Caches • Jane Doe • GOTO 2021', 'Caches (Jane Doe)'], ['캐시 (실무 노하우)', '캐시 (실무 노하우)'], ['캐시 (예시회사 기초편)', '캐시 (예시회사 기초편)'], ['Caches @Example', 'Caches @Example'], ['Caches - @Example', 'Caches (@Example)'], ['Lee Sparks - All of the caches, some of the queues and a lock', 'All of the caches, some of the queues and a lock (Lee Sparks)'],
	['キャッシュの話 / 松本 勇気', 'キャッシュの話 (松本 勇気)'], ['キャッシュの話 / 入門 解説', 'キャッシュの話 / 入門 解説'],
	['Caches - 10:00 - Jane Doe', 'Caches (Jane Doe)'], ['Jane Doe - All about caches @jane', 'All about caches (Jane Doe @jane)'], ['Jane Doe - All about caches - @jane', 'All about caches (Jane Doe @jane)'],
])('reads %j, alone, as %j', (heading, expected) => {
	expect(shown(heading)).toBe(expected);
});

it.each([
	['Caches at scale - Google', 'Caches at scale'], ['Moving to gRPC, Spotify', 'Moving to gRPC'], ['Reads - writes are next - StarBucks', 'Reads - writes are next'], ['Serverless in practice - AWS', 'Serverless in practice - AWS'],
	['Comparing clouds: AWS, Google', 'Comparing clouds: AWS, Google'], ['Drawing a still life - apple', 'Drawing a still life - apple'], ['Caches - Google', 'Caches'], ['Git, GitHub', 'Git, GitHub'],
	['** Caches at work **', 'Caches at work'], ['__ Caches at work__', 'Caches at work'], ['** Caches', '** Caches'], ['__init__ vs __new__', '__init__ vs __new__'],
	['Thank you, Twitter', 'Thank you, Twitter'], ['Kubernetes on Azure, AWS', 'Kubernetes on Azure, AWS'], ['CI pipelines on Jenkins, CircleCI, Verizon', 'CI pipelines on Jenkins, CircleCI, Verizon'], ['Competing with the giants: Meta, Google', 'Competing with the giants: Meta, Google'],
	['Alan Turing: Pioneer of the age', 'Alan Turing: Pioneer of the age'], ['Notes: the app nobody asked for', 'Notes: the app nobody asked for'], ['Notes: Caches at work', 'Caches at work'],
])('takes a company behind a title off it: %s', (heading, expected) => {
	expect(shown(heading)).toBe(expected);
});

it.each(['Example | "Caches"', 'What is it | "Caches"', 'Keynote: caches', 'Standby Jane Doe', 'by Jane Doe', ', Jane Doe', 'Caches, Jane Doe', 'Caches by jane', 'Jane: Caches', 'A. Caches', 'Ports - Acme'])('sees no speaker and no mark in %j alone', (heading) => {
	expect(shown(heading)).toBe(heading);
});

describe('among other headings', () => {
	it.each([
		['names that begin them', 'Jane Doe: Caches', ['Jane Doe: Caches', 'John Roe: Queues'], 'Caches (Jane Doe)'],
		['one name, where two of six begin with whole names', 'Jane - Caches', ['Jane - Caches', 'John Roe - Queues', 'Ann Poe - Locks', 'Max - Names', 'Tim - Ports', 'Tom - Hosts'], 'Caches (Jane)'],
		['first names alone', 'Jane - Caches', ['Jane - Caches', 'John - Queues', 'Ann - Locks', 'Max - Names'], 'Jane - Caches'],
		['whole names in two of seven', 'Jane - Caches', ['Jane - Caches', 'John Roe - Queues', 'Ann Poe - Locks', 'Max - Names', 'Tim - Ports', 'Tom - Hosts', 'Kim - Disks'], 'Jane - Caches'],
		['names behind sentences and dashes', 'All about fast caches. Jane Doe, Example', ['Queues - Jane Doe', 'Locks - John Roe', 'Names - Ann Poe', 'All about fast caches. Jane Doe, Example'], 'All about fast caches (Jane Doe, Example)'],
		['names behind questions', 'What do caches do? Jane Doe', ['Queues - Jane Doe', 'Locks - John Roe', 'Names - Ann Poe', 'What do caches do? Jane Doe'], 'What do caches do? (Jane Doe)'],
		['names behind dashes', 'Caches, Foo Bar', ['Queues - Jane Doe', 'Locks - John Roe', 'Names - Ann Poe', 'Caches, Foo Bar'], 'Caches, Foo Bar'],
		['names behind sentences and commas', 'All about caches. Jane Doe', ['All about caches. Jane Doe', 'Queues, John Roe'], 'All about caches (Jane Doe)'],
		['names before colons', 'Jane Doe, All there is about caches', ['Ann Poe: Locks', 'John Roe: Queues', 'Max Moe: Names', 'Jane Doe, All there is about caches'], 'All there is about caches (Jane Doe)'],
		['names before colons, where a place may follow', 'Jane Doe, Example University of Oxford', ['Ann Poe: Locks', 'John Roe: Queues', 'Max Moe: Names', 'Jane Doe, Example University of Oxford'], 'Jane Doe, Example University of Oxford'],
		['names before colons, of two speakers', 'Jane Doe, Jim Toe: All there is about caches', ['Ann Poe: Locks', 'John Roe: Queues', 'Max Moe: Names', 'Jane Doe, Jim Toe: All there is about caches'], 'All there is about caches (Jane Doe, Jim Toe)'],
		['words in brackets before three', '(CV) Caches', ['(CV) Caches', '(Web) Queues', '(CV) Locks', 'Names', 'Ports', 'Hosts', 'Disks'], 'Caches'],
		['words in brackets before two', '(CV) Caches', ['(CV) Caches', '(Web) Queues', 'Names'], '(CV) Caches'],
		['words in square brackets before three', '🚀 [예제 회사]캐시', ['🚀 [예제 회사]캐시', '[Example] 큐', '【예제 은행】 잠금', '[예제] 이름'], '캐시'],
		['words in brackets behind numbers', '1. [eXample] Caches', ['1. [eXample] Caches', '2. [Acme] Queues', '3. [Bar] Locks', 'Names'], 'Caches'],
		['words in brackets without capitals', '(functional) caches', ['(functional) caches', '(parallel) queues', '(distributed) locks'], '(functional) caches'],
		['languages before speakers', 'All about caches (it) - Jane Doe', ['All about caches (it) - Jane Doe', 'All about queues (en) - John Roe', 'Locks (it)'], 'All about caches (Jane Doe)'],
		['languages behind one', 'All about it (it)', ['All about it (it)', 'Queues', 'Locks'], 'All about it (it)'],
		['the conference behind all', 'Caches - Foo - Example 2023', ['Caches - Foo - Example 2023', 'Queues | Example 2023', 'Locks - Example 2023'], 'Caches - Foo'],
		['the conference behind all but the speakers', 'Caches (Jane Doe) - Example 2023', ['Caches (Jane Doe) - Example 2023', 'Queues - Example 2023', 'Locks - Example 2023', 'Names - Example live 2023', 'Ports'], 'Caches (Jane Doe)'],
		['the conference behind three of seven', 'Caches - Example 2023', ['Caches - Example 2023', 'Queues - Example 2023', 'Locks - Example 2023', 'Names', 'Ports', 'Hosts', 'Disks'], 'Caches - Example 2023'],
		['the conference behind two', 'Caches - Example 2023', ['Caches - Example 2023', 'Queues - Example 2023'], 'Caches - Example 2023'],
		['one speaker of all', 'Caches - Jane Doe', ['Caches - Jane Doe', 'Queues - Jane Doe', 'Locks - Jane Doe'], 'Caches (Jane Doe)'],
		['the conference behind nothing', '- Example 2023', ['- Example 2023', 'Queues - Example 2023', 'Locks - Example 2023'], 'Example 2023'],
		['words in brackets before three of many', '(CV) Caches', ['(CV) Caches', '(Web) Queues', '(CV) Locks', ...'abcdefghijklmnopqrstuvwxyz'], '(CV) Caches'],
		['Chinese names and places behind commas', '关于缓存，陈豪，例子大学', ['关于缓存，陈豪，例子大学', '关于队列，王豪，例子大学', '关于锁，徐亚非，例子公司', '关于名字，金鼎伟，例子公司'], '关于缓存 (陈豪，例子大学)'],
		['anybody in brackets where most are names', 'Caches (Janedo)', ['Caches (Janedo)', 'Queues (Jane Doe)', 'Locks (John Roe)', 'Names (Ann Poe)'], 'Caches (Janedo)'],
		['more words than a name has in brackets', 'Keynote (all about caches)', ['Keynote (all about caches)', 'Queues (Jane Doe)', 'Locks (John Roe)', 'Names (Ann Poe)'], 'Keynote (all about caches)'],
		['Chinese names before dashes', '徐驰 - 缓存 / 队列', ['徐驰 - 缓存 / 队列', '戴铭 - 锁', 'Jane Doe - 名字', 'John Roe - 端口'], '缓存 / 队列 (徐驰)'],
		['degrees in a list of names', 'Mr. John Roe', ['All about caches. Jane Doe', 'All about queues. Ann Poe', 'Mr. John Roe'], 'Mr. John Roe'],
		['names behind nothing', 'All the caches Jane Doe', ['All the caches Jane Doe', 'Some of the queues Peter Roe', 'Locks by Ann Poe', 'The names of names Paul Moe', 'Ports'], 'All the caches (Jane Doe)'],
		['names behind nothing that lead on', 'The caches of Jane Doe', ['The caches of Jane Doe', 'Some of the queues Peter Roe', 'Locks by Ann Poe', 'The names of names Paul Moe', 'Ports'], 'The caches of Jane Doe'],
		['names behind nothing in one', 'All the caches Jane Doe', ['All the caches Jane Doe', 'Some of the queues Peter Roe', 'Locks by Ann Poe'], 'All the caches Jane Doe'],
		['two names before a comma', 'Jane Doe and John Roe, Queues for all', ['Jane Doe, All the caches', 'Ann Poe, All the locks', 'Jane Doe and John Roe, Queues for all'], 'Queues for all (Jane Doe and John Roe)'],
		['a title of one word behind a comma', 'Jane Doe, Caches', ['Jane Doe, Caches', 'Ann Poe, All the locks', 'John Roe, All the queues'], 'Caches (Jane Doe)'],
		['a name that is a tool as well before a comma', 'Jane Jenkins, All the ports', ['Jane Doe, All the caches', 'Ann Poe, All the locks', 'Jane Jenkins, All the ports'], 'All the ports (Jane Jenkins)'],
		['rooms and numbers', 'R0 #1 Caches', ['R0 #1 Caches', 'R2 #3 - Queues', 'Opening'], 'Caches'],
		['rooms and numbers before dashes', 'R2 #3 - Queues', ['R0 #1 Caches', 'R2 #3 - Queues', 'Opening'], 'Queues'],
		['rooms and numbers in one of three', 'R0 #1 Caches', ['R0 #1 Caches', 'Queues', 'Locks'], 'R0 #1 Caches'],
		['other names before a comma', 'Brave Llamas - All about caches', ['Jane Doe, All queues', 'Ann Poe, All locks', 'Max Moe, All names', 'Jim Toe, All ports', 'Brave Llamas - All about caches'], 'All about caches (Brave Llamas)'],
		['no other name first', 'Brave Llamas - All of it', ['Brave Llamas - All of it', 'Queues', 'Locks', 'Names', 'Ports'], 'Brave Llamas - All of it'],
		['no other name first but a given one', 'Lee Sparks - All about caches', ['Lee Sparks - All about caches', 'Queues', 'Locks', 'Names', 'Ports'], 'All about caches (Lee Sparks)'],
		['no other name first but one with an accent', 'Brávo Llamas - All about caches', ['Brávo Llamas - All about caches', 'Queues', 'Locks', 'Names', 'Ports'], 'All about caches (Brávo Llamas)'],
		['another name first', 'Brave Llamas - All of it', ['Brave Llamas - All of it', 'Jane Doe - All queues', 'Locks', 'Names', 'Ports'], 'All of it (Brave Llamas)'],
		['four headings, which are too few to tell', 'Brave Llamas - All of it', ['Brave Llamas - All of it', 'Queues', 'Locks', 'Names'], 'All of it (Brave Llamas)'],
		['attributes behind speakers', 'Caches by jane{:rel="me"}', ['Caches by jane{:rel="me"}', 'Queues by john{:rel="me" .large target="_blank" title="a page"}'], 'Caches (jane)'],
		['anybody behind “by”', 'Caches by jane', ['Caches by jane', 'Queues by john'], 'Caches (jane)'],
		['“by” in one of two', 'Caches by jane', ['Caches by jane', 'Queues'], 'Caches by jane'],
		['names behind commas and colons', 'Fast, caches, Jane Doe, John Roe', ['Caches, Jane Doe', 'Queues: John Roe'], 'Fast, caches (Jane Doe, John Roe)'],
		['two names behind colons', 'Caches: Jane Doe & John Roe', ['Caches: Jane Doe & John Roe', 'Queues: Jane Doe, Ann Poe and John Roe'], 'Caches (Jane Doe & John Roe)'],
		['a comma in one of two', 'Caches, Jane Doe', ['Caches, Jane Doe', 'Queues'], 'Caches, Jane Doe'],
		['names behind numbers', '01 - Jane Doe: Caches', ['01 - Jane Doe: Caches', '02 - John Roe: Queues'], 'Caches (Jane Doe)'],
		['names behind times', '10:00 Jane Doe: Caches', ['10:00 Jane Doe: Caches', '11:00 John Roe: Queues'], 'Caches (Jane Doe)'],
		['names that are words as well', 'Jane Balding: Caches', ['Jane Doe: Caches', 'John Roe: Queues', 'Jane Balding: Caches'], 'Caches (Jane Balding)'],
		['first names before colons, where some are whole', 'Jane: caches', ['Jane: caches', 'John Roe: queues', 'Ann Poe, Example: locks', 'Max: names'], 'caches (Jane)'],
		['names and places before titles', 'Jane Doe, Oxford, Caches, all of them', ['Jane Doe, Oxford, Caches, all of them', 'John Roe, Example University, Queues'], 'Caches, all of them (Jane Doe, Oxford)'],
		['names and places in one of three', 'Jane Doe, Oxford, Caches', ['Jane Doe, Oxford, Caches', 'Queues', 'Locks'], 'Jane Doe, Oxford, Caches'],
		['names behind “with”', 'Caches with Jane Doe', ['Caches with Jane Doe', 'Queues with John Roe'], 'Caches (Jane Doe)'],
		['a conversation among names behind “with”', 'Fireside chat with Jane Doe', ['Fireside chat with Jane Doe', 'Queues with John Roe'], 'Fireside chat with Jane Doe'],
		['“with” in one of two', 'Caches with Jane Doe', ['Caches with Jane Doe', 'Queues'], 'Caches with Jane Doe'],
		['letters in brackets behind most', 'Caches (CV)', ['Caches (CV)', 'Queues (BTV)'], 'Caches'],
		['letters in brackets behind one of two', 'Caches (CV)', ['Caches (CV)', 'Queues'], 'Caches (CV)'],
		['rooms before titles', 'B8 (L): Caches', ['A4 (S): Queues', 'B8 (L): Caches'], 'Caches'],
		['Chinese names behind a hyphen', '缓存实践-周学运', ['缓存实践-周学运', '队列实践-陈豪', '锁-徐亚非', '名字-金鼎伟'], '缓存实践 (周学运)'],
		['letters', 'A. Caches', ['A. Caches', 'B. Queues'], 'Caches'],
		['Roman numbers', 'IV. Caches', ['I. Queues', 'IV. Caches'], 'Caches'],
		['letters with numbers', 'A-1 Caches', ['A-1 Caches', 'A-2 Queues'], 'Caches'],
		['rooms with numbers', 'R5-3 Caches', ['R5-3 Caches', 'H-2 Queues'], 'Caches'],
		['a letter in one of two', 'A. Caches', ['A. Caches', 'Queues'], 'A. Caches'],
	])('%s tell', (_, heading, beside, expected) => {
		expect(shown(heading, null, beside)).toBe(expected);
	});

	const LAST = ['Caches - Jane Doe', 'Queues - John Roe', 'Locks - Ann Poe', 'Names - Max Moe'];

	it.each([
		['Ports - Acme', 'Ports (Acme)'], ['Ports - some people', 'Ports (some people)'], ['Ports - 사람들', 'Ports (사람들)'], ['Ports - @x', 'Ports (@x)'], ['Ports - a - Acme', 'Ports - a (Acme)'], [`Ports - ${'Acm '.repeat(20).trim()}`, `Ports (${'Acm '.repeat(20).trim()})`],
		['Ports - people', 'Ports - people'], ['Ports - some more people', 'Ports - some more people'], ['Ports - 3 people', 'Ports - 3 people'], ['Ports', 'Ports'], [`Ports - ${'Acme '.repeat(17).trim()}`, `Ports - ${'Acme '.repeat(17).trim()}`],
	])('that end with speakers, %j ends with one that one would not know', (heading, expected) => {
		expect(shown(heading, null, LAST)).toBe(expected);
	});

	it('Chinese names are names as well', () => {
		expect(shown('一、高可用 ———— 张三', null, ['一、高可用 ———— 张三', '二、队列 ———— 李四', '三、锁 ———— 王五（Wu Wang）', '四、名字 ———— 赵六'])).toBe('高可用 (张三)');
		expect(shown('缓存 - 高可用')).toBe('缓存 - 高可用');
	});

	it('family names in capitals are names as well', () => {
		expect(shown('Ports - Acme', null, ['A b - Jane DOE', 'C d - John ROE', 'E f - Ann POE & Max MOE', 'G h - Tim TOE'])).toBe('Ports (Acme)');
	});

	it('three that end with speakers are too few to tell', () => {
		expect(shown('Ports - Acme', null, LAST.slice(0, 3))).toBe('Ports - Acme');
	});
});

it.each([
	['1日目基調講演「Caches for all」 ― Jane Doe', 'Caches for all (Jane Doe)'], ['招待講演「キャッシュの話」 ― 中山 浩太郎', 'キャッシュの話 (中山 浩太郎)'], ['セッション「キャッシュの話」 -山際 康貴氏', 'キャッシュの話 (山際 康貴氏)'],
	['セッション「キャッシュの話」 ー Jane Doe 氏', 'キャッシュの話 (Jane Doe 氏)'], ['「キャッシュの話」 ― Jane Doe', 'キャッシュの話 (Jane Doe)'], ['キャッシュ「速い」 ー 後編', 'キャッシュ「速い」 ー 後編'],
	['缓存的经验 by 葉秉哲', '缓存的经验 (葉秉哲)'], ['Caches by 缓存的经验', 'Caches by 缓存的经验'], ['Caches by example', 'Caches by example'],
])('in marks or beside a name of the East, %j has a speaker', (heading, expected) => {
	expect(shown(heading)).toBe(expected);
});

it.each([
	['three begin with whole names before colons', ['Jane Doe: Caches', 'John Roe: Queues', 'Ann Poe: Locks', 'Panel', 'Queues for all', 'Names for all', 'Ports'], 'Caches (Jane Doe)'],
	['two do', ['Jane Doe: Caches', 'John Roe: Queues', 'Panel', 'Queues for all', 'Names for all', 'Ports'], 'Jane Doe: Caches'],
	['three of ten do', ['Jane Doe: Caches', 'John Roe: Queues', 'Ann Poe: Locks', ...Array.from({ length: 7 }, () => 'Ports')], 'Jane Doe: Caches'],
])('where %s, a name before a colon is told by the others', (_, beside, expected) => {
	expect(shown('Jane Doe: Caches', null, beside)).toBe(expected);
	expect(shown('Caches: a tale', null, beside)).toBe('Caches: a tale');
});

it('loses names of emoji that a speaker parts from the end', () => {
	expect(shown('Caches for all :sailboat: - Jane Doe', 'Caches for all :sailboat:')).toBe('Caches for all (Jane Doe)');
	expect(shown('Caches for all :sailboat: - Jane Doe')).toBe('Caches for all (Jane Doe)');
});

it.each([
	'Debugging production at 3 AM', 'What to do when the pager rings at 3am', 'Open from 9:00 to 17:00', 'Angular - The Road To 2025', 'Docker | State Of The Union 2023', 'A tour of the language [R]', 'Talk 2 Me', 'Workshop 3 Days later',
	'Observability with Honeycomb Refinery at Scale', 'Keep calm and carry on, Stay Curious', 'A year in Lisbon, San Francisco', '型のはなし - 静的 解析', '速い画面 - 画像 圧縮', 'Jane Doe writes: a life', 'Linus Torvalds\' \'Git\'',
])('keeps all words of %j', (heading) => {
	expect(shown(heading)).toBe(heading);
});

it.each([
	['Caches for all - ExampleConf 2025', [], 'Caches for all'], ['Caches for all | NDC Porto 2025', [], 'Caches for all'], ['Caches for all [I]', [], 'Caches for all'], ['Caches for all 3pm', [], 'Caches for all'],
	['All about big caches, Jane Doe and John Roe', [], 'All about big caches (Jane Doe and John Roe)'],
	['4.1 缓存的故事（田一明）', ['4.1 缓存的故事（田一明）', '4.2 队列的故事（王大力）', '4.3 锁的故事（李小光）', '4.4 名字（张文）'], '缓存的故事 (田一明)'], ['2.0 released', ['2.0 released', 'Queues', 'Locks'], '2.0 released'],
	['1. 🥇 [eShop] All about caches', ['1. 🥇 [eShop] All about caches', '2. 🥇 [Example] Queues', '3. [예시회사] Locks'], 'All about caches'],
	['Workshop 1 Caches', ['Workshop 1 Caches', 'Workshop 2 Queues'], 'Caches'], ['Jane Doe - The developer experience gap', [], 'The developer experience gap (Jane Doe)'],
])('tells what stands around the title of %j', (heading, beside, expected) => {
	expect(shown(heading, null, beside)).toBe(expected);
});

it('takes different short ends of all headings for those who speak', () => {
	const beside = ['Startups and where they hire -ACME', 'Web applications in Scala - Openstack Korea', 'Breaking the frames of developers - React Korea', 'Why so many choose Kotlin - Kotlin Korea', 'To all who change the world - Komu'];
	expect(beside.map((heading) => readHeadingTitle(heading, null, habitsAmong(beside)).title)).toEqual(['Startups and where they hire', 'Web applications in Scala', 'Breaking the frames of developers', 'Why so many choose Kotlin', 'To all who change the world']);
	const subtitles = ['Kubernetes in Production - War Stories', 'Testing Microservices - Best Practices', 'Infrastructure as Code - Lessons Learned', 'Functional Programming - An Introduction', 'Service Meshes Explained - Deep Dive'];
	expect(subtitles.map((heading) => readHeadingTitle(heading, null, habitsAmong(subtitles)).title)).toEqual(subtitles);
	const byDesign = ['Security By Design', 'Learning By Doing', 'Driven By Data'];
	expect(byDesign.map((heading) => readHeadingTitle(heading, null, habitsAmong(byDesign)).title)).toEqual(byDesign);
	const twice = beside.map((heading) => heading.replace(/-.*/u, '- Part one'));
	expect(readHeadingTitle(twice[0] ?? '', null, habitsAmong(twice))).toMatchObject({ title: 'Startups and where they hire', speaker: null });
});

it('takes different short beginnings of all headings for those who speak', () => {
	const titles = (headings: readonly string[]): string[] => headings.map((heading) => readHeadingTitle(heading, null, habitsAmong(headings)).title);
	const beside = ['Acme: All about caches', 'ExampleBank: Queues of the day', 'Example Air: How we fly', 'Foo: Locks - and more', 'Bar: Names are hard'];
	expect(titles(beside)).toEqual(['All about caches', 'Queues of the day', 'How we fly', 'Locks - and more', 'Names are hard']);
	for (const other of ['Acme: Ports for all', 'Background: Ports for all', 'Baz: Ports', 'Ports for all of us']) {
		const headings = [...beside, other];
		expect(titles(headings)).toEqual(headings);
	}
	const four = beside.slice(1);
	expect(titles(four)).toEqual(four);
});

it('takes names before commas, or before long dashes, for those who speak where most headings begin with one', () => {
	const commas = ['Jane Doe, Beyond all caches', 'John Roe, Queues of all kinds', 'What is a lock?'];
	expect(commas.map((heading) => shown(heading, null, commas))).toEqual(['Beyond all caches (Jane Doe)', 'Queues of all kinds (John Roe)', 'What is a lock?']);
	expect(shown('Jane Doe, Beyond all caches')).toBe('Jane Doe, Beyond all caches');
	const dashes = ['Jane Doe -- Caches', 'John Roe (me!) -- Queues', 'Ann Poe -- Locks'];
	expect(dashes.map((heading) => shown(heading, null, dashes))).toEqual(['Caches (Jane Doe)', 'Queues (John Roe (me!))', 'Locks (Ann Poe)']);
});

it.each([
	['what tells two titles apart', ['Caches - Theory', 'Caches - Practice', 'Queues - Theory', 'Queues - Practice', 'Locks - Theory', 'Locks - Practice']],
	['words behind that are of the sentence', ['Monitoring - the good parts', 'Tracing - the good parts', 'Logging - the good parts']],
	['what each speaks of before a colon', ['Kubernetes: the hard parts', 'Rust: a gentle start', 'GraphQL: lessons learned', 'Postgres: what is new', 'Kafka: ten years later']],
	['topics in brackets', ['性能优化实践 (前端)', '监控系统建设 (后端)', '微服务的拆分 (架构)', '如何写好代码 (前端)']],
])('keeps %s, be all headings so', (_, beside) => {
	expect(beside.map((heading) => readHeadingTitle(heading, null, habitsAmong(beside)).title)).toEqual(beside);
});

it.each([
	['Caches at scale (Jane Doe, John Roe and Ann Poe, Example Inc.)', 'Caches at scale', 'Jane Doe, John Roe and Ann Poe, Example Inc.'],
	['Locks (or how I learned to stop worrying and to love the wait.)', 'Locks (or how I learned to stop worrying and to love the wait.)', null],
	['Queues (This was the talk that I had come for, and it was fun.)', 'Queues', null],
])('tells a remark in brackets from speakers and titles: %s', (heading, title, speaker) => {
	expect(readHeadingTitle(heading)).toMatchObject({ title, speaker });
});
