import { addressPlace, spellings, writeLinkText, type AddressAt, type Spellings } from './address-writing';
import { takeByHalves } from './by-halves';
import { applyEdits, replacing, type TextEdit } from './text-edit';

/** Reads every address of a text in the order of their use. The rewriting trusts this, not itself. */
export type ReadAddresses = (text: string) => readonly AddressAt[];

export type LinkChange =
	/** Another address in place of this one: where it moved to, or an archived copy. */
	| { readonly kind: 'replace'; readonly url: string }
	/** The archived copy as a link of its own, after this one. */
	| { readonly kind: 'add-after'; readonly url: string; readonly text: string }
	/** A bare address or autolink becomes a link with a text. */
	| { readonly kind: 'name'; readonly title: string };

export interface RepairRequest {
	readonly address: AddressAt;
	readonly change: LinkChange;
}

export type RefusalReason =
	/** The text at that place is no longer what was checked. */
	| 'text-changed'
	/** This change makes no sense for that kind of link. */
	| 'not-applicable'
	/** No spelling of the new address reads back as it at that place. */
	| 'cannot-be-written';

export interface RepairPlan {
	/** In the order of the text, each verified to change what it should and nothing else. */
	readonly planned: readonly { readonly request: RepairRequest; readonly edit: TextEdit }[];
	readonly refused: readonly { readonly request: RepairRequest; readonly reason: RefusalReason }[];
}

/**
 * Plans the edits of one note. Each planned edit has been tried: after it, the text reads as the same
 * addresses in the same order, but for the one that was to change. Cost: one reading of the note when
 * the plainest spellings do, otherwise some for each edit that needs another spelling, as halves are tried. `isWhole` tells whether the note says the same
 * otherwise; it is asked of texts with the right addresses alone.
 */
export function planRepair(text: string, read: ReadAddresses, requests: readonly RepairRequest[], isWhole: (edited: string) => boolean = () => true): RepairPlan {
	const addresses = read(text);
	const refused: { request: RepairRequest; reason: RefusalReason }[] = [];
	const wanted: Candidate[] = [];
	for (const request of requests) {
		const uses = addresses.filter(({ start, end, url, useStart }) =>
			start === request.address.start && end === request.address.end && url === request.address.url
			// A copy is added behind one use of a definition, another address is written once for all of them.
			&& (request.change.kind !== 'add-after' || useStart === request.address.useStart));
		const first = uses[0];
		if (first === undefined) {
			refused.push({ request, reason: 'text-changed' });
			continue;
		}
		const tries = candidates(text, first, request.change);
		if (tries === null) refused.push({ request, reason: 'not-applicable' });
		else wanted.push({ request, tries, uses });
	}

	const works = (attempt: readonly Chosen[]): boolean => {
		const edited = editedAsWanted(text, read, addresses, attempt);
		return edited !== null && isWhole(edited);
	};
	const planned = takeByHalves<Candidate, Chosen>(wanted, (taken, some) => {
		const [only] = some;
		const attempts = only !== undefined && some.length === 1
			? only.tries.map((edit) => [{ candidate: only, edit }])
			: [some.map((candidate) => ({ candidate, edit: candidate.tries[0] }))];
		return attempts.map((attempt) => [...taken, ...attempt]).find(works) ?? null;
	}, ({ request }) => refused.push({ request, reason: 'cannot-be-written' }));
	return { planned: inOrder(planned), refused };
}

interface Candidate {
	readonly request: RepairRequest;
	/** Plainest first. */
	readonly tries: readonly [TextEdit, ...TextEdit[]];
	/** A reference definition may serve several links. */
	readonly uses: readonly AddressAt[];
}

interface Chosen {
	readonly candidate: Candidate;
	readonly edit: TextEdit;
}

function inOrder(chosen: readonly Chosen[]): RepairPlan['planned'] {
	return chosen
		.map(({ candidate: { request }, edit }) => ({ request, edit }))
		.sort((one, other) => one.edit.start - other.edit.start);
}

function candidates(text: string, address: AddressAt, change: LinkChange): [TextEdit, ...TextEdit[]] | null {
	const edits = (start: number, end: number, [plainest, ...others]: Spellings, write = (spelling: string): string => spelling): [TextEdit, ...TextEdit[]] => {
		const edit = (spelling: string): TextEdit => replacing(text, start, end, write(spelling));
		return [edit(plainest), ...others.map(edit)];
	};
	switch (change.kind) {
		case 'replace':
			return edits(address.start, address.end, spellings(change.url, addressPlace(text, address)));
		case 'add-after':
			if (address.form === 'property' || address.form === 'html') return null;
			return edits(address.useEnd, address.useEnd, spellings(change.url, 'destination'),
				(destination) => ` ([${writeLinkText(change.text)}](${destination}))`);
		case 'name':
			if ((address.form !== 'autolink' && address.form !== 'bare') || change.title.trim() === '') return null;
			return edits(address.useStart, address.useEnd, spellings(address.url, 'destination'),
				(destination) => `[${writeLinkText(change.title)}](${destination})`);
	}
}

/** The edited text where it reads as the same addresses, but for those that were to change; else null. */
function editedAsWanted(text: string, read: ReadAddresses, addresses: readonly AddressAt[], chosen: readonly Chosen[]): string | null {
	const edited = applyEdits(text, chosen.map(({ edit }) => edit));
	if (edited.refused.length > 0) return null;
	const changes = new Map<AddressAt, LinkChange>();
	for (const { candidate } of chosen) {
		for (const use of candidate.uses) changes.set(use, candidate.request.change);
	}
	const expected: string[] = [];
	for (const address of addresses) {
		const change = changes.get(address);
		expected.push(change?.kind === 'replace' ? change.url : address.url);
		if (change?.kind === 'add-after') expected.push(change.url);
	}
	const found = read(edited.text).map(({ url }) => url);
	return found.length === expected.length && found.every((url, index) => sameAddress(url, expected[index])) ? edited.text : null;
}

/** A spelling may have percent-encoded what cannot stand in its place: RFC 3986, section 2.4. */
export function sameAddress(found: string, expected = ''): boolean {
	return found === expected || percentDecoded(found) === percentDecoded(expected);
}

function percentDecoded(url: string): string {
	return url.replace(/%([0-7][\da-f])/gi, (_, hexadecimal: string) => String.fromCharCode(Number.parseInt(hexadecimal, 16)));
}
