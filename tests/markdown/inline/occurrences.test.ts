import { LinkSigns } from '../../../src/markdown/inline/occurrences';

/** Whether an address, and whether a reference, may stand in each line, asked from front to back. */
function ask(text: string): [boolean, boolean][] {
	const signs = new LinkSigns(text, 0);
	let from = 0;
	return text.split('\n').map((line) => {
		const to = from + line.length;
		const answer: [boolean, boolean] = [signs.mayHoldAddress(from, to), signs.mayHoldReference(from, to)];
		from = to + 1;
		return answer;
	});
}

test.each<[string, boolean, boolean]>([
	['https://a.co', true, false],
	['[a](mailto:x)', true, true],
	['[a](mailto&colon;x)', true, true],
	['<ab:c>', true, false],
	['<a href=mailto&#58;x>', true, false],
	['[a](note)', false, true],
	['<b>', false, false],
	['[a]', false, true],
	['a: b & c', false, false],
	['', false, false],
	['words', false, false],
])('%j: address %j, reference %j, wherever it stands', (line, address, reference) => {
	expect(ask(line)).toEqual([[address, reference]]);
	expect(ask(`words\n${line}\nwords`)).toEqual([[false, false], [address, reference], [false, false]]);
	expect(ask(`https://a.co [b](c:d)\n${line}\n<e:f>`)).toEqual([[true, true], [address, reference], [true, false]]);
	// What begins right behind it does not count.
	expect(ask(`${line}\n:\n](\n<\n&\n]\n://`).slice(0, 1)).toEqual([[address, reference]]);
});
