/** What a check says of an address. `moved` and `ok` resolve; only `broken` is proof that it is gone. */
export const VERDICT_NAMES = ['ok', 'moved', 'broken', 'blocked', 'unreachable', 'skipped'] as const;
export type VerdictName = (typeof VERDICT_NAMES)[number];

/** Answers that are no error: the page is there. */
export type OkReason = `http-${number}` | 'fragment-missing';
export type MovedReason = `http-${301 | 308}`;
/** Proofs that the address is gone for good. */
export type BrokenReason =
	| `http-${number}`
	| 'dns-not-found'
	| 'redirect-loop'
	| 'malformed-url'
	| 'soft-404'
	| 'fragment-missing'
	| 'unreachable-for-days';
/** Someone answers, but not to us. */
/** `cookie-wall`: redirects in a circle that set a cookie; browsers get through, we keep none. */
export type BlockedReason = `http-${number}` | 'bot-wall' | 'sign-in' | 'cookie-wall';
/** No proof either way. */
export type UnreachableReason =
	| `http-${number}`
	| `tls-${string}`
	| 'timeout'
	/** No such host, but nothing shows that other names could be resolved. */
	| 'dns-not-found'
	| 'dns-temporary'
	| 'connection-refused'
	| 'connection-reset'
	| 'network-unreachable'
	| 'too-many-redirects'
	| 'bad-redirect'
	| 'bad-response'
	| 'retry-later'
	| 'redirected-home'
	| 'parked'
	| 'soft-404-host';
/** Whether nobody answered at all; else somebody did, be it with an error or a bad certificate. */
export function isSilence(reason: UnreachableReason): boolean {
	switch (reason) {
		case 'timeout':
		case 'dns-not-found':
		case 'dns-temporary':
		case 'connection-refused':
		case 'connection-reset':
		case 'network-unreachable':
			return true;
		case 'bad-response':
		case 'too-many-redirects':
		case 'bad-redirect':
		case 'retry-later':
		case 'redirected-home':
		case 'parked':
		case 'soft-404-host':
			return false;
		default:
			reason satisfies `http-${number}` | `tls-${string}`;
			return false;
	}
}

/** Whether a reason is of a certificate. */
export function isOfCertificate(reason: string): reason is `tls-${string}` {
	return reason.startsWith('tls-');
}

export type SkippedReason = 'excluded' | 'private-address' | 'unsupported-scheme';

export type Verdict =
	| { readonly verdict: 'ok'; readonly reason: OkReason }
	| { readonly verdict: 'moved'; readonly reason: MovedReason; readonly finalUrl: string }
	| { readonly verdict: 'broken'; readonly reason: BrokenReason }
	| { readonly verdict: 'blocked'; readonly reason: BlockedReason }
	| { readonly verdict: 'unreachable'; readonly reason: UnreachableReason }
	| { readonly verdict: 'skipped'; readonly reason: SkippedReason };

/** One redirect on the way: who answered, and with which status. */
export interface Hop {
	readonly url: string;
	readonly status: number;
}

/** Whether a page holds the part that a link points to. */
export interface FragmentCheck {
	/** As written after `#`. */
	readonly fragment: string;
	/** Null where the page could not tell: drawn by scripts, or not read to its end. */
	readonly found: boolean | null;
}

/** The outcome of one check of one address. */
export type LinkResult = Verdict & {
	/** The canonical address that was asked. */
	readonly url: string;
	/** Of the last answer; null where nobody answered. */
	readonly status: number | null;
	/**
	 * Where the redirects ended; null without redirects, or where the transport cannot see them. For
	 * `moved`: the last address that was reached through permanent redirects alone, the one to write down.
	 */
	readonly finalUrl: string | null;
	readonly hops: readonly Hop[];
	/** Of the page, white space folded; null where none was read. */
	readonly title: string | null;
	/** The fragments asked for that name a part of a page; absent where there are none. */
	readonly fragments?: readonly FragmentCheck[];
	/** Milliseconds since the epoch. */
	readonly checkedAt: number;
};
