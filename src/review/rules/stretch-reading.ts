import type { Block } from '../../markdown/facts';
import { finish, type Steps } from '../../markdown/steps';
import type { NoteOutline, Stretch } from '../outline/note-outline';
import { LINES_IN_A_STEP } from './session-rule';

/** UTF-16 units: what is longer is read as several. */
const LENGTH_OF_A_LINE = 70;

/** What is read in a stretch of text: once, since several rules ask for it, and ahead in steps where the stretch is long. */
export class StretchReading<Made> {
	private readonly known = new WeakMap<readonly Block[], { readonly made: Made }>();

	constructor(private readonly read: (...stretch: Stretch) => Steps<Made>) {}

	readonly of = (...stretch: Stretch): Made => (this.known.get(stretch[1]) ?? finish(this.readAndKeep(stretch))).made;

	/** As `of`, in steps. */
	*readInSteps(...stretch: Stretch): Steps<Made> {
		return (this.known.get(stretch[1]) ?? (yield* this.readAndKeep(stretch))).made;
	}

	/** Reads all that stands above the first heading of a note and below each. */
	*readAhead(outline: NoteOutline): Steps<void> {
		let lines = 0;
		for (const section of [null, ...outline.tree.all]) {
			const stretch = outline.stretchOf(section);
			lines += stretch[1].length + (stretch[3] - (section?.heading.start ?? 0)) / LENGTH_OF_A_LINE;
			if (lines > LINES_IN_A_STEP) {
				yield;
				lines = 0;
			}
			if (!this.known.has(stretch[1])) yield* this.readAndKeep(stretch);
		}
	}

	private *readAndKeep(stretch: Stretch): Steps<{ readonly made: Made }> {
		const reading = { made: yield* this.read(...stretch) };
		this.known.set(stretch[1], reading);
		return reading;
	}
}
