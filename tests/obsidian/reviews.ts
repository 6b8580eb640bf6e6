import { parse } from 'yaml';
import { readNote } from '../../src/markdown/read-note';
import { buildConference } from '../../src/review/conference';
import type { Conference } from '../../src/review/model';

/** A review as the plugin reads it from a note's text. */
export function review(path: string, text: string): Conference {
	return buildConference({ path, text, facts: readNote(text, (source) => parse(source) as unknown) });
}

/** A review note with a heading for each session. A session is its title, or its title, address and notes. */
export function reviewText(title: string, date: string, sessions: readonly (string | readonly [title: string, address: string, notes?: string])[]): string {
	const parts = sessions.map((session) => {
		if (typeof session === 'string') return `## ${session}\n- something that was said\n`;
		const [name, address, notes = ''] = session;
		return `## [${name}](${address})\n${notes}`;
	});
	return `---\ntitle: ${title}\ntags: [Review]\ndate: ${date}\n---\n${parts.join('\n')}`;
}
