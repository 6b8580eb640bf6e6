import { countsDays, titleBehindConference, titleBehindEdition } from '../../../src/review/wording/conference-words';

it.each([
	['ExampleConf 2025 - Caches at scale', 'Caches at scale'],
	['AWS re:Invent 2023 - CEO opening', 'CEO opening'],
	['PyCon Korea 2023: Behind the scenes', 'Behind the scenes'],
	['INFCON 2023 - 캐시 이야기', '캐시 이야기'],
	['WWDC 2019: What’s new in caches', 'What’s new in caches'],
])('takes the edition of a conference off %j', (text, title) => {
	expect(titleBehindEdition(text)).toBe(title);
});

it.each([
	'CSS in 2023: Container queries and beyond', 'SQL Server 2022: A deep dive into ledger tables', 'OWASP Top Ten 2021: What’s new', 'Build Tools in 2023: A survey', 'PyCon 2019: Cleveland, Ohio', 'PyCon 2019 - Salt Lake City', 'PyCon 2023 - 12-14 May', 'PyCon 2021 - cancelled again', 'Organizing PyCon Korea 2023: Behind the scenes', 'Road to PyCon 2024: How to propose', 'FOSDEM 2020 - Brussels', 'ExampleConf 2025 - Day two', 'ExampleConf 2025 - Day one: talks',
	'Angular 2020 - the road', 'ISO 2022: an encoding for all', 'ExampleConf 2025 - Overview', 'ExampleConf 2025 - Day 2', 'ExampleConf 2025: what we learned', 'ExampleConf - Caches at scale', 'Caches in 2025 - and beyond',
])('leaves %j', (text) => {
	expect(titleBehindEdition(text)).toBeNull();
});

it.each([
	['Day 1', true], ['ExampleConf - day two', true], ['Day one: workshops', true], ['Day Two Operations with Operators', false], ['Security from day one', false], ['Daytime', false],
])('says of %j whether it counts days', (text, counts) => {
	expect(countsDays(text)).toBe(counts);
});

it.each([
	['WWDC2015 Session 230 Caches at work', 'Caches at work'], ['PyCon Session 2023 Review of the day', null], ['DEVIEW Session 2021 후기 정리', null], ['PyCon session 10 things about asyncio', null],
])('takes the title behind a numbered session of a conference: %s', (text, title) => {
	expect(titleBehindConference(text)).toBe(title);
});
