import 'fake-indexeddb/auto';
import { localDay } from '../../../src/review/frontmatter/calendar-date';
import { OpenedSidebar } from '../opened-sidebar';
import { answer, WebServer } from '../web-server';

let sidebar: OpenedSidebar;
let server: WebServer;

beforeEach(async () => {
	server = await WebServer.start({ '/ok': answer(200), '/moved': answer(301, { location: '/ok' }), '/wall': answer(403) });
});
afterEach(async () => {
	await sidebar.host.close();
	await server.stop();
	for (const { name = '' } of await indexedDB.databases()) indexedDB.deleteDatabase(name);
});

const today = (): string => localDay(new Date());
const text = async (path: string): Promise<string> => new TextDecoder().decode(await sidebar.host.options.disk.read(path));

async function checked(files: Record<string, string>, data: Record<string, unknown> = {}): Promise<void> {
	sidebar = await OpenedSidebar.open({ files, data: { linkAllowPrivate: true, ...data } });
	await sidebar.host.runCommand('check-links');
	await sidebar.until(() => sidebar.host.notices.some((notice) => notice.startsWith('Checked')), 'the check ends');
}

async function save(): Promise<string> {
	await sidebar.host.runCommand('save-link-report');
	const before = sidebar.host.notices.length;
	await sidebar.until(() => sidebar.host.notices.length >= before && /report|note of your own/.test(sidebar.host.notices.at(-1) ?? ''), 'the report is saved');
	return sidebar.host.notices.at(-1) ?? '';
}

const note = (): string => `---\ntags: Review\ntitle: Conf [1] | x\ndate: 2021-12-16\n---\n## [Talk #1](${server.url('/gone')})\n- <${server.url('/moved')}> [wall](${server.url('/wall')}) ${server.url('/ok')}\n## Fine\n- <${server.url('/ok')}>\n`;

test('tells by conference and session what does not simply work, and opens the report', async () => {
	await checked({ 'talks/a.md': note() }, { reportPath: 'Reports/{{date}}.md' });
	expect(await save()).toBe(`The link report is saved as Reports/${today()}.md.`);
	const report = await text(`Reports/${today()}.md`);
	expect(report.split('\n').slice(0, 17)).toEqual([
		`# Link report of ${today()}`,
		'',
		'- Broken: 1',
		'- Blocked: 1',
		'- Moved: 1',
		'- Works: 1',
		'',
		'## [[talks/a|Conf 1 x]] (Dec 16, 2021)',
		'',
		expect.stringMatching(/^### \[\[talks\/a#.+\|Talk 1\]\]$/u),
		'',
		`- **Broken**: [Talk \\#1](<${server.url('/gone')}>), line 6. The site says that there is no such page (404).`,
		`- **Moved**: [${server.url('/moved')}](<${server.url('/moved')}>), line 7. The page has moved for good to ${server.url('/ok')}.`,
		expect.stringContaining('**Blocked**: [wall]'),
		'',
		expect.stringContaining('Written by Conference Review'),
		'',
	]);
	expect(sidebar.host.openNote?.path).toBe(`Reports/${today()}.md`);
	await sidebar.host.app.workspace.openLinkText(/\[\[([^|]+)\|Talk 1/u.exec(report)?.[1] ?? '', '');
	expect(sidebar.host.openNote).toEqual({ path: 'talks/a.md', line: 5 });
});

test('a new report takes the place of the old one', async () => {
	await checked({ 'a.md': note() }, { reportPath: 'r.md' });
	await save();
	await sidebar.host.writeFile('a.md', '---\ntags: Review\n---\n## T\n');
	await sidebar.drawn();
	await save();
	expect(await text('r.md')).toContain('No link needs attention.');
});

test('a note of the user’s own is never written over', async () => {
	await checked({ 'a.md': note(), 'r.md': 'my own' }, { reportPath: 'r.md' });
	expect(await save()).toContain('stays as it is');
	expect(await text('r.md')).toBe('my own');
});

test('the template can be one’s own', async () => {
	await checked({ 'a.md': note() }, { reportPath: 'r.md', reportTemplate: 'On {{date}}:\n{{summary}}' });
	await save();
	expect(await text('r.md')).toMatch(/^On \d{4}-\d\d-\d\d:\n- Broken: 1\n/);
});

test('a report in a review folder is no review', async () => {
	sidebar = await OpenedSidebar.open({ files: { 'Conferences/a.md': '---\ntitle: A\n---\n## [One](https://a.example/1)\n- x\n' }, data: { reviewFolders: ['Conferences'], reportPath: 'Conferences/Links.md' } });
	await save();
	await sidebar.drawn();
	expect(sidebar.texts('conference')).toHaveLength(1);
	await sidebar.host.writeFile('Conferences/Links.md', `${await text('Conferences/Links.md')}\nmore\n`);
	await sidebar.drawn();
	expect(sidebar.texts('conference')).toHaveLength(1);
});
