import { readHeadingTitle } from '../../../src/review/wording/heading-title';
import { isTime } from '../../../src/review/wording/title-affixes';

const read = (heading: string): (string | null)[] => {
	const { title, time, track, rating, speaker } = readHeadingTitle(heading);
	return [title, time ?? track ?? rating, speaker];
};

it.each([
	['10：00～10：40 캐시', '10：00～10：40'], ['10時 캐시', '10時'], ['10時30分 캐시', '10時30分'], ['午後1時30分 캐시', '午後1時30分'], ['오후 1시 30분 캐시', '오후 1시 30분'], ['10h-11h 캐시', '10h-11h'], ['10h - 10h50 : 캐시', '10h - 10h50'], ['9h50 - 10h : 캐시', '9h50 - 10h'], ['10h15 - 10h50 : 캐시', '10h15 - 10h50'],
	['9 Uhr 캐시', '9 Uhr'], ['10.00 Uhr 캐시', '10.00 Uhr'], ['10.00–10.40 캐시', '10.00–10.40'], ['10 a.m. 캐시', '10 a.m.'], ['10:00h 캐시', '10:00h'], ['9:00 AM PT — 캐시', '9:00 AM PT'], ['10:00 (CET) 캐시', '10:00 (CET)'],
	['2023-05-02 10:00 캐시', '10:00'], ['[2023-05-02 10:00] 캐시', '10:00'], ['5/12 10:00 캐시', '10:00'], ['Montag 10:00 캐시', '10:00'], ['Mo, 23.08. 10:00 캐시', '10:00'], ['lundi 10h 캐시', '10h'], ['금요일 10:00 캐시', '10:00'], ['【10:00】캐시', '10:00'],
	['캐시 (10:00)', '10:00'], ['캐시 - 20 minutes', '20 minutes'],
])('%j begins or ends with a time', (heading, time) => {
	expect(read(heading)).toEqual(['캐시', time, null]);
});

it.each(['10h of caching', '24h Hackathon', '3.14 is a number', '10 things to cache', '2시간 만에 끝내는 캐시', '10 a day', '1.5 times as fast', '10 et un caches', 'Room 101', 'Caches in 5 stars hotels',
	'3点で分かるKubernetes', '5点建议：如何写好代码', '0時のデプロイ', '9時から5時まで', '1 h 30 de panne en production', '24 h 30 minutes chrono', 'What is new in Go (1.18–1.21)', 'Kubernetes upgrades (1.22-1.25)', 'Serving users (10M)',
	'From 0 to 5 stars', '알아야 할 3점', 'NPS 9점'])('%j is all title', (heading) => {
	expect(read(heading)).toEqual([heading, null, null]);
});

it.each([
	['Caches | Jane Doe | 10:00 | Room 3', 'Jane Doe', '10:00', 'Room 3'], ['Caches - Jane Doe - 10:00 - Room 3', 'Jane Doe', '10:00', 'Room 3'], ['Caches (Jane Doe, Room 3)', 'Jane Doe', null, 'Room 3'],
	['Caches - 30 min - Jane Doe', 'Jane Doe', '30 min', null], ['A会場 Caches', null, null, 'A会場'], ['【17-A-1】 10:00～10:45 Caches', null, '10:00～10:45', null],
])('what stands around the speaker of %j is of the session', (heading, speaker, time, track) => {
	expect(readHeadingTitle(heading)).toMatchObject({ title: 'Caches', speaker, time, track });
});

it.each([['Caches - 4 stars', '4 stars'], ['Caches ⭐4', '⭐4'], ['Caches ★ 4.5', '★ 4.5'], ['Caches (5점)', '5점'], ['Caches - rating: 4/5', '4/5']])('%j ends with a rating', (heading, rating) => {
	expect(read(heading)).toEqual(['Caches', rating, null]);
});

it.each(['10:00', '(10:00)', '10:00–10:40', '10時', '9 Uhr', '10h30', '10.00–10.40', '10:00 CET'])('%j is a time and nothing else', (text) => {
	expect(isTime(text)).toBe(true);
});

it.each(['10', '10.00', '10h', '10:00 Caches', '25:00'])('%j is none', (text) => {
	expect(isTime(text)).toBe(false);
});
