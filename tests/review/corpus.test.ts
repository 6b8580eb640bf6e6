import { collectAddresses } from '../../src/review/addresses';
import type { Conference } from '../../src/review/model';
import { foldTitle } from '../../src/review/wording/title-folding';
import { conferenceOf } from './notes';
import { type ExpectedOfNote, publishedNotes } from './published-notes';

/*
 * Notes of people who published theirs, each repository's licence beside them. What a reader finds in a note stands
 * in a file of its own next to it: the sessions as a reader would name them, and each address with its line.
 */

interface LabelledNote {
	readonly path: string;
	readonly conference: Conference;
	readonly expected: ExpectedOfNote;
}

function labelledNotes(): LabelledNote[] {
	return publishedNotes().map(({ path, text, expected }) => ({ path, conference: conferenceOf(text, { path }), expected: expected() }));
}

interface Score { right: number; of: number }

/** Sessions in order, each right in title and address; one too many counts as one wrong. */
function score({ conference, expected }: LabelledNote): Score {
	const keyOf = (title: string, url: string | undefined): string => `${foldTitle(title)}\n${url ?? ''}`;
	const found = conference.sessions.map(({ title, address }) => keyOf(title, address?.url));
	const wanted = expected.sessions.map(({ title, url }) => keyOf(title, url));
	const left = [...found];
	let right = 0;
	for (const key of wanted) {
		const index = left.indexOf(key);
		if (index === -1) continue;
		left.splice(index, 1);
		right++;
	}
	return { right, of: Math.max(found.length, wanted.length) };
}

function share({ right, of }: Score): number {
	return of === 0 ? 1 : right / of;
}

it('holds at least sixty notes of several hands', () => {
	const notes = publishedNotes();
	expect(notes.length).toBeGreaterThanOrEqual(60);
	expect(new Set(notes.map(({ path }) => path.split('/')[0])).size).toBe(8);
});

it('finds 95% of the sessions that a reader names, by title and address, over all sessions and over all notes', () => {
	const notes = labelledNotes();
	const scores = notes.map((note) => ({ note, ...score(note) }));
	const total = scores.reduce((sum, { right, of }) => ({ right: sum.right + right, of: sum.of + of }), { right: 0, of: 0 });
	const perNote = scores.reduce((sum, one) => sum + share(one), 0) / scores.length;
	const lines = [
		`${total.right} of ${total.of} sessions right (${(100 * share(total)).toFixed(1)}%); mean over ${notes.length} notes ${(100 * perNote).toFixed(1)}%`,
		...scores.filter((one) => share(one) < 1).map(({ note, right, of }) => `  ${right} of ${of}: ${note.path}`),
	];
	process.stdout.write(`${lines.join('\n')}\n`);
	expect(share(total)).toBeGreaterThanOrEqual(0.95);
	expect(perNote).toBeGreaterThanOrEqual(0.95);
});

it('finds 90% of the speakers that a reader names, and no other beside them', () => {
	const labelled = labelledNotes().filter(({ expected }) => expected.sessions.some(({ speaker }) => speaker !== undefined));
	let right = 0;
	let of = 0;
	for (const { conference, expected } of labelled) {
		for (const { title, speaker } of expected.sessions) {
			const session = conference.sessions.find((one) => foldTitle(one.title) === foldTitle(title));
			if (speaker === undefined && (session?.speaker ?? null) === null) continue;
			of++;
			if (session?.speaker !== null && session?.speaker !== undefined && speaker !== undefined && foldTitle(session.speaker) === foldTitle(speaker)) right++;
		}
	}
	process.stdout.write(`${right} of ${of} speakers right\n`);
	expect(right / of).toBeGreaterThanOrEqual(0.9);
});

it.each(publishedNotes().map((note) => [note.path, note] as const))('finds each address of %s at its line', (path, { text, expected }) => {
	const found = collectAddresses([conferenceOf(text, { path })]).flatMap(({ url, occurrences }) => occurrences.map(({ line }) => `${line} ${url}`)).filter((place) => /^\d+ https?:/u.test(place));
	expect(found.sort()).toEqual(expected().links.map(([line, url]) => `${line} ${url}`).sort());
});
