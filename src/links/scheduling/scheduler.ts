import type { Clock } from '../clock';
import { HostPace, type Limits } from './pacing';
import { PriorityQueue } from './priority-queue';
import type { StopSwitch } from '../stop-switch';

/** Thrown out of `run` when the scheduler was stopped before the task began. */
export class SchedulerStopped extends Error {
	constructor() {
		super('The check was stopped.');
		this.name = 'SchedulerStopped';
	}
}

interface Task {
	readonly start: () => Promise<void>;
	readonly refuse: () => void;
}

/** Work that was not begun yet: nothing but a promise to begin it. */
interface Admission {
	readonly begin: () => void;
	readonly refuse: () => void;
}

interface HostQueue {
	readonly pace: HostPace;
	/** Requests of work that was begun. They go first. */
	readonly tasks: Queue<Task>;
	readonly admissions: Queue<Admission>;
	waking: boolean;
	/** Entries of the priority queue with another stamp are out of date. */
	stamp: number;
}

/** First in, first out, without moving what waits. */
class Queue<Item> {
	private items: (Item | undefined)[] = [];
	private head = 0;

	get length(): number {
		return this.items.length - this.head;
	}

	push(item: Item): void {
		this.items.push(item);
	}

	shift(): Item | undefined {
		const item = this.items[this.head];
		if (this.head < this.items.length) this.items[this.head++] = undefined;
		if (this.head > 64 && this.head * 2 > this.items.length) {
			this.items = this.items.slice(this.head);
			this.head = 0;
		}
		return item;
	}
}

/** For hosts that were not heard while no reply of any host was: a guess, ms. */
const firstGuessMs = 1_000;

/**
 * Decides which request starts next. One global limit, one limit and one gap per host; what waits for
 * its host (limit, gap, pause) holds no global slot. Among the hosts that may start, the one with the
 * longest work ahead goes first, so that none becomes the tail: what waits there, times its mean reply
 * time, over what it may do at once, and the pauses that it is likely to ask for. A host not heard yet is reckoned at the time-out, the longest that
 * one request can take, until its first request is under way: so every host is tried early, and those
 * that never answer are waited for beside the others' work, not after it.
 */
export class Scheduler {
	private readonly hosts = new Map<string, HostQueue>();
	private readonly ready = new PriorityQueue<{ host: HostQueue; stamp: number }>();
	private active = 0;
	private held = 0;
	private dispatching = false;
	private meanReplyMs: number | null = null;
	private idle: (() => void)[] = [];

	constructor(private readonly clock: Clock, private readonly limits: Limits, private readonly stop: StopSwitch) {
		void stop.during((signal) => new Promise<void>((resolve) => {
			signal.addEventListener('abort', () => {
				this.refuseAll();
				resolve();
			});
		}));
	}

	/**
	 * Begins `work`, which asks `host` first, when that host has a place for a request, and passes its
	 * outcome on. Until then it costs next to no memory. Rejects like `run`.
	 */
	admit<Outcome>(host: string, work: () => Promise<Outcome>): Promise<Outcome> {
		return new Promise((resolve, reject) => {
			const refuse = (): void => reject(new SchedulerStopped());
			if (this.stop.stopped) return refuse();
			const queue = this.hostQueue(host);
			queue.admissions.push({ begin: () => void work().then(resolve, reject), refuse });
			this.offer(queue);
		});
	}

	/**
	 * Makes one request, `task`, when `host` has a place for it, and passes its outcome on. Rejects with
	 * `SchedulerStopped` when the run is stopped first.
	 */
	run<Outcome>(host: string, task: () => Promise<Outcome>): Promise<Outcome> {
		return new Promise((resolve, reject) => {
			const refuse = (): void => reject(new SchedulerStopped());
			if (this.stop.stopped) return refuse();
			const queue = this.hostQueue(host);
			const start = (): Promise<void> => task().then(resolve, reject);
			queue.tasks.push({ start, refuse });
			this.offer(queue);
		});
	}

	/** A reply came from `host` after `tookMs`. */
	answered(host: string, tookMs: number): void {
		this.hostQueue(host).pace.answered(tookMs);
		this.meanReplyMs = this.meanReplyMs === null ? tookMs : this.meanReplyMs + 0.1 * (tookMs - this.meanReplyMs);
	}

	/** `host` asked for patience: nothing starts there for `ms`. */
	pause(host: string, ms: number): void {
		const now = this.clock.elapsed();
		this.hostQueue(host).pace.limited(now, now + ms);
	}

	/** Nothing starts until the returned function is called. Holds add up. */
	hold(): () => void {
		this.held += 1;
		let released = false;
		return () => {
			if (released) return;
			released = true;
			this.held -= 1;
			this.dispatchSoon();
		};
	}

	/** Resolves when no request is under way. */
	quiet(): Promise<void> {
		if (this.active === 0) return Promise.resolve();
		return new Promise((resolve) => this.idle.push(resolve));
	}

	private refuseAll(): void {
		for (const { tasks, admissions } of this.hosts.values()) {
			for (let task = tasks.shift(); task; task = tasks.shift()) task.refuse();
			for (let admission = admissions.shift(); admission; admission = admissions.shift()) admission.refuse();
		}
	}

	private hostQueue(name: string): HostQueue {
		let queue = this.hosts.get(name);
		if (!queue) {
			queue = { pace: new HostPace(this.limits), tasks: new Queue(), admissions: new Queue(), waking: false, stamp: 0 };
			this.hosts.set(name, queue);
		}
		return queue;
	}

	/** Puts the host among those that may start, or sees to it that it wakes when it may. */
	private offer(queue: HostQueue): void {
		if (waiting(queue) === 0 || queue.pace.active >= queue.pace.limit) return;
		const wait = queue.pace.readyAt - this.clock.elapsed();
		if (wait > 0) return this.wake(queue, wait);
		queue.stamp += 1;
		this.ready.push({ host: queue, stamp: queue.stamp }, this.workAhead(queue));
		this.dispatchSoon();
	}

	private wake(queue: HostQueue, ms: number): void {
		if (queue.waking) return;
		queue.waking = true;
		void this.stop.during((signal) => this.clock.sleep(ms, signal)).then(() => {
			queue.waking = false;
			if (!this.stop.stopped) this.offer(queue);
		});
	}

	/** Expected time until the host's queue is done, ms. */
	private workAhead(queue: HostQueue): number {
		const { pace } = queue;
		const unheard = pace.active === 0 ? this.limits.timeoutMs : (this.meanReplyMs ?? firstGuessMs);
		const tasks = waiting(queue);
		return (pace.meanReplyMs ?? unheard) * Math.max(1, tasks / pace.limit) + tasks * pace.pausePerAnswerMs;
	}

	/** After what else this turn enqueues, so that the longest queue is known. */
	private dispatchSoon(): void {
		if (this.dispatching) return;
		this.dispatching = true;
		queueMicrotask(() => {
			this.dispatching = false;
			this.dispatch();
		});
	}

	private dispatch(): void {
		while (!this.stop.stopped && this.held === 0 && this.active < this.limits.concurrency) {
			const entry = this.ready.pop();
			if (!entry) return;
			if (entry.stamp !== entry.host.stamp) continue;
			this.begin(entry.host);
		}
	}

	private begin(queue: HostQueue): void {
		const { pace } = queue;
		const now = this.clock.elapsed();
		if (pace.active >= pace.limit || pace.readyAt > now) return this.offer(queue);
		const task = nextTask(queue);
		if (!task) return;
		pace.started(now);
		this.active += 1;
		void task.start().then(() => {
			pace.ended();
			this.active -= 1;
			if (this.active === 0) for (const resolve of this.idle.splice(0)) resolve();
			this.offer(queue);
			this.dispatchSoon();
		});
		this.offer(queue);
	}
}

function waiting({ tasks, admissions }: HostQueue): number {
	return tasks.length + admissions.length;
}

/** The next request; where none waits, work is begun until it makes one, which some does not. */
function nextTask({ tasks, admissions }: HostQueue): Task | undefined {
	for (let task = tasks.shift(); ; task = tasks.shift()) {
		if (task) return task;
		const admission = admissions.shift();
		if (!admission) return undefined;
		admission.begin();
	}
}
