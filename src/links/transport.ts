/** How much of a body is there when `isEnough` is asked, decoded bytes. */
export const checkpointBytes = 32 * 1024;

/** One HTTP exchange, without following redirects where the platform lets us see them. */
export interface TransportRequest {
	readonly method: 'HEAD' | 'GET';
	/** Absolute http(s) address without credentials and fragment. */
	readonly url: string;
	readonly headers: Readonly<Record<string, string>>;
	/** For the whole exchange, name resolution to last byte read, in ms. */
	readonly timeoutMs: number;
	/** Reading stops, and the transfer ends, after this many decoded bytes. */
	readonly maxBodyBytes: number;
	/** Asked once the head of the answer is there: false ends the transfer with an empty body. Absent: the body is wanted. */
	readonly wantsBody?: (status: number, headers: ReadonlyMap<string, string>) => boolean;
	/**
	 * Asked once, when the first `checkpointBytes` of a longer body are there: true ends the transfer with
	 * exactly these. Absent: the body is read to its end or to `maxBodyBytes`.
	 */
	readonly isEnough?: (start: Uint8Array) => boolean;
	readonly signal: AbortSignal;
}

export interface TransportResponse {
	readonly kind: 'response';
	readonly status: number;
	/** Names in lower case; a repeated header joined by `, `. */
	readonly headers: ReadonlyMap<string, string>;
	/** Decoded (gzip, deflate, br), at most `maxBodyBytes`; empty for HEAD. */
	readonly body: Uint8Array;
	/** True where the body went on after what was read, or broke off. Absent: it is whole. */
	readonly truncated?: boolean;
}

/** Why no answer came. Stable codes; `detail` is for the log, never for a decision. */
export interface TransportFailure {
	readonly kind: 'failure';
	readonly reason:
		| 'timeout'
		| 'aborted'
		| 'dns-not-found'
		| 'dns-temporary'
		| 'connection-refused'
		| 'connection-reset'
		| 'network-unreachable'
		| 'private-address'
		| 'bad-response'
		| `tls-${string}`;
	readonly detail: string;
}

/** The way out to the network. Adapters live in `src/obsidian` (phones) and `src/links/node` (desktop, command line). */
export interface Transport {
	/** `hidden`: redirects are followed silently by the platform and neither hops nor the final address are known. */
	readonly redirects: 'visible' | 'hidden';
	/** Never rejects: what goes wrong is a `TransportFailure`. */
	exchange(request: TransportRequest): Promise<TransportResponse | TransportFailure>;
	/** Closes pooled connections. The transport may be used again. */
	close(): void;
}
