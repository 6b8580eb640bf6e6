import type { FrontmatterEntry } from '../markdown/facts';
import { lineEndOf, replacing, type TextEdit } from './text-edit';

/** One property as it is written, and the edits that change it. */
export class EntrySource {
	readonly lineEnd: string;
	private readonly valueStart: number;
	private readonly valueEnd: number;

	constructor(private readonly text: string, readonly entry: FrontmatterEntry) {
		const written = text.slice(entry.start, entry.end);
		this.lineEnd = lineEndOf(text);
		this.valueStart = entry.start + written.indexOf(':') + 1;
		this.valueEnd = entry.start + written.trimEnd().length;
	}

	/** The value as it is written, and what stands behind it on its one line. */
	withoutComment(): { value: string; comment: string } {
		const written = this.text.slice(this.valueStart, this.valueEnd);
		const at = /[\r\n]/u.test(written) ? -1 : written.search(/[ \t]#(?!\S)/u);
		const value = at === -1 ? written : written.slice(0, at).trimEnd();
		return { value, comment: written.slice(value.length) };
	}

	/** The comment behind a value that consists of these words; null where something else stands there as well. */
	commentBeside(words: string): string | null {
		const { value, comment } = this.withoutComment();
		if (wordsOf(value) === wordsOf(words)) return comment;
		return wordsOf(value + comment) === wordsOf(words) ? '' : null;
	}

	replaceValue(after: string): TextEdit {
		return replacing(this.text, this.valueStart, this.valueEnd, after);
	}

	replaceAll(after: string): TextEdit {
		return replacing(this.text, this.entry.start, this.valueEnd, after);
	}

	rename(name: string): TextEdit {
		return replacing(this.text, this.entry.start, this.valueStart - 1, name);
	}

	/** For each of these texts that is an item of the value, or the value, the edit that takes it out. */
	withoutEach(texts: readonly string[]): { text: string; edit: TextEdit }[] {
		const written = this.text.slice(this.valueStart, this.valueEnd);
		let end = 0;
		return texts.flatMap((text) => {
			const at = written.indexOf(text, end);
			if (at === -1) return [];
			const [before = ''] = /(?:[\r\n]+[ \t]*-[ \t]+|,[ \t]*)?["']?$/u.exec(written.slice(end, at)) ?? [];
			// A comment behind an item of its own line is about the item.
			const [behind = ''] = (/[\r\n]/u.test(before) ? /^["']?[ \t]*(?:#.*)?/u : /^["']?[ \t]*/u).exec(written.slice(at + text.length)) ?? [];
			const start = at - before.length;
			end = at + text.length + behind.length;
			// The first of a list in brackets goes with the comma behind it.
			if (!/[,-]/u.test(before)) end += /^,[ \t]*/u.exec(written.slice(end))?.[0].length ?? 0;
			return [{ text, edit: replacing(this.text, this.valueStart + start, this.valueStart + end, '') }];
		});
	}
}

function wordsOf(text: string): string {
	return (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');
}
