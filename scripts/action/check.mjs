// The second step of action.yml: one check, from whose report the annotations, the summary and the outputs are made.
import { spawnSync } from 'node:child_process';
import { appendFileSync, closeSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isFolder } from '../prepare.mjs';
import { failStep, setOutputs, stopCommands } from './workflow.mjs';

const { PROGRAM, CACHE, VAULT, SHARD, MERGE, FAIL_ON, GITHUB_STEP_SUMMARY } = process.env;
const outcomes = ['broken', 'error', 'never'];
if (!outcomes.includes(FAIL_ON)) failStep(`fail-on takes ${outcomes.join(', ')}, not "${FAIL_ON}".`);

const report = join(dirname(CACHE), 'report.json');
const code = run(MERGE === '' ? checkArguments() : ['merge', '--format=json', '--', ...reportsBelow(MERGE)], report);
const { links, summary } = readReport();
setOutputs({ report, links: links.length, broken: summary.broken });
if (SHARD === '') tellOf(report);
if (code === 1 && FAIL_ON === 'broken' && SHARD === '') failStep(`${summary.broken} of ${links.length} links are broken.`);
if (code > 1 && FAIL_ON !== 'never') failStep('Not everything could be read or checked: the log above says what.');

function checkArguments() {
	const each = (option, text) => lines(text).map((line) => `--${option}=${line}`);
	return [
		'check', '--format=json',
		process.env.USE_CACHE === 'true' ? `--cache=${CACHE}` : '--no-cache',
		...(SHARD === '' ? [] : [`--shard=${SHARD}`]),
		...each('include', process.env.INCLUDE), ...each('exclude', process.env.EXCLUDE), ...each('accept', process.env.ACCEPT),
		...lines(process.env.OPTIONS),
		'--', VAULT,
	];
}

function reportsBelow(folder) {
	try {
		return readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.json')).map((file) => join(folder, file)).sort();
	} catch (error) {
		return failStep(`The reports cannot be found: ${error.message}`);
	}
}

/** Annotations for the step, and a page for the run. The notes' paths are those from the workspace. */
function tellOf(file) {
	const vault = isFolder(VAULT) ? [`--vault=${VAULT}`] : [];
	run(['merge', '--format=github', ...vault, file]);
	const page = join(dirname(CACHE), 'summary.md');
	run(['merge', '--format=markdown', file], page);
	appendFileSync(GITHUB_STEP_SUMMARY, shortened(readFileSync(page, 'utf8')));
}

/** A page of more than 1 MiB is not shown at all (docs.github.com, "Job summaries"): what ends it goes, line by line. */
function shortened(page) {
	const most = 1024 * 1024 - 1024;
	if (Buffer.byteLength(page) <= most) return page;
	const kept = Buffer.from(page).subarray(0, most).toString('utf8');
	return `${kept.slice(0, kept.lastIndexOf('\n'))}\n\nThe rest is in the JSON report.\n`;
}

/** The exit code. What is printed goes to the file where one is named, otherwise into the log. */
function run(args, file) {
	const output = file === undefined ? 'inherit' : openSync(file, 'w');
	// What it says of names of notes is no command, and goes the way of the line that says so.
	const obeyAgain = file === undefined ? () => undefined : stopCommands();
	const { status, signal, error } = spawnSync(process.execPath, [PROGRAM, ...args], { stdio: ['ignore', output, file === undefined ? 'inherit' : 1] });
	obeyAgain();
	if (typeof output === 'number') closeSync(output);
	if (status === null) failStep(`The check ended early: ${error?.message ?? signal}.`);
	return status;
}

function readReport() {
	try {
		return JSON.parse(readFileSync(report, 'utf8'));
	} catch {
		// Wrong usage, which was told already.
		return failStep('The check could not begin: the log above says why.');
	}
}

function lines(text) {
	return text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
}
