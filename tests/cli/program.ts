import { buildSync } from 'esbuild';
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { temporaryFolder, type TemporaryFolder } from './temporary-folder';

export interface Outcome {
	readonly code: number | null;
	readonly signal: string | null;
	readonly stdout: string;
	readonly stderr: string;
}

export interface Running {
	readonly child: ChildProcess;
	readonly ended: Promise<Outcome>;
}

export interface Program {
	/** Starts the built program; its cache folder is one of the test's own unless `env` says otherwise. */
	start(args: readonly string[], options?: { cwd?: string; env?: Record<string, string> }): Running;
	run(args: readonly string[], options?: { cwd?: string; env?: Record<string, string> }): Promise<Outcome>;
	/** The built file. */
	readonly file: string;
	readonly cacheFile: string;
	remove(): void;
}

const root = join(__dirname, '../..');

/** Builds the command line anew, as the project's own build does, so that no test meets a stale one. */
export function buildProgram(): Program {
	const folder: TemporaryFolder = temporaryFolder();
	const file = join(folder.path, 'conference-review.js');
	buildSync({
		entryPoints: [join(root, 'src/cli/main.ts')],
		outfile: file,
		bundle: true,
		minify: true,
		format: 'cjs',
		platform: 'node',
		target: 'node20',
		logLevel: 'warning',
		absWorkingDir: root,
	});
	const children = new Set<ChildProcess>();
	const start: Program['start'] = (args, { cwd = folder.path, env = {} } = {}) => {
		const child = spawn(process.execPath, [file, ...args], {
			cwd,
			env: { ...withoutColour(process.env), XDG_CACHE_HOME: join(folder.path, 'caches'), LOCALAPPDATA: join(folder.path, 'caches'), HOME: folder.path, ...env },
		});
		children.add(child);
		child.on('close', () => children.delete(child));
		return { child, ended: outcomeOf(child) };
	};
	return {
		start,
		run: (args, options) => start(args, options).ended,
		file,
		cacheFile: join(folder.path, 'caches/conference-review/links.json'),
		remove() {
			for (const child of children) child.kill('SIGKILL');
			folder.remove();
		},
	};
}

function withoutColour(env: typeof process.env): typeof process.env {
	const { FORCE_COLOR: _forced, NO_COLOR: _none, ...rest } = env;
	return rest;
}

function outcomeOf(child: ChildProcess): Promise<Outcome> {
	const stdout: Buffer[] = [];
	const stderr: Buffer[] = [];
	child.stdout?.on('data', (chunk: Buffer) => stdout.push(chunk));
	child.stderr?.on('data', (chunk: Buffer) => stderr.push(chunk));
	return new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('close', (code, signal) => {
			resolve({ code, signal, stdout: Buffer.concat(stdout).toString('utf8'), stderr: Buffer.concat(stderr).toString('utf8') });
		});
	});
}
