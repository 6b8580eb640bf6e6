// Installs the locked dependencies where they are missing or differ from package-lock.json. Needs nothing
// but Node and npm itself, since it runs before anything is installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const minimumNode = 20;

/** Null where this Node will do, otherwise a sentence for the person who runs it. */
export function nodeTooOld(version = process.versions.node) {
	const major = Number.parseInt(version, 10);
	return major >= minimumNode ? null : `Node ${minimumNode} or newer is needed, but this is Node ${version}. Get it from https://nodejs.org.`;
}

/**
 * Whether `node_modules` holds what package-lock.json names. Compares with the record that npm keeps in
 * node_modules; packages that are optional may be absent, as they are on other systems. Reads two files
 * and asks no network.
 */
export function isUpToDate(root) {
	const lock = readLock(root);
	if (readText(stampPath(root)) === lock.hash) return true;
	const installed = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages;
	if (installed === undefined) return false;
	return Object.entries(lock.packages).every(([path, locked]) => {
		if (path === '') return true;
		const found = installed[path];
		if (found === undefined) return locked.optional === true || locked.devOptional === true;
		return found.version === locked.version && found.integrity === locked.integrity;
	});
}

/**
 * Makes `node_modules` match package-lock.json. Resolves without doing anything where it does already;
 * rejects with a sentence for the person where npm fails.
 */
export async function ensureDependencies(root, { log = (line) => process.stderr.write(`${line}\n`), install = runNpmCi } = {}) {
	if (isUpToDate(root)) return;
	log('Installing the locked dependencies (npm ci) …');
	const code = await install(root);
	if (code !== 0) throw new Error(`npm ci failed (exit code ${code}). The dependencies come from the npm registry: is it reachable?`);
	// Written last: an installation that was cut short leaves none, and one that npm records otherwise is not repeated.
	writeFileSync(stampPath(root), readLock(root).hash);
}

/** The command that runs npm, as `spawn` takes it: the very npm that runs us, where one does. */
export function npmCommand(args, env = process.env) {
	const script = env.npm_execpath;
	if (script !== undefined && /npm-cli\.c?js$/.test(script)) return { command: process.execPath, args: [script, ...args], shell: false };
	// Windows runs npm.cmd only through a shell; the arguments are our own and need no quoting.
	return { command: 'npm', args, shell: process.platform === 'win32' };
}

function runNpmCi(root) {
	const { command, args, shell } = npmCommand(['ci', '--include=dev', '--no-audit', '--no-fund']);
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell });
		child.on('error', (error) => reject(new Error(`npm could not be started: ${error.message}`)));
		child.on('close', (code, signal) => resolve(code ?? signal));
	});
}

function readLock(root) {
	const path = join(root, 'package-lock.json');
	const text = readText(path);
	if (text === null) throw new Error(`${path} is missing: the dependencies are locked there.`);
	return { hash: createHash('sha256').update(text).digest('hex'), packages: JSON.parse(text).packages };
}

function stampPath(root) {
	return join(root, 'node_modules', '.conference-review-lock');
}

function readJson(path) {
	const text = readText(path);
	try {
		return text === null ? undefined : JSON.parse(text);
	} catch {
		return undefined;
	}
}

function readText(path) {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return null;
	}
}
