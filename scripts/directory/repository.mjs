// What the rules look at: a folder with a plugin's repository, and where in its files something stands.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A finding names its place: `file` relative to the repository, `line` from 1, or 0 where the file as a whole is meant.
 * @typedef {{ file: string, line: number, message: string }} Finding
 * `source` says who asks for it.
 * @typedef {{ id: string, source: string, find: (repository: Repository) => Iterable<Finding> }} Rule
 */

export class Repository {
	constructor(root) {
		this.root = root;
	}

	/** Null for a file that is not there. */
	read(file) {
		return existsSync(join(this.root, file)) ? readFileSync(join(this.root, file), 'utf8') : null;
	}

	/** The manifest; null where it is missing or no JSON object, of which `manifest-form` tells. */
	get manifest() {
		return parseObject(this.read('manifest.json'));
	}

	/** Files below a folder with one of these endings, whose texts the rules search. */
	files(folder, endings) {
		if (!existsSync(join(this.root, folder))) return [];
		return readdirSync(join(this.root, folder), { recursive: true })
			.map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
			.filter((file) => endings.some((ending) => file.endsWith(ending)))
			.sort();
	}

	/** What the plugin is made of: the command line beside it is not loaded by the app. */
	get sources() {
		return this.files('src', ['.ts', '.tsx']).filter((file) => !file.startsWith('src/cli/'));
	}

	/** Paths that git keeps; null where the folder is no repository of its own. */
	get committed() {
		if (!existsSync(join(this.root, '.git'))) return null;
		const { status, stdout } = spawnSync('git', ['ls-files', '-z'], { cwd: this.root, encoding: 'utf8', maxBuffer: 1 << 28 });
		return status === 0 ? new Set(stdout.split('\0')) : null;
	}

	/** A finding for each place where the pattern, which must be global, stands in the file. */
	*places(file, pattern, message) {
		const text = this.read(file) ?? '';
		for (const match of text.matchAll(pattern)) yield { file, line: lineOf(text, match.index), message: message(match) };
	}

	/** A finding on a field of the manifest. */
	ofManifest(key, message) {
		const text = this.read('manifest.json') ?? '';
		return { file: 'manifest.json', line: lineOf(text, Math.max(0, text.indexOf(`"${key}"`))), message };
	}
}

export function parseObject(text) {
	try {
		const value = JSON.parse(text ?? 'null');
		return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
	} catch {
		return null;
	}
}

function lineOf(text, index) {
	return text.slice(0, index).split('\n').length;
}
