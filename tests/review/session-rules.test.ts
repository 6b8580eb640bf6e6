import type { Session } from '../../src/review/model';
import { EXPLAINED_RULES } from '../../src/review/rules/explained-rules';
import { HEADING_EXAMPLES } from '../../src/review/rules/heading-examples';
import type { ExpectedSession } from '../../src/review/rules/session-rule';
import { SESSION_RULES } from '../../src/review/rules/session-rules';
import { conferenceOf } from './notes';

/** Of a session, its title and address and whatever else the example speaks of. */
function shown(session: Session, expected: Partial<ExpectedSession> = {}): object {
	const { speaker, time, track, rating, trail, empty } = session;
	return {
		title: session.title,
		...(session.address ? { url: session.address.url } : {}),
		...Object.fromEntries(Object.entries({ speaker, time, track, rating, trail, empty }).filter(([key]) => key in expected)),
	};
}

it('explains each rule, in the order in which they are asked', () => {
	expect(EXPLAINED_RULES.map(({ rule }) => rule)).toEqual(SESSION_RULES);
});

describe.each(EXPLAINED_RULES.map((explained) => [explained.rule.name, explained] as const))('%s', (_, { examples }) => {
	it.each(examples)('finds the sessions of $note', ({ note, path, sessions }) => {
		const found = conferenceOf(note, path === undefined ? {} : { path }).sessions;
		expect(found.map((session, index) => shown(session, sessions[index]))).toEqual(sessions);
	});
});

describe.each(HEADING_EXAMPLES.map((group) => [group.name, group] as const))('%s', (_, { examples }) => {
	it.each(examples)('$note', ({ note, session }) => {
		// The same below the heading of a conference, beside another session: nothing of it may depend on being alone.
		for (const text of [`${note}\n`, `# ExampleConf 2021\n\n${note}\n\n## Another talk altogether\n- x\n`]) {
			const [found] = conferenceOf(text).sessions;
			expect(found && shown(found, session)).toEqual(session);
		}
	});

	it.each(examples.filter(({ session }) => session.speaker === undefined))('sees no speaker in $note', ({ note }) => {
		expect(conferenceOf(`${note}\n`).sessions[0]?.speaker).toBeNull();
	});
});
