/** An address of a host, as Node's resolver gives it. */
export interface ResolvedAddress {
	readonly address: string;
	readonly family: number;
}

/** Node's errors as far as they are used here. */
export interface CodedError extends Error {
	code?: string | undefined;
}

/** `dns.lookup` as it is used here, so that tests can stand in for the resolver. */
export type Lookup = (
	hostname: string,
	options: { all: true; verbatim: true },
	callback: (error: CodedError | null, addresses: ResolvedAddress[]) => void,
) => void;

/** Node's modules as values: the app gets them through its window, the command line by import. */
export interface NodeModules {
	readonly http: Pick<typeof import('node:http'), 'Agent' | 'request'>;
	readonly https: Pick<typeof import('node:https'), 'Agent' | 'request'>;
	readonly dns: { readonly lookup: Lookup };
	readonly zlib: Pick<typeof import('node:zlib'), 'createGunzip' | 'createInflate' | 'createInflateRaw' | 'createBrotliDecompress' | 'constants'>;
}
