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

it.each([
	['two titles over addresses only', 'Caches\nhttps://conf.example/1\n\nQueues\nhttps://conf.example/2\n'],
	['names of addresses', 'Video\nhttps://conf.example/1\n\nSlides\nhttps://conf.example/2\n\nSchedule\nhttps://conf.example/3\n'],
	['prose that leads to addresses', 'We read about caches, see\nhttps://conf.example/1\n\nmore of it\nhttps://conf.example/2\n\nQueues are here:\nhttps://conf.example/3\n\nIt was raining.\nhttps://conf.example/4\n'],
	['the end of a sentence behind others', 'I went\nTo see\nhttps://conf.example/1\n\nI went\nTo hear\nhttps://conf.example/2\n\nI went\nTo eat\nhttps://conf.example/3\n'],
	['the same address again and again', 'Caches\nhttps://conf.example/1\n\nQueues\nhttps://conf.example/1\n\nLocks\nhttps://conf.example/1\n'],
	['addresses below addresses', '- https://conf.example/1\n- https://conf.example/2\n- https://conf.example/3\n- https://conf.example/4\n'],
	['titles nested in other items', '- a\n  - Caches\n  - https://conf.example/1\n  - Queues\n  - https://conf.example/2\n  - Locks\n  - https://conf.example/3\n'],
])('takes %s for no sessions', (_, body) => {
	expect(conferenceOf(`# ExampleConf 2022\n\n${body}`).sessions).toEqual([]);
});

it('takes titles over addresses for references below a heading that names no conference', () => {
	expect(conferenceOf('# Links\n\nCaches\nhttps://a.example/1\n\nQueues\nhttps://a.example/2\n\nLocks\nhttps://a.example/3\n').sessions).toEqual([]);
});

it('takes a bold line with brackets below a heading for no speaker without a name in it', () => {
	expect(conferenceOf('## Caches\n**Kubernetes (K8s)**\n\n- L1\n').sessions[0]?.speaker).toBeNull();
});
