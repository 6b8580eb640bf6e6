import type { LinkHistory } from '../links/history/store';
import { isLinkHistory, isRecord } from '../links/history/stored-history';

export type StoredLinks =
	| { readonly kind: 'read'; readonly records: readonly LinkHistory[]; /** Records left out. */ readonly unreadable: number }
	| { readonly kind: 'damaged'; readonly why: string }
	| { readonly kind: 'later-version'; readonly version: number };

/** Reads a store's text, trusting nothing in it. Never throws. */
export function readStoredLinks(text: string, schemaVersion: number): StoredLinks {
	let stored: unknown;
	try {
		stored = JSON.parse(text);
	} catch {
		return { kind: 'damaged', why: 'not valid JSON' };
	}
	if (!isRecord(stored)) return { kind: 'damaged', why: 'not a JSON object' };
	const version = stored['schemaVersion'];
	if (typeof version !== 'number') return { kind: 'damaged', why: 'no schemaVersion' };
	if (version > schemaVersion) return { kind: 'later-version', version };
	if (!Array.isArray(stored['links'])) return { kind: 'damaged', why: 'no list of links' };
	const links: unknown[] = stored['links'];
	const records = links.filter(isLinkHistory);
	return { kind: 'read', records, unreadable: links.length - records.length };
}
