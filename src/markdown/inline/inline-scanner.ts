import { scanAutolink } from './autolink';
import { bareAddressEnd, bareAddressStart } from './bare-address';
import * as Char from '../char';
import { isAsciiPunctuation, isMarkdownSpace, runLength } from '../characters';
import { ClosingMarks } from './closing-marks';
import { decodeEntities } from './entities';
import type { FoundLink } from './found-link';
import { tagLinks } from './html-links';
import { markupEnd, scanTag, type MarkupEnd, type Tag } from './html-tags';
import { decodeText, hasScheme, scanLabel, scanResource } from './link-destination';
import { plainText, type Span } from './plain-text';
import type { Definition, Definitions } from './references';
import { scanFootnoteUse, scanWikiLink, wikiLinkText } from '../vault-links';

interface Bracket {
	readonly start: number;
	readonly textStart: number;
	readonly image: boolean;
	/** How many spans and links stood before it. */
	readonly spans: number;
	readonly links: number;
	/** Another bracket opens after it, so that its text can be no label. */
	holdsBracket: boolean;
}

/** A bare address whose end depends on what follows: it stands after a `[` that may yet become a link. */
interface Pending {
	readonly start: number;
	readonly hostStart: number;
	readonly inHighlight: boolean;
}

const isSpecial = new Uint8Array(128);
for (const mark of '\\`<![]:$%=') isSpecial[mark.charCodeAt(0)] = 1;

/** Reads one stretch of inline text: which parts are code, math, comments, and which are links. */
export class InlineScanner {
	readonly spans: Span[] = [];
	readonly links: FoundLink[] = [];
	private readonly text: string;
	private readonly from: number;
	private readonly to: number;
	private readonly definitions: Definitions;
	private readonly brackets: Bracket[] = [];
	/** Openers of links below this index are inactive: no link holds another. */
	private inactiveBelow = 0;
	private pending: Pending[] = [];
	private inHighlight = false;
	/** The `<a href>` that is open. */
	private anchor: { link: FoundLink; textStart: number; spans: number } | null = null;
	/** Most stretches never ask for it. */
	private closingMarks: ClosingMarks | null = null;

	constructor(text: string, from: number, to: number, definitions: Definitions) {
		this.text = text;
		this.from = from;
		this.to = to;
		this.definitions = definitions;
	}

	scan(): void {
		const { text, to } = this;
		let offset = this.from;
		while (offset < to) {
			const code = text.charCodeAt(offset);
			offset = code < 128 && isSpecial[code] === 1 ? this.readMark(offset, code) : offset + 1;
		}
		this.endAnchor(to, to);
		this.endPending();
	}

	/** What a reader sees of the whole stretch. */
	plainText(): string {
		return plainText(this.text, this.from, this.to, this.spans).trim();
	}

	/** Returns the offset to go on from. */
	private readMark(offset: number, code: number): number {
		const { text } = this;
		switch (code) {
			case Char.Backslash:
				return isAsciiPunctuation(text.charCodeAt(offset + 1)) ? offset + 2 : offset + 1;
			case Char.Backtick:
				return this.readCodeSpan(offset);
			case Char.LessThan:
				return this.readAngle(offset);
			case Char.Exclamation:
				if (text.charCodeAt(offset + 1) !== Char.LeftBracket) return offset + 1;
				return this.readVaultLink(offset, offset + 1) ?? this.openBracket(offset, true);
			case Char.LeftBracket:
				return this.readVaultLink(offset, offset) ?? this.openBracket(offset, false);
			case Char.RightBracket:
				return this.closeBracket(offset);
			case Char.Colon:
				return this.readBareAddress(offset);
			case Char.Dollar:
				return this.readMath(offset);
			case Char.Percent:
				return this.readComment(offset);
			case Char.Equals:
				return this.readHighlight(offset);
			default:
				return offset + 1;
		}
	}

	private get closing(): ClosingMarks {
		return this.closingMarks ??= new ClosingMarks(this.text, this.to);
	}

	private addSpan(start: number, end: number, text: string): number {
		this.spans.push({ start, end, text });
		return end;
	}

	private readCodeSpan(offset: number): number {
		const { text, to } = this;
		const length = runLength(text, offset, to, Char.Backtick);
		const start = offset + length;
		const end = this.closing.findBackticks(length, start);
		if (end < 0) return start;
		const content = text.slice(start, end).replace(/\r\n?|\n/g, ' ');
		const padded = content.startsWith(' ') && content.endsWith(' ') && content.trim() !== '';
		return this.addSpan(offset, end + length, padded ? content.slice(1, -1) : content);
	}

	/** An autolink, a tag, or other markup (CommonMark 0.31.2, sections 6.4 and 6.6). */
	private readAngle(offset: number): number {
		const { text, to } = this;
		const autolinkEnd = scanAutolink(text, offset, to);
		if (autolinkEnd > 0) {
			const source = text.slice(offset + 1, autolinkEnd - 1);
			const url = decodeEntities(source);
			if (hasScheme(url)) {
				const address = { start: offset + 1, end: autolinkEnd - 1 };
				this.links.push({ form: 'autolink', url, text: url, address, definition: null, useStart: offset, useEnd: autolinkEnd });
			}
			return this.addSpan(offset, autolinkEnd, url);
		}
		const waitsFor = markupEnd(text, offset);
		if (waitsFor !== null) return this.readMarkup(offset, waitsFor);
		const tag = scanTag(text, offset, to);
		return tag === null ? offset + 1 : this.readTag(offset, tag);
	}

	private readMarkup(offset: number, end: MarkupEnd): number {
		const { text } = this;
		if (end === '-->') {
			// CommonMark 0.31.2, section 6.6: `<!-->` and `<!--->` are whole comments.
			if (text.startsWith('<!-->', offset)) return this.addSpan(offset, offset + 5, '');
			if (text.startsWith('<!--->', offset)) return this.addSpan(offset, offset + 6, '');
		}
		const found = this.closing.find(end, offset + 2);
		return found < 0 ? offset + 1 : this.addSpan(offset, found + end.length, '');
	}

	private readTag(offset: number, tag: Tag): number {
		const { text } = this;
		if (tag.name === 'a') this.endAnchor(offset, tag.end);
		for (const link of tagLinks(text, offset, tag)) {
			this.links.push(link);
			if (tag.name === 'a') this.anchor = { link, textStart: tag.end, spans: this.spans.length + 1 };
		}
		return this.addSpan(offset, tag.end, tag.name === 'br' ? ' ' : '');
	}

	/** The text of an `<a href>` reaches to `</a>`, to the next `<a>` or to the end. */
	private endAnchor(textEnd: number, useEnd: number): void {
		const { anchor } = this;
		if (anchor === null) return;
		this.anchor = null;
		const shown = plainText(this.text, anchor.textStart, textEnd, this.spans.slice(anchor.spans)).trim();
		if (shown !== '') anchor.link.text = shown;
		anchor.link.useEnd = useEnd;
	}

	/** A wiki-link, an embed, or the use of a footnote. */
	private readVaultLink(offset: number, open: number): number | null {
		const { text, to } = this;
		const wikiLinkEnd = scanWikiLink(text, open, to);
		if (wikiLinkEnd >= 0) return this.addSpan(offset, wikiLinkEnd, wikiLinkText(text.slice(open + 2, wikiLinkEnd - 2)));
		const footnoteEnd = offset === open ? scanFootnoteUse(text, open, to) : -1;
		return footnoteEnd >= 0 ? this.addSpan(offset, footnoteEnd, '') : null;
	}

	private openBracket(offset: number, image: boolean): number {
		const textStart = offset + (image ? 2 : 1);
		const outer = this.brackets.at(-1);
		if (outer !== undefined) outer.holdsBracket = true;
		this.brackets.push({ start: offset, textStart, image, spans: this.spans.length, links: this.links.length, holdsBracket: false });
		return textStart;
	}

	/** CommonMark 0.31.2, appendix, "look for link or image". */
	private closeBracket(offset: number): number {
		const opener = this.brackets.pop();
		if (opener === undefined) return offset + 1;
		const depth = this.brackets.length;
		const inactive = !opener.image && depth < this.inactiveBelow;
		if (this.inactiveBelow > depth) this.inactiveBelow = depth;
		if (inactive) return offset + 1;
		return this.readInlineLink(opener, offset) ?? this.readReference(opener, offset) ?? offset + 1;
	}

	private readInlineLink(opener: Bracket, close: number): number | null {
		const { text, to } = this;
		const resource = scanResource(text, close + 1, to);
		if (resource === null) return null;
		const { start, end, next } = resource;
		return this.addLink(opener, close, next, decodeText(text.slice(start, end)), { start, end }, null);
	}

	private readReference(opener: Bracket, close: number): number | null {
		if (this.definitions.size === 0) return null;
		const { text, to } = this;
		const labelEnd = scanLabel(text, close + 1, to);
		let definition: Definition | null = null;
		let end = close + 1;
		if (labelEnd > close + 3) {
			definition = this.definitions.find(text.slice(close + 2, labelEnd - 1));
			end = labelEnd;
		} else if (!opener.holdsBracket && close - opener.textStart <= 999) {
			definition = this.definitions.find(text.slice(opener.textStart, close));
			if (labelEnd > 0) end = labelEnd;
		}
		if (definition === null) return null;
		return this.addLink(opener, close, end, definition.url, null, definition);
	}

	private addLink(
		opener: Bracket, close: number, end: number, url: string, address: FoundLink['address'], definition: Definition | null,
	): number {
		if (url === '' && !opener.image) this.addAddressInBrackets(opener, close, end);
		const inner = this.spans.splice(opener.spans);
		const shown = plainText(this.text, opener.textStart, close, inner);
		while ((this.pending.at(-1)?.start ?? -1) > opener.start) this.pending.pop();
		// The alternative text of an image is text: links in it lead nowhere.
		if (opener.image) this.links.length = opener.links;
		if (hasScheme(url)) {
			const form = opener.image ? 'image' : definition === null ? 'inline' : 'reference';
			this.links.push({
				form, url, text: shown.trim() || url, address, definition, useStart: opener.start, useEnd: end,
			});
		}
		if (!opener.image) this.inactiveBelow = this.brackets.length;
		return this.addSpan(opener.start, end, shown);
	}

	/** `[https://a.co]()` leads nowhere, but says where to. */
	private addAddressInBrackets({ start, textStart }: Bracket, close: number, useEnd: number): void {
		const pending = this.pending.at(-1);
		if (pending?.start !== textStart || this.addBareAddress(pending, close) !== close) return;
		Object.assign(this.links.at(-1) as FoundLink, { useStart: start, useEnd });
	}

	private readBareAddress(colon: number): number {
		const { text, to } = this;
		const hostStart = colon + 3;
		if (text.charCodeAt(colon + 1) !== Char.Slash || text.charCodeAt(colon + 2) !== Char.Slash) return colon + 1;
		if (this.anchor !== null) return hostStart;
		const start = bareAddressStart(text, colon, this.spans.at(-1)?.end ?? this.from);
		if (start < 0) return colon + 1;
		if (this.brackets.length > 0) {
			this.pending.push({ start, hostStart, inHighlight: this.inHighlight });
			return hostStart;
		}
		return this.addBareAddress({ start, hostStart, inHighlight: this.inHighlight }, to) ?? hostStart;
	}

	private addBareAddress(pending: Pending, to: number): number | null {
		const { start, hostStart } = pending;
		const end = bareAddressEnd(this.text, start, hostStart, to, pending.inHighlight);
		if (end < 0) return null;
		const url = decodeEntities(this.text.slice(start, end));
		this.links.push({ form: 'bare', url, text: url, address: { start, end }, definition: null, useStart: start, useEnd: end });
		return this.addSpan(start, end, url);
	}

	/** Bare addresses after a `[` that became no link. */
	private endPending(): void {
		const { pending, spans } = this;
		if (pending.length === 0) return;
		this.pending = [];
		let taken = this.from;
		let next = 0;
		const count = spans.length;
		for (const address of pending) {
			while (next < count && (spans[next]?.start ?? 0) < address.hostStart) next++;
			if (address.start < taken) continue;
			const limit = next < count ? spans[next]?.start ?? this.to : this.to;
			taken = this.addBareAddress(address, limit) ?? taken;
		}
		spans.sort((one, other) => one.start - other.start);
	}

	/** `$…$` within a line, `$$…$$` also across lines. */
	private readMath(offset: number): number {
		const { text, to } = this;
		const length = runLength(text, offset, to, Char.Dollar);
		const start = offset + length;
		if (length > 2 || (length === 1 && isMarkdownSpace(text.charCodeAt(start)))) return start;
		const end = length === 2 ? this.closing.find('$$', start) : this.closing.findDollar(start);
		return end > start ? this.addSpan(offset, end + length, text.slice(start, end).trim()) : start;
	}

	private readComment(offset: number): number {
		if (this.text.charCodeAt(offset + 1) !== Char.Percent) return offset + 1;
		const end = this.closing.find('%%', offset + 2);
		return end < 0 ? offset + 2 : this.addSpan(offset, end + 2, '');
	}

	/** `==` only matters to where a bare address ends. */
	private readHighlight(offset: number): number {
		const { text, to } = this;
		const length = runLength(text, offset, to, Char.Equals);
		if (length !== 2) return offset + length;
		const edge = this.inHighlight ? offset - 1 : offset + 2;
		if (!isMarkdownSpace(text.charCodeAt(edge))) this.inHighlight = !this.inHighlight;
		return offset + 2;
	}
}
