import { isPrivateIp } from '../private-address';
import type { CodedError, Lookup, NodeModules, ResolvedAddress } from './node-modules';

/** A name that leads into a private network. `code` as Node's own errors have it. */
class PrivateAddressError extends Error {
	readonly code = 'PRIVATE_ADDRESS';

	constructor(hostname: string) {
		super(`${hostname} is a private address`);
		this.name = 'PrivateAddressError';
	}
}

/** How long a name's addresses are used again, ms: a run's worth, and no longer than most records live. */
const lifetimeMs = 60_000;

type NetLookup = NonNullable<import('node:net').TcpNetConnectOpts['lookup']>;

/**
 * Resolves names for Node's sockets. All addresses of a name are looked up and checked, and the socket
 * connects to one of exactly these, so that a name cannot answer differently between check and
 * connection (DNS rebinding). One private address among them refuses the name. Simultaneous questions
 * are asked once; failures are not remembered.
 */
export class Resolver {
	private readonly known = new Map<string, { readonly at: number; readonly answer: Promise<ResolvedAddress[]> }>();

	/** @param elapsed ms from any fixed point: the time of day may be set back */
	constructor(private readonly dns: NodeModules['dns'], private readonly allowPrivate: boolean, private readonly elapsed = () => performance.now()) {}

	/** In the form of `net.connect`'s option of this name. */
	readonly lookup: NetLookup = (hostname, options, callback) => {
		this.addresses(hostname).then(
			(addresses) => {
				const [first] = addresses;
				if (!first) return callback(Object.assign(new Error(`no address for ${hostname}`), { code: 'ENOTFOUND' }), '');
				if (options.all) callback(null, addresses);
				else callback(null, first.address, first.family);
			},
			(error: CodedError) => callback(error, ''),
		);
	};

	forget(): void {
		this.known.clear();
	}

	private addresses(hostname: string): Promise<ResolvedAddress[]> {
		const known = this.known.get(hostname);
		if (known && this.elapsed() - known.at < lifetimeMs) return known.answer;
		const answer = ask(this.dns.lookup, hostname).then((addresses) => {
			if (!this.allowPrivate && addresses.some(({ address }) => isPrivateIp(address))) throw new PrivateAddressError(hostname);
			return addresses;
		});
		this.known.set(hostname, { at: this.elapsed(), answer });
		answer.catch(() => this.known.delete(hostname));
		return answer;
	}
}

function ask(lookup: Lookup, hostname: string): Promise<ResolvedAddress[]> {
	return new Promise((resolve, reject) => {
		lookup(hostname, { all: true, verbatim: true }, (error, addresses) => {
			if (error) reject(error);
			else resolve(addresses);
		});
	});
}
