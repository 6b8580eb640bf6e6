import type { Steps } from '../../markdown/steps';
import type { SessionPlace } from '../model';
import type { NoteOutline } from '../outline/note-outline';
import { hasNoWords } from '../outline/section-tree';
import { allBoldLines } from './bold-lines';
import { sessionsOfItems } from './list-items';
import type { Candidate, LineCandidate } from './session-rule';
import type { StretchReading } from './stretch-reading';
import { titlesNamedIn, titlesNamedInSteps } from './titles-in-sentences';

/** The sessions that stand where a note or a user says, whatever the rules would find. Empty where nothing stands there. */
export function* sessionsAt(outline: NoteOutline, place: SessionPlace): Steps<readonly Candidate[]> {
	switch (place) {
		case 'list':
			return yield* linesOf(outline, 'list-item', sessionsOfItems);
		case 'bold':
			return yield* linesOf(outline, 'paragraph', allBoldLines);
		case 'text':
			yield* titlesNamedInSteps(outline);
			return titlesNamedIn(outline);
		case 'note':
			return outline.text.slice(outline.facts.bodyStart).trim() === '' ? [] : [wholeNote(outline)];
		default:
			return outline.tree.all.filter(({ heading }) => heading.level === place && !hasNoWords(heading)).map((section) => ({ form: 'heading', section }));
	}
}

/** What stands at a place, for a sentence that says that nothing does. */
export function nameOfPlace(place: SessionPlace): string {
	switch (place) {
		case 'list':
			return 'list of sessions';
		case 'bold':
			return 'bold lines that could be sessions';
		case 'text':
			return 'text that names sessions';
		case 'note':
			return 'text that could be a session';
		default:
			return `heading of the session level ${String(place)}`;
	}
}

/** Lines below all headings but those about something else, such as “Resources”. */
function* linesOf(outline: NoteOutline, form: 'list-item' | 'paragraph', lines: StretchReading<readonly LineCandidate[] | null>): Steps<Candidate[]> {
	yield* lines.readAhead(outline);
	return [null, ...outline.tree.all].flatMap((within) => (within && outline.read(within).kind === 'about' ? [] : lines.of(...outline.stretchOf(within)) ?? []).map((line) => ({ form, within, line })));
}

/** The heading that names the note, or else the note itself. */
function wholeNote({ titleSection, tree: { roots: [root, other] } }: NoteOutline): Candidate {
	if (titleSection) return { form: 'heading', section: titleSection };
	return { form: 'note', section: other ? null : root ?? null };
}
