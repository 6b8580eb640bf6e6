import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sessionUrl } from '../../../src/obsidian/api/protocol';
import type { JestHostOptions } from '../../host';
import { freshDevice, OpenedSidebar } from '../opened-sidebar';
import { review, reviewText } from '../reviews';

jest.setTimeout(30_000); // The app starts in each test, and shares two cores with other tests.

const seed = readFileSync(join(__dirname, '../../fixtures/ifkakao-2021.md'), 'utf8');
const SEED_PATH = 'talks/ifkakao 2021.md';
const cafe = { path: SEED_PATH, line: seed.split('\n').findIndex((line) => line.includes('다음카페')) };

let sidebar: OpenedSidebar;
const open = async (files: Record<string, string> = {}, options: JestHostOptions = {}): Promise<void> => {
	sidebar = await OpenedSidebar.open({ files: { [SEED_PATH]: seed, 'diary.md': '# No review', ...files }, ...options });
};
/** Follows a link, and waits for what it does. */
const follow = async (parameters: Record<string, string>): Promise<void> => {
	await sidebar.host.openUrl(`obsidian://conference-review?${Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`);
	await sidebar.drawn();
};
const openNote = () => sidebar.host.openNote;
const notices = () => sidebar.host.notices;
beforeEach(freshDevice);
afterEach(() => sidebar.host.close());

test('a session by its title, however it is spaced, by its address, or in a note that is named', async () => {
	const session = review(SEED_PATH, seed).sessions.find(({ title }) => title.includes('다음카페'));
	await open();
	for (const parameters of [
		{ session: '다음 카페 쿠버네티스이관기' },
		{ session: session?.address?.url ?? '' },
		{ session: '다음카페 쿠버네티스 이관기'.normalize('NFD'), note: 'ifkakao 2021' },
		{ session: '다음카페 쿠버네티스 이관기', note: SEED_PATH },
	]) {
		await follow({ note: SEED_PATH });
		expect(openNote()?.path).toBe(SEED_PATH);
		await follow(parameters);
		expect(openNote()).toEqual(cafe);
	}
	expect(notices()).toEqual([]);
	expect(sidebar.host.requests).toEqual([]);
	expect(await sidebar.host.app.vault.adapter.read(SEED_PATH)).toBe(seed);
});

test('of several notes the newest is meant, unless one is named', async () => {
	await open({ 'old.md': reviewText('Old', '2019-01-01', ['Same talk']), 'new.md': reviewText('New', '2020-01-01', ['Same talk']) });
	await follow({ session: 'same talk' });
	expect(openNote()?.path).toBe('new.md');
	await follow({ session: 'same talk', note: 'old' });
	expect(openNote()?.path).toBe('old.md');
});

test('the address that is made for a session finds it again, also after its note got another name', async () => {
	await open();
	const conference = review(SEED_PATH, seed);
	for (const session of conference.sessions) {
		await sidebar.host.openUrl(sessionUrl('Test vault', conference, session));
		expect(openNote()).toEqual({ path: SEED_PATH, line: session.line - 1 });
	}
	await sidebar.host.renameFile(SEED_PATH, 'other.md');
	await sidebar.host.openUrl(sessionUrl('Test vault', conference, conference.sessions[0] ?? fail()));
	expect(openNote()).toEqual({ path: 'other.md', line: (conference.sessions[0]?.line ?? 0) - 1 });
	expect(notices()).toEqual([]);
});

test('a query opens the sidebar with what it finds, whether it was open or not', async () => {
	await open();
	await follow({ query: '쿠버네티스' });
	expect(sidebar.texts('session')).toEqual(['다음카페 쿠버네티스 이관기']);
	sidebar.host.app.workspace.getLeavesOfType('conference-review')[0]?.detach();
	await follow({ query: 'airflow' });
	expect(sidebar.texts('session')).toEqual([expect.stringContaining('airflow')]);
	expect(openNote()).toBeNull();
});

test.each([
	[{}, 'The link names neither a session, a note nor a query.'],
	[{ sesion: 'x' }, 'The link names neither a session, a note nor a query.'],
	[{ session: 'Nobody gave this talk' }, 'No session “Nobody gave this talk” was found.'],
	[{ session: '' }, 'No session “” was found.'],
	[{ session: 'https://example.com/nowhere' }, 'No session “https://example.com/nowhere” was found.'],
	[{ session: 'x', note: 'nowhere' }, 'There is no note “nowhere”.'],
	[{ session: 'x', note: 'diary' }, '“diary” is no conference review.'],
	[{ session: 'x', note: 'ifkakao 2021' }, 'No session “x” was found in “ifkakao 2021”.'],
])('%j says what is wrong, and opens nothing', async (parameters, message) => {
	await open();
	await follow(parameters);
	expect(notices()).toEqual([message]);
	expect(openNote()).toBeNull();
});

function fail(): never {
	throw new Error('The note has no session');
}

test.each([
	['one page', reviewText('A', '2021-01-01', [['First talk', 'https://talks.example/all'], ['Second talk', 'https://talks.example/all']])],
	['one title', reviewText('A', '2021-01-01', ['Lightning talks of everybody', 'Talk about it', 'Lightning talks of everybody'])],
	['one page and one title', reviewText('A', '2021-01-01', [['Lightning talks', 'https://talks.example/all'], ['Lightning talks', 'https://talks.example/all']])],
])('the address of each of several sessions with %s leads to that session', async (_, note) => {
	await open({ 'a.md': note });
	const conference = review('a.md', note);
	for (const session of conference.sessions) {
		await sidebar.host.openUrl(sessionUrl('Test vault', conference, session));
		expect(openNote()).toEqual({ path: 'a.md', line: session.line - 1 });
	}
});

test('a session that is left empty is none', async () => {
	await open();
	await follow({ note: 'ifkakao 2021', session: '' });
	expect(openNote()?.path).toBe(SEED_PATH);
	expect(notices()).toEqual([]);
});
