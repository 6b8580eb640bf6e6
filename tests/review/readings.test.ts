import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Conference, Reference, Session } from '../../src/review/model';
import { EXPLAINED_RULES } from '../../src/review/rules/explained-rules';
import { HEADING_EXAMPLES } from '../../src/review/rules/heading-examples';
import { assembledNotes } from './assembled-notes';
import { conferenceOf } from './notes';
import { publishedNotes } from './published-notes';

/*
 * All that is read of the notes that people published, as it was when somebody last looked at it, right or not: what
 * changes unnoticed in one place shows in another. Whoever changes it on purpose writes it anew with UPDATE_READINGS=1
 * and looks at the difference.
 */

const folder = join(__dirname, '../fixtures/readings');

function shown({ title, date, tags, aliases, problems, references, passages, sessions }: Conference): string[] {
	return [
		`  ${title} | ${JSON.stringify(date)} | ${tags.join(', ')} | ${aliases.join(', ')}`,
		...problems.map(({ line, message }) => `  problem in ${line}: ${message}`),
		...references.map((reference) => `  reference ${place(reference)}`),
		...passages.map(({ trail, line, start, end }) => `  passage ${line} ${start}-${end} ${trail.join(' > ')}`),
		...sessions.flatMap(shownSession),
	];
}

function shownSession(session: Session): string[] {
	const { form, title, heading, address, level, line, start, bodyStart, end, trail, empty, noteCount, references, ...told } = session;
	return [
		`  ${form} ${level} in ${line} (${start}-${bodyStart}-${end}): ${title}`,
		...(heading === title ? [] : [`    from: ${heading}`]),
		...Object.entries(told).flatMap(([name, value]) => (value === null ? [] : [`    ${name}: ${value}`])),
		...(trail.length === 0 ? [] : [`    below: ${trail.join(' > ')}`]),
		...(address ? [`    page ${place(address)}`] : []),
		`    ${empty ? 'empty' : 'written'}, ${noteCount} notes${references.map((reference) => `, ${reference.line}:${reference.column}`).join('')}`,
	];
}

function place({ url, text, form, line, column, start, end }: Reference): string {
	return `${line}:${column} ${start}-${end} ${form} ${url}${text === url ? '' : ` “${text}”`}`;
}

/** Compares with what is kept under this name. */
function expectAsKept(name: string, readings: string): void {
	const file = join(folder, `${name}.txt`);
	if (process.env['UPDATE_READINGS'] !== undefined) {
		mkdirSync(folder, { recursive: true });
		writeFileSync(file, readings);
	}
	expect(readings).toBe(readFileSync(file, 'utf8'));
}

function readingsOf(notes: readonly { readonly path: string; readonly text: string }[]): string {
	return notes.map(({ path, text }) => [path, ...shown(conferenceOf(text, { path })), ''].join('\n')).join('\n');
}

it.each([...new Set(publishedNotes().map(({ path }) => path.split('/')[0] ?? ''))])('of %s are what they were', (repository) => {
	expectAsKept(repository, readingsOf(publishedNotes().filter(({ path }) => path.startsWith(`${repository}/`))));
});

it('of the examples of the rules are what they were', () => {
	const notes = EXPLAINED_RULES.flatMap(({ rule, examples }) => examples.map(({ note, path = 'note.md' }, index) => ({ path: `${rule.name} ${index + 1}/${path}`, text: note })));
	expectAsKept('rules', readingsOf(notes));
});

it('of the examples of headings are what they were, one below the other', () => {
	const notes = HEADING_EXAMPLES.map(({ name, examples }) => ({ path: `${name}.md`, text: `# ExampleConf 2021\n\n${examples.map(({ note }) => `${note}\n`).join('\n')}` }));
	expectAsKept('headings', readingsOf(notes));
});

it('of notes assembled at random are what they were', () => {
	expectAsKept('assembled', readingsOf(assembledNotes(900)));
});
