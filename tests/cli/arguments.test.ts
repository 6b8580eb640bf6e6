import { parseArguments } from '../../src/cli/arguments';
import { UsageError } from '../../src/cli/usage-error';

const problemWith = (...argv: string[]): string => {
	try {
		parseArguments(argv);
	} catch (error) {
		if (error instanceof UsageError) return error.message;
		throw error;
	}
	throw new Error(`${argv.join(' ')} was accepted`);
};

describe('arguments', () => {
	it('reads a command, its paths and every option', () => {
		expect(parseArguments([
			'check', 'vault', '--format', 'json', '--tag', '#Review', '--tag=talks/2021', '--folder', 'Talks/', '--property', 'category=Reviews',
			'--property', 'type: [[Conference]]', '--timeout', '2.5', '--concurrency', '16', '--per-host', '2', '--allow-private', '--cache', 'links.json', 'other.md',
		])).toEqual({
			command: 'check',
			shard: null,
			format: 'json',
			selection: {
				paths: ['vault', 'other.md'],
				tags: ['Review', 'talks/2021'],
				folders: ['Talks'],
				properties: [{ key: 'category', value: 'Reviews' }, { key: 'type', value: '[[Conference]]' }],
				allNotes: false,
			},
			check: { timeoutMs: 2500, concurrency: 16, perHost: 2, allowPrivate: true, exclude: [], include: [], accept: [], headers: [], missingFragment: 'ok', cache: { kind: 'file', file: 'links.json' } },
		});
	});

	it('leaves to the engine what is not said', () => {
		expect(parseArguments(['check', 'vault'])).toMatchObject({
			format: 'text',
			check: { timeoutMs: null, concurrency: null, perHost: null, allowPrivate: false, cache: { kind: 'default' } },
		});
		expect(parseArguments(['check', 'vault', '--no-cache'])).toMatchObject({ check: { cache: { kind: 'none' } } });
	});

	it('reads which addresses are asked, what counts as success, and headers', () => {
		expect(parseArguments([
			'check', 'v', '--exclude', 'a.example', '--exclude', 'https://b.example/x*', '--include', 'c.example/', '--accept', '403, 500-599', '--accept', '999',
			'--header', 'a.example:Authorization=Basic YTpi:=', '--header', '[::1]:8080:X-Key=', '--header', 'B.example:443:X=1',
		])).toMatchObject({
			check: {
				exclude: ['a.example', 'https://b.example/x*'],
				include: ['c.example/'],
				accept: [{ first: 403, last: 403 }, { first: 500, last: 599 }, { first: 999, last: 999 }],
				headers: [
					{ host: 'a.example', name: 'authorization', value: 'Basic YTpi:=' },
					{ host: '[::1]:8080', name: 'x-key', value: '' },
					{ host: 'b.example', name: 'x', value: '1' },
				],
			},
		});
	});

	it('takes a path that begins with a dash behind two dashes', () => {
		expect(parseArguments(['links', '--', '-notes'])).toMatchObject({ selection: { paths: ['-notes'] } });
	});

	it.each([
		[['--help']], [['-h']], [['help']], [['check', '--help']],
	])('shows the help for %j', (argv) => {
		expect(parseArguments(argv)).toEqual({ command: 'help' });
	});

	it.each([
		[[], 'A command is missing: one of sessions, links, check'],
		[['chek', 'vault'], '"chek" is no command: use one of sessions, links, check.* Did you mean "check"\\?'],
		[['frobnicate'], '"frobnicate" is no command'],
		[['check'], "check needs a vault's folder or a note's file"],
		[['check', ''], 'empty path'],
		[['check', 'v', '--formt', 'json'], '--formt is no option. Did you mean "--format"\\?'],
		[['check', 'v', '--format', 'jsn'], '--format takes text, json.*, not "jsn". Did you mean "json"\\?'],
		[['sessions', 'v', '--format', 'sarif'], '--format takes text, json, not "sarif"'],
		[['check', 'v', '--timeout', 'soon'], '--timeout takes a number from 0.05 to 3600 \\(seconds\\), not "soon"'],
		[['check', 'v', '--timeout', '0'], '--timeout takes'],
		[['check', 'v', '--timeout', '1e3'], '--timeout takes'],
		[['check', 'v', '--concurrency', '2.5'], '--concurrency takes a whole number from 1 to 1024 \\(requests at once\\), not "2.5"'],
		[['check', 'v', '--concurrency', '0'], '--concurrency takes'],
		[['check', 'v', '--per-host', '1000'], '--per-host takes a whole number from 1 to 256'],
		[['check', 'v', '--per-host'], "'--per-host <value>' argument missing"],
		[['check', 'v', '--allow-private=yes'], "'--allow-private' does not take an argument"],
		[['check', 'v', '--property', 'category'], '--property takes a key and a value, such as category=Reviews, not "category"'],
		[['check', 'v', '--tag', ' '], '--tag takes a tag such as Review'],
		[['check', 'v', '--exclude', 'two words'], '--exclude takes a host, the beginning of an address, or a pattern with \\*, not "two words"'],
		[['check', 'v', '--accept', '4xx'], '--accept takes statuses such as 403 or 500-599, not "4xx"'],
		[['check', 'v', '--accept', '599-500'], '--accept takes'],
		[['check', 'v', '--missing-fragment', 'no'], '--missing-fragment takes ok or broken, not "no"'],
		[['check', 'v', '--header', 'a.example:Host=b'], '--header takes host:Name=Value\\.$'],
		[['check', 'v', '--header', 'a.example:X=secret\r\nY: 1'], '--header takes host:Name=Value\\.$'],
		[['check', 'v', '--cache', 'f', '--no-cache'], '--no-cache and --cache cannot both be given'],
		[['fix', 'v', '--shard', '1/2'], '^--shard is for check, not for fix\\.$'],
		[['fix', 'v', '--format', 'json'], '^--format is for sessions, links, check, and merge, not for fix\\.$'],
		[['check', 'v', '--dry-run'], '^--dry-run is for fix, not for check\\.$'],
		[['links', 'v', '--exclude', 'a.example'], '^--exclude is for check and fix, not for links\\.$'],
		[['merge', 'r.json', '--tag', 'Review'], '^--tag is for sessions, links, check, and fix, not for merge\\.$'],
	])('says what is wrong with %j', (argv, message) => {
		expect(problemWith(...argv)).toMatch(new RegExp(message));
	});
});
