import { freshDevice, OpenedSidebar } from '../opened-sidebar';
import { Form } from './form';

let sidebar: OpenedSidebar;
let form: Form;
beforeEach(freshDevice);
afterEach(() => sidebar.host.close());

const text = '---\r\ntags: Review\r\n---\r\n## [One](https://a.co/1)\r\n- noted\r\n\r\n## [Two](https://a.co/2)\r\n';

async function open(line?: number): Promise<void> {
	sidebar = await OpenedSidebar.open({ files: { 'a.md': text, 'b.md': 'none' } });
	form = new Form(sidebar);
	const file = sidebar.host.app.vault.getFileByPath('a.md');
	if (!file) throw new Error('no note');
	await sidebar.host.app.workspace.getLeaf(false).openFile(file, { active: true, ...(line !== undefined && { eState: { line } }) });
	await sidebar.host.runCommand('add-session');
	await sidebar.drawn();
}
const note = async (): Promise<string> => sidebar.host.app.vault.adapter.read('a.md');
const cursor = (): number | undefined => sidebar.host.app.workspace.activeEditor?.editor?.getCursor().line;

test('a pasted link fills title and address, and the session goes behind the one at the cursor', async () => {
	await open(4);
	expect(await form.paste('Title', { 'text/plain': '[New (1)](https://a.co/new)' })).toBe(false);
	expect([form.field('Title').value, form.field('Address').value]).toEqual(['New (1)', 'https://a.co/new']);
	expect(form.field('Position').textContent).toBe('After “One”After the last session');
	await form.press('Title', 'Enter');
	expect(await note()).toBe(text.replace('- noted\r\n\r\n', '- noted\r\n\r\n## [New (1)](https://a.co/new)\r\n\r\n'));
	await sidebar.until(() => cursor() === 7, 'the cursor is below the heading');
	expect(sidebar.texts('session')).toEqual(['One', 'New (1)', 'Two']);
});

test('at the end, with title and address in one field', async () => {
	await open(4);
	await form.fill('Title', 'New https://a.co/new');
	form.field('Position').value = 'end';
	await form.submit();
	expect(await note()).toBe(`${text}\r\n## [New](https://a.co/new)\r\n`);
});

test('an empty title or a wrong address is told', async () => {
	await open();
	await form.submit();
	expect(form.problem('Title')).toBe('Enter a title.');
	await form.fill('Title', 'New');
	await form.fill('Address', 'nowhere');
	await form.submit();
	expect(form.problem('Address')).toContain('https://');
	expect(document.activeElement).toBe(form.field('Address'));
	expect(await note()).toBe(text);
});

test('what another program writes meanwhile stays', async () => {
	await open(4);
	await sidebar.host.writeFile('a.md', `${text}\r\n## [Three](https://a.co/3)\r\n`);
	await form.fill('Title', 'New');
	form.field('Position').value = 'end';
	await form.submit();
	expect(await note()).toBe(`${text}\r\n## [Three](https://a.co/3)\r\n\r\n## New\r\n`);
});

test('it goes behind the session that the form names, wherever another program has moved that meanwhile', async () => {
	await open(4);
	const moved = text.replace('## [One]', '## [Zero](https://a.co/0)\r\n- a\r\n- b\r\n\r\n## [One]');
	await sidebar.host.writeFile('a.md', moved);
	await sidebar.host.renameFile('a.md', 'c.md');
	await form.fill('Title', 'New');
	await form.submit();
	expect(await sidebar.host.app.vault.adapter.read('c.md')).toBe(moved.replace('- noted\r\n\r\n', '- noted\r\n\r\n## New\r\n\r\n'));
});

test('where that session is gone meanwhile, this is told and nothing is written', async () => {
	await open(4);
	const left = text.replace('## [One](https://a.co/1)\r\n- noted\r\n\r\n', '');
	await sidebar.host.writeFile('a.md', left);
	await form.fill('Title', 'New');
	await form.submit();
	expect(await note()).toBe(left);
	expect(sidebar.host.notices).toEqual(['This session is not in the note any more.']);
	form.field('Position').value = 'end';
	await form.submit();
	expect(await note()).toBe(`${left}\r\n## New\r\n`);
});

test('where no heading would be read, nothing is written and the reason is told', async () => {
	await open();
	const fenced = `${text}\`\`\`\r\n`;
	await sidebar.host.writeFile('a.md', fenced);
	await form.fill('Title', 'New');
	await form.submit();
	expect(await note()).toBe(fenced);
	expect(sidebar.host.notices.join()).toContain('code block left open');
	expect(form.field('Title').value).toBe('New');
});

test('the command is there for reviews alone', async () => {
	await open();
	await sidebar.press('Escape');
	const file = sidebar.host.app.vault.getFileByPath('b.md');
	if (!file) throw new Error('no note');
	await sidebar.host.app.workspace.getLeaf(false).openFile(file, { active: true });
	await expect(sidebar.host.runCommand('add-session')).rejects.toThrow('cannot run now');
});

test('a pasted address takes the field for addresses, and nothing that was typed', async () => {
	await open();
	await form.fill('Title', 'My own title');
	expect(await form.paste('Title', { 'text/plain': 'https://a.example/1' })).toBe(false);
	expect([form.field('Title').value, form.field('Address').value]).toEqual(['My own title', 'https://a.example/1']);
	expect(await form.paste('Title', { 'text/plain': 'https://a.example/2' })).toBe(true);
	expect(await form.paste('Title', { 'text/plain': '[Other](https://a.example/3)' })).toBe(true);
	expect([form.field('Title').value, form.field('Address').value]).toEqual(['My own title', 'https://a.example/1']);
});

test('a note that cannot be read is told, with no form', async () => {
	sidebar = await OpenedSidebar.open({ files: { 'a.md': text } });
	const { vault, workspace } = sidebar.host.app;
	await workspace.openLinkText('a', '');
	const errors = jest.spyOn(console, 'error').mockImplementation(() => undefined);
	vault.read = () => Promise.reject(new Error('EIO'));
	await sidebar.host.runCommand('add-session');
	await sidebar.drawn();
	expect(sidebar.host.notices).toEqual(['a.md could not be read.']);
	expect(document.querySelector('.modal')).toBeNull();
	expect(errors).toHaveBeenCalledTimes(1);
	errors.mockRestore();
});

test('the form closes once the session is written, whether or not its place can be shown', async () => {
	await open();
	await form.fill('Title', 'New');
	const errors = jest.spyOn(console, 'error').mockImplementation(() => undefined);
	const leaves = jest.spyOn(sidebar.host.app.workspace, 'setActiveLeaf').mockImplementation(() => {
		throw new Error('no such leaf');
	});
	await form.submit();
	await sidebar.until(() => errors.mock.calls.length > 0, 'the place cannot be shown');
	await sidebar.drawn();
	expect(form.isOpen).toBe(false);
	expect(await note()).toContain('## New');
	errors.mockRestore();
	leaves.mockRestore();
});

test('the forms go when the plugin is switched off', async () => {
	await open();
	await sidebar.host.runCommand('new-review');
	await sidebar.drawn();
	expect(document.querySelectorAll('.modal')).toHaveLength(2);
	await sidebar.host.disablePlugin('conference-review');
	expect(document.querySelectorAll('.modal')).toHaveLength(0);
});
