/*
 * Notes put together at random, always the same ones, of all that people write into notes on conferences: a pool of
 * parts for each place, in the languages and scripts that the rules speak of.
 */

/** A small generator of numbers from 0 to 1 that gives the same row for a seed on every machine (mulberry32). */
function randomFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

const TITLES = [
	'Rust at scale', 'Caches', 'Why queues overflow and what to do about it', 'A tale of two databases', 'Go, again!', 'Observability', 'What we learned from ten years of deploys',
	'How to lose a cluster in ten minutes', 'Keynote', 'Opening keynote', 'Panel: the state of testing', 'C++ for the rest of us', 'Web components: yes or no?', 'Scaling "small" teams', 'iOS, Android & the web',
	'쿠버네티스 이관기', '대규모 트래픽을 견디는 법', '테스트 코드, 왜 쓰는가', '우리 팀이 일하는 방식', '스프링에서 코틀린으로 - 3년의 기록', '키노트', 'gRPC 도입기: 삽질과 교훈',
	'大規模サービスを支える検索基盤', 'テストを書く理由', '型で守るフロントエンド', '基調講演', '微服务的十年', '从零开始的搜索引擎', 'Wie man einen Cluster verliert', 'Pourquoi les files débordent', 'La caché perfecta',
];
const SPEAKERS = [
	'Jane Doe', 'John van der Berg', 'Ana María López', 'Dr. Max Muster', 'Jane Doe, Example Inc.', 'Jane Doe (Example Inc.)', 'Jane Doe & John Roe', 'Jane Doe, John Roe and Max Muster', 'Jane Doe, Senior Engineer at Example',
	'@jane', 'Jane Doe (@jane)', 'Jane D. Doe', 'jane doe', 'Jane', '김철수', '김철수님', '이영희(예시회사)', '김철수, 이영희', '박개발 개발자', '山田太郎さん', '山田 太郎', 'Pluu(김철수)님', 'Exec Dir - Example', 'Example Team',
];
const PREFIXES = [
	'1. ', '2) ', '(3) ', '#4 ', 'No. 5 - ', '01 - ', '② ', '1부. ', 'Session 2: ', '세션 3. ', 'Talk: ', '[Talk] ', '[세션 1] ', '(Keynote) ', '【基調講演】', 'Workshop - ', '🎤 ', '⭐⭐⭐ ', '★★★★☆ ', '[x] ', '10:00 ', '10:00 - 10:40 ', '[14:30] ',
	'9am: ', '오전 10시 ', '13h30 - 14h15 : ', 'Track A: ', '[Track 2] ', 'Room 5 - ', 'DEV322 - ', 'CON-101: ', '[ExampleConf 2021] ', 'Day 1 - 03 - ', 'ExampleConf 2021 - ', 'Lightning talk: ', 'A. ', '→ ', '- ',
];
const SUFFIXES = [
	' (keynote)', ' [Track 2]', ' - Keynote', ' (Room 5, 10:30-11:00)', ' ⭐⭐⭐⭐', ' 4/5', ' (4.5/5)', ' ★★★☆☆', ' (30분)', ' (45 min)', ' @ 10:00', ' - 15:30', ' (10:00–10:40)', ' [DEV322]', ' (workshop)', ' 🔥', ' :', ' |', ' (EN)', ' (part 2)',
];
const BETWEEN = [' - ', ' – ', ' — ', ' | ', ' by ', ' / ', ': ', ', ', ' · ', ' von ', ' @ ', ' … ', '／'];
const DAYS = ['Day 1', 'Day 2: workshops', 'Tag 1', 'Friday', 'Monday, May 3', '첫째 날', '2일차', '1日目', 'ExampleConf - Day 2', '2021-05-03', 'Morning', '오후', 'Pre-conference'];
const TRACKS = ['Track A', 'Track 2: Databases', 'Data track', 'Main stage', 'Room 3', '트랙 B', '데이터 트랙', 'トラック1', 'Community stage'];
const GROUPS = ['Talks', 'Sessions', 'Keynotes', 'Lightning talks', 'Talks I attended', '들은 세션', '발표', 'セッション', 'Session 1', 'Workshops', 'My favourite talks'];
const ABOUT = ['Introduction', 'Summary', 'Agenda', 'Links', 'Thoughts', 'Overall impressions', '소감', '마치며', '들어가며', 'はじめに', 'まとめ', '总结', 'Fazit', 'Conclusion', 'Things to google', 'Lunch', 'Sponsors'];
const PARTS = ['Abstract', 'Questions', 'Takeaways', 'Demo', 'Q&A', 'Background', 'Why', 'How it works', 'Notes', '질문', '정리', '요약', '背景', 'Problem', 'Solution'];
const CONFERENCES = ['ExampleConf 2021', 'if(example) 2021', 'Example Days Berlin', 'PyExample 2019', '예시 컨퍼런스 2022 후기', 'ExampleKaigi 2023', 'My notes from ExampleConf', 'DevExample', 'Meetup #12', 'Readme'];
const TOPICS = ['Containers', 'Security', 'Web & mobile', 'Data', '데이터', 'Languages', 'テスト', 'People and teams'];
const WORDS = ['It was good.', 'fast, but costly', 'uses a queue', 'see the paper', '캐시를 쓴다', '매우 빠름', '速い', 'Several talks were about queues.', 'I went to many sessions.', 'Jane said that it depends', '**Note** well', 'a `code` word', '50% less', 'Why? Because.'];
const PATHS = ['note.md', 'ExampleConf 2021/talk.md', '2021-05-03-exampleconf.md', 'README.md', 'ExampleConf-2021/README.md', 'day-2.md', 'lightning-talks.md', 'conferences/exampleconf/caches.md', '2021/caches-jane-doe.md', 'reviews/ExampleConf 2021 - Caches.md', 'example_conf_2021/async.md', 'Conferences 2021/ExampleConf.md', 'example-con/async-at-scale.md', '예시컨퍼런스/캐시.md'];

class NoteWriter {
	private readonly random: () => number;
	private address = 0;

	constructor(seed: number) {
		this.random = randomFrom(seed);
	}

	write(): { path: string; text: string } {
		const text = `${this.chance(0.4) ? this.frontmatter() : ''}${this.body()}`;
		return { path: this.one(PATHS), text: this.chance(0.08) ? text.replaceAll('\n', '\r\n') : text };
	}

	private chance(share: number): boolean {
		return this.random() < share;
	}

	private one<Item>(items: readonly Item[]): Item {
		return items[Math.floor(this.random() * items.length)] as Item;
	}

	private many(least: number, most: number, make: (index: number) => string): string {
		return Array.from({ length: least + Math.floor(this.random() * (most - least + 1)) }, (_, index) => make(index)).join('');
	}

	private url(): string {
		const number = ++this.address;
		return this.one([`https://conf.example/talks/${number}`, `https://conf.example/2021/${number}`, `https://youtu.be/v${number}`, `https://speakerdeck.com/jane/${number}`, `https://other.example/p?id=${number}`, `https://twitter.com/jane${number}`, `http://blog.example/${number}#top`]);
	}

	private frontmatter(): string {
		const lines = [
			`title: ${this.one([this.one(CONFERENCES), this.title(), `"${this.one(CONFERENCES)} - ${this.one(TITLES).replaceAll('"', '')}"`])}`,
			`date: ${this.one(['2021-05-03', '2021/5/3', 'May 3, 2021', '2021년 5월 3일', '"2021-05-03T10:00"', 'soon'])}`,
			this.one(['tags: [Review]', 'tags:\n  - Review\n  - "#talk/2021"', 'tags: Review, talks']),
			`speaker: ${this.one(SPEAKERS).replace('@', '')}`,
			`conference: "[[${this.one(CONFERENCES).replaceAll('#', '')}]]"`,
			`url: ${this.url()}`,
			`session-level: ${this.one(['2', 'h3', '###', '9'])}`,
			`rating: ${this.one(['4', '★★★', '5/5'])}`,
			`aliases: [${this.one(TITLES).replace(/[":[\]&]/gu, '')}]`,
		].filter((_, index) => this.chance(index === 0 ? 0.7 : index > 5 ? 0.1 : 0.3));
		return `---\n${lines.join('\n')}\n---\n`;
	}

	private title(): string {
		const title = this.one(TITLES);
		const spoken = this.chance(0.3) ? (this.chance(0.2) ? `${this.one(SPEAKERS)}${this.one(BETWEEN)}${title}` : this.chance(0.3) ? `${title} (${this.one(['', 'by '])}${this.one(SPEAKERS)})` : `${title}${this.one(BETWEEN)}${this.one(SPEAKERS)}`) : title;
		return `${this.chance(0.25) ? this.one(PREFIXES) : ''}${spoken}${this.chance(0.15) ? this.one(SUFFIXES) : ''}`;
	}

	private linked(words: string): string {
		return this.one([`[${words}](${this.url()})`, `[${words}](${this.url()})`, `${words} [${this.one(['video', 'slides', '영상', '資料', 'link'])}](${this.url()})`, `${words} ${this.url()}`, `[[${words.replace(/[[\]|#]/gu, '')}]]`, `[${this.one(TITLES).replace(/[[\]]/gu, '')}](${this.url()}) ${words}`, `![logo](${this.url()}.png) [${words}](${this.url()})`, `${words} <${this.url()}>`, `[${words}](talks/${++this.address}.md)`]);
	}

	private heading(level: number, words: string, linked = false): string {
		const text = linked ? this.linked(words) : this.one([words, words, words, words, `**${words}**`]);
		return level <= 2 && this.chance(0.05) ? `${text}\n${level === 1 ? '===' : '---'}\n` : `${'#'.repeat(level)} ${text}\n`;
	}

	private opening(): string {
		return this.one([
			`by ${this.one(SPEAKERS)}\n`, `- Speaker: ${this.one(SPEAKERS)}\n`, `*${this.one(SPEAKERS)}*\n`, `**${this.one(SPEAKERS)}**, Example Inc.\n`, `> ${this.one(SPEAKERS)}\n`, `${this.one(SPEAKERS)}\n`, `- ${this.one(SPEAKERS)}\n`,
			`[Slides](${this.url()})\n`, `- [Video](${this.url()}) | [Slides](${this.url()})\n`, `${this.url()}\n`, `- ${this.url()}\n`, `Time: 10:00-10:40\n`, `- Track: B\n`, `Rating: 4/5\n`, '★★★★☆\n', `🎤 Speaker: ${this.one(SPEAKERS)}\n`, `발표자: ${this.one(SPEAKERS)}\n`,
			`<iframe src="${this.url()}"></iframe>\n`, `[${this.one(TITLES).replace(/[[\]]/gu, '')}](${this.url()}) by ${this.one(SPEAKERS)}\n`, `![](${this.url()}.png)\n`, '<!-- later -->\n', `@Metadata {\n  @TitleHeading("x")\n}\n`, `[${this.one(SPEAKERS)}](${this.url()})\n`, `${this.one(SPEAKERS)}\n- [slides](${this.url()})\n`,
		]);
	}

	private notes(): string {
		return this.one([
			() => '',
			() => this.many(1, 4, () => `- ${this.one(WORDS)}\n`),
			() => this.many(1, 3, () => `- ${this.one(WORDS)}\n  - ${this.one(WORDS)}\n`),
			() => `${this.one(WORDS)} ${this.one(WORDS)}\n`,
			() => `- ${this.one(WORDS)} [paper](${this.url()})\n- [Slides](${this.url()})\n`,
			() => `\`\`\`\n# no heading\n\`\`\`\n`,
			() => `- [ ] ${this.one(WORDS)}\n- \n`,
			() => `> ${this.one(WORDS)}\n\n${this.url()}\n`,
			() => '-\n',
			() => `---\n`,
		])();
	}

	private session(level: number, linked: boolean): string {
		return `${this.heading(level, this.title(), linked)}${this.chance(0.35) ? `${this.one(['', '\n'])}${this.opening()}` : ''}${this.one(['', '\n'])}${this.notes()}${this.chance(0.12) && level < 6 ? `\n${this.heading(level + 1, this.one([...PARTS, ...SPEAKERS, 'Slides']), this.chance(0.2))}${this.notes()}` : ''}\n`;
	}

	/** Sessions below something, each in the same form. */
	private sessions(level: number): string {
		const linked = this.one([0, 0, 0.5, 0.9, 1]);
		const form = this.one(['headings', 'headings', 'headings', 'list', 'list', 'bold', 'table', 'lines', 'addresses', 'parts', 'numbered', 'named', 'topics', 'conferences'] as const);
		switch (form) {
			case 'headings': return this.many(1, 4, () => this.session(level, this.chance(linked)));
			case 'list': return `${this.many(1, 5, () => this.item(linked))}\n`;
			case 'bold': return this.many(1, 4, () => `${this.bold(linked)}\n${this.one(['', '\n'])}${this.chance(0.4) ? this.opening() : ''}${this.notes()}\n`);
			case 'table': return this.table(linked);
			case 'lines': return this.many(2, 4, () => `${this.title()}\n\n- ${this.one(WORDS)}\n${this.notes()}\n`);
			case 'addresses': return this.many(2, 5, () => this.overAddress());
			case 'named': return `${this.many(2, 5, () => `- ${this.title()}${this.one([` - ${this.one(SPEAKERS)}`, ` (${this.one(SPEAKERS)})`, ''])}\n${this.one(['', `  - ${this.one(WORDS)}\n`])}`)}\n`;
			case 'topics': return this.many(2, 3, () => `${this.heading(level, this.one(TOPICS))}${this.one(['', '\n', `${this.one(WORDS)}\n`])}${this.many(1, 4, () => this.one([`- ${this.linked(this.title())}\n`, `- [[${this.one(TITLES).replace(/[[\]|#]/gu, '')}]]\n`]))}\n`);
			case 'conferences': return this.many(1, 3, () => `${this.heading(level, this.one(CONFERENCES), this.chance(0.7))}${this.one(['', '\n', this.notes()])}${this.many(1, 3, () => this.session(Math.min(6, level + 1), this.chance(0.8)))}`);
			case 'parts': return this.many(1, 4, () => `${this.heading(level, this.one(PARTS))}${this.notes()}\n`);
			case 'numbered': return `${this.many(2, 5, (index) => `${index + 1}${this.one(['. ', '. ', ') '])}${this.title()}\n${this.one(['', `   - ${this.one(WORDS)}\n`, `- ${this.one(WORDS)}\n`])}`)}\n`;
		}
	}

	private bold(linked: number): string {
		const title = this.chance(linked / 2) ? this.linked(this.title()) : this.title();
		return this.one([`**${title}**`, `**${title}**`, `__${title}__`, `**${title}:**`, `**${title}**:`, `> **${title}**`, `**!**`]) + this.one(['', '', '', ` - ${this.one(SPEAKERS)}`, ` (${this.one(SPEAKERS)})`, ` by ${this.one(SPEAKERS)}`, ` ${this.one(WORDS)}`]);
	}

	private overAddress(): string {
		const title = this.one([this.title(), this.title(), this.title(), `**${this.title()}**`, this.one(WORDS), `${this.one(TITLES)} ${'and so on '.repeat(this.one([3, 20, 120]))}`]);
		const url = this.one([this.url(), this.url(), `<${this.url()}>`, 'https://conf.example/same', `[${this.one(TITLES)}](${this.url()})`]);
		return this.one([`- ${title}\n  ${url}\n`, `${title}\n${url}\n\n`, `- ${title}\n  - ${url}\n`, `- ${title}\n- ${url}\n`, `${this.one(WORDS)}\n${title}\n${url}\n${this.one(['', `${this.one(WORDS)}\n`])}\n`, `${title}\n\n${url}\n\n${this.one(['', '---\n\n', `- ${this.one(WORDS)}\n\n`])}`]);
	}

	private item(linked: number): string {
		const title = this.title();
		const line = this.one([this.chance(linked) ? this.linked(title) : title, this.chance(linked) ? this.linked(title) : title, `**${title}** - ${this.one(SPEAKERS)}`, `10:${10 + Math.floor(this.random() * 40)} ${title}`, `**${title}**`, `__${title}__: ${this.one(WORDS)}`, title, `![](${this.url()}.png) ${title}`, `${this.url()} ${title}`, this.one(ABOUT), `${title}. ${this.one(WORDS)}`]);
		return `${this.one(['- ', '- ', '- ', '* ', '+ ', '- [x] ', '- [ ]  ', '12. ', '123) ', '> - '])}${line}\n${this.one(['', `  - ${this.one(WORDS)}\n`, `  - ${this.one(SPEAKERS)}\n`, `  ${this.one(WORDS)}\n`, `  \`\`\`\n  x\n  \`\`\`\n`])}`;
	}

	private table(linked: number): string {
		const columns = [this.one(['Title', 'Title', 'Title', 'Talk', 'Topic', '제목', ' title ']), this.one(['Speaker', 'Time', 'Track', '발표자', 'Notes', 'Video', 'Rating']), this.one(['Time', 'Link', 'Room', 'Comment', 'Slides'])];
		const cell = (name: string): string => {
			switch (name) {
				case 'Title': case 'Talk': case 'Topic': case '제목': case ' title ': return this.chance(0.06) ? this.one(['', '-', '![](https://conf.example/x.png)', 'Caches \\| queues', '`a|b`']) : this.chance(linked) ? this.linked(this.one(TITLES)) : this.title().replaceAll('|', '/');
				case 'Speaker': case '발표자': return this.one(SPEAKERS);
				case 'Time': return this.one(['10:00', '10:00-10:40', '']);
				case 'Track': case 'Room': return this.one(['A', 'Room 2', '']);
				case 'Rating': return this.one(['4/5', '★★★', '']);
				case 'Video': case 'Link': case 'Slides': return this.one([this.url(), `[${name}](${this.url()})`, '']);
				default: return this.one([this.one(WORDS), '']);
			}
		};
		const edges = this.one(['| ', '| ', '| ', '|', '']);
		const row = (cells: readonly string[]): string => `${edges}${cells.slice(0, this.chance(0.05) ? 2 : 3).join(' | ')}${this.chance(0.05) ? ' | more' : ''}${edges.trim() === '' ? '' : ' |'}\n`;
		return `${row(columns)}${row(columns.map(() => this.one(['---', ':-:', '---'])))}${this.many(1, 4, () => row(columns.map((name) => cell(name).replaceAll('|', '/'))))}\n`;
	}

	private body(): string {
		const top = this.chance(0.65) ? `${this.heading(1, this.one([this.one(CONFERENCES), this.one(CONFERENCES), this.title(), `${this.one(CONFERENCES)} - ${this.one(TITLES)}`]), this.chance(0.1))}\n${this.chance(0.3) ? this.opening() : ''}${this.chance(0.25) ? `${this.one(WORDS)}\n\n` : ''}` : this.chance(0.2) ? `${this.one([...TITLES, ...WORDS])}\n\n` : '';
		const level = top.startsWith('#') ? 2 : this.one([1, 2, 2, 3]);
		const about = (): string => (this.chance(0.3) ? `${this.heading(level, this.one(ABOUT))}${this.notes()}${this.chance(0.2) ? this.sessions(level + 1) : ''}\n` : '');
		const inside = (): string => {
			if (this.chance(0.4)) return this.sessions(level);
			const holders = this.one([DAYS, DAYS, TRACKS, GROUPS, GROUPS, TITLES, SPEAKERS, ABOUT, TOPICS]);
			return this.many(1, 3, () => `${this.heading(level, this.one(holders))}${this.chance(0.2) ? this.notes() : ''}\n${this.chance(0.25) && level < 4 ? `${this.heading(level + 1, this.one([...TRACKS, ...GROUPS]))}\n${this.sessions(level + 2)}` : this.sessions(level + 1)}`);
		};
		return `${top}${about()}${inside()}${this.chance(0.15) ? inside() : ''}${about()}`;
	}
}

/** So many notes, always the same. */
export function assembledNotes(count: number): { path: string; text: string }[] {
	return Array.from({ length: count }, (_, index) => {
		const { path, text } = new NoteWriter(index + 1).write();
		return { path: `${index + 1}/${path}`, text };
	});
}
