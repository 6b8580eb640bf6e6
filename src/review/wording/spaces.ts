/** The text with a single space for each run of white space. */
export function singleSpaced(text: string): string {
	// Most texts are so already, and looking is cheaper than writing anew.
	return /\s\s|[^\S ]/u.test(text) ? text.replace(/\s+/gu, ' ') : text;
}

/** The text without what only site builders see behind headings and links: `{#caches}`, `{:target="_blank"}`, and comments in braces. */
export function withoutAttributes(text: string): string {
	return text.includes('{') ? text.replace(/\s?\{(?:[:#]|\/\*)[^{}]*\}/gu, '') : text;
}
