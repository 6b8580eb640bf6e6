/**
 * The link check against a farm of loopback hosts, beside other checkers, in one run.
 * `--ours` leaves the others out; `--runs=3` repeats (the median counts); `--concurrency=64`.
 */
import { fork, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { secondTryShare } from '../src/links/scheduling/check-run';
import { deadOrAlive, linkinators, ours, wrong, type Checker } from './links/checkers';
import { runFarmProcess, type FarmCount, type FarmLink, type FarmSize } from './links/farm';
import { measureGrowth } from './links/growth';
import { idealMs } from './links/ideal';

const limits = { concurrency: Number(option('concurrency') ?? 64), perHost: 4, timeoutMs: 10_000, secondTryMs: 10_000 * secondTryShare };
const whole: FarmSize = { hosts: 40, links: 2_000, hanging: 5, delayMs: 100, without: [] };
const scenarios: Readonly<Record<string, FarmSize>> = {
	'without hanging links': { ...whole, without: ['hanging'] },
	'all kinds': whole,
	'without waits (no hanging, limited, flaky)': { ...whole, without: ['hanging', 'limited', 'flaky'] },
};

void (process.argv[2] === '--farm' ? runFarmProcess(JSON.parse(process.argv[3] ?? '') as FarmSize) : main());

async function main(): Promise<void> {
	spawnSync(process.execPath, ['esbuild.config.mjs'], { stdio: 'inherit' });
	const onlyOurs = process.argv.includes('--ours');
	if (!onlyOurs && !existsSync('bench/peers/node_modules')) {
		spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: 'bench/peers', stdio: 'ignore' });
	}
	print({ machine: `${cpus().length} x ${cpus()[0]?.model ?? '?'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`, ...limits });
	for (const [name, size] of Object.entries(scenarios)) await runScenario(name, size, onlyOurs ? [ours()] : [ours(), ...linkinators, deadOrAlive]);
	await runTwice(whole);
	for (const growth of await measureGrowth()) print({ scenario: 'growth', ...growth });
}

async function runScenario(scenario: string, size: FarmSize, checkers: readonly Checker[]): Promise<void> {
	const farm = await startFarm(size);
	const ideal = idealMs(farm.links, size, limits);
	print({ scenario, links: farm.links.length, idealSeconds: ideal / 1_000 });
	for (const checker of checkers) {
		if (checker.missing !== null) {
			print({ scenario, checker: checker.name, missing: checker.missing });
			continue;
		}
		for (let run = 0; run < Number(option('runs') ?? 1); run += 1) {
			await farm.reset();
			const done = await withFolder((folder) => checker.run({ folder, links: farm.links, index: farm.index, ...limits }));
			const wrongs = wrong(farm.links, done.found);
			print({
				scenario, checker: checker.name, wallSeconds: seconds(done.wallMs),
				...(done.checkingMs === null ? {} : { checkingSeconds: seconds(done.checkingMs), overIdeal: Number((done.checkingMs / ideal).toFixed(2)) }),
				cpuSeconds: seconds(done.cpuMs), peakMebibytes: Math.round(done.peakBytes / 2 ** 20), ...(await farm.reset()),
				wrong: Object.values(wrongs).reduce((sum, count) => sum + count, 0), wrongKinds: wrongs,
			});
		}
	}
	farm.stop();
}

/** A second check of fresh results: asks nothing but what has to be asked again. */
async function runTwice(size: FarmSize): Promise<void> {
	const without: FarmSize = { ...size, without: ['hanging'] };
	const farm = await startFarm(without);
	await withFolder(async (folder) => {
		const cached = ours(['--cache', path.join(folder, 'cache.json')]);
		for (const run of ['first run', 'second run, all fresh']) {
			await farm.reset();
			const { wallMs, checkingMs } = await cached.run({ folder, links: farm.links, index: farm.index, ...limits });
			print({ scenario: 'cache', run, wallSeconds: seconds(wallMs), checkingSeconds: seconds(checkingMs ?? 0), ...(await farm.reset()) });
		}
	});
	farm.stop();
}

interface RunningFarm {
	readonly links: readonly FarmLink[];
	readonly index: string;
	reset(): Promise<FarmCount>;
	stop(): void;
}

async function startFarm(size: FarmSize): Promise<RunningFarm> {
	const child = fork(process.argv[1] ?? '', ['--farm', JSON.stringify(size)], { execArgv: [] });
	const { links, index } = (await answerOf(child)) as { links: readonly FarmLink[]; index: string };
	return {
		links,
		index,
		reset: async () => {
			const answer = answerOf(child);
			child.send('reset');
			return (await answer) as FarmCount;
		},
		stop: () => child.kill(),
	};
}

function answerOf(child: ChildProcess): Promise<unknown> {
	return new Promise((resolve) => child.once('message', resolve));
}

async function withFolder<Outcome>(work: (folder: string) => Promise<Outcome>): Promise<Outcome> {
	const folder = mkdtempSync(path.join(tmpdir(), 'conference-review-links-'));
	try {
		return await work(folder);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

function option(name: string): string | undefined {
	return process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
}

function seconds(ms: number): number {
	return Number((ms / 1_000).toFixed(2));
}

function print(line: object): void {
	process.stdout.write(`${JSON.stringify(line)}\n`);
}
