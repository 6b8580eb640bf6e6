import { decodeCharacterReferences } from './character-references';
import { walkHtml } from './html-tokens';

/** What is read of a page: enough to judge it, not to show it. */
export interface PageFacts {
	/** White space folded; null where there is none. */
	readonly title: string | null;
	/** The first ones, in order, h1 to h3. */
	readonly headings: readonly { readonly level: 1 | 2 | 3; readonly text: string }[];
	/** All `id`s, and `name`s of anchors. */
	readonly anchors: ReadonlySet<string>;
	/** Length of running text, in UTF-16 units: outside links, headings, lists, navigation, forms. */
	readonly proseLength: number;
	/** Length of all visible text. */
	readonly textLength: number;
	/** Hashes of the words of the beginning of the visible text, digits aside. */
	readonly words: ReadonlySet<number>;
	/** The beginning of the visible text. */
	readonly opening: string;
	/** Addresses of scripts and frames. */
	readonly sources: readonly string[];
	/** Length of the page's source. */
	readonly sourceLength: number;
}

const mostHeadings = 12;
const mostSources = 60;
/** How much of the text is compared with other pages, UTF-16 units. */
const comparedLength = 16_384;
const openingLength = 1_000;
const longestTitle = 300;

const headingLevels: Readonly<Record<string, 1 | 2 | 3>> = { h1: 1, h2: 2, h3: 3 };
/** Tags that keep words apart within a heading. */
const breaks: ReadonlySet<string> = new Set(['br', 'div', 'p', 'small']);
/** Text within these is no prose. */
const furniture: ReadonlySet<string> = new Set([
	'a', 'nav', 'header', 'footer', 'aside', 'button', 'form', 'select', 'label', 'menu', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6',
]);

/** Reads what a page says of itself. Takes any text; time grows with its length alone. */
export function readPage(html: string): PageFacts {
	let title: string | null = null;
	let takingTitle = false;
	let heading: { level: 1 | 2 | 3; text: string } | null = null;
	let inDrawing = 0;
	let proseLength = 0;
	let textLength = 0;
	let opening = '';
	const headings: { level: 1 | 2 | 3; text: string }[] = [];
	const anchors = new Set<string>();
	const words = new Set<number>();
	const sources: string[] = [];
	const open = new Map<string, number>();
	let furnitureDepth = 0;

	const endHeading = (): void => {
		if (heading && headings.length < mostHeadings) headings.push({ level: heading.level, text: folded(heading.text).slice(0, longestTitle) });
		heading = null;
	};
	walkHtml(html, {
		open(name, attributes) {
			const id = attributes.get('id');
			if (id !== undefined) anchors.add(id);
			const anchorName = name === 'a' ? attributes.get('name') : undefined;
			if (anchorName !== undefined) anchors.add(anchorName);
			if (name === 'svg') inDrawing += 1;
			takingTitle = name === 'title' && inDrawing === 0 && title === null;
			const source = name === 'script' || name === 'iframe' || name === 'frame' ? attributes.get('src') : undefined;
			if (source !== undefined && sources.length < mostSources) sources.push(source);
			const level = headingLevels[name];
			if (level !== undefined) {
				endHeading();
				heading = { level, text: '' };
			}
			if (heading && name === 'img') heading.text += ` ${attributes.get('alt') ?? ''} `;
			if (heading && breaks.has(name)) heading.text += ' ';
			if (furniture.has(name)) {
				open.set(name, (open.get(name) ?? 0) + 1);
				furnitureDepth += 1;
			}
		},
		close(name) {
			if (name === 'svg') inDrawing = Math.max(0, inDrawing - 1);
			if (headingLevels[name] !== undefined) endHeading();
			const depth = open.get(name) ?? 0;
			if (depth > 0) {
				open.set(name, depth - 1);
				furnitureDepth -= 1;
			}
		},
		text(raw) {
			if (takingTitle) {
				title = folded(raw).slice(0, longestTitle);
				takingTitle = false;
				return;
			}
			if (heading) heading.text += raw;
			const text = folded(raw);
			if (text === '') return;
			textLength += text.length;
			if (furnitureDepth === 0) proseLength += text.length;
			if (opening.length < openingLength) opening += ` ${text}`;
			if (textLength < comparedLength) addWords(text, words);
		},
	});
	endHeading();
	return {
		title: title === '' ? null : title, headings, anchors, proseLength, textLength, words,
		opening: opening.slice(0, openingLength).trim(), sources, sourceLength: html.length,
	};
}

/** Character references decoded, white space folded: single spaces, which are most of it, stay untouched. */
function folded(raw: string): string {
	return decodeCharacterReferences(raw).replace(/[^\S ]\s*| \s+/g, ' ').trim();
}

function addWords(text: string, words: Set<number>): void {
	for (const word of text.toLowerCase().split(/[\s\d.,:;!?()[\]{}"'“”‘’|/\\<>=+*&%$#@~^_`-]+/)) {
		if (word !== '') words.add(hash(word));
	}
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
	let value = 0x811c9dc5;
	for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
	return value >>> 0;
}
