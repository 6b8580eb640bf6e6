import { SESSION_RULES } from '../../src/review/rules/session-rules';
import type { Session } from '../../src/review/model';
import type { ExpectedSession } from '../../src/review/rules/session-rule';
import { conferenceOf } from './notes';

/** The parts of a session that an example speaks of; a part that it leaves out is not compared, but for the address. */
function shown(session: Session, expected: Partial<ExpectedSession>): object {
	const all = { speaker: session.speaker, time: session.time, track: session.track, rating: session.rating, trail: session.trail, empty: session.empty };
	return {
		title: session.title,
		...(session.address ? { url: session.address.url } : {}),
		...Object.fromEntries(Object.entries(all).filter(([key]) => key in expected)),
	};
}

describe.each(SESSION_RULES)('$name', ({ examples }) => {
	it.each(examples)('finds the sessions of %j', ({ note, path, sessions }) => {
		const found = conferenceOf(note, path === undefined ? {} : { path }).sessions;
		expect(found.map((session, index) => shown(session, sessions[index] ?? {}))).toEqual(sessions);
	});
});
