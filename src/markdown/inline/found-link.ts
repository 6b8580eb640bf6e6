import type { LinkForm } from '../facts';
import type { Definition } from './references';

/** A link as a scanner finds it: offsets in the inline text, not yet in the note. */
export interface FoundLink {
	readonly form: LinkForm;
	/** Decoded. */
	readonly url: string;
	text: string;
	/** Where the address stands; null for a reference link, since its definition holds it. */
	readonly address: { readonly start: number; readonly end: number } | null;
	readonly definition: Definition | null;
	readonly useStart: number;
	useEnd: number;
}
