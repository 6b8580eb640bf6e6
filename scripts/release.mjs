// npm run release -- <version>: writes the version into every file that names it and into the changelog, commits
// that and tags it. It pushes nothing: the last line says how. .github/workflows/release.yml does the rest.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { releaseUnreleased, sectionOf } from './changelog.mjs';
import { fail, root } from './prepare.mjs';
import { isNewer, isVersion, jsonText, readJson } from './versions.mjs';

const usage = `Usage: npm run release -- <version> [--any-branch]

  <version>      three numbers, such as 1.2.0, without a v
  --any-branch   release from the branch that is checked out, whichever it is`;

const { version, anyBranch } = readArguments();
try {
	const branch = git('rev-parse', '--abbrev-ref', 'HEAD');
	if (branch !== 'main' && !anyBranch) throw new Error(`Releases are made from main, but ${branch} is checked out. --any-branch releases it all the same.`);
	const dirty = git('status', '--porcelain');
	if (dirty !== '') throw new Error(`There are changes that are not committed:\n${dirty}`);
	if (git('tag', '--list', version) !== '') throw new Error(`There is a tag ${version} already.`);
	const files = filesOf(version);
	for (const [file, text] of files) writeFileSync(join(root, file), text);
	commit([...files.keys()]);
	process.stdout.write(`${version} is committed and tagged. To publish it:\n\n  git push --atomic origin ${branch} ${version}\n`);
} catch (error) {
	fail(error.message, 1);
}

function readArguments() {
	let parsed;
	try {
		parsed = parseArgs({ allowPositionals: true, options: { 'any-branch': { type: 'boolean' } } });
	} catch (error) {
		fail(`${error.message}\n\n${usage}`, 2);
	}
	const [given, ...rest] = parsed.positionals;
	if (given === undefined || rest.length > 0) fail(usage, 2);
	if (!isVersion(given)) fail(`"${given}" is no version.\n\n${usage}`, 2);
	return { version: given, anyBranch: parsed.values['any-branch'] === true };
}

/** Every file with its new text, worked out before the first is written. */
function filesOf(next) {
	const manifest = readJson(root, 'manifest.json');
	const current = readJson(root, 'package.json');
	const lock = readJson(root, 'package-lock.json');
	for (const { version: known } of [current, manifest]) {
		if (!isNewer(next, known)) throw new Error(`${next} does not come after ${known}, which is the version now.`);
	}
	const changelog = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
	const changes = sectionOf(changelog, 'Unreleased');
	if (changes === null) throw new Error('CHANGELOG.md has no heading "## [Unreleased]".');
	if (changes === '') throw new Error('CHANGELOG.md tells of no change below "Unreleased".');
	const today = new Date().toISOString().slice(0, 10);
	return new Map([
		['package.json', jsonText({ ...current, version: next })],
		['package-lock.json', jsonText({ ...lock, version: next, packages: { ...lock.packages, '': { ...lock.packages[''], version: next } } })],
		['manifest.json', jsonText({ ...manifest, version: next })],
		['versions.json', jsonText({ ...readJson(root, 'versions.json'), [next]: manifest.minAppVersion })],
		['CHANGELOG.md', releaseUnreleased(changelog, next, today)],
	]);
}

/** Where git refuses (a hook, no name to commit under), the files are taken back as well. */
function commit(files) {
	try {
		git('add', '--', ...files);
		git('commit', '--quiet', '--message', `Release ${version}`);
	} catch (error) {
		git('restore', '--staged', '--worktree', '--', ...files);
		throw error;
	}
	git('tag', '--annotate', version, '--message', version);
}

/** Works on the repository that this script lies in, also where a hook names another one. */
function git(...args) {
	const { GIT_DIR: _folder, GIT_WORK_TREE: _tree, GIT_INDEX_FILE: _index, ...env } = process.env;
	const { status, stdout, stderr, error } = spawnSync('git', args, { cwd: root, env, encoding: 'utf8' });
	if (status !== 0) throw new Error(`git ${args[0]} failed: ${(error?.message ?? stderr).trim()}`);
	return stdout.trim();
}
