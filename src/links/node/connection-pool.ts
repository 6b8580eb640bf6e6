import type { NodeModules } from './node-modules';

type HttpAgent = import('node:http').Agent;
type Socket = import('node:net').Socket;

/** A connection without a request is closed after this, ms: less than what most servers allow, so that it is seldom stale. */
const idleMs = 4_000;

export interface ConnectionPoolOptions {
	/** Most connections at once to one host. The engine's own limit is lower; this one is the last line. */
	readonly maxSocketsPerHost?: number;
	/** Most connections that are kept open without a request, all hosts together. */
	readonly maxIdleSockets?: number;
	/** Certificates (PEM) that are trusted instead of the well-known ones, as in a company's network. */
	readonly ca?: string;
}

/** Kept connections for http and https, with one bound on how many idle ones there are. */
export class ConnectionPool {
	readonly http: HttpAgent;
	readonly https: import('node:https').Agent;
	/** Oldest first. */
	private readonly idle = new Set<Socket>();
	private readonly watched = new WeakSet<Socket>();

	constructor(modules: NodeModules, options: ConnectionPoolOptions) {
		const { maxSocketsPerHost = 256, maxIdleSockets = 128, ca } = options;
		const settings = { keepAlive: true, maxSockets: maxSocketsPerHost, scheduling: 'lifo', timeout: idleMs } as const;
		this.http = new modules.http.Agent(settings);
		this.https = new modules.https.Agent(ca === undefined ? settings : { ...settings, ca });
		this.limitIdle(this.http, maxIdleSockets);
		this.limitIdle(this.https, maxIdleSockets);
	}

	close(): void {
		this.http.destroy();
		this.https.destroy();
		this.idle.clear();
	}

	/** Wraps the two doors through which Node's agent keeps a connection and takes it up again. */
	private limitIdle(agent: HttpAgent, most: number): void {
		const keep = agent.keepSocketAlive.bind(agent);
		const reuse = agent.reuseSocket.bind(agent);
		agent.keepSocketAlive = (stream) => {
			const socket = stream as Socket;
			const kept: unknown = keep(stream);
			this.idle.add(socket);
			if (!this.watched.has(socket)) {
				this.watched.add(socket);
				socket.once('close', () => this.idle.delete(socket));
			}
			const [oldest] = this.idle;
			if (this.idle.size > most && oldest) oldest.destroy();
			return kept;
		};
		agent.reuseSocket = (stream, request) => {
			this.idle.delete(stream as Socket);
			reuse(stream, request);
		};
	}
}
