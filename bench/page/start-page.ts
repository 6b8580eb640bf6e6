import { parse } from 'yaml';
import { readNote } from '../../src/markdown/read-note';
import { ConferenceCache } from '../../src/obsidian/conference-cache';
import { buildConference } from '../../src/review/conference';
import { fromRecord, toRecord } from '../../src/review/record/conference-record';
import { ReviewLibrary } from '../../src/review/library';
import { generatedNote } from '../notes/generated-notes';

const version = { mtime: 1, size: 1 };
const rules = 'level auto';
const pathOf = (note: number): string => `Conferences/${String(note)}.md`;

/** One start. `cold` reads and keeps every note, `warm` takes the kept ones and counts those that it could not. */
async function start(kind: string, noteCount: number): Promise<Record<string, number>> {
	const cache = new ConferenceCache({ name: 'bench', rules: 'bench' });
	const library = new ReviewLibrary();
	return kind === 'cold' ? cold(cache, library, noteCount) : warm(cache, library, noteCount);
}

async function cold(cache: ConferenceCache, library: ReviewLibrary, noteCount: number): Promise<Record<string, number>> {
	const texts = Array.from({ length: noteCount }, (_, note) => generatedNote(note));
	const records = new Map<string, Uint8Array>();
	const began = performance.now();
	for (const [note, text] of texts.entries()) {
		const path = pathOf(note);
		const record = toRecord(buildConference({ path, text, facts: readNote(text, (source) => parse(source) as unknown) }));
		library.set(fromRecord(path, record));
		records.set(path, record);
	}
	const read = performance.now() - began;
	for (const [path, record] of records) cache.keep(path, record, version, rules);
	await cache.close();
	return { readMilliseconds: round(read), keepMilliseconds: round(performance.now() - began - read), megabytes: round(texts.reduce((sum, text) => sum + new Blob([text]).size, 0) / 1e6) };
}

async function warm(cache: ConferenceCache, library: ReviewLibrary, noteCount: number): Promise<Record<string, number>> {
	const began = performance.now();
	await cache.load(() => true);
	const loaded = performance.now() - began;
	let missing = 0;
	for (let note = 0; note < noteCount; note++) {
		const conference = cache.find(pathOf(note), version, rules);
		if (conference === null) missing += 1;
		else library.set(conference);
	}
	const taken = performance.now() - began;
	// The first screen of the sidebar opens about 30 conferences.
	let sessions = 0;
	for (const conference of library.conferences().slice(0, 30)) sessions += conference.sessions.length;
	const shown = performance.now() - began;
	await cache.close();
	return { milliseconds: round(taken), ofWhichDatabase: round(loaded), withFirstScreen: round(shown), sessionsOfFirstScreen: sessions, missing };
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}

Object.assign(window, { start });
