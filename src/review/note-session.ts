import type { PropertyAddress } from './frontmatter/property-addresses';
import { PAGE_KEYS } from './frontmatter/property-keys';
import type { Session } from './model';
import type { NoteOutline } from './outline/note-outline';
import type { Candidate } from './rules/session-rule';
import { isNameOfAConference, titleBehindConference } from './wording/conference-words';
import { namesTheSame } from './wording/title-folding';

/**
 * The frontmatter speaks for the session that the whole note is about: its speaker and the like, and its page where the
 * text names none. `rest`: the addresses that are no such page. Of a conference, even one with a single session, they
 * are the conference's own.
 */
export function describeByProperties(outline: NoteOutline, candidates: readonly Candidate[], sessions: readonly Session[], addresses: readonly PropertyAddress[]): { sessions: readonly Session[]; rest: readonly PropertyAddress[] } {
	const [session, other] = sessions;
	const [candidate] = candidates;
	if (!session || other || !candidate || !isTheNote(outline, candidate, session)) return { sessions, rest: addresses };
	const { speaker, time, track, rating } = outline.properties;
	const page = session.address ? null : PAGE_KEYS.map((key) => addresses.find((address) => address.key === key)).find((address) => address) ?? null;
	return {
		sessions: [{ ...session, address: session.address ?? page?.reference ?? null, speaker: session.speaker ?? speaker, time: session.time ?? time, track: session.track ?? track, rating: session.rating ?? rating }],
		rest: addresses.filter((address) => address !== page),
	};
}

/** The note as a whole, or a heading that names it, unless either is called as a conference is. */
function isTheNote({ titleSection, name }: NoteOutline, candidate: Candidate, { title }: Session): boolean {
	if (candidate.form !== 'heading') return candidate.form === 'note';
	const { heading } = candidate.section;
	if ((heading !== titleSection?.heading && !namesTheSame(heading.text, name)) || isNameOfAConference(title)) return false;
	return !isNameOfAConference(name) || [heading.text, name].some((text) => titleBehindConference(text) !== null);
}
