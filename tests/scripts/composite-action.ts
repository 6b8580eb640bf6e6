import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

interface Step {
	readonly id?: string;
	readonly uses?: string;
	readonly run?: string;
	readonly shell?: string;
	readonly env?: Readonly<Record<string, string>>;
}

export interface CompositeAction {
	readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
	readonly outputs: Readonly<Record<string, { readonly value: string }>>;
	readonly runs: { readonly using: string; readonly steps: readonly (Step & { readonly if?: string; readonly with?: Readonly<Record<string, string>> })[] };
}

export interface ActionRun {
	/** Of the step that failed, or 0. */
	readonly code: number | null;
	readonly log: string;
	readonly summary: string;
	/** Of the action. */
	readonly outputs: Readonly<Record<string, string>>;
	/** Of each step, by `id.name`. */
	readonly stepOutputs: Readonly<Record<string, string>>;
}

export interface Surroundings {
	/** Where the action was checked out. */
	readonly actionPath: string;
	/** The working folder of the job. */
	readonly workspace: string;
	readonly temporary: string;
	readonly env?: Readonly<Record<string, string>>;
}

export function readAction(file: string): CompositeAction {
	return parse(readFileSync(file, 'utf8')) as CompositeAction;
}

/**
 * Runs the shell steps of a composite action as a runner does: expressions filled in, outputs and summary in files of
 * their own, bash with `-e` and `pipefail`. Steps that use other actions are left out.
 */
export async function runAction(action: CompositeAction, inputs: Readonly<Record<string, string>>, at: Surroundings): Promise<ActionRun> {
	const values: Record<string, string> = Object.fromEntries(Object.entries(action.inputs).map(([name, { default: value }]) => [`inputs.${name}`, inputs[name] ?? value]));
	const fill = (text: string) => text.replace(/\$\{\{\s*([\w.-]+)\s*\}\}/g, (_all, name: string) => values[name] ?? '');
	const summaryFile = join(at.temporary, 'step-summary');
	const outputFile = join(at.temporary, 'step-output');
	writeFileSync(summaryFile, '');
	let code: number | null = 0;
	let log = '';
	for (const step of action.runs.steps.filter(({ run }) => run !== undefined)) {
		writeFileSync(outputFile, '');
		const env = Object.fromEntries(Object.entries(step.env ?? {}).map(([name, value]) => [name, fill(value)]));
		const ended = await bash(step.run ?? '', at.workspace, {
			...env, GITHUB_ACTION_PATH: at.actionPath, RUNNER_TEMP: at.temporary, GITHUB_OUTPUT: outputFile, GITHUB_STEP_SUMMARY: summaryFile, ...at.env,
		});
		log += ended.log;
		for (const line of readFileSync(outputFile, 'utf8').split('\n').filter(Boolean)) {
			values[`steps.${step.id ?? ''}.outputs.${line.slice(0, line.indexOf('='))}`] = line.slice(line.indexOf('=') + 1);
		}
		code = ended.code;
		if (code !== 0) break;
	}
	return {
		code,
		log,
		summary: readFileSync(summaryFile, 'utf8'),
		outputs: Object.fromEntries(Object.entries(action.outputs).map(([name, { value }]) => [name, fill(value)])),
		stepOutputs: Object.fromEntries(Object.entries(values).filter(([name]) => name.startsWith('steps.')).map(([name, value]) => [name.replace(/^steps\.|outputs\./g, ''), value])),
	};
}

async function bash(script: string, cwd: string, env: Readonly<Record<string, string>>): Promise<{ code: number | null; log: string }> {
	const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], { cwd, env: { ...process.env, ...env } });
	let log = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (chunk: string) => {
			log += chunk;
		});
	}
	return new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('close', (code) => resolve({ code, log }));
	});
}
