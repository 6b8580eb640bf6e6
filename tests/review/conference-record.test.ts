import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readNote } from '../../src/markdown/read-note';
import { buildConference } from '../../src/review/conference';
import { fromRecord, toRecord } from '../../src/review/conference-record';

const fixtures = join(__dirname, '../fixtures');
const notes = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
	.filter((path) => path.endsWith('.md') && statSync(join(fixtures, path)).isFile());

test.each(notes)('%s is the same conference after it was kept', (path) => {
	const text = readFileSync(join(fixtures, path), 'utf8');
	const conference = buildConference({ path, text, facts: readNote(text, (source) => parse(source) as unknown) });
	expect({ ...fromRecord(path, structuredClone(toRecord(conference))) }).toEqual(conference);
});

test('a conference takes the path where its note stands now', () => {
	const conference = buildConference({ path: 'a.md', text: '# x', facts: readNote('# x', () => null) });
	expect(fromRecord('b.md', toRecord(conference)).path).toBe('b.md');
});
