import { planCheck } from '../../../src/links/scheduling/plan';

const rules = { allowPrivate: false, isExcluded: (url: string) => url.includes('excluded'), now: 7 };

describe('the plan of a check', () => {
	it('asks each address once, with all the parts that links point to', () => {
		expect(planCheck(['https://a.example/x#one', 'HTTPS://a.example/x', 'https://a.example/x#two', 'https://a.example/x#one', 'https://b.example/', 'http://a.example/y'], rules)).toEqual({
			asked: [{ url: 'https://a.example/x', fragments: ['one', 'two'] }, { url: 'https://b.example/', fragments: [] }, { url: 'http://a.example/y', fragments: [] }],
			known: [],
			hosts: 2,
		});
	});

	it.each([
		['https://host:99999/', 'broken', 'malformed-url'],
		['mailto:me@example.org', 'skipped', 'unsupported-scheme'],
		['https://excluded.example/', 'skipped', 'excluded'],
		['http://192.168.1.1/', 'skipped', 'private-address'],
		['http://printer.local/', 'skipped', 'private-address'],
	])('judges %s without asking', (url, verdict, reason) => {
		expect(planCheck([url, url], rules)).toEqual({
			asked: [], hosts: 0, known: [{ url, verdict, reason, status: null, finalUrl: null, hops: [], title: null, checkedAt: 7 }],
		});
	});

	it('asks private addresses where the user allows it', () => {
		expect(planCheck(['http://192.168.1.1/'], { ...rules, allowPrivate: true }).asked).toHaveLength(1);
	});
});
