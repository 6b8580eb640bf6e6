import { foldTitle, foldTitleClosely, isSpecificTitle, namesTheSame } from '../../../src/review/wording/title-folding';

it.each([
	['If(Kakao)  2021', 'if kakao 2021'],
	['ＫＡＦＫＡ — an introduction!', 'kafka an introduction'],
	['🚀 Caches', 'caches'],
	['It’s “it”', 'it s it'],
	['Modern C++, C# and F#', 'modern c++ c# and f#'],
	['C++20', 'c++20'],
	['C++', 'c++'],
	['C++ Rocks', 'c++ rocks'],
	['1+b', '1 b'],
	['+1 #go', '1 go'],
	['a++b', 'a b'],
	['Caches', 'caches'],
	['  two   words ', 'two words'],
	['가\u200b나', '가 나'],
	['…', ''],
	['a... b', 'a b'],
])('%j is compared as %j', (title, folded) => {
	expect(foldTitle(title)).toBe(folded);
	expect(foldTitleClosely(title)).toBe(folded.replaceAll(' ', ''));
});

it.each(['Building JSON APIs', 'Inside Kafka 4', '다음카페 쿠버네티스 이관기', 'カフカのはじめかた'])('“%s” says what it is about', (title) => {
	expect(isSpecificTitle(title)).toBe(true);
});

it.each(['Keynote', 'Opening remarks', 'Panel discussion', 'Kubernetes', '기조 연설', '오프닝 키노트', 'Lightning talks', 'Day 1', 'Coffee break'])(
	'“%s” may be anything', (title) => {
		expect(isSpecificTitle(title)).toBe(false);
	},
);

describe('a heading names the file', () => {
	it.each([
		['Functional JavaScript', 'functional_javascript'],
		['Functional JavaScript: the hype', 'functional javascript'],
		['Zig', 'zig'],
		['Kafka 101', 'kafka101'],
		['Scaling of the Kafka log', '2021-05 scaling_kafka_log'],
		['Scaling the Kafka log', 'scaling kafka log again'],
		['abcdef and more', 'abcdef'],
		['1st Kafka2 log', '1st kafka2 log notes'],
	])('“%s” that of %s', (heading, fileName) => {
		expect(namesTheSame(heading, fileName)).toBe(true);
	});

	it.each([
		['Zig and more', 'zig'],
		['All of Functional JavaScript', 'functionaljavascript'],
		['Scaling the log', 'scaling kafka log again'],
		['The log of 2021', '2021 log'],
		['Queues', 'caches'],
		['Queues', 'caches and locks'],
		['abcde and more', 'abcde'],
		['Kafka log', 'kafka stream'],
		['The 2 of 3', '2 3 4'],
	])('“%s” not that of %s', (heading, fileName) => {
		expect(namesTheSame(heading, fileName)).toBe(false);
	});

	it('unless it is longer than any name of a file', () => {
		expect(namesTheSame(`kafka ${'x'.repeat(994)}`, `kafka ${'x'.repeat(994)}`)).toBe(true);
		expect(namesTheSame(`kafka ${'x'.repeat(995)}`, `kafka ${'x'.repeat(995)}`)).toBe(false);
	});
});
