import { LinkChecker } from '../../src/links/checker';
import type { Clock } from '../../src/links/clock';
import { MemoryLinkStore } from '../../src/links/history/memory-store';
import { desktopLimits } from '../../src/links/scheduling/pacing';
import type { Transport, TransportResponse } from '../../src/links/transport';

export interface Growth {
	readonly links: number;
	readonly hosts: number;
	readonly cpuMs: number;
	readonly cpuMicrosecondsPerLink: number;
}

const clock: Clock = { now: () => Date.now(), elapsed: () => performance.now(), sleep: () => Promise.resolve() };

/** A network that answers at once, so that what is measured is the engine's own work. */
const instant: Transport = {
	redirects: 'visible',
	exchange: ({ url }) => new Promise((resolve) => setImmediate(() => resolve(answerTo(url)))),
	close: () => undefined,
};

function answerTo(url: string): TransportResponse {
	const path = new URL(url).pathname;
	// What nobody put there is the probe's.
	const status = /^\/\d+$/.test(path) ? 200 : 404;
	const html = `<title>Talk ${path}</title><h1>Talk ${path}</h1><p>What was said there.</p>`;
	return { kind: 'response', status, headers: new Map([['content-type', 'text/html']]), body: new TextEncoder().encode(html) };
}

/** How the engine's cost grows with the number of links and hosts. */
export async function measureGrowth(): Promise<readonly Growth[]> {
	const measured: Growth[] = [];
	await checkSome(2_000, 100);
	for (const [links, hosts] of [[5_000, 250], [10_000, 500], [20_000, 1_000], [40_000, 2_000]] as const) measured.push(await checkSome(links, hosts));
	return measured;
}

async function checkSome(links: number, hosts: number): Promise<Growth> {
	const urls = Array.from({ length: links }, (_, index) => `https://host${index % hosts}.example/${index}`);
	const checker = new LinkChecker({ transport: instant, store: new MemoryLinkStore(), clock, random: Math.random, limits: desktopLimits });
	const before = process.cpuUsage();
	const { results } = await checker.check(urls);
	const { user, system } = process.cpuUsage(before);
	if (results.length !== links || results.some(({ verdict }) => verdict !== 'ok')) throw new Error('The engine lost links.');
	return { links, hosts, cpuMs: Math.round((user + system) / 1_000), cpuMicrosecondsPerLink: Math.round((user + system) / links) };
}
