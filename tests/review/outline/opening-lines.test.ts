import { conferenceOf } from '../notes';

/** What the lines below a heading tell of its session; `empty` where they leave no notes. */
function told(lines: string): object {
	const [session] = conferenceOf(`# ExampleConf 2021\n\n## Caches for all\n${lines}\n\n## Queues for all\n- x\n`).sessions;
	if (!session) throw new Error('no session');
	const { speaker, time, track, rating, address, empty } = session;
	const all = { speaker, time, track, rating, url: address?.url ?? null, empty: empty || null };
	return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
}

it.each<[string, object]>([
	['Speaker: Jane Doe', { speaker: 'Jane Doe', empty: true }], ['speaker:: Jane Doe', { speaker: 'Jane Doe', empty: true }],
	['Speakers：Jane Doe, John Roe', { speaker: 'Jane Doe, John Roe', empty: true }], ['presented by: Jane Doe', { speaker: 'Jane Doe', empty: true }],
	['Who: someone', { speaker: 'someone', empty: true }], ['발표자: 김철수', { speaker: '김철수', empty: true }], ['登壇者: 山田', { speaker: '山田', empty: true }],
	['Sprecherin: Jane', { speaker: 'Jane', empty: true }], ['Time: 10:00', { time: '10:00', empty: true }], ['일시: 10시', { time: '10시', empty: true }], ['Room: A', { track: 'A', empty: true }],
	['장소: 홀', { track: '홀', empty: true }], ['Rating: good', { rating: 'good', empty: true }], ['평점: 5', { rating: '5', empty: true }], ['Date: tomorrow', { empty: true }],
	['by [Jane Doe](https://conf.example/schedule/speakers/jane-doe)', { speaker: 'Jane Doe' }],
	['Level: 100', { empty: true }], ['Venue: the hall', { empty: true }],
	['[Jane Doe, Acme](https://acme.example/people/jane-doe)\n\n[Slides](https://conf.example/1)', { speaker: 'Jane Doe, Acme', url: 'https://conf.example/1' }], ['[All about Jane](https://acme.example/author/jane)', {}],
	['[Slides](https://acme.example/team/slides)', { url: 'https://acme.example/team/slides', empty: true }], ['[All of us](https://acme.example/people)', { url: 'https://acme.example/people', empty: true }], ['날짜: 어제', { empty: true }], ['Colour: red', {}], ['Speaker:', {}], ['A very long key that is none: x', {}], ['10:00', { time: '10:00', empty: true }],
	['10:00 - 10:40', { time: '10:00 - 10:40', empty: true }], ['10:00 · Room 2', { time: '10:00', track: 'Room 2', empty: true }],
	['10:00 | Jane Doe', { speaker: 'Jane Doe', time: '10:00', empty: true }], ['Room 2 • Jane Doe', { speaker: 'Jane Doe', track: 'Room 2', empty: true }], ['10:00 · it was nice', {}], ['10:00 · Jane Doe · John Roe', { speaker: 'Jane Doe, John Roe', time: '10:00', empty: true }], ['Jane Doe · John Roe', { speaker: 'Jane Doe, John Roe', empty: true }], ['- Blue Green · Red Black', {}],
	['[speaker:: Jane Doe] [time:: 10:00]', { speaker: 'Jane Doe', time: '10:00', empty: true }], ['[speaker:: Jane Doe]', { speaker: 'Jane Doe', empty: true }], ['(speaker:: Jane Doe)', {}],
	['Jane Doe', { speaker: 'Jane Doe', empty: true }], ['*Jane Doe*', { speaker: 'Jane Doe', empty: true }], ['_Jane Doe, Acme_', { speaker: 'Jane Doe, Acme', empty: true }],
	['> Jane Doe', { speaker: 'Jane Doe', empty: true }], ['**Jane Doe**, Acme', { speaker: 'Jane Doe, Acme', empty: true }],
	['**Jane Doe (Acme)**', { speaker: 'Jane Doe (Acme)', empty: true }], ['Jane Doe, Acme', {}], ['Jane Doe, John Roe', { speaker: 'Jane Doe, John Roe', empty: true }],
	['Jane Doe, Senior Engineer', { speaker: 'Jane Doe, Senior Engineer', empty: true }], ['*Jane Doe, Director | Acme*', { speaker: 'Jane Doe, Director | Acme', empty: true }], ['by Jane Doe', { speaker: 'Jane Doe', empty: true }],
	['By Jane Doe, Acme', { speaker: 'Jane Doe, Acme', empty: true }], ['von Jane Doe', { speaker: 'Jane Doe', empty: true }], ['by the sea', {}], ['Jane', {}],
	['김철수', { speaker: '김철수', empty: true }], ['김철수님', { speaker: '김철수', empty: true }], ['@jane', { speaker: '@jane', empty: true }], ['🎤 Jane Doe', { speaker: 'Jane Doe', empty: true }],
	['🎤 Speaker: Jane Doe', { speaker: 'Jane Doe', empty: true }], ['★★★☆☆', { rating: '★★★☆☆', empty: true }], ['⭐⭐⭐', { rating: '⭐⭐⭐', empty: true }], ['4/5', { rating: '4/5', empty: true }],
	['4,5 / 5', { rating: '4,5 / 5', empty: true }], ['7/7', {}], ['- Jane Doe', {}], ['- **Jane Doe**, Acme', { speaker: 'Jane Doe, Acme', empty: true }],
	['- Jane Doe, Senior Engineer', { speaker: 'Jane Doe, Senior Engineer', empty: true }], ['- by Jane Doe', { speaker: 'Jane Doe', empty: true }],
	['- Speaker: Jane Doe', { speaker: 'Jane Doe', empty: true }], ['  - x', {}], ['https://conf.example/1', { url: 'https://conf.example/1', empty: true }],
	['<https://conf.example/1>', { url: 'https://conf.example/1', empty: true }], ['[Video](https://conf.example/1)', { url: 'https://conf.example/1', empty: true }],
	['[Caches](https://conf.example/1)', { url: 'https://conf.example/1', empty: true }], ['![x](https://conf.example/1)', {}],
	['![](https://youtu.be/abc)', { url: 'https://youtu.be/abc', empty: true }], ['- https://conf.example/1', {}],
	['- [Video](https://conf.example/1)', { url: 'https://conf.example/1', empty: true }],
	['- [Slides](https://conf.example/1) | [Video](https://conf.example/2)', { url: 'https://conf.example/2' }],
	['[Slides](https://conf.example/1), [Video](https://conf.example/2)', { url: 'https://conf.example/2' }],
	['[Slides](https://conf.example/1) and [more](https://conf.example/2)', { url: 'https://conf.example/1' }],
	['[slides](https://slides.example/1) | [ExampleConf page](https://conf.example/schedule/detail/7)', { url: 'https://conf.example/schedule/detail/7' }],
	['[Video](https://conf.example/v)\n\n[PDF](https://exampleconf.sched.com/event/1abc/caches)', { url: 'https://exampleconf.sched.com/event/1abc/caches' }],
	['- Slides: [link](https://conf.example/s.pdf)\n- Video: [link](https://www.youtube.com/watch?v=abc)', { url: 'https://www.youtube.com/watch?v=abc' }],
	['[PDF slides](https://conf.example/presentations/caches)\n\n[YouTube presentation](https://youtu.be/abc)', { url: 'https://youtu.be/abc' }],
	['[Video](https://conf.example/v) | [Slides](https://docs.google.com/presentation/d/1)', { url: 'https://conf.example/v' }],
	['[VOD](https://conf.example/v) • [Slides](https://conf.example/s) • [@jane](https://twitter.com/jane)', { url: 'https://conf.example/v' }],
	['[Slides](https://conf.example/s) | [Replay](https://conf.example/v)', { url: 'https://conf.example/v' }],
	['[also on github](https://github.com/jane)', {}], ['Speaker: [jane_d](https://twitter.com/jane_d)\nSlides: https://conf.example/s', { url: 'https://conf.example/s' }],
	['[Website](https://speakerdeck.com/jane/)', { url: 'https://speakerdeck.com/jane/', empty: true }],
	['Day 1, 10:00, track 2 ([slides](https://conf.example/s))', { url: 'https://conf.example/s', empty: true }], ['🎬 ExampleConf 2019 <a href="https://conf.example/v">[Video]</a>', { url: 'https://conf.example/v', empty: true }],
	['They spoke of a [talk](https://conf.example/v).', {}], ['Day 1, 10:00 ([source](https://conf.example/s))', {}],
	['Since all we had was known from what they did in the spring, we saw the [slides](https://conf.example/s)', {}],
	['[The repository](https://code.example/caches)', {}], ['[Source Code](https://code.example/caches)', {}], ['[talk repo](https://code.example/caches)', { url: 'https://code.example/caches', empty: true }],
	['[Slides](https://conf.example/s) &bull; [Tutorial](https://conf.example/t)', { url: 'https://conf.example/s' }], ['- [제인님 발표 자료 링크](https://conf.example/s)', { url: 'https://conf.example/s', empty: true }],
	['- [Jane’s slides](https://conf.example/s)', { url: 'https://conf.example/s', empty: true }], ['- [Their paper](https://conf.example/s)', {}],
	['Video: https://conf.example/1', { url: 'https://conf.example/1', empty: true }], ['Video on https://conf.example/1', { url: 'https://conf.example/1', empty: true }],
	['All slides are available here: https://conf.example/1', { url: 'https://conf.example/1', empty: true }], ['Her slides are at https://conf.example/1', { url: 'https://conf.example/1', empty: true }],
	['Slides on [Speakerdeck](https://speakerdeck.com/jane/caches)', { url: 'https://speakerdeck.com/jane/caches', empty: true }], ['[プロポーザル](https://conf.example/1)', { url: 'https://conf.example/1', empty: true }], ['Repo with slides: https://code.example/caches', { url: 'https://code.example/caches', empty: true }],
	['Slides:\n\nhttps://conf.example/1', { url: 'https://conf.example/1', empty: true }], ['- Slides:\n- [Caches](https://conf.example/1)\n- a', { url: 'https://conf.example/1' }], ['[Video]()\n\n[Slides](https://conf.example/1)', { url: 'https://conf.example/1', empty: true }], ['- [Video]()\n- https://conf.example/1', {}],
	['![](caches.png)\n\n- [Link](https://conf.example/talks/1) / [Slides](https://slides.example/1)', { url: 'https://conf.example/talks/1' }], ['![](https://youtu.be/abc)\n\n[Slides](https://slides.example/1)', { url: 'https://youtu.be/abc' }],
	['- https://conf.example/talks/1\n- a', { url: 'https://conf.example/talks/1' }], ['- [Caches at ExampleConf](https://conf.example/program/ABCDEF/)\n- a', { url: 'https://conf.example/program/ABCDEF/' }], ['- https://github.com/acme/talks\n- a', {}],
	['資料はこちら\n\n- https://conf.example/1\n- a', { url: 'https://conf.example/1' }], ['- Slides\n  - [Caches](https://conf.example/1)\n- a', { url: 'https://conf.example/1' }],
	['資料はこちら\n\n- {{< card href="https://conf.example/1" >}}\n\na', { url: 'https://conf.example/1' }], ['[Video](https://conf.example/1){:target="_blank"}', { url: 'https://conf.example/1', empty: true }],
	['[Slides](https://conf.example/1) | [Handout](files/caches.pdf)', { url: 'https://conf.example/1', empty: true }], ['| [Event](https://conf.example/1) | [Presentation](files/caches.pdf) |\n| - | - |\n\na', { url: 'https://conf.example/1' }],
	['[](https://conf.example/1)https://conf.example/1', { url: 'https://conf.example/1' }],
	['<iframe src="https://cards.example/embed?url=https://conf.example/proposal/1"></iframe>\n\na', { url: 'https://conf.example/proposal/1' }], ['<iframe src="https://cards.example/embed?url=https://blog.example/1"></iframe>\n\na', {}],
	['https://github.com/acme/cache', {}], ['https://github.com/jane/exampleconf-caches', { url: 'https://github.com/jane/exampleconf-caches', empty: true }], ['[Source](https://github.com/jane/caches) [Slide](https://conf.example/1)', { url: 'https://conf.example/1' }],
	['[Slides](https://conf.example/s.pdf), [here](https://media.ccc.de/v/1)', { url: 'https://media.ccc.de/v/1' }], ['Presenter: [Jane Doe](https://conf.example/sessions/caches)', { url: 'https://conf.example/sessions/caches', empty: true }],
	['Jane Doe - @jane', { speaker: 'Jane Doe', empty: true }], ['Max Muster-Doe (@max)\n\n[Slides](https://conf.example/1)', { speaker: 'Max Muster-Doe (@max)', url: 'https://conf.example/1', empty: true }],
	['See https://conf.example/1', {}], ['Slides: [here](https://conf.example/1)', { url: 'https://conf.example/1', empty: true }],
	['[Jane Doe](https://x.example/jane)', { speaker: 'Jane Doe' }],
	['[Jane Doe](https://x.example/jane) | [Slides](https://conf.example/1)', { speaker: 'Jane Doe', url: 'https://conf.example/1' }],
	['Jane Doe | [Slides](https://conf.example/1)', { speaker: 'Jane Doe', url: 'https://conf.example/1', empty: true }], ['by [Jane Doe](https://x.example/jane)', { speaker: 'Jane Doe' }],
	['https://acme.example/', {}], ['https://acme.example/docs/start', {}], ['https://jane.example/blog/', {}], ['https://jane.example/blog/caches', { url: 'https://jane.example/blog/caches', empty: true }], ['[Acme](https://acme.example)', {}], ['https://caches-slides.example/', { url: 'https://caches-slides.example/', empty: true }], ['https://caches.netlify.app', { url: 'https://caches.netlify.app', empty: true }], ['[Website](https://caches.example/)', { url: 'https://caches.example/', empty: true }],
	['<iframe src="https://www.slideshare.net/slideshow/embed_code/key/abc"></iframe> <a href="https://www.slideshare.net/jane/caches">Caches</a> from <a href="https://www.slideshare.net/jane">Jane Doe</a>', { url: 'https://www.slideshare.net/jane/caches' }],
	['[@jane](https://twitter.com/jane)', {}], ['https://twitter.com/jane', {}], ['https://www.linkedin.com/in/jane', {}], ['https://speakerdeck.com/jane', {}],
	['https://speakerdeck.com/jane/caches', { url: 'https://speakerdeck.com/jane/caches', empty: true }],
	['<iframe src="https://youtu.be/abc"></iframe>', { url: 'https://youtu.be/abc', empty: true }], ['<iframe src="https://conf.example/1"></iframe>', {}], ['<b>x</b>', {}],
	['[발표자료](https://conf.example/1)', { url: 'https://conf.example/1', empty: true }], ['**[Slides](https://conf.example/1)**', { url: 'https://conf.example/1', empty: true }],
	['==[Slides](https://conf.example/1)==', { url: 'https://conf.example/1', empty: true }], ['> [Slides](https://conf.example/1)', { url: 'https://conf.example/1', empty: true }],
	['> [!info] Slides: https://conf.example/1', { url: 'https://conf.example/1', empty: true }],
	['[the link to the video](https://conf.example/1)', { url: 'https://conf.example/1', empty: true }],
	['[video of another talk](https://conf.example/1)', { url: 'https://conf.example/1', empty: true }], ['<!-- later -->\nSpeaker: Jane Doe', { speaker: 'Jane Doe', empty: true }],
	['---\nSpeaker: Jane Doe', { speaker: 'Jane Doe', empty: true }], ['```\nSpeaker: Jane Doe\n```', {}], ['@Metadata { x }\nSpeaker: Jane Doe', {}], ['@jane said\nSpeaker: Jane Doe', {}],
	['Speaker: Jane Doe\nTime: 10:00\nRoom: 2\nhttps://conf.example/1', { speaker: 'Jane Doe', time: '10:00', track: '2', url: 'https://conf.example/1', empty: true }],
	['Speaker: Jane Doe\nIt was nice.\nTime: 10:00', { speaker: 'Jane Doe' }], ['- Speaker: Jane Doe\n- Time: 10:00\n- nice\n- Room: 2', { speaker: 'Jane Doe', time: '10:00' }],
	['- https://conf.example/1\n- https://conf.example/2', {}], ['https://conf.example/1\nhttps://conf.example/2', { url: 'https://conf.example/1' }],
	['It was nice.\n\n[Slides](https://conf.example/1)', { url: 'https://conf.example/1' }], ['It was nice.\n\n- [Slides](https://conf.example/1)\n- [Slides](https://conf.example/2)', {}],
	['It was nice.\n\n- [Slides](https://conf.example/1)\n- [Slides](https://conf.example/1)', { url: 'https://conf.example/1' }],
	['It was nice.\n\nhttps://youtu.be/abc', { url: 'https://youtu.be/abc' }], ['It was nice.\n\nhttps://youtu.be/abc\n\nhttps://youtu.be/def', {}],
	['It was nice.\n\n- a\n  - b\n    - [Slides](https://conf.example/1)', {}], ['It was nice.\n\n- a\n  - [Slides](https://conf.example/1)', {}],
	['It was nice.\n\nsee https://youtu.be/abc there', {}],
])('below a heading, %j tells of the session', (text, expected) => {
	expect(told(text)).toEqual(expected);
});

it('tells of the session in the first twelve lines only', () => {
	const levels = (count: number): string => Array.from({ length: count }, (_, index) => `- level: ${index}\n`).join('');
	expect(told(`${levels(11)}- time: 10:00`)).toEqual({ time: '10:00', empty: true });
	expect(told(`${levels(12)}- time: 10:00`)).toEqual({});
});
