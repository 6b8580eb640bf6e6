import { parse } from 'yaml';
import type { NoteFacts } from '../../src/markdown/facts';
import { readNote } from '../../src/markdown/read-note';

export const readFacts = (text: string): NoteFacts => readNote(text, (source) => parse(source) as unknown);
