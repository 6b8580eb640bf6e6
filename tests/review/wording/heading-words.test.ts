import { isPartOfATalk, kindOfHeading, namesTalks, type HeadingKind } from '../../../src/review/wording/heading-words';

it.each<[string, HeadingKind]>([
	['Talks', 'group'], ['[Talks]', 'group'], ['<Talks>', 'group'], ['【발표】', 'group'], [' [Talks] ', 'group'], ['🎤 Talks', 'group'], ['Talks 🎤', 'group'], ['1. Talks', 'group'], ['12)  Talks', 'group'], ['a. Talks', 'group'], ['Talks!', 'group'], ['- Talks -', 'group'],
	['Talks #', 'group'], ['#Talks', 'group'], ['**Talks**', 'group'], ['Talks…', 'group'], ['ＴＡＬＫＳ', 'group'], ['The talks', 'group'], ['Talks I attended', 'group'], ['1 引言', 'about'], ['3 总结', 'about'], ['5 点建议', 'plain'], ['Talks I’ve enjoyed - on caches', 'group'], ['Talks I enjoyed giving', 'plain'], ['Attended sessions', 'group'], ['Watchlist', 'group'], ['Session 2', 'group'], ['세션 요약', 'group'],
	['(Day 1)', 'day'], ['Friday', 'day'], ['Day 1 (Friday)', 'day'], ['2021-05-03', 'day'], ['2021-05', 'day'], ['2019. 06', 'day'], ['May 2021', 'day'], ['2021년 5월', 'day'], ['5月', 'day'], ['Day 1: workshops', 'day-and-more'], ['ExampleConf - Day 2', 'day-and-more'],
	['Track A', 'track'], ['Data track', 'track'], ['데이터 트랙', 'track'], ['Main stage', 'track'], ['Track 2: Databases', 'track-and-more'],
	['Summary', 'about'], ['Summary {#summary}', 'about'], ['Related posts', 'about'], ['My takeaways', 'about'], ['Key takeaways', 'about'], ['Things to google', 'about'], ['What else?', 'about'], ['その他', 'about'], ['總結', 'about'], ['Considerações finais', 'about'],
	['Why', 'part'], ['Abstract', 'part'],
	['1.1. Summary', 'about'], ['1.1 Summary', 'about'], ['2.3.1. Abstract', 'part'], ['Note', 'about'], ['Agradecimientos', 'about'], ['会议日程', 'about'], ['10.12 Monday', 'day'], ['Mo, 23.08.', 'day'], ['Do 26.08.2022', 'day'], ['Sa. 28. August', 'day'], ['23.08. (Mo)', 'day'], ['So', 'plain'], ['Do 10 things', 'plain'],
	['Mittagessen', 'about'], ['Pause café', 'about'], ['リンク', 'about'], ['뒤풀이', 'about'], ['Overall', 'about'], ['議程表 (Schedule)', 'about'], ['PyCon - Friday, April 29', 'day-and-more'], ['Caches - Friday, April 29', 'plain'], ['PyCon - Caches', 'plain'], ['Jane Doe’s notes', 'group'], ['Ben Davis Notes', 'group'], ['Release notes', 'plain'], ['Obsidian Evergreen Notes', 'plain'], ['Open Questions', 'plain'], ['Getting There', 'plain'], ['Keynote 1', 'group'], ['[4th] Example Meetup | 세미나에 다녀왔습니다.', 'about'], ['勉強会に参加しました', 'about'], ['캐시를 다녀왔습니다', 'plain'], ['Day (Schedule)', 'plain'],
	['■ランチ', 'about'], ['★ Summary ★', 'about'], ['懇親会 #conf_party', 'about'], ['Summary #conf #day1', 'about'], ['Summary of #caches', 'plain'], ['感想, まとめ', 'about'], ['Lunch & networking time', 'about'], ['My takeaways and the venue', 'about'], ['Begrüßung und Programm', 'plain'], ['Schedule and notes', 'plain'], ['Caches & lunch', 'plain'], ['Reflection and metadata', 'plain'], ['REST & feedback', 'plain'], ['Lunch #conf/2024', 'about'], ['Break #day-1', 'about'], ['Lunch and', 'plain'],
	['Track #1', 'track'], ['Room #2', 'track'], ['Session #2', 'group'], ['General', 'plain'], ['Announcements', 'plain'],
	['[Talks] more', 'plain'], ['x [Talks]', 'plain'], ['Talks, and more', 'plain'], ['Our why', 'plain'], ['Caches', 'plain'], ['', 'plain'], [`Talks ${'!'.repeat(120)}`, 'plain'],
])('takes %j for %s', (heading, kind) => {
	expect(kindOfHeading(heading)).toBe(kind);
});

it.each(['Talks', 'My talks', 'Sessions I liked', '들은 세션', '聞いたセッション'])('expects a list of talks below %j', (heading) => {
	expect(namesTalks(heading)).toBe(true);
});

it.each(['Talks and more', 'Workshop', 'Morning', 'Caches'])('expects no list of talks below %j', (heading) => {
	expect(namesTalks(heading)).toBe(false);
});

it('knows the parts of notes on a talk', () => {
	expect(['Abstract', '1. Questions', 'Key takeaways', '질문'].map(isPartOfATalk)).toEqual([true, true, true, true]);
	expect(['Caches', 'Summary', `Abstract${' '.repeat(120)}`].map(isPartOfATalk)).toEqual([false, false, false]);
});
