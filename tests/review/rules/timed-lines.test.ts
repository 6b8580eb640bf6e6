import { conferenceOf, titlesIn } from '../notes';

const day = (lines: readonly string[], between = '\n\n'): string => `# ExampleConf 2022\n\n## Day 1\n\n${lines.join(between)}\n`;

it.each(['\n\n', '\n', '\r\n'])('takes lines that begin with times for talks, and leaves breaks out: parted by %j', (between) => {
	const lines = ['9:00 Registration', '9:30 Keynote - Jane Doe', '10:30 All about caches', '11:30 Queues in life (John Roe)', '12:30 Lunch'];
	expect(titlesIn(day(lines, between))).toEqual(['Keynote (Jane Doe)', 'All about caches', 'Queues in life (John Roe)']);
});

it('ends a talk where a break begins', () => {
	const text = day(['10:30 All about caches', 'fast', '11:30 Queues in life', 'slow', '12:30 Lunch', 'soup', '13:30 Locks for all', 'safe']);
	const { sessions } = conferenceOf(text);
	expect(sessions.map(({ start, end }) => text.slice(start, end).trim())).toEqual(['10:30 All about caches\n\nfast', '11:30 Queues in life\n\nslow', '13:30 Locks for all\n\nsafe']);
});

it.each([
	['prices', ['12.50 euro for lunch', '3.20 euro for coffee', '20.00 euro for the taxi']],
	['versions', ['1.10 adds caches to all of it', '1.20 makes the queues shorter', '1.30 is the last of these']],
	['dates', ['10.11.2022 Start of the call for papers', '11.12.2022 End of the call for papers', '12.01.2023 All speakers are told']],
	['two only', ['10:30 All about caches', '11:30 Queues in life']],
])('leaves %s', (_, lines) => {
	expect(conferenceOf(day(lines)).sessions.filter(({ form }) => form === 'paragraph')).toEqual([]);
});
