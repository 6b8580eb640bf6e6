import { freshDevice, OpenedSidebar } from '../opened-sidebar';

let sidebar: OpenedSidebar;
beforeEach(freshDevice);
afterEach(() => sidebar.host.close());

const before = '---\r\ntags: Review\r\n---\r\n# ExampleConf\r\n## Monday thoughts\r\n- caches\r\n- queues\r\n## More\r\n- locks\r\n- names\r\n';

async function open(files: Record<string, string> = { 'a.md': before, 'b.md': 'none' }, active = 'a.md'): Promise<void> {
	sidebar = await OpenedSidebar.open({ files });
	const file = sidebar.host.app.vault.getFileByPath(active);
	if (!file) throw new Error('no note');
	await sidebar.host.app.workspace.getLeaf(false).openFile(file, { active: true });
	await sidebar.drawn();
}

const choices = (): HTMLElement[] => Array.from(document.querySelectorAll<HTMLElement>('.prompt .suggestion-item'));
const note = async (): Promise<string> => sidebar.host.app.vault.adapter.read('a.md');

async function choose(name: string): Promise<void> {
	await sidebar.host.runCommand('choose-sessions');
	await sidebar.until(() => choices().length > 0, 'the choices are shown');
	await sidebar.click(choices().find((choice) => choice.textContent?.includes(name)) ?? null);
	await sidebar.drawn();
}

test('each choice shows what it finds, and the note says what was chosen', async () => {
	await open();
	expect(sidebar.texts('session')).toEqual(['Monday thoughts', 'More']);
	await sidebar.host.runCommand('choose-sessions');
	await sidebar.until(() => choices().length > 0, 'the choices are shown');
	expect(choices().map((choice) => (choice.textContent ?? '').replace(/[\u2068\u2069]/gu, ''))).toEqual([
		'As found automatically2 sessions: Monday thoughts · MoreChosen now',
		'Headings of level 11 session: ExampleConf',
		'Headings of level 22 sessions: Monday thoughts · More',
		'Items of its lists4 sessions: caches · queues · locks · names',
		'The whole note is one session1 session: ExampleConf',
	]);
	await sidebar.click(choices()[3] ?? null);
	await sidebar.until(() => sidebar.texts('session').length === 4, 'the sidebar shows what was chosen');
	expect(sidebar.texts('session')).toEqual(['caches', 'queues', 'locks', 'names']);
	expect(await note()).toBe(before.replace('Review\r\n', 'Review\r\nsession-level: list\r\n'));
	expect(sidebar.host.notices.at(-1)).toBe('Made 1 change in 1 note. “Undo last repair” takes them back.');
});

test('what was chosen can be taken back, by another choice or as a repair', async () => {
	await open();
	await choose('The whole note');
	await sidebar.until(() => sidebar.texts('session').join() === 'ExampleConf', 'the sidebar shows what was chosen');
	await choose('As found automatically');
	await sidebar.until(() => sidebar.texts('session').length === 2, 'the sidebar shows what is found');
	expect(await note()).toBe(before);
	await sidebar.host.runCommand('undo-last-repair');
	expect(await note()).toContain('session-level: note\r\n');
});

test('the menu of a conference offers it, that of a session does not', async () => {
	await open();
	const menuOf = async (kind: string, text: string): Promise<string[]> => {
		sidebar.row(kind, text).dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX: 5, clientY: 5 }));
		await sidebar.drawn();
		return sidebar.host.menuItems;
	};
	expect(await menuOf('session', 'More')).not.toContain('Choose the sessions of this note…');
	expect(await menuOf('conference', 'a')).toContain('Choose the sessions of this note…');
	await sidebar.host.chooseMenuItem('Choose the sessions of this note…');
	await sidebar.until(() => choices().length > 0, 'the choices are shown');
});

test('a note whose properties can take no other is left as it is, which is told', async () => {
	await open({ 'a.md': '---\n{ tags: [Review] }\n---\n## One\n- a\n- b\n' });
	const text = await note();
	await choose('Items of its lists');
	await sidebar.until(() => sidebar.host.notices.length > 0, 'the reason is told');
	expect(sidebar.host.notices).toEqual(['a.md has properties in a form to which none can be added.']);
	expect(await note()).toBe(text);
});

test('a note that is gone when its menu is answered is told', async () => {
	await open();
	sidebar.row('conference', 'a').dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX: 5, clientY: 5 }));
	await sidebar.drawn();
	const { vault } = sidebar.host.app;
	const file = vault.getFileByPath('a.md');
	if (!file) throw new Error('no note');
	await sidebar.host.app.fileManager.trashFile(file);
	await sidebar.host.chooseMenuItem('Choose the sessions of this note…');
	await sidebar.until(() => sidebar.host.notices.length > 0, 'the reason is told');
	expect(sidebar.host.notices).toEqual(['a.md could not be read.']);
	expect(choices()).toEqual([]);
});

test('the command is there for reviews alone', async () => {
	await open(undefined, 'b.md');
	await expect(sidebar.host.runCommand('choose-sessions')).rejects.toThrow('cannot run now');
});

test('choices that are still being made when the plugin is switched off are not shown', async () => {
	await open();
	const go = sidebar.holdReads();
	await sidebar.host.runCommand('choose-sessions');
	await sidebar.host.disablePlugin('conference-review');
	go();
	await sidebar.host.settled();
	expect(choices()).toEqual([]);
});
