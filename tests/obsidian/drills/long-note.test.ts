import { ConferenceCache } from '../../../src/obsidian/conference-cache';
import { freshDevice, OpenedSidebar } from '../opened-sidebar';
import { reviewText } from '../reviews';

/*
 * A note of thousands of lines is read in turns with the interface. Whatever the user does in one of them holds.
 */

const count = 1100;
const long = (): string => reviewText('Long', '2021-01-01', Array.from({ length: count }, (_, index) => [`Talk ${index}`, `https://conf.example/${index}`, '- something that was said\n'] as const));
const short = (): string => reviewText('Short', '2022-01-01', [['Else', 'https://conf.example/else']]);

let sidebar: OpenedSidebar;
let turns: number;
/** In which turn that the interface gets something happens: in the third the note has been begun. */
let turnToAct: number;
let inTurn: (() => Promise<void>) | null;

beforeEach(async () => {
	freshDevice();
	turns = 0;
	turnToAct = 3;
	inTurn = null;
	sidebar = await OpenedSidebar.open({ files: { 'short.md': short() } });
	// Each look at the clock is past the end of a slice, so that every step ends one.
	let now = performance.now();
	jest.spyOn(performance, 'now').mockImplementation(() => (now += 20));
	const { MessageChannel } = globalThis;
	jest.spyOn(globalThis, 'MessageChannel').mockImplementation(() => {
		const channel = new MessageChannel();
		const post = channel.port2.postMessage.bind(channel.port2) as (message: unknown) => void;
		channel.port2.postMessage = (message: unknown): void => {
			turns++;
			const act = turns < turnToAct ? null : inTurn;
			if (act) inTurn = null;
			void (act ? act() : Promise.resolve()).then(() => post(message));
		};
		return channel;
	});
});
afterEach(async () => {
	jest.restoreAllMocks();
	await sidebar.host.close();
});

/** Writes the long note, lets something happen while it is read, and waits until what is written last is there too. */
async function write(meanwhile: () => Promise<void>): Promise<void> {
	inTurn = meanwhile;
	await sidebar.host.writeFile('long.md', long());
	await sidebar.until(() => inTurn === null, 'the interface gets its turn');
	await sidebar.host.writeFile('last.md', reviewText('Last', '2023-01-01', [['Again', 'https://conf.example/again']]));
	await sidebar.until(() => names()[0] === 'Last', 'all is read');
}
const names = (): string[] => sidebar.texts('conference').map((text) => /^[A-Z][a-z]+/.exec(text)?.[0] ?? '');

test('is read in several turns, and as a whole', async () => {
	await write(() => Promise.resolve());
	expect(turns).toBeGreaterThan(4);
	expect(names()).toEqual(['Last', 'Short', 'Long']);
	await sidebar.filter(`Talk ${count - 1}`);
	expect(sidebar.texts('session')).toEqual([`Talk ${count - 1}`]);
});

test('is deleted meanwhile: it does not come back', async () => {
	await write(() => sidebar.host.deleteFile('long.md'));
	expect(names()).toEqual(['Last', 'Short']);
});

test('is deleted while it is packed: nothing of it is kept', async () => {
	const keep = jest.spyOn(ConferenceCache.prototype, 'keep');
	const keptAt = (): number[] => keep.mock.calls.flatMap(([path], call) => (path === 'long.md' ? turnsOfCalls[call] ?? [] : []));
	const turnsOfCalls: number[] = [];
	keep.mockImplementation(() => void turnsOfCalls.push(turns));
	await write(() => Promise.resolve());
	const [last = 0] = keptAt();
	expect(last).toBeGreaterThan(3);
	await sidebar.host.deleteFile('long.md');
	await sidebar.host.deleteFile('last.md');
	await sidebar.until(() => names()[0] === 'Short', 'both are gone');
	turns = 0;
	turnToAct = last;
	await write(() => sidebar.host.deleteFile('long.md'));
	expect(keptAt()).toEqual([last]);
	expect(names()).toEqual(['Last', 'Short']);
});

test('is renamed meanwhile: it stands under its new name alone', async () => {
	await write(() => sidebar.host.renameFile('long.md', 'renamed.md'));
	expect(names()).toEqual(['Last', 'Short', 'Long']);
});

test('is edited meanwhile: the last text counts', async () => {
	await write(() => sidebar.host.writeFile('long.md', long().replace('title: Long', 'title: Edited')));
	expect(names()).toEqual(['Last', 'Short', 'Edited']);
});
