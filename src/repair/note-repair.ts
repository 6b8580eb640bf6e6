import { linkKey } from '../links/address';
import type { NoteFacts } from '../markdown/facts';
import { readPropertyAddresses } from '../review/frontmatter/property-addresses';
import type { AddressAt } from './address-writing';
import { planRepair, sameAddress, type LinkChange, type RefusalReason, type RepairRequest } from './link-repair';
import type { TextEdit } from './text-edit';

/** One change to one note, as it is shown before anyone agrees to it. */
export interface ProposedChange {
	readonly path: string;
	/** 1-based, before the change. */
	readonly line: number;
	/** The address, or the name of the property, that it is about. */
	readonly subject: string;
	/** The lines that the change touches, without their line ends. */
	readonly before: string;
	readonly after: string;
	readonly edit: TextEdit;
}

/** A change that was wanted and cannot be made. */
export interface RefusedChange {
	readonly path: string;
	readonly line: number;
	readonly subject: string;
	readonly reason: RefusalReason;
}

export interface NoteProposals {
	readonly changes: readonly ProposedChange[];
	readonly refused: readonly RefusedChange[];
}

export interface Note {
	/** In the vault, with forward slashes. */
	readonly path: string;
	readonly text: string;
}

export type ReadFacts = (text: string) => NoteFacts;

/** Every address of a note, those of its properties first: what a repair may touch and must not disturb. */
export function noteAddresses(text: string, facts: NoteFacts): AddressAt[] {
	const properties = readPropertyAddresses(text, facts.frontmatter).addresses.map(({ reference: { url, start, end, line } }) =>
		({ url, form: 'property' as const, start, end, line, useStart: start, useEnd: end }));
	return [...properties, ...facts.links];
}

/**
 * Proposes the changes of one note: `decide` says for each address what should become of it, or null to
 * leave it. A definition that several links use is changed once.
 */
export function proposeLinkChanges({ path, text }: Note, readFacts: ReadFacts, decide: (address: AddressAt) => LinkChange | null): NoteProposals {
	const factsOf = rememberingLast(readFacts);
	const read = (source: string): AddressAt[] => noteAddresses(source, factsOf(source));
	const requests: RepairRequest[] = [];
	const places = new Set<number>();
	const addresses = read(text);
	for (const [index, address] of addresses.entries()) {
		const change = decide(address);
		// Who adds the copies twice does not want them twice, however they are spelled and whatever part they name.
		if (change?.kind === 'add-after' && sameAddress(linkKey(change.url), linkKey(addresses[index + 1]?.url ?? ''))) continue;
		if (change === null || (change.kind === 'replace' && places.has(address.start))) continue;
		places.add(address.start);
		requests.push({ address, change });
	}
	const before = factsOf(text);
	const plan = planRepair(text, read, requests, (edited) => keepsProperties(before, factsOf(edited)));
	return {
		changes: plan.planned.map(({ request: { address }, edit }) => proposedChange({ path, text }, edit, { line: address.line, subject: address.url })),
		refused: plan.refused.map(({ request: { address }, reason }) => ({ path, line: address.line, subject: address.url, reason })),
	};
}

/** Reads a text that is asked for several times on end but once. */
function rememberingLast(readFacts: ReadFacts): ReadFacts {
	let last: { readonly text: string; readonly facts: NoteFacts } | null = null;
	return (text) => {
		if (last?.text !== text) last = { text, facts: readFacts(text) };
		return last.facts;
	};
}

/** Whether the frontmatter reads without new problems, with the same properties: broken YAML takes the note's tags away. */
function keepsProperties(before: NoteFacts, after: NoteFacts): boolean {
	const keys = ({ frontmatter }: NoteFacts): string => JSON.stringify(frontmatter?.entries.map(({ key }) => key));
	return after.problems.length <= before.problems.length && keys(after) === keys(before);
}

/** What a link becomes that leads elsewhere now: the other address, with the part of the page that the note names. */
export function followMove(address: string, other: string): LinkChange {
	return { kind: 'replace', url: withPartOf(address, other) };
}

/** Another address of a page, with the part that an address names, unless it names one itself. */
export function withPartOf(address: string, other: string): string {
	return address.includes('#') && !other.includes('#') ? other + address.slice(address.indexOf('#')) : other;
}

/** An edit with the lines around it, for showing. */
export function proposedChange({ path, text }: Note, edit: TextEdit, about: Pick<ProposedChange, 'line' | 'subject'>): ProposedChange {
	const lineStart = text.lastIndexOf('\n', edit.start - 1) + 1;
	const nextBreak = text.indexOf('\n', edit.end);
	const lineEnd = nextBreak === -1 ? text.length : nextBreak;
	return {
		...about,
		path,
		before: text.slice(lineStart, lineEnd).trimEnd(),
		after: (text.slice(lineStart, edit.start) + edit.after + text.slice(edit.end, lineEnd)).trimEnd(),
		edit,
	};
}
