import { mkdirSync, writeFileSync } from 'node:fs';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { VerdictName } from '../../src/links/verdict';
import { flakyHits, type FarmLink, type LinkKind } from './farm';
import { measure, type Measured } from './measure';

/** What a checker found: for ours a verdict, for others whether they take the link for alive. */
export type Found = ReadonlyMap<string, VerdictName | boolean>;

export interface CheckerRun extends Measured {
	readonly found: Found;
	/** The checker's own count of the time it checked, ms, where it tells. */
	readonly checkingMs: number | null;
}

export interface Task {
	/** For what a run needs on disk. */
	readonly folder: string;
	readonly links: readonly FarmLink[];
	readonly index: string;
	readonly concurrency: number;
	readonly perHost: number;
	readonly timeoutMs: number;
}

export interface Checker {
	readonly name: string;
	/** Why it cannot run here; null where it can. */
	readonly missing: string | null;
	run(task: Task): Promise<CheckerRun>;
}

const peers = path.resolve('bench', 'peers', 'node_modules');
const node22 = path.join(peers, `node-${process.platform}-${process.arch}`, 'bin', 'node');
/** linkinator asks for it, and the `undici` that dead-or-alive brings. Looked for when it is needed: the first run installs it. */
const noNode22 = (): string | null => (existsSync(node22) ? null : `no Node 22 in ${path.relative('.', node22)}`);

interface CheckReport {
	readonly summary: { readonly seconds: number };
	readonly links: readonly { readonly url: string; readonly verdict: VerdictName }[];
}

/** Our command line on a vault of conference notes that hold the links. */
export function ours(extra: readonly string[] = ['--no-cache'], name = 'conference-review'): Checker {
	return {
		name,
		missing: null,
		async run({ folder, links, concurrency, perHost, timeoutMs }) {
			const vault = writeVault(path.join(folder, 'vault'), links);
			const measured = await measure(folder, process.execPath, [
				path.resolve('dist', 'conference-review.js'), 'check', vault, '--format', 'json', '--allow-private', '--concurrency', String(concurrency),
				'--per-host', String(perHost), '--timeout', String(timeoutMs / 1_000), ...extra,
			]);
			const report = JSON.parse(measured.stdout) as CheckReport;
			return { ...measured, found: new Map(report.links.map(({ url, verdict }) => [url, verdict])), checkingMs: report.summary.seconds * 1_000 };
		},
	};
}

/**
 * The options with which linkinator, too, gets the farm right, and nowhere waits longer than it must: as many tries
 * as a flaky link needs, nothing added to its own steps of one and two seconds.
 */
const patience = ['--retry', '--retry-errors', '--retry-errors-count', String(flakyHits), '--retry-errors-jitter', '0'];

export const linkinators: readonly Checker[] = [linkinator('linkinator 8.1', []), linkinator('linkinator 8.1, retrying', patience)];

function linkinator(name: string, extra: readonly string[]): Checker {
	return {
		name,
		get missing() {
			return noNode22();
		},
		async run({ folder, index, concurrency, timeoutMs }) {
			const measured = await measure(folder, node22, [
				path.join(peers, 'linkinator', 'build', 'src', 'cli.js'), index, '--format', 'json', '--concurrency', String(concurrency), '--timeout', String(timeoutMs), ...extra,
			]);
			const report = JSON.parse(measured.stdout) as { readonly links: readonly { readonly url: string; readonly state: string }[] };
			return { ...measured, found: new Map(report.links.map(({ url, state }) => [url, state === 'OK'])), checkingMs: null };
		},
	};
}

export const deadOrAlive: Checker = {
	name: 'dead-or-alive 1.0',
	get missing() {
		return noNode22();
	},
	async run({ folder, links, concurrency, timeoutMs }) {
		const list = path.join(folder, 'addresses.txt');
		writeFileSync(list, links.map(({ url }) => url).join('\n'));
		const measured = await measure(folder, node22, [path.resolve('bench', 'peers', 'dead-or-alive.mjs'), list, String(concurrency), String(timeoutMs)]);
		return { ...measured, found: new Map(Object.entries(JSON.parse(measured.stdout) as Record<string, boolean>)), checkingMs: null };
	},
};

/** The verdict that each kind of link deserves. */
function deserved(kind: LinkKind): VerdictName {
	switch (kind) {
		case 'gone':
			return 'broken';
		case 'moved':
			return 'moved';
		case 'hanging':
			return 'unreachable';
		case 'ok':
		case 'head-hostile':
		case 'flaky':
		case 'limited':
		case 'big':
			return 'ok';
	}
}

/** How many links were judged wrongly, by kind. Those that know two answers alone are asked for these alone. */
export function wrong(links: readonly FarmLink[], found: Found): Readonly<Record<string, number>> {
	const wrongs: Record<string, number> = {};
	for (const { url, kind } of links) {
		const verdict = found.get(url);
		const right = deserved(kind);
		const fine = typeof verdict === 'boolean' ? verdict === (right === 'ok' || right === 'moved') : verdict === right;
		if (!fine) wrongs[kind] = (wrongs[kind] ?? 0) + 1;
	}
	return wrongs;
}

function writeVault(vault: string, links: readonly FarmLink[]): string {
	mkdirSync(vault, { recursive: true });
	const perNote = 50;
	for (let first = 0; first < links.length; first += perNote) {
		const sessions = links.slice(first, first + perNote).map(({ url }, index) => `## [Session ${index}](${url})\n- noted`);
		writeFileSync(path.join(vault, `conference-${first / perNote}.md`), `---\ntags: [Review]\ndate: 2021-12-16\n---\n${sessions.join('\n')}\n`);
	}
	return vault;
}
