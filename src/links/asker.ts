import { hostKey } from './address';
import type { Clock } from './clock';
import type { Connectivity } from './connectivity';
import { HostMemory, type PutOff } from './host-memory';
import type { Limits } from './pacing';
import { backoffMs, longestRetryAfterMs, parseRetryAfter, triesAfterFailure, triesAfterStatus } from './retry';
import type { Scheduler } from './scheduler';
import type { Transport, TransportFailure, TransportRequest, TransportResponse } from './transport';

export type Answer = TransportResponse | TransportFailure | PutOff;

export interface Question {
	readonly url: URL;
	readonly method: 'HEAD' | 'GET';
	readonly headers: Readonly<Record<string, string>>;
	readonly maxBodyBytes: number;
	readonly timeoutMs: number;
	readonly wantsBody?: TransportRequest['wantsBody'];
	/** It finishes what was begun: goes before what waits. */
	readonly urgent: boolean;
	/** Whether an answer is a bot wall, which no patience opens. */
	readonly isWall: (response: TransportResponse) => boolean;
}

export interface AskerOptions {
	readonly transport: Transport;
	readonly scheduler: Scheduler;
	readonly connectivity: Connectivity;
	readonly clock: Clock;
	/** From 0 (included) to 1 (not included). */
	readonly random: () => number;
	readonly limits: Limits;
	readonly signal: AbortSignal;
}

/** Puts one question to one host, as often and as slowly as it takes to get an answer that counts. */
export class Asker {
	private readonly hosts = new Map<string, HostMemory>();

	constructor(private readonly options: AskerOptions) {}

	host(url: URL): HostMemory {
		const key = hostKey(url);
		let memory = this.hosts.get(key);
		if (!memory) this.hosts.set(key, (memory = new HostMemory()));
		return memory;
	}

	/** Before the second try of what failed. */
	forgive(): void {
		for (const memory of this.hosts.values()) memory.forgive();
	}

	/** Rejects with `SchedulerStopped` when the run ends first. */
	async ask(question: Question): Promise<Answer> {
		const { scheduler, clock, random, signal } = this.options;
		const memory = this.host(question.url);
		const key = hostKey(question.url);
		for (let attempt = 0; ; attempt += 1) {
			if (memory.settled) return memory.settled;
			const answer = await scheduler.run(key, () => this.exchange(question), question.urgent || attempt > 0);
			if (answer.kind === 'put-off') return answer;
			if (answer.kind === 'failure') {
				if (question.method === 'HEAD' || attempt >= triesAfterFailure(answer.reason)) return answer;
				await clock.sleep(backoffMs(attempt, random), signal);
				continue;
			}
			const tries = question.isWall(answer) ? 0 : triesAfterStatus(answer.status);
			if (tries === 0) return answer;
			const asked = parseRetryAfter(answer.headers.get('retry-after'), clock.now());
			if (asked !== null && asked > longestRetryAfterMs) {
				memory.putOff();
				return { kind: 'put-off', status: answer.status };
			}
			const limited = answer.status === 429 || asked !== null;
			const wait = asked ?? backoffMs(attempt, random);
			if (limited) scheduler.pause(key, wait);
			if (question.method === 'HEAD') return answer;
			if (attempt >= tries) {
				if (answer.status === 429) memory.refused();
				return answer;
			}
			if (!limited) await clock.sleep(wait, signal);
		}
	}

	private async exchange(question: Question): Promise<Answer> {
		const { transport, scheduler, connectivity, clock } = this.options;
		const memory = this.host(question.url);
		if (memory.settled) return memory.settled;
		const { method, headers, maxBodyBytes, timeoutMs, wantsBody } = question;
		const begun = clock.now();
		const answer = await transport.exchange({
			method, url: question.url.href, headers, timeoutMs, maxBodyBytes, signal: this.options.signal,
			...(wantsBody ? { wantsBody } : {}),
		});
		const key = hostKey(question.url);
		if (answer.kind === 'response') {
			scheduler.answered(key, clock.now() - begun);
			memory.response(answer);
		} else {
			memory.failure(answer);
		}
		connectivity.note(question.url, answer);
		return answer;
	}
}
