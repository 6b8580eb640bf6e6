import { fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generatedNote, longNote } from './notes/generated-notes';
import { buildConference, buildConferenceInSteps } from '../src/review/conference';
import { fromRecord, toRecord } from '../src/review/record/conference-record';
import { openNote, openNoteInSteps } from '../src/markdown/read-note';
import { rereadNote } from '../src/markdown/reread-note';
import type { Steps } from '../src/markdown/steps';
import { measureStarts } from './notes/starts';
import { factsOf, parseFrontmatter, parsers, readWithFrontmatter, scan } from './notes/parsers';

/*
 * Reading beside other parsers and beside the floor, in one run. JSON lines on stdout; `ratio` is the time
 * per byte over that of the bare scan in the same case, `processorRatio` the same in processor time. Figures of one run may be set against each other,
 * those of two runs or machines may not.
 */

const option = (name: string, otherwise: number): number => {
	const given = process.argv.find((argument) => argument.startsWith(`--${name}=`));
	return given === undefined ? otherwise : Number(given.split('=')[1]);
};
const noteCount = option('notes', 10_000);
const rounds = option('rounds', 3);

function print(figures: Readonly<Record<string, unknown>>): void {
	process.stdout.write(`${JSON.stringify({ bench: 'read', ...figures })}\n`);
}

function round(value: number, digits = 3): number {
	return Number(value.toPrecision(digits));
}

function seconds(work: () => void): number {
	const start = performance.now();
	work();
	return (performance.now() - start) / 1000;
}

/** Of the processor, all threads: what neighbours on a shared machine do not change. */
function processorSeconds(work: () => void): number {
	const start = process.cpuUsage();
	work();
	const { user, system } = process.cpuUsage(start);
	return (user + system) / 1e6;
}

interface Source {
	readonly text: () => string;
	readonly bytes: number;
}

let found = 0;

/** Each round asks every parser in turn, so that a busy machine is busy for all of them. */
function compare(name: string, sources: readonly Source[], only: (parser: string) => boolean): void {
	const entrants = [
		{ name: 'indexOf(\'http\')', positions: 'none', read: scan, share: 1 },
		...parsers.filter((parser) => only(parser.name)),
	];
	const times = entrants.map((): number[] => []);
	const processor = entrants.map((): number[] => []);
	for (let turn = 0; turn < rounds; turn++) {
		for (const [index, { read, share }] of entrants.entries()) {
			const part = sources.slice(0, Math.max(1, Math.round(sources.length * share)));
			processor[index]?.push(processorSeconds(() => {
				times[index]?.push(seconds(() => {
					for (const source of part) found += read(source.text());
				}));
			}));
		}
	}
	let floor = 0;
	let processorFloor = 0;
	for (const [index, entrant] of entrants.entries()) {
		const part = sources.slice(0, Math.max(1, Math.round(sources.length * entrant.share)));
		const megabytes = part.reduce((sum, source) => sum + source.bytes, 0) / 1e6;
		const [first = 0] = times[index] ?? [];
		const best = Math.min(...times[index] ?? []);
		const perMegabyte = best / megabytes;
		const processorPerMegabyte = Math.min(...processor[index] ?? []) / megabytes;
		if (index === 0) [floor, processorFloor] = [perMegabyte, processorPerMegabyte];
		print({
			case: name, parser: entrant.name, positions: entrant.positions, notes: part.length, megabytes: round(megabytes),
			seconds: round(best), firstSeconds: round(first), notesPerSecond: Math.round(part.length / best),
			megabytesPerSecond: round(1 / perMegabyte), ratio: round(perMegabyte / floor), processorRatio: round(processorPerMegabyte / processorFloor),
		});
	}
}

/** Read by one process each, since memory once asked for is not given back. */
const keepings = ['nothing', 'packed conferences, as the plugin does', 'facts', 'links and headings'] as const;
type Keeping = (typeof keepings)[number];

/** Peak memory in MB of a process that reads every note and keeps so much of each. */
async function peakMemory(folder: string, keeping: Keeping): Promise<number> {
	return new Promise((resolve, reject) => {
		const child = fork(process.argv[1] ?? '', [`--notes=${noteCount}`, `--memory=${folder}`, `--keep=${keeping}`]);
		child.once('message', (message) => resolve(Number(message)));
		child.once('error', reject);
	});
}

function readAndKeep(folder: string, keeping: string): void {
	const kept: unknown[] = [];
	for (let note = 0; note < noteCount; note++) {
		const text = readFileSync(noteFile(folder, note), 'utf8');
		if (keeping === 'nothing') kept.push(scan(text));
		else {
			const facts = factsOf(text);
			if (keeping === 'facts') kept.push(facts);
			else if (keeping === 'links and headings') kept.push({ links: facts.links, headings: facts.headings });
			else kept.push(fromRecord(noteFile('', note), toRecord(buildConference({ path: noteFile('', note), text, facts }))));
		}
	}
	// The last word of this process, while all is still held.
	process.send?.(kept.length === noteCount ? process.resourceUsage().maxRSS / 1024 : -1);
}

function noteFile(folder: string, note: number): string {
	return path.join(folder, String(note % 100), `${note}.md`);
}

function measureLinearity(): void {
	for (const length of [100_000, 400_000, 1_600_000, 6_400_000]) {
		const text = longNote(length);
		const bytes = Buffer.byteLength(text);
		const best = Math.min(...Array.from({ length: 5 }, () => seconds(() => {
			found += readWithFrontmatter(text);
		})));
		print({ case: 'cost by length', megabytes: round(bytes / 1e6), milliseconds: round(best * 1000), nanosecondsPerByte: round(best * 1e9 / bytes) });
	}
}

/** Text that makes scanners quadratic, at a size that the slow ones still finish. */
function measureHostile(): void {
	const shapes: readonly [string, string][] = [
		['[a]( x 10,000', `${'[a]('.repeat(10_000)} https://a.co`],
		['backtick runs of 300 lengths', `${Array.from({ length: 300 }, (_, index) => '`'.repeat(index + 1)).join(' ')} https://a.co`],
		['lists 500 deep', Array.from({ length: 500 }, (_, depth) => `${'\t'.repeat(depth)}- a`).join('\n')],
		['one line of 500 kB', '[a](https://a.co) '.repeat(28_000)],
	];
	for (const [shape, text] of shapes) {
		for (const { name, read } of parsers.filter((parser) => parser.name !== 'readNote')) {
			print({ case: 'hostile', shape, parser: name, milliseconds: round(seconds(() => {
				found += read(text);
			}) * 1000) });
		}
	}
}

/** One character put in at places all over the note, each edit upon the last. */
function measureEdits(name: string, original: string): void {
	const edits = 200;
	const anew: number[] = [];
	const again: number[] = [];
	const shown: number[] = [];
	let text = original;
	let reading = openNote(text, parseFrontmatter);
	for (let edit = 0; edit < edits; edit++) {
		const at = 200 + Math.floor((text.length - 200) * ((edit * 0.618) % 1));
		text = `${text.slice(0, at)}x${text.slice(at)}`;
		found += scan(text);
		again.push(seconds(() => {
			reading = rereadNote(reading, text, parseFrontmatter);
		}));
		shown.push((again.at(-1) ?? 0) + seconds(() => {
			found += buildConference({ path: 'note.md', text, facts: reading.facts }).sessions.length;
		}));
		anew.push(seconds(() => {
			found += openNote(text, parseFrontmatter).facts.links.length;
		}));
	}
	for (const [how, times] of [['read anew', anew], ['gone on from the last reading', again], ['gone on, and its sessions found', shown]] as const) {
		const sorted = [...times].sort((one, other) => one - other).map((time) => time * 1000);
		print({ case: name, how, medianMilliseconds: round(sorted[edits / 2] ?? 0), slowestInTwenty: round(sorted[Math.floor(edits * 0.95)] ?? 0) });
	}
}

/** What holds the interface up at the longest: a note is read and its sessions are found in steps. */
function measureSteps(name: string, text: string): void {
	const longest = { reading: Infinity, building: Infinity };
	for (let run = 0; run < 8; run++) {
		const [reading, read] = longestStep(openNoteInSteps(text, parseFrontmatter));
		const [conference, built] = longestStep(buildConferenceInSteps({ path: 'note.md', text, facts: reading.facts }));
		found += conference.sessions.length;
		longest.reading = Math.min(longest.reading, read);
		longest.building = Math.min(longest.building, built);
	}
	print({ case: name, longestReadingStepMilliseconds: round(longest.reading), longestBuildingStepMilliseconds: round(longest.building) });
}

/** What the steps give, and how long the longest takes, ms. */
function longestStep<Result>(steps: Steps<Result>): [result: Result, longest: number] {
	let longest = 0;
	for (;;) {
		const start = performance.now();
		const step = steps.next();
		longest = Math.max(longest, performance.now() - start);
		if (step.done) return [step.value, longest];
	}
}

async function main(): Promise<void> {
	const folder = mkdtempSync(path.join(tmpdir(), 'conference-review-notes-'));
	try {
		const files: Source[] = [];
		const notes: Source[] = [];
		for (let note = 0; note < noteCount; note++) {
			const text = generatedNote(note);
			const file = noteFile(folder, note);
			mkdirSync(path.dirname(file), { recursive: true });
			writeFileSync(file, text);
			const bytes = Buffer.byteLength(text);
			files.push({ text: () => readFileSync(file, 'utf8'), bytes });
			notes.push({ text: () => text, bytes });
		}
		compare(`${noteCount} notes read from disk`, files, () => true);
		compare(`${noteCount} notes in memory`, notes, (name) => name.startsWith('readNote'));
		const long = longNote(3_700_000);
		compare('one note of 5 MB', [{ text: () => long, bytes: Buffer.byteLength(long) }], (name) => !name.startsWith('mdast'));
		measureLinearity();
		measureHostile();
		measureEdits('one edit in a note of 6 KB', generatedNote(1));
		measureEdits('one edit in a note of 1 MB', longNote(730_000));
		measureSteps('steps of one note of 1 MB', longNote(730_000));
		measureSteps('steps of one note of 4 MB', longNote(2_960_000));
		for (const keeping of keepings) {
			print({ case: 'peak memory', notes: noteCount, keeping, megabytes: Math.round(await peakMemory(folder, keeping)) });
		}
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
	// It writes a database of its own and needs a browser, which not every machine can run.
	if (!process.argv.includes('--no-browser')) await measureStarts(noteCount, print);
	if (found === 0) throw new Error('Nothing was found.');
}

const memoryFolder = process.argv.find((argument) => argument.startsWith('--memory='))?.slice('--memory='.length);
if (memoryFolder === undefined) void main();
else readAndKeep(memoryFolder, process.argv.find((argument) => argument.startsWith('--keep='))?.slice('--keep='.length) ?? '');
