import { hostKey, isNameForNothing } from '../address';
import { Asker } from '../asking/asker';
import type { CheckOptions, CheckOutcome, CheckPolicy, LinkCheckerOptions } from '../check-options';
import { Connectivity, mostControls, showsThatNamesResolve } from '../asking/connectivity';
import { isFresh } from '../history/freshness';
import { remember } from '../history/history';
import { checkLink, type LinkOutcome } from '../link-check';
import { pageHeaders } from '../asking/method';
import { anchorOf } from '../page/fragments';
import { planCheck, type Plan, type PlannedLink } from './plan';
import { Recorder } from '../history/recorder';
import { Scheduler, SchedulerStopped } from './scheduler';
import { SiblingProbe } from '../asking/sibling-probe';
import { StopSwitch } from '../stop-switch';
import type { LinkHistory } from '../history/store';
import type { LinkResult } from '../verdict';

type Settings = LinkCheckerOptions & { readonly policy: CheckPolicy };

/**
 * Share of the time-out that a second try gets. What a sleeping server takes ten seconds to wake up
 * for, it answers at once the second time; to wait as long again would only make the reader wait.
 */
export const secondTryShare = 0.12;
const controlTimeoutMs = 5_000;

/** One check of many addresses, from plan to outcome. */
export async function runCheck(urls: Iterable<string>, settings: Settings, options: CheckOptions): Promise<CheckOutcome> {
	return new CheckRun(settings, options).run(urls);
}

class CheckRun {
	private readonly results: LinkResult[] = [];
	/** Failed before anybody answered: whether it was our network shows when somebody does, or at the end. */
	private readonly early: LinkResult[] = [];
	/** Failed twice, in a way that may be our own network's fault. */
	private readonly failed: LinkOutcome[] = [];
	private readonly stop = new StopSwitch();
	private readonly recorder: Recorder;
	private known: ReadonlyMap<string, LinkHistory> = new Map();
	private total = 0;
	private offline = false;

	constructor(private readonly settings: Settings, private readonly options: CheckOptions) {
		this.recorder = new Recorder(settings.store, settings.clock);
	}

	async run(urls: Iterable<string>): Promise<CheckOutcome> {
		const stop = (): void => this.stop.stop();
		this.options.signal?.addEventListener('abort', stop, { once: true });
		if (this.options.signal?.aborted) stop();
		try {
			await this.checkAll(urls);
		} catch (error) {
			if (!(error instanceof SchedulerStopped)) throw error;
			// Who cancels keeps what is done, though nobody can tell any more whose fault these were.
			if (!this.offline) for (const result of [...this.early, ...this.failed.map((outcome) => outcome.result)]) this.settle(result, null, true);
		} finally {
			this.options.signal?.removeEventListener('abort', stop);
			// Ends what may still be under way, such as a control.
			stop();
			await this.recorder.finish();
		}
		const kind = this.offline ? 'offline' : this.results.length < this.total ? 'cancelled' : 'completed';
		return { kind, results: this.results, storeFailure: this.recorder.failure };
	}

	private async checkAll(urls: Iterable<string>): Promise<void> {
		const { policy, clock } = this.settings;
		this.known = await this.recorder.load();
		const plan = planCheck(urls, { allowPrivate: policy.allowPrivate, isExcluded: policy.isExcluded, now: clock.now() });
		this.total = plan.asked.length + plan.known.length;
		this.tellProgress();
		for (const result of plan.known) this.settle(result, null);
		const stale = plan.asked.filter((link) => !this.reused(link));
		if (stale.length === 0 || this.stop.stopped) return;
		await this.ask(stale, plan);
	}

	private async ask(links: readonly PlannedLink[], plan: Plan): Promise<void> {
		const { transport, clock, random, limits, policy } = this.settings;
		const { stop } = this;
		const scheduler = new Scheduler(clock, limits, stop);
		const connectivity = new Connectivity({
			scheduler, isOnline: policy.isOnline, hosts: plan.hosts,
			control: (url) => this.control(url),
			knownGood: this.lastGood(),
			onOffline: () => {
				this.offline = true;
				this.stop.stop();
			},
		});
		const asker = new Asker({ transport, scheduler, connectivity, clock, random, limits, stop });
		const probe = new SiblingProbe(asker, random);
		const { allowPrivate, isExcluded, headersFor, accept, missingFragment } = policy;
		const check = (link: PlannedLink, timeoutMs: number, mayHead: boolean): Promise<LinkOutcome> =>
			checkLink(link, { timeoutMs, mayHead, previous: this.unchangedSince(link) }, {
				asker, probe, redirects: transport.redirects, rules: { allowPrivate, isExcluded }, headersFor, accept, missingFragment,
				now: () => clock.now(),
			});
		const again: PlannedLink[] = [];
		// What hung the last time is asked first: its wait then runs beside the others' work.
		await this.each(scheduler, inOrder(links, this.known), (link) => check(link, limits.timeoutMs, true), (link, outcome) => {
			if (outcome.secondChance) again.push(link);
			else if (outcome.result.verdict === 'unreachable' && connectivity.heardNobody) this.early.push(outcome.result);
			else this.settle(outcome.result, outcome.validators);
			if (!connectivity.heardNobody) this.settleEarly(false);
		});
		asker.forgive();
		await this.each(scheduler, again, (link) => check(link, limits.timeoutMs * secondTryShare, false), (_link, outcome) => {
			if (outcome.secondChance) this.failed.push(outcome);
			else this.settle(outcome.result, outcome.validators);
			if (!connectivity.heardNobody) this.settleEarly(false);
		});
		await this.settleFailed(connectivity);
	}

	/** Checks all links at once, as far as the scheduler lets them. Ends early, by rejecting, when the run is stopped. */
	private async each(
		scheduler: Scheduler, links: readonly PlannedLink[], check: (link: PlannedLink) => Promise<LinkOutcome>, done: (link: PlannedLink, outcome: LinkOutcome) => void,
	): Promise<void> {
		await Promise.all(links.map(async (link) => {
			const outcome = await scheduler.admit(hostKey(new URL(link.url)), () => check(link));
			if (this.stop.stopped) throw new SchedulerStopped();
			done(link, outcome);
		}));
	}

	/** What failed before anybody answered, and what failed twice in a way that may be our own network's fault. */
	private async settleFailed(connectivity: Connectivity): Promise<void> {
		const { failed } = this;
		const suspicious = failed.some(({ secondChance }) => secondChance !== 'timeout');
		const unheard = this.early.length + failed.length > 0 && connectivity.heardNobody;
		const namesResolve = suspicious || unheard ? await connectivity.namesResolve() : null;
		const mayBeOurs = unheard && namesResolve !== true;
		// Nobody answers any more who did before: the last failures are ours.
		if (suspicious && namesResolve === false) this.offline = true;
		if (this.offline) throw new SchedulerStopped();
		if (this.stop.stopped) throw new SchedulerStopped();
		this.settleEarly(mayBeOurs);
		for (const { result, secondChance } of failed) {
			const proven = secondChance === 'dns-not-found' && (namesResolve === true || isNameForNothing(result.url));
			this.settle(proven ? { ...result, verdict: 'broken', reason: secondChance } : result, null, mayBeOurs);
		}
	}

	private settleEarly(mayBeOurs: boolean): void {
		for (const result of this.early.splice(0)) this.settle(result, null, mayBeOurs);
	}

	private reused(link: PlannedLink): boolean {
		const latest = this.known.get(link.url)?.latest;
		if (this.options.reuse === false || !latest || !isFresh(latest, this.settings.policy.reuse, this.settings.clock.now())) return false;
		if (!knowsFragments(latest, link) || !this.isJudgedAlike(latest)) return false;
		this.show(latest);
		return true;
	}

	/** What a server may confirm with 304: a page that was simply there (others leave no validators), of which everything asked now is known. */
	private unchangedSince(link: PlannedLink): LinkHistory | null {
		const history = this.known.get(link.url);
		return history?.validators && knowsFragments(history.latest, link) && this.isJudgedAlike(history.latest) ? history : null;
	}

	/** Whether a missing part of a page counted then as it does now. */
	private isJudgedAlike({ reason, verdict, fragments }: LinkResult): boolean {
		const { missingFragment } = this.settings.policy;
		if (reason === 'fragment-missing') return verdict === missingFragment;
		// A page that moved says so instead.
		return verdict !== 'moved' || missingFragment === 'ok' || !fragments?.some(({ found }) => found === false);
	}

	/** Makes a verdict known and remembers it. */
	private settle(seen: LinkResult, validators: LinkHistory['validators'], mayBeOurs = false): void {
		const record = remember(this.known.get(seen.url), seen, validators, mayBeOurs);
		this.recorder.add(record);
		this.show(record.latest);
	}

	private show(result: LinkResult): void {
		this.results.push(result);
		this.options.onResult?.(result);
		this.tellProgress();
	}

	private tellProgress(): void {
		this.options.onProgress?.({ done: this.results.length, total: this.total });
	}

	/** Addresses by name, on distinct hosts, that answered the last time they were asked and may be asked again. */
	private lastGood(): string[] {
		const newest = new Map<string, LinkResult>();
		for (const { latest } of this.known.values()) {
			if (latest.verdict !== 'ok') continue;
			const url = new URL(latest.url);
			if (latest.checkedAt <= (newest.get(url.host)?.checkedAt ?? 0)) continue;
			if (showsThatNamesResolve(url) && !this.settings.policy.isExcluded(latest.url)) newest.set(url.host, latest);
		}
		return Array.from(newest.values()).sort((one, other) => other.checkedAt - one.checkedAt).slice(0, mostControls).map(({ url }) => url);
	}

	private async control(url: string): Promise<boolean> {
		const answer = await this.stop.during((signal) => this.settings.transport.exchange({
			method: 'GET', url, headers: pageHeaders, timeoutMs: controlTimeoutMs, maxBodyBytes: 0, signal,
		}));
		return answer.kind === 'response';
	}
}

/** Whether the parts that are asked for now are those that were looked for then. */
function knowsFragments({ verdict, reason, fragments = [] }: LinkResult, link: PlannedLink): boolean {
	if (verdict !== 'ok' && verdict !== 'moved' && reason !== 'fragment-missing') return true;
	const wanted = link.fragments.filter((fragment) => anchorOf(fragment) !== null);
	return wanted.length === fragments.length && wanted.every((fragment) => fragments.some((known) => known.fragment === fragment));
}

function inOrder(links: readonly PlannedLink[], known: ReadonlyMap<string, LinkHistory>): readonly PlannedLink[] {
	const hung = (link: PlannedLink): boolean => known.get(link.url)?.checks.at(-1)?.reason === 'timeout';
	return [...links.filter(hung), ...links.filter((link) => !hung(link))];
}
