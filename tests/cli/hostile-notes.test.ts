import { shownDiff } from '../../src/cli/formats/unified-diff';
import { plain, printable } from '../../src/reports/printing';
import { buildProgram, type Program } from './program';
import { statusServer, type StatusServer } from './status-server';
import { temporaryFolder, type TemporaryFolder } from './temporary-folder';

/*
 * A note of a stranger's, through every door of the command line: what it says may reach a terminal, a log that is read
 * for commands, a table and other programs, and may do nothing there.
 */
const escapes = '\u001b[2J\u001b]0;title\u0007\u009b31m\u0000';
const directions = '\u202Eesrever\u2066x\u2069\u200F';
const commands = '::error file=x::pwned%0A::set-output name=a::b ##[error]x';
const formula = '=HYPERLINK("https://evil.example","x")';
const markup = '<script>alert(1)</script><img src=x onerror=alert(1)> ]]> </testcase> | [x](javascript:alert(1)) `';

let program: Program;
let server: StatusServer;
let vault: TemporaryFolder;
let note: string;
beforeAll(() => {
	program = buildProgram();
});
afterAll(() => program.remove());
beforeEach(async () => {
	server = await statusServer();
	vault = temporaryFolder();
	note = [
		'---', 'tags: Review', `title: "${formula} ${markup.replaceAll('"', '')}"`,
		'__proto__: { polluted: true }', 'constructor: { prototype: { polluted: true } }', 'toString: x', 'aliases: [__proto__, constructor]', '---',
		`## [${escapes}${directions}](${server.origin}/404?a)`, '- said',
		`## [${commands}](${server.origin}/404?b)`, '- said',
		`## [${formula}](${server.origin}/404?c)`, `- ${markup}`,
		`## Talk`, '- [run](javascript:alert(1)) [data](data:text/html;base64,PHNjcmlwdD4=) [file](file:///etc/passwd) <vbscript:x>',
	].join('\n');
	vault.write('=cmd ::error::x.md', note);
	vault.write('fine.md', `---\ntags: Review\n---\n## [Fine](${server.origin}/200)\n`);
});
afterEach(async () => {
	await server.stop();
	vault.remove();
});

/** Whether a text holds what it would not hold if it were neutralised as text is for a terminal, lines and tabs aside. */
const isUnsafe = (text: string): boolean => text.split(/[\n\t]/u).some((part) => printable(part) !== part);

const run = async (...args: string[]): Promise<string> => {
	const [command = '', ...options] = args;
	const { stdout, stderr, signal } = await program.run([command, vault.path, ...options]);
	expect(signal).toBeNull();
	expect(isUnsafe(stderr)).toBe(false);
	return stdout;
};
const check = (format: string): Promise<string> => run('check', '--allow-private', '--no-cache', '--format', format);

it.each(['text', 'github', 'markdown', 'junit'])('check --format %s prints nothing that a terminal would obey', async (format) => {
	const printed = await check(format);
	expect(printed).toContain('404');
	expect(isUnsafe(printed)).toBe(false);
});

it('check --format github gives no command that the note wrote', async () => {
	const lines = (await check('github')).trim().split('\n');
	expect(lines.filter((line) => line.startsWith('::')).every((line) => /^::(?:error|warning|notice) file=/u.test(line))).toBe(true);
	expect(lines.filter((line) => /^\s*(?:##\[|::set-output|::error file=x)/u.test(line))).toEqual([]);
});

it('check --format markdown leaves no element and no link of the note\'s own', async () => {
	const printed = await check('markdown');
	expect(printed).not.toMatch(/<(?:script|img)/iu);
	expect(printed).not.toMatch(/[^\\]\]\(javascript:/iu);
});

it.each(['json', 'sarif'])('check --format %s stays JSON', async (format) => {
	expect(JSON.stringify(JSON.parse(await check(format)))).toMatch(/=cmd(?: |%20)::error::x\.md/u);
});

it.each([['sessions', 'Fine'], ['links', '/200']])('%s prints nothing that a terminal would obey, and goes on to the next note', async (command, expected) => {
	const printed = await run(command);
	expect(isUnsafe(printed)).toBe(false);
	expect(printed).toContain(expected);
	expect(JSON.stringify(JSON.parse(await run(command, '--format', 'json')))).toContain(expected);
});

it('fix prints a diff that other programs can apply, and that a terminal shows rather than obeys', async () => {
	vault.write('moved.md', `---\ntags: Review\n---\n## [${escapes}${directions}](${server.origin}/301)\n`);
	const printed = await run('fix', '--allow-private', '--no-cache', '--dry-run');
	expect(printed).toContain(`+## [${escapes}${directions}](${server.origin}/200)`);
	expect(isUnsafe(shownDiff(printed, plain))).toBe(false);
});

it('asks nothing but web addresses', async () => {
	const { links } = JSON.parse(await check('json')) as { links: { url: string; verdict: string }[] };
	expect(links.filter(({ url }) => !url.startsWith('http')).map(({ verdict }) => verdict)).toEqual(expect.arrayContaining(['skipped']));
	expect(links.filter(({ url, verdict }) => !url.startsWith('http') && verdict !== 'skipped')).toEqual([]);
});
