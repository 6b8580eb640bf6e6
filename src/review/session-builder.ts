import type { Block, HeadingLevel, Link } from '../markdown/facts';
import { titleBehindConference, titleBehindEdition } from './wording/conference-words';
import { findAddressAmongNotes, findAddressInFirstList, findAddressInIntroduction, findNamedAmongNotes } from './outline/addresses-among-notes';
import { addressInHeadingBelow, leadsToThePublicWeb, visibleTitle } from './outline/heading-address';
import { readHeadingTitle, type HeadingTitle } from './wording/heading-title';
import { isNumberedSession, kindOfHeading, namesDetails } from './wording/heading-words';
import { PAGE_KEYS } from './frontmatter/property-keys';
import { foldKey } from './frontmatter/property-values';
import type { Session } from './model';
import { isOverItsTitle, isWritten, type NoteOutline } from './outline/note-outline';
import type { OpeningLines } from './outline/opening-lines';
import { readOpeningLines } from './outline/opening-lines';
import { once } from './once';
import { trailOf } from './passages';
import { itemsWithin, toReference } from './references';
import type { Candidate, LineCandidate } from './rules/session-rule';
import { ancestorsOf, type Section } from './outline/section-tree';
import { isPersonName, readSpeaker, withoutSpeakerKey } from './wording/speaker-names';
import { positionsFrom } from './text-position';

/** Makes sessions of the places that the rules found in one note. */
export class SessionBuilder {
	private readonly positionAt = once(() => positionsFrom(this.outline.text, { start: 0, line: 1 }));

	/** In the frontmatter, where the whole note is of one session: it says more than a sentence. */
	private readonly hasPageInProperties = once(() => {
		const { text, facts } = this.outline;
		return facts.frontmatter?.entries.some(({ key, start, end }) => PAGE_KEYS.includes(foldKey(key)) && text.slice(start, end).includes('://')) ?? false;
	});

	constructor(private readonly outline: NoteOutline) {}

	/** Candidates must come in the order of the text. */
	build(candidate: Candidate): Session {
		switch (candidate.form) {
			case 'heading':
				return this.ofHeading(candidate.section, candidate.section.heading.start, 'heading');
			case 'note':
				return this.ofNote(candidate.section);
			case 'table-row':
			case 'list-item':
			case 'paragraph':
				return this.ofLine(candidate.form, candidate.line, candidate.within);
		}
	}

	/** `start` is where the session begins: at its heading, or above it where that names the whole note. */
	private ofHeading(section: Section, start: number, form: 'heading' | 'note'): Session {
		const { outline } = this;
		const { heading, bodyStart, end } = section;
		const { kind, title, opening } = outline.read(section);
		const speaker = outline.speakerHeadingOf(section);
		const beside = speaker ?? (section.parent && isOverItsTitle(outline, section.parent) ? section.parent : null);
		const detailsBelow = speaker ? undefined : section.children.find((child) => namesDetails(child.heading.text));
		const details = detailsBelow ? outline.read(detailsBelow).opening : null;
		const address = this.addressOf(section, speaker ?? detailsBelow ?? null, form);
		const isUndivided = end === section.bodyEnd;
		const headings = isUndivided ? [] : itemsWithin(outline.tree.all, (inner) => inner.heading.start, { start: bodyStart, end });
		const body = this.readBody(isUndivided ? section.blocks : this.blocksWithin({ start: bodyStart, end }), [opening, ...headings.map((inner) => outline.read(inner).opening)], address);
		const described = this.describe(title, details ? firstOf(opening, details) : opening, section.parent);
		const firstLine = title.speaker === null ? outline.read(section).titleBelow : null;
		const underName = firstLine !== null && isPersonName(title.title) ? firstLine : null;
		const underTime = firstLine !== null && (kind === 'time' || isNumberedSession(heading.text)) ? readHeadingTitle(firstLine) : null;
		return {
			form,
			title: underName ?? underTime?.title ?? (form === 'note' || this.namesTheNote(section) ? titleWithoutConference(described.title) : titleBehindEdition(described.title)) ?? described.title,
			speaker: underName !== null ? title.title : beside && title.speaker === null && opening.speaker === null ? speakerIn(visibleTitle(beside)) : described.speaker ?? underTime?.speaker ?? null,
			time: kind === 'time' ? heading.text.trim() : described.time,
			track: described.track,
			rating: described.rating,
			heading: heading.text,
			address: address && toReference(address),
			level: heading.level,
			line: start === heading.start ? heading.line : this.positionAt()(start).line,
			start,
			bodyStart,
			end,
			trail: trailOf(section.parent),
			empty: body.noteCount === 0 && !body.otherNotes && !headings.some((inner) => inner !== speaker && outline.read(inner).kind === 'plain'),
			noteCount: body.noteCount,
			references: this.referencesOf({ start, end }, address),
		};
	}

	/** The session's own page: where it is likeliest first. `below` tells of the speaker, or of details. */
	private addressOf(section: Section, below: Section | null, form: 'heading' | 'note'): Link | null {
		const isTheNote = form === 'note' || this.namesTheNote(section);
		const { outline } = this;
		const { text } = outline;
		const { address, opening } = outline.read(section);
		return address?.link ?? opening.address
			?? (below && outline.read(below).opening.address)
			?? this.addressOfFirstHeading(section)
			?? outline.links.pageAmongNotes(section)
			?? addressInHeadingBelow(section, isTheNote)
			?? findAddressAmongNotes(text, section.blocks, section.links)
			?? (isTheNote ? this.addressInIntroduction(section.blocks, section.links) : null)
			?? (below && findAddressAmongNotes(text, below.blocks, below.links))
			?? (isTheNote ? findAddressInFirstList(text, section.blocks, section.links) : null);
	}

	/** `### Jane from Example`, `## Meta` right below the title, over a named address; where the headings beside have their own, they are the talks. */
	private addressOfFirstHeading(section: Section): Link | null {
		const { outline } = this;
		const [first, ...others] = section.children;
		const address = first && !outline.read(section).hasOwnNotes ? findNamedAmongNotes(outline.text, [...outline.read(first).opening.blocks], first.links) : null;
		return address && others.every((other) => outline.read(other).opening.address === null) ? address : null;
	}

	private addressInIntroduction(blocks: readonly Block[], links: readonly Link[]): Link | null {
		return this.hasPageInProperties() ? null : findAddressInIntroduction(blocks, links);
	}

	private namesTheNote({ heading }: Section): boolean {
		return heading === this.outline.titleSection?.heading;
	}

	/** The whole note; what stands above the heading that names it is of it as well. */
	private ofNote(section: Section | null): Session {
		const { outline } = this;
		const { text, facts, tree, titleLine } = outline;
		const start = facts.bodyStart + (/\S/u.exec(text.slice(facts.bodyStart))?.index ?? 0);
		if (section) return this.ofHeading({ ...section, end: facts.length }, start, 'note');
		const bodyStart = titleLine?.end ?? start;
		const opening = readOpeningLines(text, titleLine ? tree.blocks.slice(1) : tree.blocks, titleLine ? tree.links.filter((link) => link.useStart >= bodyStart) : tree.links);
		const address = opening.address ?? findAddressAmongNotes(text, facts.blocks, facts.links) ?? this.addressInIntroduction(facts.blocks, facts.links) ?? findAddressInFirstList(text, tree.blocks, tree.links);
		const body = this.readBody(this.blocksWithin({ start: bodyStart, end: facts.length }), [opening], address);
		const heading = titleLine?.text ?? titleBehindConference(outline.name) ?? spaced(outline.name);
		const described = this.describe(readHeadingTitle(heading), opening, null);
		return {
			form: 'note',
			...described,
			title: withoutAddition(described.title),
			heading,
			address: address && toReference(address),
			level: 1,
			line: this.positionAt()(start).line,
			start,
			bodyStart,
			end: facts.length,
			trail: [],
			empty: body.noteCount === 0 && !body.otherNotes && !tree.all.some((section) => outline.read(section).kind === 'plain'),
			noteCount: body.noteCount,
			references: this.referencesOf({ start, end: facts.length }, address),
		};
	}

	private ofLine(form: 'table-row' | 'list-item' | 'paragraph', line: LineCandidate, within: Section | null): Session {
		const { opening, title } = line;
		const address = line.address ?? opening?.address ?? null;
		const body = this.readBody(this.blocksWithin({ start: line.bodyStart, end: line.end }), opening ? [opening] : [], address);
		return {
			form,
			title: titleBehindEdition(title.title) ?? title.title,
			heading: line.text,
			address: address && toReference(address),
			level: Math.min(6, (within?.heading.level ?? 0) + 1) as HeadingLevel,
			line: this.positionAt()(line.start).line,
			start: line.start,
			bodyStart: line.bodyStart,
			end: line.end,
			trail: trailOf(within),
			empty: !line.hasNotes && body.noteCount === 0 && !body.otherNotes,
			noteCount: body.noteCount,
			references: this.referencesOf(line, address),
			speaker: line.speaker ?? title.speaker ?? opening?.speaker ?? null,
			time: line.time ?? title.time ?? opening?.time ?? null,
			track: line.track ?? title.track ?? opening?.track ?? this.trackAround(within),
			rating: line.rating ?? title.rating ?? opening?.rating ?? null,
		};
	}

	/** What is written about a session beside its notes. */
	private describe(title: HeadingTitle, opening: OpeningLines, outer: Section | null): Pick<Session, 'title' | 'speaker' | 'time' | 'track' | 'rating'> {
		return {
			title: title.title,
			speaker: title.speaker ?? opening.speaker,
			time: title.time ?? opening.time,
			track: title.track ?? opening.track ?? this.trackAround(outer),
			rating: title.rating ?? opening.rating,
		};
	}

	private trackAround(outer: Section | null): string | null {
		if (!outer) return null;
		const track = [outer, ...ancestorsOf(outer).reverse()].find((section) => ['track', 'track-and-more'].includes(this.outline.read(section).kind));
		return track?.heading.text ?? null;
	}

	private blocksWithin(range: { start: number; end: number }): Block[] {
		return itemsWithin(this.outline.facts.blocks, (block) => block.start, range);
	}

	/** Counts list items and paragraphs that say something beside metadata and the session's own address. */
	private readBody(blocks: readonly Block[], openings: readonly OpeningLines[], address: Link | null): { noteCount: number; otherNotes: boolean } {
		const { text } = this.outline;
		let noteCount = 0;
		let otherNotes = false;
		const [first, second] = openings;
		const told = first && !second ? first.blocks : new Set(openings.flatMap(({ blocks }) => [...blocks]));
		for (const block of blocks) {
			if (!isWritten(text, block) || (told.has(block) && !this.holdsOtherLink(block, address))) continue;
			if (block.kind === 'list-item' || block.kind === 'paragraph') noteCount++;
			else otherNotes = true;
		}
		return { noteCount, otherNotes };
	}

	private holdsOtherLink(block: Block, address: Link | null): boolean {
		return itemsWithin(this.outline.facts.links, (link) => link.useStart, block).some((link) => link !== address && leadsToThePublicWeb(link.url));
	}

	private referencesOf(range: { start: number; end: number }, address: Link | null): Session['references'] {
		return itemsWithin(this.outline.facts.links, (link) => link.useStart, range).filter((link) => link !== address).map(toReference);
	}
}

/** What two places say of one session, the first before the second. */
function firstOf(one: OpeningLines, other: OpeningLines): OpeningLines {
	return { ...one, speaker: one.speaker ?? other.speaker, time: one.time ?? other.time, track: one.track ?? other.track, rating: one.rating ?? other.rating };
}

/** `제목 웨비나 후기`, `題 - 聴講メモ`, as posts on one talk are called, without the word for a review. */
function withoutAddition(title: string): string {
	return title.replace(/\s(?:웨비나|세미나|[-–—])\s(?:후기|리뷰|정리|聴講メモ)$/gu, '');
}

/** `ExampleConf: Title` of a note on one talk; null where what is left would be no title. */
function titleWithoutConference(title: string): string | null {
	const rest = titleBehindConference(title) ?? withoutAddition(title);
	return rest !== title && kindOfHeading(rest) === 'plain' ? rest : null;
}

/** Of a heading that names one: `Speaker: jane` names whoever it is. */
function speakerIn(heading: string): string | null {
	const named = withoutSpeakerKey(heading);
	return readSpeaker(named) ?? (named.trim() === '' ? null : named);
}

/** A file's name as words: without a date before them, or a number as only lists count (`07-`, `2.03-`), and `Creating-Effective_Images` where it has no spaces of its own. */
function spaced(fileName: string): string {
	const name = fileName.replace(/^(?:\d{4}[-_.]\d{1,2}[-_.]\d{1,2}|\d{8}|0\d{1,3}|\d{1,2}\.\d{2})[\s_-]+(?=\S)/u, '').trim();
	const words = name.replace(/[-_]+/gu, ' ').trim();
	return /\s/u.test(name) || words.split(' ').length < 3 ? name : words;
}
