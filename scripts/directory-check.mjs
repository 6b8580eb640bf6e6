// npm run directory-check: what the community directory's scan would report, as far as its rules are public. Each
// rule names its source; docs/directory.md lists them. Prints `file:line rule: message`, and ends with 1 where
// anything is found. `--no-lint` leaves out the lint set, which takes most of the time; a folder may be named.
import { spawnSync } from 'node:child_process';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { artefactRules } from './directory/artefact-rules.mjs';
import { manifestRules } from './directory/manifest-rules.mjs';
import { Repository } from './directory/repository.mjs';
import { repositoryRules } from './directory/repository-rules.mjs';
import { fail, root } from './prepare.mjs';

const rules = [...manifestRules, ...repositoryRules, ...artefactRules];
const { folder, lint } = readArguments();
const repository = new Repository(folder);
const findings = rules.flatMap(({ id, source, find }) => [...find(repository)].map((finding) => ({ ...finding, id, source })));
if (lint) findings.push(...lintFindings());
for (const { file, line, id, message, source } of findings) process.stdout.write(`${file}${line > 0 ? `:${line}` : ''} ${id}: ${message} (${source})\n`);
process.stdout.write(`${findings.length} finding${findings.length === 1 ? '' : 's'} by ${rules.length} rules${lint ? ' and the lint set' : ''}\n`);
process.exitCode = findings.length > 0 ? 1 : 0;

function readArguments() {
	try {
		const { values, positionals } = parseArgs({ allowPositionals: true, options: { 'no-lint': { type: 'boolean' } } });
		if (positionals.length > 1) throw new Error('One folder at a time.');
		return { folder: resolve(positionals[0] ?? root), lint: values['no-lint'] !== true };
	} catch (error) {
		return fail(`${error.message}\nUsage: npm run directory-check -- [folder] [--no-lint]`, 2);
	}
}

/** The recommended set of eslint-plugin-obsidianmd, whose findings no comment may switch off. */
function lintFindings() {
	const { status, stdout, stderr } = spawnSync(process.execPath, [
		join(root, 'node_modules', 'eslint', 'bin', 'eslint.js'), '--config', join(root, 'eslint.config.mjs'), '--no-inline-config', '--format', 'json', 'src', 'manifest.json',
	], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 });
	if (status !== 0 && status !== 1) return fail(`ESLint could not run:\n${stderr}`, 2);
	const source = 'https://github.com/obsidianmd/eslint-plugin';
	return JSON.parse(stdout).flatMap(({ filePath, messages }) => messages.map(({ line = 0, ruleId, message }) => (
		{ file: relative(folder, filePath).replaceAll('\\', '/'), line, id: ruleId ?? 'lint', message, source }
	)));
}
