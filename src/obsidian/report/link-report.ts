import { linkKey } from '../../links/address';
import type { VerdictName } from '../../links/verdict';
import { writeLinkText } from '../../repair/address-writing';
import { localDay } from '../../review/frontmatter/calendar-date';
import type { Conference, Reference, SessionPart } from '../../review/model';
import { referencesOfSession } from '../../review/references';
import type { Strings } from '../strings/strings';
import { countConferences, type KnownLink, type LinkResults } from '../view/link-states';

export interface LinkReportOptions {
	/** In the order in which they shall stand. */
	readonly conferences: readonly Conference[];
	readonly results: LinkResults;
	/** A link to a session, as it is written into a note. */
	readonly linkOf: (part: SessionPart) => string;
	readonly strings: Strings;
	/** Milliseconds since the epoch. */
	readonly now: number;
	/** With the placeholders `{{date}}`, `{{summary}}` and `{{links}}`. */
	readonly template: string;
}

/** States that a reader has to do something about, or know of. */
const REPORTED: ReadonlySet<VerdictName> = new Set<VerdictName>(['broken', 'unreachable', 'blocked', 'moved']);

/** A note about the links that do not simply work, by conference and session. */
export function writeLinkReport(options: LinkReportOptions): string {
	const { conferences, results, strings, now, template } = options;
	const parts: Readonly<Record<string, string>> = {
		date: localDay(new Date(now)),
		summary: summary(conferences, results, strings),
		links: conferences.flatMap((conference) => conferenceLines(conference, options)).join('\n').trim() || strings.report.allWell,
	};
	return template.replace(/\{\{(date|summary|links)\}\}/g, (_, name: string) => parts[name] ?? '');
}

function summary(conferences: readonly Conference[], results: LinkResults, { links, formats }: Strings): string {
	return countConferences(conferences, results)
		.map(([state, total]) => `- ${links.verdicts[state]}: ${formats.number(total)}`)
		.join('\n');
}

function conferenceLines(conference: Conference, options: LinkReportOptions): string[] {
	const { strings } = options;
	const outside = conference.references.flatMap((reference) => referenceLine(reference, options));
	const sessions = conference.sessions.flatMap((session) => sessionLines({ conference, session }, options));
	if (outside.length === 0 && sessions.length === 0) return [];
	const date = conference.date === null ? '' : ` (${strings.formats.day(conference.date)})`;
	return [`## ${wikiLink(conference.path, '', conference.title)}${date}`, '', ...outside, ...(outside.length > 0 ? [''] : []), ...sessions];
}

function sessionLines(part: SessionPart, options: LinkReportOptions): string[] {
	const lines = referencesOfSession(part.session).flatMap((reference) => referenceLine(reference, options));
	return lines.length === 0 ? [] : [`### ${options.linkOf(part)}`, '', ...lines, ''];
}

function referenceLine({ url, text, line }: Reference, { results, strings, now }: LinkReportOptions): string[] {
	const known = results.get(linkKey(url));
	if (known === undefined || !REPORTED.has(known.latest.verdict)) return [];
	const { links, rows } = strings;
	// An address goes between angle brackets, where only these three could end it: CommonMark 0.31.2, section 6.3.
	const destination = url.replace(/[<>\s]/gu, encodeURIComponent);
	return [`- **${links.verdicts[known.latest.verdict]}**: [${writeLinkText(text)}](<${destination}>), ${rows.line(line).toLocaleLowerCase()}. ${story(known, strings, now)}`];
}

function story({ latest, lastOk }: KnownLink, { links, formats }: Strings, now: number): string {
	return [links.explain(latest), ...(lastOk === null || latest.verdict === 'moved' ? [] : [links.lastWorked(formats.ago(lastOk, now))])].join(' ');
}

/**
 * `[[path#heading|title]]`, without the characters that a wiki-link cannot hold. `subpath` is empty, or holds headings,
 * each behind a `#`. The title alone where the path holds such characters, or would read as an address that runs something.
 */
export function wikiLink(path: string, subpath: string, title: string): string {
	if (/[[\]|#^]|%%|^(?:javascript|vbscript|data):/iu.test(path)) return writeLinkText(title);
	const safe = (text: string): string => text.replace(/[[\]|#^]|%%/gu, ' ').replace(/\s+/gu, ' ').trim();
	return `[[${path.replace(/\.md$/u, '')}${subpath.split('#').map(safe).join('#')}|${safe(title)}]]`;
}
