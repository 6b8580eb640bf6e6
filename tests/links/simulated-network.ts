import { hostKey } from '../../src/links/address';
import type { Clock } from '../../src/links/clock';
import type { Transport, TransportFailure, TransportRequest, TransportResponse } from '../../src/links/transport';

export interface SimulatedAnswer {
	/** Time until it is there; Infinity for never. */
	readonly afterMs: number;
	readonly status: number;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: string;
	readonly failure?: TransportFailure['reason'];
}

export interface SeenRequest {
	readonly method: string;
	readonly url: string;
	readonly host: string;
	/** Ms since the first request of all. */
	readonly at: number;
	readonly headers: Readonly<Record<string, string>>;
	readonly timeoutMs: number;
	/** The body is read to its end, whatever stands at its beginning. */
	readonly readsAll: boolean;
}

/** What a simulated host answers; `hit` counts requests for this address, from 1; `at` is ms since the first request of all. */
export type Answering = (request: TransportRequest, hit: number, at: number) => SimulatedAnswer;

/** A network that exists only in time: no sockets, exact delays, and a record of all that was asked. */
export class SimulatedNetwork implements Transport {
	readonly requests: SeenRequest[] = [];
	readonly mostAtOnce = new Map<string, number>();
	most = 0;
	private readonly atOnce = new Map<string, number>();
	private all = 0;
	private begun: number | null = null;
	private readonly hits = new Map<string, number>();

	constructor(private readonly clock: Clock, private readonly answering: Answering, readonly redirects: Transport['redirects'] = 'visible') {}

	async exchange(request: TransportRequest): Promise<TransportResponse | TransportFailure> {
		const host = hostKey(new URL(request.url));
		const hit = (this.hits.get(request.url) ?? 0) + 1;
		this.hits.set(request.url, hit);
		this.begun ??= this.clock.elapsed();
		const at = this.clock.elapsed() - this.begun;
		this.requests.push({ method: request.method, url: request.url, host, at, headers: request.headers, timeoutMs: request.timeoutMs, readsAll: !request.isEnough });
		this.count(host, 1);
		const answer = this.answering(request, hit, at);
		await this.clock.sleep(Math.min(answer.afterMs, request.timeoutMs), request.signal);
		this.count(host, -1);
		if (request.signal.aborted) return { kind: 'failure', reason: 'aborted', detail: '' };
		if (answer.afterMs > request.timeoutMs) return { kind: 'failure', reason: 'timeout', detail: '' };
		if (answer.failure) return { kind: 'failure', reason: answer.failure, detail: '' };
		const headers = { 'content-type': 'text/html', ...answer.headers };
		const body = request.method === 'GET' ? new TextEncoder().encode(answer.body ?? '') : new Uint8Array(0);
		return { kind: 'response', status: answer.status, headers: new Map(Object.entries(headers)), body };
	}

	close(): void {
		// Nothing is kept open.
	}

	to(host: string): readonly SeenRequest[] {
		return this.requests.filter((request) => request.host === host);
	}

	private count(host: string, change: number): void {
		this.all += change;
		this.most = Math.max(this.most, this.all);
		const now = (this.atOnce.get(host) ?? 0) + change;
		this.atOnce.set(host, now);
		this.mostAtOnce.set(host, Math.max(this.mostAtOnce.get(host) ?? 0, now));
	}
}

export function answer(status: number, headers: Readonly<Record<string, string>> = {}, afterMs = 100): SimulatedAnswer {
	return { afterMs, status, headers };
}

/** `count` addresses on one host. */
export function linksOn(host: string, count: number): string[] {
	return Array.from({ length: count }, (_, index) => `https://${host}/${index}`);
}
