import { hostKey } from '../address';
import type { Clock } from '../clock';
import type { Connectivity } from './connectivity';
import { HostMemory, type PutOff } from '../scheduling/host-memory';
import type { Limits } from '../scheduling/pacing';
import { backoffMs, longestRetryAfterMs, parseRetryAfter, triesAfterFailure, triesAfterStatus } from '../scheduling/retry';
import type { Scheduler } from '../scheduling/scheduler';
import type { StopSwitch } from '../stop-switch';
import type { Transport, TransportFailure, TransportRequest, TransportResponse } from '../transport';

export type Answer = TransportResponse | TransportFailure | PutOff;

export interface Question {
	readonly url: URL;
	readonly headers: Readonly<Record<string, string>>;
	readonly maxBodyBytes: number;
	readonly timeoutMs: number;
	readonly wantsBody?: TransportRequest['wantsBody'];
	readonly isEnough?: TransportRequest['isEnough'];
	/** Whether no patience would change an answer: a bot wall, or what the user takes for success. */
	readonly isFinal: (response: TransportResponse) => boolean;
}

/** How servers and firewalls that know no HEAD fail it. */
const mayBeTheMethod: ReadonlySet<string> = new Set(['timeout', 'connection-reset', 'bad-response']);

export interface AskerOptions {
	readonly transport: Transport;
	readonly scheduler: Scheduler;
	readonly connectivity: Connectivity;
	readonly clock: Clock;
	/** From 0 (included) to 1 (not included). */
	readonly random: () => number;
	readonly limits: Limits;
	readonly stop: StopSwitch;
}

/** Puts one question to one host, as often and as slowly as it takes to get an answer that counts. */
export class Asker {
	private readonly hosts = new Map<string, HostMemory>();

	constructor(private readonly options: AskerOptions) {}

	/** By scheme too: where one port is dead, the other may answer. */
	host(url: URL): HostMemory {
		const key = url.origin;
		let memory = this.hosts.get(key);
		if (!memory) this.hosts.set(key, (memory = new HostMemory()));
		return memory;
	}

	/** Before the second try of what failed. */
	forgive(): void {
		for (const memory of this.hosts.values()) memory.forgive();
	}

	/** Asks by GET until there is an answer that counts. Rejects with `SchedulerStopped` when the run ends first. */
	async get(question: Question): Promise<Answer> {
		const { random } = this.options;
		const memory = this.host(question.url);
		for (let attempt = 0; ; attempt += 1) {
			if (memory.settled) return memory.settled;
			const answer = await this.enqueue(question, 'GET', attempt);
			if (answer.kind === 'put-off') return answer;
			if (answer.kind === 'failure') {
				if (attempt >= triesAfterFailure(answer.reason)) return answer;
				await this.sleep(backoffMs(attempt, random));
				continue;
			}
			const mostTries = memory.rewardsRetries ? Infinity : 1;
			const tries = question.isFinal(answer) ? 0 : Math.min(mostTries, triesAfterStatus(answer.status));
			const limited = tries > 0 && this.limitOf(answer) !== null;
			if (attempt >= tries || (limited && !memory.isPatient)) {
				if (limited) memory.refused();
				else if (tries > 0) memory.retriedInVain();
				return answer;
			}
			// What limits the host as a whole waits in its queue.
			if (!limited) await this.sleep(backoffMs(attempt, random));
		}
	}

	/** Asks by HEAD, once: whatever is not a plain success is asked again by GET. Rejects like `get`. */
	head(question: Question): Promise<Answer> {
		return this.enqueue(question, 'HEAD', 0);
	}

	private enqueue(question: Question, method: 'HEAD' | 'GET', attempt: number): Promise<Answer> {
		return this.options.scheduler.run(hostKey(question.url), () => this.exchange(question, method, attempt));
	}

	/** One request, in its host's place. What it teaches of the host counts before the place is free again. */
	private async exchange(question: Question, method: 'HEAD' | 'GET', attempt: number): Promise<Answer> {
		const { transport, scheduler, connectivity, clock, random, stop } = this.options;
		const key = hostKey(question.url);
		const memory = this.host(question.url);
		// Learnt while this waited.
		if (memory.settled) return memory.settled;
		const { headers, maxBodyBytes, timeoutMs, wantsBody, isEnough } = question;
		const begun = clock.elapsed();
		const answer = await stop.during((signal) => transport.exchange({
			method, url: question.url.href, headers, timeoutMs, maxBodyBytes, signal, ...(wantsBody ? { wantsBody } : {}), ...(isEnough ? { isEnough } : {}),
		}));
		connectivity.note(question.url, answer);
		if (answer.kind === 'failure') {
			// What hangs or breaks off may do so for the method alone: the GET tells.
			if (method === 'GET' || !mayBeTheMethod.has(answer.reason)) memory.failure(answer);
			return answer;
		}
		scheduler.answered(key, clock.elapsed() - begun);
		memory.response(answer);
		const limit = question.isFinal(answer) ? null : this.limitOf(answer);
		if (limit === null) return answer;
		if (limit.forMs !== null && limit.forMs > longestRetryAfterMs) {
			memory.putOff();
			return { kind: 'put-off', status: answer.status };
		}
		const pauseMs = limit.forMs ?? backoffMs(attempt, random);
		scheduler.pause(key, pauseMs);
		memory.paused(pauseMs, clock.elapsed());
		return answer;
	}

	/** Whether an answer asks the whole host's patience, and for how long where it says so. */
	private limitOf({ status, headers }: TransportResponse): { readonly forMs: number | null } | null {
		if (triesAfterStatus(status) === 0) return null;
		const forMs = parseRetryAfter(headers.get('retry-after'), this.options.clock.now());
		return status === 429 || forMs !== null ? { forMs } : null;
	}

	private sleep(ms: number): Promise<void> {
		const { stop, clock } = this.options;
		return stop.during((signal) => clock.sleep(ms, signal));
	}
}
