import { readHeadingTitle } from '../../../src/review/wording/heading-title';

/** What is told beside the title `Caches`, which stands in most of these headings. */
function told(heading: string): object {
	const { title, ...rest } = readHeadingTitle(heading);
	return { ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null)), ...(title === 'Caches' ? {} : { title }) };
}

describe('numbers', () => {
	it.each<[string, object]>([
		['1. Caches', { number: '1' }], ['12) Caches', { number: '12' }], ['(3) Caches', { number: '3' }], ['[4] Caches', { number: '4' }], ['#5 Caches', { number: '5' }],
		['No. 6 - Caches', { number: '6' }], ['no 7 Caches', { number: '7' }], ['Session 8: Caches', { number: '8' }], ['세션 9. 캐시', { title: '캐시', number: '9' }],
		['Talk #10 - Caches', { number: '10' }], ['발표 11 | 캐시', { title: '캐시', number: '11' }], ['01 - Caches', { number: '01' }], ['② Caches', { number: '②' }],
		['三、Caches', { number: '三' }], ['1부. 캐시', { title: '캐시', number: '1' }], ['2부, 캐시', { title: '캐시', number: '2' }], ['03_Caches', { number: '03' }], ['1-2. Caches', { number: '1-2' }], ['3: Caches', { number: '3' }],
		['3:Caches', { title: '3:Caches' }], ['3.4 brings', { title: '3.4 brings' }], ['1999. Caches', { title: '1999. Caches' }], ['2021 in review', { title: '2021 in review' }],
		['Day 1 - 03 - Caches', { number: '03' }], ['day 2: 4. Caches', { number: '4' }], ['D1_02_Caches', { number: '02' }], ['Day 1. Caches', {}], ['Day 1. 2021', { title: 'Day 1. 2021' }], ['Day 2 Panel on caches', { title: 'Panel on caches' }], ['Day 2 Keynote: Caches', { title: 'Keynote: Caches' }], ['Day 2 Keynote', { title: 'Day 2 Keynote' }], ['100 tips', { title: '100 tips' }],
		['Part 1 : Caches', { number: '1' }], ['Panel #2: Caches', { number: '2' }], ['Keynote 3: Caches', { number: '3' }], ['Workshop 4 Caches', { title: 'Workshop 4 Caches' }], ['Talk 5 by Jane', { title: 'Talk 5 by Jane' }], ['Talk 3 of 29', { title: 'Talk 3 of 29' }], ['223_Caches', { number: '223' }],
		['主题一：缓存', { title: '缓存', number: '一' }], ['트랙1_2. 캐시', { title: '캐시', track: '1' }],
		['Talk 2.5: Caches', { number: '2.5' }], ['Session 2220 - Caches', { number: '2220' }], ['Session 2021: Caches', { title: 'Session 2021: Caches' }],
		['LT1.「キャッシュの話」', { title: '「キャッシュの話」', number: '1' }], ['第二场：缓存', { title: '缓存', number: '二' }], ['第二：缓存', { title: '第二：缓存' }], ['Panel A: Caches', { number: 'A' }], ['Panel A', { title: 'Panel A' }],
		['10 - Caches', { number: '10' }], ['LT-006: Caches', { number: '006' }], ['100 - Caches', { title: '100 - Caches' }], ['404 - Page not found', { title: '404 - Page not found' }], ['如何做好学习笔记：一份指南', { title: '如何做好学习笔记：一份指南' }], ['Monday Marathon 5: running in production', { title: 'Monday Marathon 5: running in production' }], ['1984 - Caches', { title: '1984 - Caches' }], ['2024-2025 caches', { title: '2024-2025 caches' }],
	])('are told of %j', (heading, expected) => {
		expect(told(heading)).toEqual(expected);
	});
});

describe('times before titles', () => {
	it.each<[string, object]>([
		['10:00 Caches', { time: '10:00' }], ['[10:00] Caches', { time: '10:00' }], ['(10:00-10:40) Caches', { time: '10:00-10:40' }], ['10:00 - 10:40 Caches', { time: '10:00 - 10:40' }],
		['10:00~10:40 | Caches', { time: '10:00~10:40' }], ['10h30 Caches', { time: '10h30' }], ['10H30 Caches', { time: '10H30' }], ['13시 30분 캐시', { title: '캐시', time: '13시 30분' }],
		['오후 3시 캐시', { title: '캐시', time: '오후 3시' }], ['3시간 캐시', { title: '3시간 캐시' }], ['3pm Caches', { time: '3pm' }], ['3 pm: Caches', { time: '3 pm' }],
		['11:00 a.m. Caches', { time: '11:00 a.m.' }], ['10:00 Uhr Caches', { time: '10:00 Uhr' }], ['10:00 KST Caches', { time: '10:00 KST' }],
		['10:00 to 11:00 Caches', { time: '10:00 to 11:00' }], ['10:00 bis 11:00 Caches', { time: '10:00 bis 11:00' }], ['25:00 Caches', { title: '25:00 Caches' }],
		['10:60 Caches', { title: '10:60 Caches' }], ['24:00 Caches', { time: '24:00' }], ['10:00:30 Caches', { time: '10:00:30' }], ['9am to 5pm', { title: '9am to 5pm' }],
		['9:15 a.m. (50m) Caches', { time: '9:15 a.m.' }], ['(20분) 캐시', { title: '캐시', time: '20분' }], ['(50 mice) Caches', { title: '(50 mice) Caches' }], ['~ 15:15 Caches', { time: '15:15' }],
		['10:00', { title: '10:00' }], ['Saturday 10:00 Caches', { time: '10:00' }], ['Sunday caches', { title: 'Sunday caches' }],
	])('are told of %j', (heading, expected) => {
		expect(told(heading)).toEqual(expected);
	});
});

describe('times behind titles', () => {
	it.each<[string, object]>([
		['Caches 9:15am to 9:45am', { time: '9:15am to 9:45am' }], ['Caches 9:50am', { time: '9:50am' }], ['Caches at 9', { title: 'Caches at 9' }],
		['Caches (10:00)', { time: '10:00' }], ['Caches [10:00 - 11:00]', { time: '10:00 - 11:00' }], ['Caches @ 10:00', { time: '10:00' }], ['Caches, 10:00', { time: '10:00' }],
		['Caches - 3pm', { time: '3pm' }], ['Caches 10:00', { title: 'Caches 10:00' }], ['Caches (Room 5, 10:30-11:00)', { time: '10:30-11:00', track: 'Room 5' }],
		['Caches (1:00pm, Room 5)', { time: '1:00pm' }], ['Caches (10:30 | Main hall)', { time: '10:30' }], ['Caches (16:10 pictures)', { title: 'Caches (16:10 pictures)' }], ['Caches (at 10:30 today)', { time: '10:30' }], ['Caches (from 10:30 to the end of a very long day)', { title: 'Caches (from 10:30 to the end of a very long day)' }],
		['Caches (20분)', { time: '20분' }], ['Caches (45 min)', { time: '45 min' }], ['Caches [30 minutes]', { time: '30 minutes' }], ['Caches（30分）', { time: '30分' }],
		['Caches (30 mins.)', { time: '30 mins.' }], ['Caches [43:32]', { time: '43:32' }], ['Caches (1:02:33)', { time: '1:02:33' }], ['Caches [43:72]', { title: 'Caches [43:72]' }], ['Caches (1000 min)', { title: 'Caches (1000 min)' }], ['캐시 (3시)', { title: '캐시', time: '3시' }],
	])('are told of %j', (heading, expected) => {
		expect(told(heading)).toEqual(expected);
	});
});

describe('tracks', () => {
	it.each<[string, object]>([
		['[Track A] Caches', { track: 'Track A' }], ['Track 2: Caches', { track: 'Track 2' }], ['Room 5 - Caches', { track: 'Room 5' }], ['트랙 B | 캐시', { title: '캐시', track: '트랙 B' }],
		['Stage XL, Caches', { track: 'Stage XL' }], ['Hall 3. Caches', { track: 'Hall 3' }], ['Track ABCD: Caches', { title: 'Track ABCD: Caches' }], ['Caches [Track 2]', { track: 'Track 2' }],
		['Caches (Room 5)', { track: 'Room 5' }], ['Caches (room where it happens)', { track: 'room where it happens' }], ['【トラックA】 Caches', { track: 'トラックA' }],
		['Caches (Theater)', { track: 'Theater' }], ['Caches (medium sized classroom)', { track: 'medium sized classroom' }], ['Caches (a play at the old theater)', { title: 'Caches (a play at the old theater)' }], ['Track record of caches', { title: 'Track record of caches' }], ['Room B-1: Caches', { track: 'Room B-1' }], ['Main Track S16: Caches', { track: 'Main Track S16' }],
	])('are told of %j', (heading, expected) => {
		expect(told(heading)).toEqual(expected);
	});
});

describe('ratings', () => {
	it.each<[string, object]>([
		['★★★ Caches', { rating: '★★★' }], ['⭐⭐⭐⭐ Caches', { rating: '⭐⭐⭐⭐' }], ['⭐️⭐️ Caches', { rating: '⭐️⭐️' }], ['⭐ Caches', {}], ['(★★★★☆) Caches', { rating: '★★★★☆' }],
		['[4/5] Caches', { rating: '4/5' }], ['Caches ★★★★☆', { rating: '★★★★☆' }], ['Caches (4.5/5)', { rating: '4.5/5' }], ['Caches 4/5', { rating: '4/5' }],
		['Caches 4,5 / 5', { rating: '4,5 / 5' }], ['Caches 8/10', { rating: '8/10' }], ['Caches 24/7', { title: 'Caches 24/7' }], ['Caches - ★★', { rating: '★★' }],
		['Caches ☆☆☆', { rating: '☆☆☆' }], ['Caches ☆', { title: 'Caches ☆' }], ['Caches 🌟🌟', { rating: '🌟🌟' }], ['Caches ⭐', {}], ['Caches: 5/5', { rating: '5/5' }],
		['A/B 4/5 tests', { title: 'A/B 4/5 tests' }],
	])('are told of %j', (heading, expected) => {
		expect(told(heading)).toEqual(expected);
	});
});

describe('kinds and codes', () => {
	it.each<[string, object]>([
		['[Talk] Caches', {}], ['(Keynote) Caches', {}], ['【基調講演】キャッシュ', { title: 'キャッシュ' }], ['[세션 1] 캐시', { title: '캐시' }], ['[A1] Caches', {}], ['[A-12] Caches', {}], ['<Talk> Caches', {}],
		['〈발표〉캐시', { title: '캐시' }], ['[Talk]: Caches', {}], ['[Talk 3] - Caches', {}], ['[Example] Caches', { title: '[Example] Caches' }], ['[ExampleConf 2021] Caches', {}],
		['【ExampleConf 2021】Caches', {}], ['[ExampleConf 2021]: Caches', {}], ['[ExampleConf 2021]', { title: '[ExampleConf 2021]' }], ['Talk: Caches', {}], ['TALK - Caches', {}], ['Main talk: Caches', {}], ['社群 LT：Caches', {}], ['技術講演: Caches', {}], ['招待講演: Caches', {}], ['패널 토의: Caches', {}], ['Lightning talks ⚡️ Caches', {}], ['Lightning talks in caches ⚡', { title: 'Lightning talks in caches' }],
		['Session: Caches', {}], ['세션: 캐시', { title: '캐시' }], ['Workshop - Caches', {}], ['Workshop: Caches', { title: 'Workshop: Caches' }], ['Talking: Caches', { title: 'Talking: Caches' }],
		['Caches - Keynote', {}], ['Caches – Opening keynote', {}], ['Caches - workshop', {}], ['Caches - Lightning talk', {}], ['Caches (keynote)', {}], ['Caches [Workshop 2]', {}],
		['Caches (panel discussion)', {}], ['Caches (LT)', {}], ['Caches [DEV322]', { code: 'DEV322' }], ['Caches (CON 101)', { code: 'CON 101' }], ['Caches (AB12-C3)', { code: 'AB12-C3' }],
		['Caches [lower12]', { title: 'Caches [lower12]' }], ['DEV322 - Caches', { code: 'DEV322' }], ['DEV322: Caches', { code: 'DEV322' }], ['DEV322 -- Caches', { code: 'DEV322' }], ['Workshop DEV322: Caches', { title: 'Workshop DEV322: Caches' }],
		['DEV 322 | Caches', { title: 'DEV 322 | Caches', code: 'DEV 322' }], ['DEV322 Caches', { title: 'DEV322 Caches' }], ['DEV3220 Caches', { title: 'DEV3220 Caches' }], ['ESP8266 hacking for fun', { title: 'ESP8266 hacking for fun' }], ['DEV2025 Caches', { title: 'DEV2025 Caches' }], ['RFC2616 and caches', { title: 'RFC2616 and caches' }],
		['DEV322-R1. Caches', { code: 'DEV322-R1' }], ['DEV322-R Caches', { code: 'DEV322-R' }], ['(DEV322) Caches', { code: 'DEV322' }], ['10:00 【17-A-1】Caches', { code: '17-A-1', time: '10:00' }], ['SHA256: Caches', { title: 'SHA256: Caches', code: 'SHA256' }], ['PEP-484: Caches', { title: 'PEP-484: Caches', code: 'PEP-484' }],
		['(요약) 캐시', { title: '캐시' }], ['[번역] 캐시', { title: '캐시' }], ['Panel discussion - Caches', {}], ['Plenary panel: Caches', {}], ['Panel: Caches', { title: 'Panel: Caches' }], ['Ted Talk: Caches', {}], ['Talk: Caches', {}], ['【ハンズオン】キャッシュ', { title: 'キャッシュ' }], ['[REPEAT 1] Caches', {}], ['Caches (my talk!)', {}], ['Caches (not her actual title)', {}], ['Caches (They told us how to keep all of it. I liked it.)', {}], ['Caches (They told us.)', { title: 'Caches (They told us.)' }], ['Caches (or how to keep all of what you have read)', { title: 'Caches (or how to keep all of what you have read)' }], ['[발표 정리] 캐시', { title: '캐시' }], ['[翻訳]Caches', {}],
		 ['A1: Caches', { title: 'A1: Caches' }],
	])('are told of %j', (heading, expected) => {
		expect(told(heading)).toEqual(expected);
	});
});

describe('marks', () => {
	it.each<[string, object]>([
		['🚀 Caches', {}], ['🚀🔥 Caches', {}], ['Caches 🔥', {}], ['Caches - 💀💀 ★★:', { rating: '★★' }], ['Caches 👩‍💻', {}], ['1️⃣ Caches', {}], ['→ Caches', {}], ['■ Caches', {}], ['🇰🇷 Caches', {}], ['Caches ©', {}], ['[x] Caches', {}],
		['[ ] Caches', {}], ['[/] Caches', {}], ['- Caches', {}], ['* Caches', {}], ['+ Caches', {}], ['• Caches', {}],
		['[ ] 10:00 1. 🚀 [Talk] Caches (keynote) ★★★ (20분)', { number: '1', time: '10:00', rating: '★★★' }], ['🚀', { title: '🚀' }], ['[Talk]', { title: '[Talk]' }],
	])('are told of %j', (heading, expected) => {
		expect(told(heading)).toEqual(expected);
	});
});

it.each<[string, object]>([
	['Caches (JA)', {}], ['Caches (English)', {}], ['Caches (remote)', {}], ['Caches [A]', {}], ['Caches :rocket:', {}], [':tada: Caches', {}], ['> Caches', {}], ['[210120] Caches', {}], ['ExampleConf 参会笔记：Caches', {}], ['筆記: Caches', {}], ['日记：Caches', { title: '日记：Caches' }], ['Wednesday, June 13th - Caches', {}], ['Sat Jun 1, 2024: Caches', {}], ['Sun May Be - Caches', { title: 'Sun May Be - Caches' }], ['Caches｜ 📍 Example hall', { track: 'Example hall' }], ['Caches 📍 1F', { track: '1F' }], ['📍 Example hall', { title: 'Example hall' }], ['[All of it]', { title: 'All of it' }],
	['Caches - Example Conf 2025', {}], ['Caches, EXC Berlin 2025', {}], ['Caches, queues and locks of 2025', { title: 'Caches, queues and locks of 2025' }], ["Caches - like it's 1999", { title: "Caches - like it's 1999" }], ['Caches (X)', { title: 'Caches (X)' }], ['12:30: Caches', { time: '12:30' }],
])('leaves what is no title away from %j', (heading, expected) => {
	expect(told(heading)).toEqual(expected);
});
