import type { LinkStateName } from '../../../src/links/link-state';
import { limitList, listSessions, type ListGroup, type ListGrouping, type SessionListOptions } from '../../../src/review/listing/session-list';
import { conferenceOf } from '../notes';

const kakao = conferenceOf('---\ntitle: if(kakao)\ndate: 2021-12-16\n---\nSee [the site](https://if.kakao.com/).\n\n## [Operators](https://if.kakao.com/1)\n- one\n- [tool](https://tool.example/a)\n- [tool](https://tool.example/b)\n\n## [Caches](https://if.kakao.com/2)\n- one\n- two\n- three\n', { path: 'kakao.md' });
const again = conferenceOf('---\ntitle: Once more\ndate: 2023-02-04\n---\n## [Operators](https://if.kakao.com/1)\n- again\n\n## Queues\n- x\n', { path: 'again.md' });
const all = [kakao, again].flatMap((conference) => conference.sessions.map((session) => ({ conference, session })));
const withoutCaches = all.filter(({ session }) => session.title !== 'Caches');

const states: Readonly<Record<string, LinkStateName>> = { 'https://if.kakao.com/1': 'broken', 'https://tool.example/a': 'moved', 'https://if.kakao.com/2': 'ok', 'https://tool.example/b': 'ok' };
const stateOf = (key: string): LinkStateName => states[key] ?? 'unchecked';

function headingOf({ heading }: ListGroup): string | null {
	switch (heading.kind) {
		case 'conference': return heading.conference.title;
		case 'session': return heading.title;
		case 'state': return heading.state;
		case 'site': return heading.site;
	}
}

/** Heading, then each session with its conference and with the links that put it there. */
function told(groups: readonly ListGroup[]): [string | null, string[]][] {
	return groups.map((group) => [headingOf(group), group.items.map(({ conference, session, references }) =>
		[session.title, 'of', conference.title, ...references.map(({ url }) => url)].join(' '))]);
}

function listed(found: typeof all, grouping: ListGrouping, sort: SessionListOptions['sort'] = 'date'): [string | null, string[]][] {
	return told(listSessions(found, { grouping, sort, stateOf }));
}

describe('sessions that were found', () => {
	it('stand by their conferences', () => {
		expect(listed(all, 'conference')).toEqual([
			['Once more', ['Operators of Once more', 'Queues of Once more']],
			['if(kakao)', ['Operators of if(kakao)', 'Caches of if(kakao)']],
		]);
	});

	it('stand in the order that is asked for', () => {
		expect(listed(all, 'conference', 'title')).toEqual([
			['if(kakao)', ['Caches of if(kakao)', 'Operators of if(kakao)']],
			['Once more', ['Operators of Once more', 'Queues of Once more']],
		]);
		expect(listed(all, 'session', 'title').map(([title]) => title)).toEqual(['Caches', 'Operators', 'Queues']);
	});

	it('stand together with what other notes say of them, without what was not found', () => {
		expect(listed(withoutCaches, 'session')).toEqual([
			['Operators', ['Operators of Once more', 'Operators of if(kakao)']],
			['Queues', ['Queues of Once more']],
		]);
		expect(listed(all.slice(0, 1), 'session')).toEqual([['Operators', ['Operators of if(kakao)']]]);
	});

	it('stand in each state that a link of theirs is in, with those links', () => {
		expect(listed(all, 'state')).toEqual([
			['broken', ['Operators of Once more https://if.kakao.com/1', 'Operators of if(kakao) https://if.kakao.com/1']],
			['moved', ['Operators of if(kakao) https://tool.example/a']],
			['ok', ['Operators of if(kakao) https://tool.example/b', 'Caches of if(kakao) https://if.kakao.com/2']],
			[null, ['Queues of Once more']],
		]);
	});

	it('stand at each site that they link to', () => {
		expect(listed(withoutCaches, 'site')).toEqual([
			['if.kakao.com', ['Operators of Once more https://if.kakao.com/1', 'Operators of if(kakao) https://if.kakao.com/1']],
			['tool.example', ['Operators of if(kakao) https://tool.example/a https://tool.example/b']],
			[null, ['Queues of Once more']],
		]);
	});

	it('are nowhere when there are none', () => {
		for (const grouping of ['conference', 'session', 'state', 'site'] as const) expect(listed([], grouping)).toEqual([]);
	});
});

describe('a list that is limited', () => {
	const groups = listSessions(all, { grouping: 'conference', sort: 'date', stateOf });

	it.each<[number, [string, number][], number]>([
		[1, [['Once more', 1]], 3],
		[2, [['Once more', 2]], 2],
		[3, [['Once more', 2], ['if(kakao)', 1]], 1],
		[4, [['Once more', 2], ['if(kakao)', 2]], 0],
		[100, [['Once more', 2], ['if(kakao)', 2]], 0],
	])('to %d tells how many it leaves out', (limit, shown, more) => {
		const list = limitList(groups, limit);
		expect(list.groups.map((group) => [headingOf(group), group.items.length])).toEqual(shown);
		expect(list.more).toBe(more);
	});
});
