import { EXPLAINED_RULES } from '../../src/review/rules/explained-rules';
import { HEADING_EXAMPLES } from '../../src/review/rules/heading-examples';
import type { ExpectedSession } from '../../src/review/rules/session-rule';

/** The users' guide to how sessions are found, made of the rules' own examples. */
export function writeSessionsGuide(): string {
	return [
		'# How sessions are found',
		'People write conference notes in many shapes. The rules below are asked for each note, and what they find is weighed beside the headings of each level, the items of its lists, its bold lines, the titles in its sentences and the note as a whole: by how many have pages, speakers and titles of several words, by what stands below, beside and around them, and by what the note is called. The likeliest way to read the note is taken; what the first rule finds, in this order, unless another is clearly likelier. The weights were learned from some thousand labelled notes (`npm run learn`). Everything outside of sessions is kept and shown as text of the conference.',
		'Two settings go before them. `session-level: 3` in a note’s frontmatter makes a session of each heading of level 3 of that note, whatever the rules say; `list` makes one of each item of its lists, `bold` of each of its bold lines, `text` of each title that its sentences name, and `note` one of the whole note. *Choose the sessions of this note…* in the app shows what each of these would find, and writes it. The plugin’s setting *Session headings* does the same for the whole vault, for notes that have headings of that level.',
		'This page is made of the rules’ examples, which are also their tests: `UPDATE_DOCS=1 npx jest tests/review/sessions-guide` writes it anew.',
		...EXPLAINED_RULES.flatMap(({ rule, explanation, examples }, index) => [
			`## ${index + 1}. ${rule.name}`,
			explanation,
			...examples.flatMap(({ note, path, sessions }) => [
				path === undefined ? fenced(note) : `In \`${path}\`:\n\n${fenced(note)}`,
				sessions.map(describe).join('\n'),
			]),
		]),
		'## What is read of a session',
		...HEADING_EXAMPLES.flatMap(({ name, explanation, examples }) => [
			`### ${name}`,
			explanation,
			...examples.flatMap(({ note, session }) => [fenced(note), describe(session)]),
		]),
		'## The same session in several notes',
		'Sessions of several notes stand together when they have the same address (compared in its canonical form), or, in notes of the same conference, the same title once case, spacing, width and punctuation are set aside. Notes are of the same conference when they have an equal title or alias, with the year, which may stand in the date or the folder as well, and, where the title has no year, no dates more than two weeks apart.',
		'An address says nothing where it is a site’s home page or a list of recordings, where several sessions of one note share it, and where both titles and speakers differ. Titles count between conferences only where the speaker is the same and the years do not differ; those that any conference has (“Keynote”, “Q&A”, “느낀점”) never do. Different addresses or different speakers keep equal titles apart.',
	].join('\n\n') + '\n';
}

function fenced(note: string): string {
	return `\`\`\`\`markdown\n${note.replace(/\n+$/u, '')}\n\`\`\`\``;
}

function describe({ title, url, speaker, time, track, rating, trail, empty }: ExpectedSession): string {
	const facts = [
		...(url === undefined ? [] : [`page \`${url}\``]),
		...(speaker === undefined ? [] : [`speaker ${speaker}`]),
		...(time === undefined ? [] : [`time ${time}`]),
		...(track === undefined ? [] : [`track ${track}`]),
		...(rating === undefined ? [] : [`rating ${rating}`]),
		...(trail === undefined || trail.length === 0 ? [] : [`below ${trail.join(' › ')}`]),
		...(empty === true ? ['no notes'] : []),
	];
	return `- **${title.startsWith('http') ? `\`${title}\`` : title}**${facts.length > 0 ? `: ${facts.join(', ')}` : ''}`;
}
