import { decodeCharacterReferences } from './character-references';

export interface HtmlVisitor {
	/** Text between tags, as written: character references are not decoded. */
	text(raw: string): void;
	/** Names in lower case. A value without quotes or none at all is a string too. */
	open(name: string, attributes: ReadonlyMap<string, string>): void;
	close(name: string): void;
}

/** Elements whose content is no markup, and how they end (HTML Standard, raw text and escapable raw text). `noscript`: as with scripts on. */
const rawText: ReadonlyMap<string, RegExp> = new Map(
	['script', 'style', 'title', 'textarea', 'noscript', 'iframe', 'noembed', 'noframes', 'xmp', 'template'].map((name) => [name, new RegExp(`</${name}[\\s/>]`, 'gi')]),
);

const nameEnd = /[\s/>]/g;
const attributeEnd = /[\s/>=]/g;
const unquotedEnd = /[\s>]/g;

/**
 * Walks through a page's tags and text in one pass, in time that grows with its length alone. Enough of
 * HTML to read titles, headings, ids and text; builds no tree and takes broken pages as they are.
 */
export function walkHtml(html: string, visitor: HtmlVisitor): void {
	let at = 0;
	while (at < html.length) {
		const tag = html.indexOf('<', at);
		if (tag < 0) return visitor.text(html.slice(at));
		if (tag > at) visitor.text(html.slice(at, tag));
		at = walkTag(html, tag, visitor);
	}
}

/** Returns where the walk goes on. */
function walkTag(html: string, tag: number, visitor: HtmlVisitor): number {
	// `<!-->` is a whole comment (HTML Standard, "comment start state").
	if (html.startsWith('<!--', tag)) return after(html, '-->', tag + 2);
	const next = html.charCodeAt(tag + 1);
	if (next === 0x21 /* ! */ || next === 0x3f /* ? */) return after(html, '>', tag + 2);
	if (next === 0x2f /* / */) {
		const end = find(html, nameEnd, tag + 2);
		visitor.close(html.slice(tag + 2, end).toLowerCase());
		return after(html, '>', end);
	}
	if (!isLetter(next)) {
		visitor.text('<');
		return tag + 1;
	}
	const end = find(html, nameEnd, tag + 1);
	const name = html.slice(tag + 1, end).toLowerCase();
	const attributes = new Map<string, string>();
	const content = readAttributes(html, end, attributes);
	visitor.open(name, attributes);
	const close = rawText.get(name);
	if (!close) return content;
	const stop = find(html, close, content);
	if (name === 'title') visitor.text(html.slice(content, stop));
	return stop;
}

/** Reads up to and with the `>` of the tag. */
function readAttributes(html: string, from: number, attributes: Map<string, string>): number {
	let at = from;
	for (;;) {
		while (isSpaceOrSlash(html.charCodeAt(at))) at += 1;
		if (at >= html.length) return at;
		if (html[at] === '>') return at + 1;
		// An equals sign in front belongs to the name.
		const nameStop = find(html, attributeEnd, at + 1);
		const name = html.slice(at, nameStop).toLowerCase();
		at = nameStop;
		while (isSpace(html.charCodeAt(at))) at += 1;
		let value = '';
		if (html[at] === '=') {
			at += 1;
			while (isSpace(html.charCodeAt(at))) at += 1;
			const quote = html[at];
			const quoted = quote === '"' || quote === '\'';
			const stop = quoted ? indexOrEnd(html, quote, at + 1) : find(html, unquotedEnd, at);
			value = html.slice(quoted ? at + 1 : at, stop);
			at = quoted ? stop + 1 : stop;
		}
		if (!attributes.has(name)) attributes.set(name, decodeCharacterReferences(value));
	}
}

function find(html: string, pattern: RegExp, from: number): number {
	pattern.lastIndex = from;
	return pattern.exec(html)?.index ?? html.length;
}

function indexOrEnd(html: string, text: string, from: number): number {
	const index = html.indexOf(text, from);
	return index < 0 ? html.length : index;
}

function after(html: string, text: string, from: number): number {
	return Math.min(html.length, indexOrEnd(html, text, from) + text.length);
}

function isLetter(code: number): boolean {
	return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

function isSpace(code: number): boolean {
	return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

function isSpaceOrSlash(code: number): boolean {
	return code === 0x2f || isSpace(code);
}
