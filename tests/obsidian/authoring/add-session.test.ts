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
