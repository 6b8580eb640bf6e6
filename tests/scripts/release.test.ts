import { execFileSync } from 'node:child_process';
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Clone } from './clone';

jest.setTimeout(60_000); // Each test runs processes of its own.

const repository = join(__dirname, '..', '..');
const changelog = '# Changelog\n\n## [Unreleased]\n\n### Added\n\n- A view.\n\n## [0.1.0] - 2026-01-02\n\n- The first.\n';

let clone: Clone;

beforeEach(() => {
	clone = new Clone();
	Object.assign(clone.env, {
		GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1',
		GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@b.example', GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@b.example',
	});
	// The real files, so that what the release keeps of them is what people keep there.
	for (const file of ['package.json', 'package-lock.json', 'manifest.json', '.gitignore']) copyFileSync(join(repository, file), join(clone.root, file));
	for (const file of ['package.json', 'package-lock.json', 'manifest.json']) clone.write(file, clone.read(file).replaceAll(versionOf(file), '0.1.0'));
	clone.write('versions.json', '{\n\t"0.1.0": "1.5.0"\n}\n');
	clone.write('CHANGELOG.md', changelog);
	git('init', '--quiet', '--initial-branch=main');
	git('add', '.');
	git('commit', '--quiet', '--message', 'All');
});

afterEach(() => clone.remove());

function versionOf(file: string): string {
	return (JSON.parse(clone.read(file)) as { version: string }).version;
}

function git(...args: string[]): string {
	const { GIT_DIR: _folder, GIT_WORK_TREE: _tree, GIT_INDEX_FILE: _index, ...env } = process.env;
	return execFileSync('git', args, { cwd: clone.root, env: { ...env, ...clone.env }, encoding: 'utf8' }).trim();
}

const release = async (...args: string[]) => clone.run('release.mjs', ...args);

test('every file gets the version, nothing else in it changes, and a tag without a v names the commit', async () => {
	const before = new Date().toISOString().slice(0, 10);
	const { code, stdout } = await release('0.2.0');
	expect(code).toBe(0);
	expect(['package.json', 'package-lock.json', 'manifest.json'].map(versionOf)).toEqual(['0.2.0', '0.2.0', '0.2.0']);
	const { minAppVersion } = JSON.parse(clone.read('manifest.json')) as { minAppVersion: string };
	expect(clone.read('versions.json')).toBe(`{\n\t"0.1.0": "1.5.0",\n\t"0.2.0": "${minAppVersion}"\n}\n`);
	const changed = git('diff', '--unified=0', 'HEAD~', '--', 'package.json', 'package-lock.json', 'manifest.json');
	expect(changed.match(/^[+-]\s.*$/gm)?.map((line) => line.replace(/\s+|,$/g, ''))).toEqual(Array.from({ length: 4 }, () => ['-"version":"0.1.0"', '+"version":"0.2.0"']).flat());
	const date = /^## \[0\.2\.0\] - (.*)$/m.exec(clone.read('CHANGELOG.md'))?.[1] ?? '';
	expect([before, new Date().toISOString().slice(0, 10)]).toContain(date);
	expect(clone.read('CHANGELOG.md')).toBe(changelog.replace('## [Unreleased]', `## [Unreleased]\n\n## [0.2.0] - ${date}`));
	expect(git('log', '-1', '--format=%s')).toBe('Release 0.2.0');
	expect(git('rev-list', '-1', '0.2.0')).toBe(git('rev-parse', 'HEAD'));
	expect(git('status', '--porcelain')).toBe('');
	expect(stdout).toContain('git push --atomic origin main 0.2.0');
});

test('the notes of what was released are those of its section', async () => {
	await release('0.2.0');
	expect(await clone.run('release-notes.mjs', '0.2.0')).toEqual({ code: 0, stdout: '### Added\n\n- A view.\n', stderr: '' });
});

describe('nothing is changed', () => {
	afterEach(() => {
		expect(versionOf('package.json')).toBe('0.1.0');
		expect(git('tag', '--list', '0.2.0')).toBe('');
		expect(git('log', '--format=%s')).toBe('All');
	});

	test.each([[[]], [['0.2']], [['v0.2.0']], [['0.2.0-beta.1']], [['00.2.0']], [['0.2.0', '0.3.0']], [['0.2.0', '--force']], [['../0.2.0']]])('with %j, which is wrong usage', async (args) => {
		const { code, stderr } = await release(...args);
		expect(stderr).toContain('Usage: npm run release -- <version>');
		expect(code).toBe(2);
	});

	test.each(['0.1.0', '0.0.9'])('with %s, which does not come after what is there', async (version) => {
		const { code, stderr } = await release(version);
		expect(stderr).toBe(`${version} does not come after 0.1.0, which is the version now.\n`);
		expect(code).toBe(1);
	});

	test('while something is not committed', async () => {
		clone.write('new.txt', 'x');
		const { code, stderr } = await release('0.2.0');
		expect(stderr).toContain('not committed:\n?? new.txt');
		expect(code).toBe(1);
	});

	test('while the changelog tells of no change', async () => {
		clone.write('CHANGELOG.md', changelog.replace('- A view.\n', ''));
		git('commit', '--quiet', '--all', '--amend', '--no-edit');
		const { code, stderr } = await release('0.2.0');
		expect(stderr).toBe('CHANGELOG.md tells of no change below "Unreleased".\n');
		expect(code).toBe(1);
	});

	test('on another branch, unless that is wanted', async () => {
		git('checkout', '--quiet', '-b', 'other');
		const { code, stderr } = await release('0.2.0');
		expect(stderr).toContain('Releases are made from main, but other is checked out.');
		expect(code).toBe(1);
	});

	test('when git refuses the commit', async () => {
		writeFileSync(join(clone.root, '.git', 'hooks', 'pre-commit'), '#!/bin/sh\necho Not today >&2\nexit 1\n', { mode: 0o755 });
		const { code, stderr } = await release('0.2.0');
		expect(stderr).toContain('Not today');
		expect(git('status', '--porcelain')).toBe('');
		expect(code).toBe(1);
	});
});

test('on another branch it releases that branch where this is wanted', async () => {
	git('checkout', '--quiet', '-b', 'hotfix');
	const { code, stdout } = await release('0.2.0', '--any-branch');
	expect(code).toBe(0);
	expect(stdout).toContain('git push --atomic origin hotfix 0.2.0');
});

test('a version that has a tag already is refused', async () => {
	git('tag', '0.2.0');
	const { code, stderr } = await release('0.2.0');
	expect(stderr).toBe('There is a tag 0.2.0 already.\n');
	expect(code).toBe(1);
	expect(versionOf('package.json')).toBe('0.1.0');
});

describe('a tag and the files', () => {
	test('that disagree are told, file by file', async () => {
		clone.write('package.json', clone.read('package.json').replace('0.1.0', '0.3.0'));
		clone.write('versions.json', '{ "0.2.0": "1.0.0" }');
		const { code, stdout, stderr } = await clone.run('release-notes.mjs', '0.1.0');
		expect(stderr).toMatch(/^package\.json says 0\.3\.0, not 0\.1\.0\.\nversions\.json says that 0\.1\.0 needs the app's version \(nothing\), but manifest\.json says \d/);
		expect([code, stdout]).toEqual([1, '']);
	});

	test('must not name a version that the changelog does not', async () => {
		clone.write('CHANGELOG.md', '# Changelog\n');
		expect((await clone.run('release-notes.mjs', '0.1.0')).stderr).toContain('CHANGELOG.md tells of no change in 0.1.0.');
	});

	test.each(['', 'v0.1.0', 'main'])('cannot be %j', async (tag) => {
		const { code, stderr } = await clone.run('release-notes.mjs', tag);
		expect(stderr).toContain('is no tag of a release');
		expect(code).toBe(2);
	});
});
