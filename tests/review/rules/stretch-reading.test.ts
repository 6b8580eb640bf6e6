import { parse } from 'yaml';
import { readNote } from '../../../src/markdown/read-note';
import { buildConferenceInSteps } from '../../../src/review/conference';
import { toRecordInSteps } from '../../../src/review/record/conference-record';

const many = (line: (index: number) => string): string => Array.from({ length: 3000 }, (_, index) => line(index)).join('');

/** How often the interface has its turn meanwhile, and how many sessions were found. */
function buildAndPack(text: string): { turns: number; sessions: number } {
	const building = buildConferenceInSteps({ path: 'Notes/One.md', text, facts: readNote(text, (source) => parse(source) as unknown) });
	let turns = 0;
	let built = building.next();
	for (; !built.done; built = building.next()) turns++;
	for (const packing = toRecordInSteps(built.value); !packing.next().done;) turns++;
	return { turns, sessions: built.value.sessions.length };
}

describe('A note of thousands of lines in one place', () => {
	it.each([
		['list', `# ExampleConf 2022\n\n## Talks\n\n${many((index) => `- Talk ${index} - Jane Doe\n  - a note\n`)}`, 3000],
		['table', `# ExampleConf 2022\n\n| Talk | Speaker |\n|---|---|\n${many((index) => `| Talk ${index} | Jane Doe |\n`)}`, 3000],
		['run of bold lines', `# ExampleConf 2022\n\n${many((index) => `**Talk ${index}** by Jane Doe\n\n- a note\n\n`)}`, 3000],
		['run of titles over lists', `ExampleConf 2022\n\n${many((index) => `Talk ${index} - Jane Doe\n\n- a note\n\n`)}`, 3000],
		['run of speakers over titles over lists', many((index) => `Jane Doe\nTalk ${index}\n- a note\n\n`), 3000],
		['run of sentences with links to pages', `# ExampleConf 2022\n\n## Impressions\n\n${many((index) => `I heard [Talk ${index}](https://conf.example/talks/${index}).\n\n`)}`, 3000],
		['list of notes on one talk', `# Caches - Jane Doe\n\n${many((index) => `- note ${index} on what was said about caches\n`)}`, 1],
	])('leaves the interface its turns, as one %s', (_shape, text, sessions) => {
		const found = buildAndPack(text);
		expect(found.sessions).toBe(sessions);
		expect(found.turns).toBeGreaterThanOrEqual(10);
	});

	it('takes no turns where the note is short', () => {
		expect(buildAndPack('# ExampleConf 2022\n\n## Talks\n\n- Caches - Jane Doe\n- Queues - John Roe\n')).toEqual({ turns: 0, sessions: 2 });
	});
});
