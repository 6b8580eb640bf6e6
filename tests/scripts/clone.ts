import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface RunResult {
	readonly code: number | null;
	readonly stdout: string;
	readonly stderr: string;
}

/**
 * A clone of the repository in a temporary folder that holds the real scripts, and small stand-ins for
 * what they call, so that no test touches the files that other tests are loading.
 */
export class Clone {
	readonly root = mkdtempSync(join(tmpdir(), 'conference-review-clone-'));

	/** For the scripts that it runs, beside this process's own. */
	readonly env: Record<string, string> = {};

	constructor() {
		cpSync(join(__dirname, '..', '..', 'scripts'), join(this.root, 'scripts'), { recursive: true });
		this.write('package.json', '{ "type": "commonjs" }');
		this.write('package-lock.json', '{ "packages": { "": {} } }');
		this.write('node_modules/.conference-review-lock', hash('{ "packages": { "": {} } }'));
	}

	write(path: string, text: string): void {
		mkdirSync(dirname(join(this.root, path)), { recursive: true });
		writeFileSync(join(this.root, path), text);
	}

	delete(path: string): void {
		rmSync(join(this.root, path), { recursive: true, force: true });
	}

	has(path: string): boolean {
		return existsSync(join(this.root, path));
	}

	read(path: string): string {
		return readFileSync(join(this.root, path), 'utf8');
	}

	async run(script: string, ...args: string[]): Promise<RunResult> {
		return run(join(this.root, 'scripts', script), args, this.env);
	}

	remove(): void {
		rmSync(this.root, { recursive: true, force: true });
	}
}

export async function run(script: string, args: readonly string[], env: Record<string, string> = {}): Promise<RunResult> {
	const child = spawn(process.execPath, [script, ...args], { env: { ...process.env, ...env } });
	let stdout = '';
	let stderr = '';
	child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
		stdout += chunk;
	});
	child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
		stderr += chunk;
	});
	return new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('close', (code) => resolve({ code, stdout, stderr }));
	});
}

function hash(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}
