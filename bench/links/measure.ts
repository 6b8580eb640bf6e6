import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface Measured {
	readonly stdout: string;
	readonly wallMs: number;
	/** User and system time of the process, ms. */
	readonly cpuMs: number;
	/** Largest resident set, bytes. */
	readonly peakBytes: number;
}

/** Writes what the process used when it ends. Works in every Node that can load a module first. */
const meter = `process.on('exit', () => {
	const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
	require('node:fs').writeFileSync(process.env.BENCH_METER, JSON.stringify({ cpuMs: (userCPUTime + systemCPUTime) / 1000, peakBytes: maxRSS * 1024 }));
});`;

/** Runs a Node program and measures it from outside. What it says on stderr is dropped. */
export async function measure(folder: string, node: string, args: readonly string[]): Promise<Measured> {
	const meterFile = path.join(folder, 'meter.cjs');
	const usedFile = path.join(folder, 'used.json');
	writeFileSync(meterFile, meter);
	writeFileSync(usedFile, '{"cpuMs":0,"peakBytes":0}');
	const began = performance.now();
	const child = spawn(node, ['--require', meterFile, ...args], { stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, BENCH_METER: usedFile } });
	const chunks: Buffer[] = [];
	child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
	await new Promise((resolve) => child.on('close', resolve));
	const wallMs = performance.now() - began;
	const used = JSON.parse(readFileSync(usedFile, 'utf8')) as { cpuMs: number; peakBytes: number };
	return { stdout: Buffer.concat(chunks).toString('utf8'), wallMs, ...used };
}
