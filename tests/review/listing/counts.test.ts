import { countReviews } from '../../../src/review/listing/counts';
import { conferenceOf } from '../notes';

it('counts what reviews come to', () => {
	const first = conferenceOf('---\nurl: https://conf.example\ndate: never\n---\n## [A](https://conf.example/a)\n- [x](https://conf.example/x)\n\n## B\n', { path: 'a.md' });
	const second = conferenceOf('## [C](https://conf.example/c)\n', { path: 'b.md' });
	expect(countReviews([first, second])).toEqual({ conferences: 2, sessions: 3, sessionsWithoutNotes: 2, references: 2, sessionAddresses: 2, problems: 1 });
	expect(countReviews([])).toEqual({ conferences: 0, sessions: 0, sessionsWithoutNotes: 0, references: 0, sessionAddresses: 0, problems: 0 });
});
