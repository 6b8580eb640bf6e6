/** The text with a single space for each run of white space. */
export function singleSpaced(text: string): string {
	// Most texts are so already, and looking is cheaper than writing anew.
	return isSimple(text) || !/\s\s|[^\S ]/u.test(text) ? text : text.replace(/\s+/gu, ' ');
}

/** As `singleSpaced`, in a form of Unicode in which equal letters are equal. */
export function normalized(text: string, form: 'NFC' | 'NFKC'): string {
	return isSimple(text) ? text : singleSpaced(text.normalize(form));
}

/**
 * Whether a text holds only single spaces and characters that are the same in every form that composes: ASCII, Hangul
 * syllables, unified ideographs and kana, as nearly all headings do: no emoji either. Looked for without a pattern, which would cost more
 * than what it spares.
 */
export function isSimple(text: string): boolean {
	let before = 0;
	for (let index = 0; index < text.length; index++) {
		const unit = text.charCodeAt(index);
		if (unit < 0x7f ? unit < 0x20 || (unit === 0x20 && before === 0x20) : !isSimpleLetter(unit)) return false;
		before = unit;
	}
	return true;
}

function isSimpleLetter(unit: number): boolean {
	return (unit >= 0xac00 && unit <= 0xd7a3) || (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3041 && unit <= 0x3096) || (unit >= 0x30a1 && unit <= 0x30fd);
}

/** The text without what only site builders see behind headings and links: `{#caches}`, `{:target="_blank"}`, and comments in braces. */
export function withoutAttributes(text: string): string {
	return text.includes('{') ? text.replace(/\s?\{(?:[:#]|\/\*)[^{}]*\}/gu, '') : text;
}
