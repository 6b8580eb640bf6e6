/** Seeded random documents: the same seed gives the same document on every machine. */
export class RandomMarkdown {
	private state: number;
	private addresses = 0;

	constructor(seed: number) {
		this.state = seed >>> 0;
	}

	/** mulberry32: enough for tests. */
	private next(): number {
		this.state = (this.state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	}

	below(count: number): number {
		return Math.floor(this.next() * count);
	}

	pick<T>(choices: readonly T[]): T {
		return choices[this.below(choices.length)] as T;
	}

	/** An address that stands nowhere else in the document. */
	address(): string {
		return `https://a${++this.addresses}.co/x`;
	}

	private repeat(count: number, part: () => string): string {
		return Array.from({ length: count }, part).join('');
	}

	/** A piece that is or may be a link, or that may keep others from being one. */
	private inlinePiece(): string {
		switch (this.below(22)) {
			case 0: return `[t](${this.address()})`;
			case 1: return `<${this.address()}>`;
			case 2: return `![a](${this.address()})`;
			case 3: return `[t](<${this.address()}> "ti")`;
			case 4: return '[';
			case 5: return ']';
			case 6: return '`';
			case 7: return '``';
			case 8: return '*';
			case 9: return '_';
			case 10: return '**';
			case 11: return '\\';
			case 12: return `<a href="${this.address()}">`;
			case 13: return '</a>';
			case 14: return '<!-- c -->';
			case 15: return this.pick(['[ref]', '[t][ref]', '[ref][]', '![ref]', '[REF ]', '[nope]']);
			case 16: return `](${this.address()})`;
			case 17: return this.pick(['&amp;', '&#35;', '<b>', '<!--', '-->', '<', '>', '"', '\'', '(', ')', '!']);
			case 18: return ' ';
			default: return this.pick(['word', ' ', 'x y', '한글', 'a_b_c', '.', ':', ' 1 ']);
		}
	}

	/** Inline constructs in any order, often broken. */
	inlineSoup(): string {
		const lines = this.repeat(1 + this.below(3), () => this.repeat(1 + this.below(14), () => this.inlinePiece()) + '\n');
		const start = this.pick(['', '', '# ', '> ', '- ']);
		return `${start}${lines.replace(/([[\]])(?=\[)/g, '$1 ')}\n[ref]: ${this.address()}\n`;
	}

	private leafLine(): string {
		switch (this.below(26)) {
			case 0: return '```';
			case 1: return '~~~';
			case 2: return '---';
			case 3: return '===';
			case 4: return `# h [t](${this.address()})`;
			case 5: return `## ${this.address().replace('https://', '<https://')}> ##`;
			case 6: return '<div>';
			case 7: return '</div>';
			case 8: return '<!--';
			case 9: return '-->';
			case 10: return `<a href="${this.address()}">`;
			case 11: return `[d${this.below(4)}]: ${this.address()}`;
			case 12: return `[d${this.below(4)}]:`;
			case 13: return '***';
			case 14: return `"title"`;
			case 15: return `[d${this.below(4)}]`;
			case 16: return '';
			case 17: return `<pre>`;
			default: return `p [t](${this.address()})`;
		}
	}

	private indented(units: readonly string[], deepest: number): string {
		return this.repeat(this.below(deepest + 1), () => this.pick(units));
	}

	private marker(): string {
		return this.pick(['-', '*', '+', '1.', '1)', '>', '>', '-', '']);
	}

	private list(units: readonly string[], after: readonly string[]): string {
		return this.repeat(2 + this.below(7), () => {
			if (this.below(6) === 0) return this.pick(['', '', ...units]) + '\n';
			const marker = this.marker();
			const again = this.below(6) === 0 ? this.marker() + this.pick(after) : '';
			return this.indented(units, this.pick([0, 1, 2, 3])) + marker + (marker === '' ? '' : this.pick(after)) + again + this.leafLine() + '\n';
		});
	}

	tabList(): string {
		return this.list(['\t', '\t', ' \t', ' '], [' ', '\t', ' ', '  \t']);
	}

	spaceList(): string {
		return this.list([' ', '  ', '    ', '   '], [' ', '  ', '   ', '     ', '']);
	}

	/** Blocks of all kinds, at the root and in block quotes. */
	blockSoup(): string {
		return this.repeat(2 + this.below(9), () => {
			const quote = this.pick(['', '', '', '> ', '>', '> > ', ' > ', '   ', '    ', '- ', '  ']);
			return quote + this.leafLine() + '\n';
		});
	}
}
