import { parse } from 'yaml';
import { readNote } from '../../src/markdown/read-note';
import { finish } from '../../src/markdown/steps';
import { outlineOf } from '../../src/review/conference';
import { describeByProperties } from '../../src/review/note-session';
import { joinProgramme } from '../../src/review/programme';
import { readPropertyAddresses } from '../../src/review/frontmatter/property-addresses';
import { MARGIN, readWay } from '../../src/review/ways/likeliest-way';
import type { TitleReading } from '../../src/review/ways/way-reading';
import { waysToRead } from '../../src/review/ways/way';
import { WAY_TRAITS, WEIGHT_OF_NONE } from '../../src/review/ways/way-traits';
import { foldTitle } from '../../src/review/wording/title-folding';
import { notesOfFolder, notesOfTests, type LabelledNote } from './labelled-notes';

/*
 * Learns the weights of the ways to read a note from labelled notes, and prints them in their order; before that, for each
 * folder, how well weights read it that were learned without it. A way is as good as the share of sessions that it gets
 * right, in title and address, one too many counting as wrong; the weights are those for which a way drawn at random, the
 * likelier the more it weighs, is best on average (a softmax over the ways of a note, gradient ascent with Adam).
 */

interface ReadWay { readonly traits: readonly number[]; readonly right: number; readonly of: number; readonly isFirst: boolean }
interface ReadNote { readonly set: string; readonly weight: number; readonly ways: readonly ReadWay[] }

const ROUNDS = 500;
const RATE = 0.05;
const SHRINKAGE = 0.003;
/** Sessions of a note beyond which it counts no more. */
const MOST_SESSIONS = 30;

const folders = process.argv.slice(2);
const notes = [...folders.flatMap(notesOfFolder), ...notesOfTests()].map(readLabelled);
const spreads = [...WAY_TRAITS, null].map((_, trait) => deviation(notes.flatMap(({ ways }) => ways.map(({ traits }) => traits[trait] ?? 0))));
const scaled = notes.map((note) => ({ ...note, ways: note.ways.map((way) => ({ ...way, traits: way.traits.map((value, trait) => value / (spreads[trait] ?? 1)) })) }));

for (const set of new Set(scaled.map((note) => note.set))) {
	const without = learn(scaled.filter((note) => note.set !== set));
	process.stdout.write(`${set}: ${scoreOf(scaled.filter((note) => note.set === set), without)}\n`);
}
const learned = learn(scaled);
process.stdout.write(`all, seen: ${scoreOf(scaled, learned)}\n`);
[...WAY_TRAITS, { weight: WEIGHT_OF_NONE }].forEach(({ weight }, trait) => process.stdout.write(`${String(trait)}\t${((learned[trait] ?? 0) / (spreads[trait] ?? 1)).toFixed(2)}\tnow ${weight.toFixed(2)}\n`));

function readLabelled({ set, path, text, sessions: labels, weight }: LabelledNote): ReadNote {
	const { outline } = outlineOf({ path, text, facts: readNote(text, (source) => parse(source) as unknown) });
	const { addresses } = readPropertyAddresses(text, outline.facts.frontmatter);
	const titles = new Map<string, TitleReading>();
	const found = finish(waysToRead(outline, false));
	const ways = found.map((way): ReadWay => {
		const reading = finish(readWay(outline, way, titles));
		const { sessions } = describeByProperties(outline, way.candidates, joinProgramme(reading.sessions, outline.facts.links).sessions, addresses);
		const left = labels.map(({ title, url }) => keyOf(title, url));
		let right = 0;
		for (const { title, address } of sessions) {
			const at = left.indexOf(keyOf(title, address?.url ?? ''));
			if (at === -1) continue;
			left.splice(at, 1);
			right++;
		}
		return { traits: [...WAY_TRAITS.map(({ of }) => of(reading)), 0], right, of: Math.max(sessions.length, labels.length), isFirst: way === found[0] && way.foundBy.size > 0 };
	});
	// Where no rule finds anything, there may be nothing.
	if (!ways.some(({ isFirst }) => isFirst)) ways.push({ traits: [...WAY_TRAITS.map(() => 0), 1], right: 0, of: labels.length, isFirst: true });
	return { set, weight: weight * Math.sqrt(Math.max(1, Math.min(MOST_SESSIONS, labels.length))), ways };
}

function keyOf(title: string, url: string): string {
	return `${foldTitle(title.replace(/^(?:(?:opening|closing) )?(?:keynote|workshop|panel|tutorial|lightning talk|talk)\s*[:–-]\s*(?=\S)/iu, ''))}\n${url}`;
}

function deviation(values: readonly number[]): number {
	const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
	return Math.sqrt(Math.max(1e-6, values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length));
}

function shareOf({ right, of }: ReadWay): number {
	return of === 0 ? 1 : right / of;
}

function sumOf({ traits }: ReadWay, weights: readonly number[]): number {
	return traits.reduce((sum, value, trait) => sum + value * (weights[trait] ?? 0), 0);
}

function learn(from: readonly ReadNote[]): number[] {
	const size = from[0]?.ways[0]?.traits.length ?? 0;
	const weights = Array.from({ length: size }, (_, trait) => (WAY_TRAITS[trait]?.byHand ? WAY_TRAITS[trait].weight * (spreads[trait] ?? 1) : 0));
	const first = weights.map(() => 0);
	const second = [...first];
	for (let round = 1; round <= ROUNDS; round++) {
		const slopes = Array.from({ length: size }, () => 0);
		for (const { ways, weight } of from) {
			if (ways.length < 2) continue;
			const sums = ways.map((way) => sumOf(way, weights));
			const most = Math.max(...sums);
			const odds = sums.map((sum) => Math.exp(sum - most));
			const all = odds.reduce((sum, value) => sum + value, 0);
			const expected = ways.reduce((sum, way, index) => sum + shareOf(way) * (odds[index] ?? 0) / all, 0);
			for (const [index, way] of ways.entries()) {
				const slope = weight * (shareOf(way) - expected) * (odds[index] ?? 0) / all;
				for (const [trait, value] of way.traits.entries()) slopes[trait] = (slopes[trait] ?? 0) + slope * value;
			}
		}
		for (const [trait, slope] of slopes.entries()) {
			if (WAY_TRAITS[trait]?.byHand) continue;
			const step = slope / from.length - SHRINKAGE * (weights[trait] ?? 0);
			first[trait] = 0.9 * (first[trait] ?? 0) + 0.1 * step;
			second[trait] = 0.999 * (second[trait] ?? 0) + 0.001 * step * step;
			weights[trait] = (weights[trait] ?? 0) + RATE * ((first[trait] ?? 0) / (1 - 0.9 ** round)) / (Math.sqrt((second[trait] ?? 0) / (1 - 0.999 ** round)) + 1e-8);
		}
	}
	return weights;
}

/** With the margin that the first way has in the plugin. */
function scoreOf(read: readonly ReadNote[], weights: readonly number[]): string {
	let right = 0;
	let of = 0;
	for (const { ways } of read) {
		const [first] = ways;
		if (!first) continue;
		const best = ways.reduce((one, other) => (sumOf(other, weights) + (other.isFirst ? MARGIN : 0) > sumOf(one, weights) + (one.isFirst ? MARGIN : 0) ? other : one), first);
		right += best.right;
		of += best.of;
	}
	return `${String(right)} of ${String(of)} sessions right (${(100 * right / of).toFixed(1)} %), ${String(read.length)} notes`;
}
