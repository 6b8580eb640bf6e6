import { buildConference } from '../review/conference';
import type { CalendarDate } from '../review/model';
import { writeLinkText } from '../repair/address-writing';
import { writeYamlScalar } from '../repair/yaml-writing';
import type { ReadFacts } from './list-lines';
import { writeSessionHeading } from './session-heading';
import type { ListedSession } from './session-list';

/** What a new note of a review is to say. */
export interface ReviewDraft {
	readonly title: string;
	readonly tags: readonly string[];
	readonly date: CalendarDate | null;
	/** Of the conference. */
	readonly url: string | null;
	readonly aliases: readonly string[];
	/** More properties, such as the one that makes a note a review in this vault. */
	readonly properties: readonly { readonly key: string; readonly value: string }[];
	readonly sessions: readonly ListedSession[];
}

/** The level of sessions that stand below no day or track. */
const SESSION_LEVEL = 2;

/** The text of a new review in the form of the house, or in that of a template. Line feeds end its lines. */
export function writeReviewNote(draft: ReviewDraft, template: string, readFacts: ReadFacts): string {
	return template.trim() === '' ? writePlainly(draft, readFacts) : fillTemplate(template, draft, readFacts);
}

/** Where the note would be read as other sessions than those meant, it says at which level they stand. */
function writePlainly(draft: ReviewDraft, readFacts: ReadFacts): string {
	const body = writeSessions(draft.sessions, readFacts);
	const note = `${frontmatter(draft, [])}${body}`;
	const conference = buildConference({ path: 'note.md', text: note, facts: readFacts(note) });
	if (conference.sessions.length === draft.sessions.length) return note;
	return `${frontmatter(draft, [`session-level: ${sessionLevel(draft.sessions)}`])}${body}`;
}

function frontmatter({ title, tags, date, url, aliases, properties }: ReviewDraft, more: readonly string[]): string {
	const list = (key: string, items: readonly string[]): string[] =>
		items.length === 0 ? [] : [`${key}:`, ...items.map((item) => `  - ${writeYamlScalar(item)}`)];
	return [
		'---',
		`title: ${writeYamlScalar(title)}`,
		...list('tags', tags),
		...(date === null ? [] : [`date: ${date}`]),
		...list('aliases', aliases),
		...(url === null ? [] : [`url: ${writeYamlScalar(url)}`]),
		...properties.map(({ key, value }) => `${writeYamlScalar(key)}: ${writeYamlScalar(value)}`),
		...more,
		'---',
		'',
	].join('\n');
}

/** Headings of days and tracks, and one of each session, all sessions at one level. */
function writeSessions(sessions: readonly ListedSession[], readFacts: ReadFacts): string {
	const level = sessionLevel(sessions);
	const headings: string[] = [];
	let trail: readonly string[] = [];
	for (const session of sessions) {
		const shared = sharedStart(trail, session.trail);
		session.trail.slice(shared).forEach((heading, index) => headings.push(`${'#'.repeat(Math.min(SESSION_LEVEL + shared + index, 5))} ${writeLinkText(heading)}\n`));
		headings.push(`${writeSessionHeading(level, session, readFacts)}\n`);
		trail = session.trail;
	}
	return headings.join('\n');
}

function sessionLevel(sessions: readonly ListedSession[]): number {
	return Math.min(6, SESSION_LEVEL + Math.max(0, ...sessions.map(({ trail }) => trail.length)));
}

function sharedStart(one: readonly string[], other: readonly string[]): number {
	const end = one.findIndex((heading, index) => heading !== other[index]);
	return end === -1 ? Math.min(one.length, other.length) : end;
}

/**
 * A template with `{{title}}`, `{{date}}`, `{{url}}`, `{{tags}}` and `{{sessions}}`. Where one of them is the whole
 * value of a property, it is written as YAML needs it. All else stays, so that other plugins' placeholders do.
 */
function fillTemplate(template: string, draft: ReviewDraft, readFacts: ReadFacts): string {
	const { title, tags, date, url, sessions } = draft;
	const texts: Readonly<Record<string, string>> = { title, date: date ?? '', url: url ?? '', tags: tags.join(', '), sessions: writeSessions(sessions, readFacts) };
	const scalars: Readonly<Record<string, string>> = {
		title: writeYamlScalar(title),
		date: date ?? '',
		url: url === null ? '' : writeYamlScalar(url),
		tags: `[${tags.map(writeYamlScalar).join(', ')}]`,
	};
	const end = /^---\r?\n[^]*?\n---[ \t]*(?:\r?\n|$)/u.exec(template)?.[0].length ?? 0;
	const properties = template.slice(0, end).replace(/^([ \t]*(?:-[ \t]+|[^\s:#][^:\n]*:[ \t]+))\{\{(title|date|url|tags)\}\}(?=[ \t]*\r?$)/gmu, (_, key: string, name: string) => key + (scalars[name] ?? ''));
	const filled = (properties + template.slice(end)).replace(/\{\{(title|date|url|tags|sessions)\}\}/gu, (_, name: string) => texts[name] ?? '');
	return filled.endsWith('\n') ? filled : `${filled}\n`;
}
