import { SearchPreparation } from '../../src/obsidian/view/search-preparation';
import { review, reviewText } from './reviews';

const conferences = Array.from({ length: 300 }, (_, number) =>
	review(`${String(number)}.md`, reviewText(`Conference ${String(number)}`, '2021-01-01', [['Talk', `https://talks.example/${String(number)}`]])));

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** A preparation to which each conference is work for 3 ms, and how often it told of more. With a key after each 40 of them. */
function begin({ types }: { readonly types: boolean }) {
	const tell = jest.fn();
	let done = 0;
	const preparation: SearchPreparation = new SearchPreparation(tell, () => {
		jest.advanceTimersByTime(3);
		done++;
		if (types && done % 40 === 0) preparation.giveWay();
		return null;
	});
	preparation.prepare(conferences);
	return { preparation, tell };
}

test('what is ready is told now and then, and at the end', async () => {
	const { preparation, tell } = begin({ types: false });
	expect(conferences.filter((conference) => preparation.isReady(conference)).length).toBeLessThan(30);
	await jest.runAllTimersAsync();
	expect(tell.mock.calls.length).toBeGreaterThan(2);
	expect(tell.mock.calls.length).toBeLessThan(8);
	expect(preparation.isRunning).toBe(false);
	expect(conferences.every((conference) => preparation.isReady(conference))).toBe(true);
});

test('while somebody types, nothing is told but the end: each keystroke shows what is ready', async () => {
	const { preparation, tell } = begin({ types: true });
	await jest.runAllTimersAsync();
	expect(tell).toHaveBeenCalledTimes(1);
	expect(preparation.isRunning).toBe(false);
});
