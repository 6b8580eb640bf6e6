import { linkKey } from '../../links/address';
import { desktopLimits } from '../../links/scheduling/pacing';
import { createClock } from '../../links/system-clock';
import { readNote } from '../../markdown/read-note';
import type { ArchiveAnswer } from '../../repair/archive';
import type { LinkChange } from '../../repair/link-repair';
import { followMove, proposeLinkChanges } from '../../repair/note-repair';
import { applyEdits } from '../../repair/text-edit';
import { collectAddresses } from '../../review/addresses';
import type { Conference } from '../../review/model';
import { deadKey, findArchivedCopies, type DeadAddress } from '../../repair/archived-copies';
import type { FixRequest } from '../arguments';
import { writeAtomically } from '../atomic-write';
import { checkUses, transportFor } from '../checking';
import { shownDiff, unifiedDiff } from '../formats/unified-diff';
import { plural } from '../../reports/wording';
import { parseFrontmatter } from '../frontmatter-yaml';
import type { Interruption } from '../interruption';
import { readNoteText } from '../note-text';
import { writeResults } from '../output';
import { pathFromHere } from '../path-from-here';
import { progressLine } from '../progress';
import type { CheckedLink } from '../../reports/reports';
import { readReviews } from '../reviews';
import { errorMessage } from '../system-error';
import { paintFor } from '../terminal';
import { tell, tellOfReading, type Streams } from './streams';

/**
 * `fix`: checks the links, then writes into the notes where they moved to, or archived copies of those that are gone,
 * and prints what it changed. Resolves to the exit code.
 */
export async function fix(request: FixRequest, streams: Streams, interruption: Interruption): Promise<number> {
	const reviews = await readReviews(request.selection);
	tellOfReading(reviews, streams.err);
	const options = { ...request.check, exclude: [...request.check.exclude, ...reviews.excludedAddresses] };
	const checked = await checkUses(collectAddresses(reviews.conferences), options, streams, interruption);
	if (checked.ended === 'offline') return 2;
	const links = new Map(checked.links.map((link) => [link.result.url, link]));
	const copies = request.archived ? await copiesOf(reviews.conferences, checked.links, request, streams, interruption) : new Map<string, ArchiveAnswer>();

	// Whom the archive did not answer would have been mended.
	let failures = reviews.unreadable.length + failedAmong(copies).length;
	let changed = 0;
	for (const conference of reviews.conferences) {
		if (interruption.exitCode !== null) break;
		const file = reviews.files.get(conference.path);
		if (file === undefined) continue;
		const decide = (address: { readonly url: string }) => changeFor(address.url, conference, request, links, copies);
		const outcome = await mendNote(conference.path, file, decide, request.dryRun, streams);
		if (outcome === 'failed') failures++;
		else changed += outcome;
	}
	tell(streams.err, `${plural(changed, 'link')} ${request.dryRun ? 'would be changed; nothing was written' : 'changed'}.`);
	return interruption.exitCode ?? (failures > 0 ? 2 : 0);
}

type Results = ReadonlyMap<string, CheckedLink>;

/** What an address of a note becomes; null where it stays. */
function changeFor(
	url: string, { date }: Conference, request: FixRequest, links: Results, copies: ReadonlyMap<string, ArchiveAnswer>,
): LinkChange | null {
	const result = links.get(linkKey(url))?.result;
	if (result?.verdict === 'moved' && request.moved) return followMove(url, result.finalUrl);
	const answer = result?.verdict === 'broken' ? copies.get(deadKey({ url, date })) : undefined;
	return answer?.kind === 'found' ? followMove(url, answer.copy.url) : null;
}

/** Asks the archive for every link that is gone, as it was nearest to the day of the note. */
async function copiesOf(
	conferences: readonly Conference[], links: readonly CheckedLink[], { archiveEndpoint, check }: FixRequest, { err }: Streams, interruption: Interruption,
): Promise<ReadonlyMap<string, ArchiveAnswer>> {
	const dates = new Map(conferences.map(({ path, date }) => [path, date]));
	const dead = links.filter(({ result }) => result.verdict === 'broken')
		.flatMap(({ use }) => use.occurrences.map(({ path }): DeadAddress => ({ url: use.url, date: dates.get(path) ?? null })));
	const transport = transportFor(check);
	const progress = progressLine(err);
	const copies = await findArchivedCopies(dead, {
		transport,
		clock: createClock({ setTimeout, clearTimeout }),
		endpoint: archiveEndpoint,
		timeoutMs: check.timeoutMs ?? desktopLimits.timeoutMs,
		signal: interruption.takeGracefully(),
		onProgress: (done, total) => progress.show(`asking the archive ${done}/${total}`),
	}).finally(() => {
		progress.clear();
		transport.close();
	});
	const [reason, ...others] = failedAmong(copies);
	if (reason !== undefined) tell(err, `the archive did not answer for ${plural(1 + others.length, 'address', 'addresses')} (${reason}).`);
	return copies;
}

/** Why the archive did not answer, for each address for which it did not. */
function failedAmong(copies: ReadonlyMap<string, ArchiveAnswer>): string[] {
	return [...copies.values()].flatMap((answer) => (answer.kind === 'failed' ? [answer.detail] : []));
}

/** Changes one note, which is read anew, so that nothing is written over what someone typed meanwhile. Resolves to the number of changes. */
async function mendNote(
	path: string, file: string, decide: (address: { readonly url: string }) => LinkChange | null, dryRun: boolean, streams: Streams,
): Promise<number | 'failed'> {
	const read = readNoteText(file);
	if (read.kind === 'unreadable') {
		tell(streams.err, `${path}: ${read.message}`);
		return 'failed';
	}
	const { changes, refused } = proposeLinkChanges({ path, text: read.text }, (text) => readNote(text, parseFrontmatter), decide);
	for (const { line, subject, reason } of refused) tell(streams.err, `${path}:${line}: ${subject} stays as it is (${reason}).`);
	if (changes.length === 0) return 0;
	const { text, applied } = applyEdits(read.text, changes.map(({ edit }) => edit));
	if (!dryRun) {
		const now = readNoteText(file);
		if (now.kind !== 'text' || now.text !== read.text) {
			tell(streams.err, `${path}: changed while it was being mended; it stays as it is.`);
			return 'failed';
		}
		try {
			await writeAtomically(file, text);
		} catch (error) {
			tell(streams.err, `${path}: ${errorMessage(error)}`);
			return 'failed';
		}
	}
	const diff = unifiedDiff(pathFromHere(file), read.text, text);
	await writeResults(streams.out, streams.out.isTTY ? shownDiff(diff, paintFor(streams.out)) : diff);
	return applied.length;
}
