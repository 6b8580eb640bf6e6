import { join } from 'node:path';
import { parseArguments } from '../../src/cli/arguments';
import { UsageError } from '../../src/cli/usage-error';
import { temporaryFolder, type TemporaryFolder } from './temporary-folder';

let folder: TemporaryFolder;
beforeEach(() => {
	folder = temporaryFolder();
});
afterEach(() => folder.remove());

/** Arguments as read beside a config file of this content. */
function read(config: string, ...argv: string[]) {
	const file = folder.write('config.json', config);
	return parseArguments(['check', 'vault', '--config', file, ...argv]);
}

describe('the config file', () => {
	it('gives every option that holds for a project', () => {
		expect(read(JSON.stringify({
			tag: ['Review', 'talks'], folder: 'Talks', property: ['category=Reviews'], timeout: 5, concurrency: 8, perHost: 2, allowPrivate: true,
			exclude: ['a.example'], include: [], accept: [403, '500-599'], header: ['a.example:X=1'], cache: 'kept/links.json', allNotes: false,
		}))).toMatchObject({
			selection: { tags: ['Review', 'talks'], folders: ['Talks'], properties: [{ key: 'category', value: 'Reviews' }], allNotes: false },
			check: {
				timeoutMs: 5000, concurrency: 8, perHost: 2, allowPrivate: true, exclude: ['a.example'], include: [],
				accept: [{ first: 403, last: 403 }, { first: 500, last: 599 }], headers: [{ host: 'a.example', name: 'x', value: '1' }],
				cache: { kind: 'file', file: join(folder.path, 'kept/links.json') },
			},
		});
	});

	it('gives way to what is said in the call, option by option', () => {
		const config = '{"tag":["Review"],"folder":["Talks"],"timeout":5,"perHost":2,"noCache":true}';
		expect(read(config, '--timeout', '7')).toMatchObject({ check: { timeoutMs: 7000, perHost: 2, cache: { kind: 'none' } } });
		expect(read(config, '--cache', 'links.json')).toMatchObject({ check: { cache: { kind: 'file', file: 'links.json' } } });
		expect(read(config, '--property', 'a=b')).toMatchObject({ selection: { tags: [], folders: [], properties: [{ key: 'a', value: 'b' }] } });
	});

	it('is left alone on demand', () => {
		expect(read('{"timeout":5}', '--no-config')).toMatchObject({ check: { timeoutMs: null } });
	});

	it.each([
		['{"timeout":"soon"}', 'config.json: "timeout" takes a number from 0.05 to 3600 \\(seconds\\), not "soon"'],
		['{"perHost":0}', 'config.json: "perHost" takes a whole number from 1 to 256'],
		['{"timeuot":5}', 'config.json: "timeuot" is no setting. Did you mean "timeout"\\?'],
		['{"per-host":5}', 'config.json: "per-host" is no setting. Did you mean "perHost"\\?'],
		['{"format":"json"}', 'config.json: "format" is no setting'],
		['{"__proto__":{}}', 'config.json: "__proto__" is no setting'],
		['{"allowPrivate":"yes"}', 'config.json: "allowPrivate" takes true or false'],
		['{"exclude":[{}]}', 'config.json: "exclude" takes a list of texts'],
		['{"timeout":[5]}', 'config.json: "timeout" takes a text or a number'],
		['{"header":["a:b"]}', 'config.json: "header" takes host:Name=Value\\.$'],
		['[]', 'config.json: a JSON object is expected'],
		['{\n  "timeout": 5,\n  oops\n}', 'config.json:3: not valid JSON'],
	])('is validated: %s', (config, message) => {
		let problem: unknown;
		try {
			read(config);
		} catch (error) {
			problem = error;
		}
		expect(problem).toBeInstanceOf(UsageError);
		expect((problem as UsageError).message).toMatch(new RegExp(message));
	});

	it('must be there when it is named', () => {
		expect(() => parseArguments(['check', 'v', '--config', join(folder.path, 'none.json')])).toThrow(/none\.json: no such file or directory/);
	});
});
