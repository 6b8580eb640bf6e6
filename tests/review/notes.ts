import { parse } from 'yaml';
import { readNote } from '../../src/markdown/read-note';
import type { NoteFacts } from '../../src/markdown/facts';
import { buildConference, type ConferenceOptions } from '../../src/review/conference';
import type { Conference } from '../../src/review/model';

/** Reads a note as the command line does. */
export function factsOf(text: string): NoteFacts {
	return readNote(text, (source) => parse(source) as unknown);
}

export function conferenceOf(text: string, { path = 'note.md', ...options }: ConferenceOptions & { path?: string } = {}): Conference {
	return buildConference({ path, text, facts: factsOf(text) }, options);
}

/** What a note is read as, in short: each session's title, with its speaker. */
export function titlesIn(text: string, path = 'note.md'): string[] {
	return conferenceOf(text, { path }).sessions.map(({ title, speaker }) => (speaker === null ? title : `${title} (${speaker})`));
}
