import { applyPatch, parsePatch, reversePatch } from 'diff';
import fc from 'fast-check';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LoopbackServer, redirect, reply } from '../links/loopback-server';
import { buildProgram, type Program } from './program';
import { temporaryFolder, type TemporaryFolder } from './temporary-folder';

let program: Program;
let vault: TemporaryFolder;
let server: LoopbackServer;
let archive: LoopbackServer;
let origin: string;
beforeAll(() => {
	program = buildProgram();
});
afterAll(() => program.remove());
beforeEach(async () => {
	vault = temporaryFolder();
	server = await LoopbackServer.start({
		'/old': redirect(301, '/new'),
		'/new': reply(200, {}, '<title>New</title>'),
		'/wiki': redirect(308, '/wiki_(new)'),
		'/wiki_(new)': reply(200, {}, '<title>Wiki</title>'),
		'/fine': reply(200, {}, '<title>Fine</title>'),
	});
	origin = server.url('');
	archive = await LoopbackServer.start({
		'*': (request, response) => {
			const query = new URL(request.url ?? '', archive.url('')).searchParams;
			const taken = query.get('timestamp') ?? '20240101';
			const closest = { available: true, status: '200', timestamp: `${taken}120000`, url: `${archive.url('')}/web/${taken}/${query.get('url') ?? ''}` };
			response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ archived_snapshots: query.get('url')?.endsWith('/never') ? {} : { closest } }));
		},
	});
});
afterEach(async () => {
	await Promise.all([server.stop(), archive.stop()]);
	vault.remove();
});

const fix = (...args: string[]) => program.run(['fix', '.', '--allow-private', '--no-cache', '--archive', archive.url('/'), ...args], { cwd: vault.path });
const contentOf = (name: string) => readFileSync(join(vault.path, name), 'utf8');

/** Every shape of an address, in a file with byte order mark, carriage returns and no final newline. */
const shapes = () => [
	'\ufeff---', 'tags: Review', `url: ${'O'}/old`, '---', '## [세션 😀](O/old#part "title")', '- <O/old> and O/old, and [x][ref] `O/old`',
	'- [paren](O/wiki) [angle](<O/wiki>) [fine](O/fine)', '%% O/old %%', '', '[ref]: <O/old> "a title"', '- the end, without a newline',
].join('\r\n').replaceAll('O/', `${origin}/`);

describe('fix --moved', () => {
	it('changes addresses that moved, and not a byte beside them', async () => {
		const before = shapes();
		vault.write('a.md', before);
		const { code, stderr } = await fix();
		expect(code).toBe(0);
		expect(stderr).toBe('conference-review: 7 links changed.\n');
		const expected = before
			.replace(`url: ${origin}/old`, `url: ${origin}/new`).replace(`${origin}/old#part`, `${origin}/new#part`)
			.replace(`<${origin}/old> and ${origin}/old`, `<${origin}/new> and ${origin}/new`)
			.replace(`[paren](${origin}/wiki)`, `[paren](${origin}/wiki_(new))`).replace(`[angle](<${origin}/wiki>)`, `[angle](<${origin}/wiki_(new)>)`)
			.replace(`[ref]: <${origin}/old>`, `[ref]: <${origin}/new>`);
		expect(contentOf('a.md')).toBe(expected);
		expect(readdirSync(vault.path)).toEqual(['a.md']);
	});

	it('prints what it did as a diff that others can apply and take back', async () => {
		const before = shapes();
		vault.write('폴더/a b.md', before);
		const { stdout } = await fix();
		const after = contentOf('폴더/a b.md');
		expect(after).not.toBe(before);
		const [patch, ...others] = parsePatch(stdout);
		if (!patch || others.length > 0) throw new Error(stdout);
		expect(patch).toMatchObject({ oldFileName: 'a/폴더/a b.md', newFileName: 'b/폴더/a b.md' });
		expect(applyPatch(before, patch)).toBe(after);
		expect(applyPatch(after, reversePatch(patch))).toBe(before);
	});

	it('only prints with --dry-run', async () => {
		const file = vault.write('a.md', shapes());
		const { mtimeMs } = statSync(file);
		const { code, stdout, stderr } = await fix('--dry-run');
		expect({ code, stderr }).toEqual({ code: 0, stderr: 'conference-review: 7 links would be changed; nothing was written.\n' });
		expect(stdout).toContain(`+url: ${origin}/new`);
		expect(contentOf('a.md')).toBe(shapes());
		expect(statSync(file).mtimeMs).toBe(mtimeMs);
	});

	it('asks no archive unless it is told to', async () => {
		vault.write('a.md', `---\ntags: Review\n---\n## [Gone](${origin}/gone)\n`);
		expect((await fix()).stderr).toBe('conference-review: 0 links changed.\n');
		expect(archive.requests).toEqual([]);
	});

	it('leaves alone what is no review, and what no one asked', async () => {
		vault.write('plain.md', `[a](${origin}/old)\n`);
		vault.write('a.md', `---\ntags: Review\n---\n## [a](${origin}/old)\n`);
		await fix('--exclude', `${origin}/`);
		expect([contentOf('plain.md'), contentOf('a.md')].join()).not.toContain('/new');
	});

	it('changes nothing but the address in notes of every kind', async () => {
		const piece = fc.oneof(
			fc.constantFrom('\r\n', '\n', '\n\n', '- ', '> ', '`code` ', '**', ' ', '## ', '한글', '😀', '<!-- x -->', '| a | b |\n|---|---|\n'),
			fc.constantFrom('[t](OLD)', '<OLD>', 'OLD ', '[t](<OLD> "x")', '[r]', '\n\n[r]: OLD\n', '![i](OLD)', '<a href="OLD">x</a>'),
		);
		const bodies = fc.sample(fc.array(piece, { maxLength: 30 }), { numRuns: 150, seed: 7 }).map((pieces) => pieces.join('').replaceAll('OLD', `${origin}/old`));
		bodies.forEach((body, index) => vault.write(`${index}.md`, `---\ntags: Review\n---\n${body}`));
		expect((await fix()).code).toBe(0);
		let changed = 0;
		bodies.forEach((body, index) => {
			const after = contentOf(`${index}.md`);
			expect(after.replaceAll(`${origin}/new`, `${origin}/old`)).toBe(`---\ntags: Review\n---\n${body}`);
			if (after.includes('/new')) changed++;
		});
		expect(changed).toBeGreaterThan(50);
	}, 60_000);

	it('leaves every note whole when it is killed', async () => {
		const before = `---\ntags: Review\n---\n## [a](${origin}/old)\n${'- a line\n'.repeat(200)}`;
		for (let index = 0; index < 300; index++) vault.write(`${index}.md`, before);
		const { child, ended } = program.start(['fix', vault.path, '--allow-private', '--no-cache']);
		child.stdout?.once('data', () => child.kill('SIGKILL'));
		expect((await ended).signal).toBe('SIGKILL');
		const after = before.replace('/old', '/new');
		const contents = Array.from({ length: 300 }, (_, index) => contentOf(`${index}.md`));
		expect(contents.filter((content) => content !== before && content !== after)).toEqual([]);
		expect(contents).toContain(after);
	}, 60_000);
});

describe('fix --archived', () => {
	it("replaces what is gone by the copy nearest to the note's date, and says what it asked", async () => {
		vault.write('a.md', `---\ntags: Review\ndate: 2021-12-16\n---\n## [Gone](${origin}/gone)\n- [moved](${origin}/old) [never](${origin}/never)\n`);
		const { code } = await fix('--archived');
		expect(code).toBe(0);
		expect(contentOf('a.md')).toBe(`---\ntags: Review\ndate: 2021-12-16\n---\n## [Gone](${archive.url('')}/web/20211216/${origin}/gone)\n- [moved](${origin}/old) [never](${origin}/never)\n`);
		expect(archive.requests).toHaveLength(2);
		expect(archive.requests.every((request) => /^GET \/\?url=.*(gone|never)&timestamp=20211216$/.test(request))).toBe(true);
	});

	it('tells a public archive no private address', async () => {
		vault.write('a.md', `---\ntags: Review\n---\n## [Gone](${origin}/gone)\n`);
		const { stdout, stderr } = await program.run(['fix', vault.path, '--allow-private', '--no-cache', '--archived', '--archive', 'https://archive.invalid/']);
		expect({ stdout, stderr }).toEqual({ stdout: '', stderr: 'conference-review: 0 links changed.\n' });
	});

	it('says so when the archive does not answer, and changes nothing', async () => {
		vault.write('a.md', `---\ntags: Review\n---\n## [Gone](${origin}/gone)\n`);
		const { code, stdout, stderr } = await program.run(['fix', vault.path, '--allow-private', '--no-cache', '--archived', '--archive', `${origin}/gone`]);
		expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
		expect(stderr).toContain('the archive did not answer for 1 address (http-404).');
	});
});
