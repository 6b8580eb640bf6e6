import { parse } from 'yaml';
import type { NoteFacts } from '../../src/markdown/facts';
import { readNote } from '../../src/markdown/read-note';
import type { AddressAt } from '../../src/repair/address-writing';
import { noteAddresses } from '../../src/repair/note-repair';

export function factsOf(text: string): NoteFacts {
	return readNote(text, (source) => parse(source, { logLevel: 'error' }) as unknown);
}

export function readAddresses(text: string): readonly AddressAt[] {
	return noteAddresses(text, factsOf(text));
}
