import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { linksReport, sessionsReport } from '../../src/reports/reports';
import { buildProgram, type Program } from './program';
import { temporaryFolder, type TemporaryFolder } from './temporary-folder';

jest.setTimeout(30_000); // Processes start and read more than a hundred notes, and they share two cores with the other tests.

type Sessions = ReturnType<typeof sessionsReport>;
type Links = ReturnType<typeof linksReport>;

const fixtures = join(__dirname, '../fixtures');
const seed = join(fixtures, 'ifkakao-2021.md');

let program: Program;
let vault: TemporaryFolder;
beforeAll(() => {
	program = buildProgram();
});
afterAll(() => program.remove());
beforeEach(() => {
	vault = temporaryFolder();
});
afterEach(() => vault.remove());

async function sessionsOf(...args: string[]): Promise<Sessions> {
	const { code, stdout, stderr } = await program.run(['sessions', '--format', 'json', ...args]);
	expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
	return JSON.parse(stdout) as Sessions;
}

async function linksOf(...args: string[]): Promise<Links> {
	const { code, stdout, stderr } = await program.run(['links', '--format', 'json', ...args]);
	expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
	return JSON.parse(stdout) as Links;
}

/** Every occurrence slices to its address in the file. */
function expectToSlice({ links }: Links, folder: string): void {
	for (const { occurrences } of links) {
		for (const { path, start, end, line, column } of occurrences) {
			const text = readFileSync(join(folder, path)).toString('utf8');
			expect(text.slice(start, end)).toMatch(/^(?:[a-z][a-z+.-]*:|www\.)/i);
			const before = text.slice(0, start).split('\n');
			expect([line, column]).toEqual([before.length, (before[before.length - 1] ?? '').length + 1]);
		}
	}
}

describe('sessions and links of the seed note', () => {
	it('finds one conference with nine sessions, three of them without notes, and ten references', async () => {
		const { schemaVersion, conferences } = await sessionsOf(seed);
		expect(schemaVersion).toBe(1);
		expect(conferences).toHaveLength(1);
		const [conference] = conferences;
		expect(conference).toMatchObject({
			path: seed, title: 'ifkakao 2021', date: '2021-12-16', tags: ['Review'], aliases: ['../articles/2021-12/if-kakao-2021'], problems: [], references: [],
		});
		expect(conference?.sessions).toHaveLength(9);
		expect(conference?.sessions.filter(({ empty }) => empty)).toHaveLength(3);
		expect(conference?.sessions.flatMap(({ references }) => references)).toHaveLength(10);
		expect(conference?.sessions[0]).toMatchObject({ title: 'Thing for Post Cloud Native', url: 'https://if.kakao.com/session/34', level: 2, line: 9, trail: [], empty: false });
	});

	it('keeps the promised fields in the promised order', async () => {
		const report = await sessionsOf(seed);
		expect(Object.keys(report).slice(0, 2)).toEqual(['schemaVersion', 'conferences']);
		const [conference] = report.conferences;
		expect(Object.keys(conference ?? {})).toEqual(['path', 'title', 'date', 'tags', 'aliases', 'problems', 'references', 'sessions']);
		const [session] = conference?.sessions ?? [];
		expect(Object.keys(session ?? {}).slice(0, 7)).toEqual(['title', 'url', 'level', 'line', 'trail', 'empty', 'references']);
		expect(Object.keys(session?.references[0] ?? {})).toEqual(['url', 'text', 'line', 'column', 'start', 'end']);
		const links = await linksOf(seed);
		expect(Object.keys(links).slice(0, 2)).toEqual(['schemaVersion', 'links']);
		expect(Object.keys(links.links[0] ?? {})).toEqual(['url', 'occurrences']);
		expect(Object.keys(links.links[0]?.occurrences[0] ?? {})).toEqual(['path', 'line', 'column', 'start', 'end', 'kind', 'session']);
	});

	it('gives offsets that slice to the address, in the note as it lies on the disk', async () => {
		const text = readFileSync(seed, 'utf8');
		const { links } = await linksOf(seed);
		const occurrences = links.flatMap(({ url, occurrences: places }) => places.map((place) => ({ url, ...place })));
		expect(occurrences).toHaveLength(19);
		expect(occurrences.filter(({ kind }) => kind === 'session')).toHaveLength(9);
		for (const { url, start, end } of occurrences) expect(text.slice(start, end)).toBe(url);
	});

	it('reads well as text, without colour where no terminal is', async () => {
		const sessions = await program.run(['sessions', seed]);
		expect(sessions.stdout).toContain('9 sessions, 3 without notes, 10 references');
		expect(sessions.stdout).toContain('    9  Thing for Post Cloud Native\n');
		const links = await program.run(['links', seed]);
		expect(links.stdout).toContain(`https://if.kakao.com/session/34\n  ${seed}:9:`);
		expect(sessions.stdout + links.stdout).not.toContain('\u001b');
	});
});

describe('notes of other shapes', () => {
	it('keeps offsets right with a byte order mark, carriage returns, Korean and emoji', async () => {
		vault.write('a.md', '\ufeff---\r\ntags: Review\r\ntitle: 컨퍼런스 😀\r\n---\r\n# [🎤 키노트 😀 하나](https://a.example/키노트)\r\n- 메모 👩‍👩‍👧 <https://b.example/문서>는\r\n');
		const report = await sessionsOf(vault.path);
		expect(report.conferences).toMatchObject([{ path: 'a.md', title: '컨퍼런스 😀', sessions: [{ title: expect.stringContaining('키노트 😀 하나') as string, url: 'https://a.example/키노트', line: 5, empty: false }] }]);
		const links = await linksOf(vault.path);
		expect(links.links).toHaveLength(2);
		expectToSlice(links, vault.path);
	});

	it('reads sessions at other levels and headings without a link', async () => {
		vault.write('days.md', '---\ntags: [Review]\n---\n# Day 1\n### First talk - Ann\n- note\n### Second talk - Bob\n# Day 2\n### Third talk - Eve\n- note\n');
		const { conferences } = await sessionsOf(vault.path);
		expect(conferences[0]?.sessions).toMatchObject([{ level: 3, url: null, trail: ['Day 1'], empty: false }, { level: 3, url: null, trail: ['Day 1'], empty: true }, { level: 3, url: null, trail: ['Day 2'], empty: false }]);
	});

	it('gives paths with forward slashes below the vault, newest conference first', async () => {
		vault.write('z/2020.md', '---\ntags: Review\ndate: 2020-01-01\n---\n## A\n');
		vault.write('y/deep/2022.md', '---\ntags: review/2022\ndate: 2022.01.01\n---\n## B\n');
		vault.write('x/none.md', '---\ntags: Review\n---\n## C\n');
		expect((await sessionsOf(vault.path)).conferences.map(({ path }) => path)).toEqual(['y/deep/2022.md', 'z/2020.md', 'x/none.md']);
	});
});

describe('notes of other people', () => {
	it('are read without an error, every address where it stands', async () => {
		const report = await linksOf(fixtures, '--all-notes');
		expect(report.links.length).toBeGreaterThanOrEqual(19);
		expectToSlice(report, fixtures);
		const { conferences } = await sessionsOf(fixtures, '--all-notes');
		expect(new Set(conferences.map(({ path }) => path)).size).toBe(conferences.length);
	});
});

describe('which notes are read', () => {
	beforeEach(() => {
		vault.write('review.md', '---\ntags: Review\n---\n## A\n');
		vault.write('Talks/talk.md', '## B\n');
		vault.write('category.md', '---\ncategory: ["[[Kakao]]", "[[Reviews]]"]\n---\n## C\n');
		vault.write('plain.md', '## D\n');
	});
	const paths = async (...args: string[]) => (await sessionsOf(...args)).conferences.map(({ path }) => path).sort();

	it('takes notes with the tag Review', async () => {
		expect(await paths(vault.path)).toEqual(['review.md']);
	});

	it.each([
		[['--tag', 'review', '--folder', 'Talks'], ['Talks/talk.md', 'review.md']],
		[['--folder', 'Talks/'], ['Talks/talk.md']],
		[['--property', 'category=Reviews'], ['category.md']],
		[['--property', 'category: [[Reviews]]', '--folder', 'Talks'], ['Talks/talk.md', 'category.md']],
		[['--all-notes'], ['Talks/talk.md', 'category.md', 'plain.md', 'review.md']],
	])('chooses by %j', async (args, expected) => {
		expect(await paths(vault.path, ...args)).toEqual(expected);
	});

	it('takes a file that is named whatever it carries, once, under the name it was given', async () => {
		const plain = join(vault.path, 'plain.md');
		expect(await paths(plain)).toEqual([plain]);
		expect(await paths(vault.path, plain)).toEqual(['plain.md', 'review.md']);
	});

	it("leaves out the app's excluded files and hidden folders", async () => {
		vault.write('.obsidian/app.json', '{"userIgnoreFilters":["Talks/"]}');
		vault.write('.trash/review.md', '---\ntags: Review\n---\n');
		expect(await paths(vault.path, '--all-notes')).toEqual(['category.md', 'plain.md', 'review.md']);
	});

	it('begins paths with the vault where several are given', async () => {
		const other = temporaryFolder();
		other.write('review.md', '---\ntags: Review\n---\n## A\n');
		expect(await paths(vault.path, other.path)).toEqual([`${vault.path}/review.md`, `${other.path}/review.md`].sort());
		other.remove();
	});

	it('says so where no note is a review', async () => {
		const { code, stdout, stderr } = await program.run(['sessions', vault.path, '--tag', 'nothing', '--format', 'json']);
		expect({ code, report: JSON.parse(stdout) as unknown }).toEqual({ code: 0, report: { schemaVersion: 1, conferences: [], unreadable: [] } });
		expect(stderr).toBe('conference-review: none of 4 notes is a review; --all-notes takes them all, --tag, --folder and --property choose others.\n');
	});
});

describe('bad input', () => {
	(process.platform === 'win32' ? it.skip : it)('does not wait for a named pipe', async () => {
		const pipe = join(vault.path, 'pipe.md');
		expect(spawnSync('mkfifo', [pipe]).status).toBe(0);
		const { code, stderr } = await program.run(['sessions', pipe]);
		expect({ code, stderr }).toEqual({ code: 2, stderr: `conference-review: ${pipe}: not a regular file\n` });
	});

	const good = '---\ntags: Review\n---\n## [A](https://a.example)\n';

	it('ends with 2 for a vault that is not there, and names it', async () => {
		const { code, stdout, stderr } = await program.run(['sessions', join(vault.path, 'nowhere')]);
		expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
		expect(stderr).toBe(`conference-review: ${join(vault.path, 'nowhere')}: no such file or directory\n`);
	});

	it.each([
		['invalid UTF-8', () => vault.write('bad.md', Buffer.from([0x61, 0x0a, 0x62, 0xc3, 0x28])), 'bad.md: not valid UTF-8 at byte 3 (line 2)'],
		['a character cut off at the end', () => vault.write('bad.md', Buffer.from('a\nb\n가').subarray(0, 6)), 'bad.md: not valid UTF-8 at byte 4 (line 3)'],
		['UTF-16', () => vault.write('bad.md', Buffer.from('\ufeff## A', 'utf16le')), 'bad.md: not UTF-8 but UTF-16'],
		['a link to nothing', () => symlinkSync(join(vault.path, 'gone'), join(vault.path, 'bad.md')), 'bad.md: the link leads to no file'],
	])('reads the other notes beside %s, and ends with 2', async (_name, damage, message) => {
		vault.write('good.md', good);
		damage();
		const { code, stdout, stderr } = await program.run(['links', vault.path, '--format', 'json', '--all-notes']);
		expect(code).toBe(2);
		expect(stderr).toContain(`conference-review: ${message}`);
		const report = JSON.parse(stdout) as Links;
		expect(report.links.map(({ url }) => url)).toEqual(['https://a.example']);
		expect(report.unreadable).toHaveLength(1);
	});

	it('reads a folder named like a note as a folder', async () => {
		mkdirSync(join(vault.path, 'folder.md'));
		vault.write('folder.md/good.md', good);
		expect((await sessionsOf(vault.path)).conferences.map(({ path }) => path)).toEqual(['folder.md/good.md']);
	});

	it('reads a note whose frontmatter is broken, and tells the line', async () => {
		vault.write('bad.md', '---\ntitle: "unclosed\ntags: Review\n---\n## [A](https://a.example)\n');
		const { conferences } = await sessionsOf(join(vault.path, 'bad.md'));
		expect(conferences[0]?.sessions).toMatchObject([{ title: 'A' }]);
		expect(conferences[0]?.problems.length).toBeGreaterThan(0);
	});

	it('shows control characters of a title instead of obeying them', async () => {
		vault.write('a.md', '---\ntags: Review\n---\n## Evil \u001b[31mred\u001b]0;title\u0007 \u202eright\n');
		const { stdout } = await program.run(['sessions', vault.path]);
		expect(stdout).toContain('Evil ␛[31mred␛]0;title␇ \ufffdright');
	});

	it('reads a note of 50 MB', async () => {
		const session = `## [Talk](https://a.example/talk)\n${'- a line of notes that says what was heard there\n'.repeat(2000)}`;
		const count = Math.ceil((50 * 1024 * 1024) / session.length);
		vault.write('large.md', `---\ntags: Review\n---\n${session.repeat(count)}`);
		const { links } = await linksOf(vault.path);
		expect(links).toHaveLength(1);
		expect(links[0]?.occurrences).toHaveLength(count);
	}, 120_000);

	it('reads a note that is all headings', async () => {
		vault.write('headings.md', `---\ntags: Review\n---\n${Array.from({ length: 20_000 }, (_, index) => `## Talk ${index}\n`).join('')}`);
		expect((await sessionsOf(vault.path)).conferences[0]?.sessions).toHaveLength(20_000);
	}, 60_000);

	it('reads 10,000 links', async () => {
		vault.write('links.md', `---\ntags: Review\n---\n## Talk\n${Array.from({ length: 10_000 }, (_, index) => `- [page ${index}](https://a.example/${index})\n`).join('')}`);
		const report = await linksOf(vault.path);
		expect(report.links).toHaveLength(10_000);
		expectToSlice({ ...report, links: report.links.slice(-10) }, vault.path);
	}, 60_000);

	it.each([
		[['frobnicate'], '"frobnicate" is no command: use one of sessions, '],
		[['check', 'x', '--format', 'yaml'], '--format takes text, json'],
	])('explains wrong usage: %j', async (args, message) => {
		const { code, stdout, stderr } = await program.run(args);
		expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
		expect(stderr).toContain(`conference-review: ${message}`);
	});
});

describe('the program', () => {
	it('shows its help and version', async () => {
		expect(await program.run(['--help'])).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('Usage: conference-review <command>') as string });
		const { version } = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as { version: string };
		expect(await program.run(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n` });
	});

	it('ends quietly when nobody reads on', async () => {
		vault.write('links.md', `---\ntags: Review\n---\n## Talk\n${Array.from({ length: 5_000 }, (_, index) => `- [page ${index}](https://a.example/${index})\n`).join('')}`);
		const { child, ended } = program.start(['links', vault.path]);
		child.stdout?.once('data', () => child.stdout?.destroy());
		expect(await ended).toMatchObject({ code: 0, signal: null, stderr: '' });
	});
});
