import { classifyAddress } from '../../links/address';
import type { Conference, Session, SessionPart } from '../model';
import { foldTitleClosely } from '../wording/title-folding';

/**
 * The sessions that a text means, in the order of the conferences: those with this address (the very part of the page,
 * or else the page), or with this title or heading, however it is spaced and written; but a text of nothing but signs, as
 * it stands. Empty for an empty text.
 */
export function sessionsCalled(conferences: readonly Conference[], text: string): SessionPart[] {
	const address = classifyAddress(text);
	if (address.kind === 'http') {
		const ofPage = select(conferences, ({ address: own }) => own !== null && isPage(own.url, address.url));
		const ofPart = ofPage.filter(({ session }) => isPart(session, address.fragment));
		return ofPart.length > 0 ? ofPart : ofPage;
	}
	const fold = foldTitleClosely(text) === '' ? trimmed : foldTitleClosely;
	const wanted = fold(text);
	return wanted === '' ? [] : select(conferences, ({ title, heading }) => fold(title) === wanted || fold(heading) === wanted);
}

function trimmed(text: string): string {
	return text.trim().normalize('NFC');
}

function select(conferences: readonly Conference[], test: (session: Session) => boolean): SessionPart[] {
	return conferences.flatMap((conference) => conference.sessions.filter(test).map((session) => ({ conference, session })));
}

function isPage(url: string, canonical: string): boolean {
	const address = classifyAddress(url);
	return address.kind === 'http' && address.url === canonical;
}

function isPart({ address }: Session, fragment: string | null): boolean {
	const own = classifyAddress(address?.url ?? '');
	return own.kind === 'http' && own.fragment === fragment;
}

/** The parts by their conference. Conferences and sessions keep their order. */
export function partsByConference(parts: readonly SessionPart[]): Map<Conference, SessionPart[]> {
	const groups = new Map<Conference, SessionPart[]>();
	for (const part of parts) {
		const group = groups.get(part.conference);
		if (group) group.push(part);
		else groups.set(part.conference, [part]);
	}
	return groups;
}
