import * as Char from '../char';

/**
 * A place within one line, counted in offsets and in columns: tabs reach to the next multiple of four
 * columns and may be taken in part (CommonMark 0.31.2, section 2.2).
 */
export class LineCursor {
	/** UTF-16 offset of the next character that no container has taken. */
	offset = 0;
	/** Column of `offset`, 0-based; inside a tab where one was taken in part. */
	column = 0;
	/** End of the line, without its line ending. */
	end = 0;
	/** First character from `offset` on that is no space and no tab. Valid after `measure`. */
	nonspace = 0;
	/** Columns between the place and `nonspace`. Valid after `measure`. */
	indent = 0;
	/** Nothing but spaces and tabs is left. Valid after `measure`. */
	blank = false;
	private text: string;

	constructor(text: string) {
		this.text = text;
	}

	enter(offset: number, end: number): void {
		this.offset = offset;
		this.end = end;
		this.column = 0;
	}

	measure(): void {
		const { text, end } = this;
		let offset = this.offset;
		let column = this.column;
		while (offset < end) {
			const code = text.charCodeAt(offset);
			if (code === Char.Space) column++;
			else if (code === Char.Tab) column += 4 - (column & 3);
			else break;
			offset++;
		}
		this.nonspace = offset;
		this.indent = column - this.column;
		this.blank = offset === end;
	}

	/** To `nonspace`. */
	skipIndent(): void {
		this.column += this.indent;
		this.offset = this.nonspace;
		this.indent = 0;
	}

	/** Past `count` characters that are no tabs. */
	skipCharacters(count: number): void {
		this.offset += count;
		this.column += count;
	}

	/**
	 * Past `count` columns of spaces and tabs; a tab that reaches further is taken in part. What `measure` found
	 * stays valid as long as the place stays within the indentation.
	 */
	skipColumns(count: number): void {
		const { text, end } = this;
		let left = count;
		this.indent -= count;
		while (left > 0 && this.offset < end) {
			if (text.charCodeAt(this.offset) !== Char.Tab) {
				this.offset++;
				this.column++;
				left--;
				continue;
			}
			const width = 4 - (this.column & 3);
			if (width > left) {
				this.column += left;
				return;
			}
			this.column += width;
			this.offset++;
			left -= width;
		}
	}
}
