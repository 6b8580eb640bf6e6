import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { collectAddresses } from '../../src/review/addresses';
import type { Conference } from '../../src/review/model';
import { foldTitle } from '../../src/review/title-folding';
import { conferenceOf } from './notes';

/*
 * Notes of people who published theirs, each repository's licence beside them. What a reader finds in a note stands
 * in a file of its own next to it: the sessions as a reader would name them, and each address with its line.
 */

interface Expected {
	readonly sessions: readonly { readonly title: string; readonly url?: string; readonly speaker?: string }[];
	readonly links: readonly (readonly [line: number, url: string])[];
}

interface LabelledNote {
	readonly path: string;
	readonly conference: Conference;
	readonly expected: Expected;
}

const root = join(__dirname, '../fixtures/notes');

function labelledNotes(): LabelledNote[] {
	return readdirSync(root, { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('.expected.yaml'))
		.sort()
		.map((labels) => {
			const path = labels.replace(/\.expected\.yaml$/u, '.md');
			return {
				path,
				conference: conferenceOf(readFileSync(join(root, path), 'utf8'), { path }),
				expected: parse(readFileSync(join(root, labels), 'utf8')) as Expected,
			};
		});
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

const notes = labelledNotes();

it('holds at least sixty notes of several hands', () => {
	expect(notes.length).toBeGreaterThanOrEqual(60);
	expect(new Set(notes.map(({ path }) => path.split('/')[0])).size).toBe(8);
});

it('finds 95% of the sessions that a reader names, by title and address, over all sessions and over all notes', () => {
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
	const labelled = notes.filter(({ expected }) => expected.sessions.some(({ speaker }) => speaker !== undefined));
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

it.each(notes.map((note) => [note.path, note] as const))('finds each address of %s at its line', (_, { conference, expected }) => {
	const found = collectAddresses([conference]).flatMap(({ url, occurrences }) => occurrences.map(({ line }) => `${line} ${url}`)).filter((place) => /^\d+ https?:/u.test(place));
	expect(found.sort()).toEqual(expected.links.map(([line, url]) => `${line} ${url}`).sort());
});
