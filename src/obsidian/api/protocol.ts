import type { App, ObsidianProtocolData } from 'obsidian';
import { canonicalAddress } from '../../links/address';
import type { Conference, Session } from '../../review/model';
import { sessionsCalled } from '../../review/listing/session-parts';
import type { Strings } from '../strings/strings';
import type { VaultReviews } from '../vault-reviews';
import { openPlace } from '../view/open-place';
import { targetOf } from '../view/rows';

/** What comes after `obsidian://`. */
export const PROTOCOL_ACTION = 'conference-review';

export interface ProtocolOptions {
	readonly app: App;
	readonly reviews: VaultReviews;
	/** Shows the sidebar with what a query finds. */
	readonly search: (query: string) => Promise<void>;
	readonly notify: (message: string) => void;
	readonly strings: Strings;
}

/** Where a link leads. */
type Destination =
	| { readonly kind: 'session'; readonly conference: Conference; readonly session: Session }
	| { readonly kind: 'conference'; readonly conference: Conference }
	| { readonly kind: 'nowhere'; readonly message: string };

/**
 * Follows `obsidian://conference-review?…`: `session` (an address or a title), `note` (a path or a name), or both, open
 * a note; `query` opens the sidebar. Nothing is changed, and no request is sent: anybody may have written the link.
 */
export async function followProtocol({ note, session: called, number, query }: ObsidianProtocolData, options: ProtocolOptions): Promise<void> {
	const { app, notify, reviews, search, strings: { protocol } } = options;
	// As a template with an empty field writes it.
	const session = called === '' && note !== undefined ? undefined : called;
	if (query !== undefined) await search(query);
	if (session === undefined && note === undefined) {
		if (query === undefined) notify(protocol.nothingAsked);
		return;
	}
	await reviews.ready();
	const destination = find(note, session, Number(number ?? 1), options);
	switch (destination.kind) {
		case 'nowhere':
			notify(destination.message);
			break;
		case 'conference':
		case 'session': {
			const target = targetOf({ content: destination });
			if (target) await openPlace(app, target, false);
			break;
		}
	}
}

/** Where a session stands in several notes, the newest is meant; `number` is that among those of one note that are called so, 1-based. */
function find(note: string | undefined, session: string | undefined, number: number, { app, reviews, strings: { protocol } }: ProtocolOptions): Destination {
	const nowhere = (message: string): Destination => ({ kind: 'nowhere', message });
	if (note === undefined) return findSession(reviews.conferences(), session ?? '') ?? nowhere(protocol.noSuchSession(session ?? ''));
	const file = app.vault.getFileByPath(note) ?? app.metadataCache.getFirstLinkpathDest(note, '');
	const conference = file ? reviews.conference(file.path) : undefined;
	if (conference && session === undefined) return { kind: 'conference', conference };
	if (conference && session !== undefined) return findSession([conference], session, number) ?? nowhere(protocol.noSuchSessionIn(session, conference.title));
	// The note has got another name since; an address still says which session is meant.
	const elsewhere = session !== undefined && canonicalAddress(session) !== null ? findSession(reviews.conferences(), session) : null;
	return elsewhere ?? nowhere(file ? protocol.noReview(note) : protocol.noSuchNote(note));
}

function findSession(conferences: readonly Conference[], text: string, number = 1): Destination | null {
	const parts = sessionsCalled(conferences, text);
	const part = parts[number - 1] ?? parts[0];
	return part ? { kind: 'session', ...part } : null;
}

/**
 * The address that opens a session from anywhere. Its note is named too, for a session that several notes review, and
 * which of those it is that are called so in the note.
 */
export function sessionUrl(vault: string, conference: Conference, session: Session): string {
	const { address, title } = session;
	const called = (name: string): number => sessionsCalled([conference], name).findIndex((part) => part.session === session) + 1;
	const names = address && canonicalAddress(address.url) !== null ? [address.url, title] : [title];
	const [name = title] = [...names.filter((each) => called(each) === 1), ...names];
	const number = called(name);
	const parameters = { vault, note: conference.path, session: name, ...(number > 1 ? { number: String(number) } : {}) };
	return `obsidian://${PROTOCOL_ACTION}?${Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`;
}
