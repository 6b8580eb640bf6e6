import 'fake-indexeddb/auto';
import type { MarkdownView } from 'obsidian';
import { Form } from './authoring/form';
import { OpenedSidebar } from './opened-sidebar';
import { answer, WebServer } from './web-server';

let sidebar: OpenedSidebar;
let server: WebServer;

beforeEach(async () => {
	server = await WebServer.start({ '/talks/ok': answer(200), '/talks/moved': answer(301, { location: '/talks/ok' }) });
	sidebar = await OpenedSidebar.open({
		files: { 'a.md': `---\ntags: Review\n---\n## [Fine](${server.url('/talks/ok')})\n- <${server.url('/talks/moved')}>\n## [Gone](${server.url('/talks/gone')})\n## Plain\n` },
		data: { linkAllowPrivate: true },
	});
});
afterEach(async () => {
	await sidebar.host.close();
	await server.stop();
	for (const { name = '' } of await indexedDB.databases()) indexedDB.deleteDatabase(name);
});

async function openMenu(row: HTMLElement): Promise<string[]> {
	row.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX: 5, clientY: 5 }));
	await sidebar.drawn();
	return sidebar.host.menuItems;
}

async function choose(row: HTMLElement, item: string): Promise<void> {
	await openMenu(row);
	await sidebar.host.chooseMenuItem(item);
	await sidebar.drawn();
}

const checked = (times: number): Promise<void> =>
	sidebar.until(() => sidebar.host.notices.filter((notice) => notice.startsWith('Checked')).length >= times, 'the check ends');
const badge = (row: HTMLElement): string | undefined => row.querySelector<HTMLElement>('[data-verdict]')?.dataset['verdict'];

test('a session without an address has no actions for links', async () => {
	expect(await openMenu(sidebar.row('session', 'Plain'))).toEqual([
		'Open note', 'Open in new tab', 'Open to the right', 'Open in new window',
		'Add session…', 'Copy session as Markdown', 'Copy link to session', 'Copy Obsidian URL',
	]);
});

test('one link is asked again, and no other', async () => {
	await choose(sidebar.row('session', 'Gone'), 'Check this link again');
	await checked(1);
	expect(new Set(server.asked.map((request) => request.split(' ')[1]))).toEqual(new Set(['/talks/gone']));
	expect(badge(sidebar.row('session', 'Gone'))).toBe('broken');
});

test('a link that moved is updated after a preview', async () => {
	await sidebar.host.runCommand('check-links');
	await checked(1);
	await sidebar.toggle(sidebar.row('session', 'Fine'));
	await choose(sidebar.row('reference', '/talks/moved'), 'Update to where it moved…');
	await sidebar.until(() => document.querySelector('ins') !== null, 'the preview is shown');
	expect(document.querySelector('ins')?.textContent).toBe(`- <${server.url('/talks/ok')}>`);
});

test('what a badge says to the pointer, the menu says to fingers and keys', async () => {
	await sidebar.host.runCommand('check-links');
	await checked(1);
	const row = sidebar.row('session', 'Gone');
	expect((await openMenu(row))[0]).toBe(row.querySelector('[data-verdict=broken]')?.getAttribute('aria-label'));
	expect(sidebar.host.menuItems[0]).toMatch(/^Broken\. .*404/u);
});

test('a broken link offers the archive, a working one does not', async () => {
	await sidebar.host.runCommand('check-links');
	await checked(1);
	expect(await openMenu(sidebar.row('session', 'Gone'))).toContain('Look for an archived copy…');
	expect(await openMenu(sidebar.row('session', 'Fine'))).not.toContain('Look for an archived copy…');
});

test('what is never to be checked is not asked again', async () => {
	await choose(sidebar.row('session', 'Gone'), `Never check ${server.url('/talks/')}*`);
	await sidebar.host.runCommand('check-links');
	await checked(1);
	expect(server.asked).toEqual([]);
	expect(badge(sidebar.row('session', 'Gone'))).toBe('skipped');
});

test('a session is added behind the one whose menu asks for it', async () => {
	await choose(sidebar.row('session', 'Fine'), 'Add session…');
	const form = new Form(sidebar);
	await form.fill('Title', 'Late arrival');
	await form.submit();
	await sidebar.until(() => sidebar.texts('session').includes('Late arrival'), 'the session is there');
	expect(sidebar.texts('session')).toEqual(['Fine', 'Late arrival', 'Gone', 'Plain']);
});

test('also where lines above it were typed and are not saved yet', async () => {
	await sidebar.click(sidebar.row('session', 'Fine'));
	const view = sidebar.host.app.workspace.getLeavesOfType('markdown')[0]?.view as MarkdownView;
	view.editor.setValue(view.editor.getValue().replace('## [Gone]', '- one\n- two\n- three\n## [Gone]'));
	await choose(sidebar.row('session', 'Gone'), 'Add session…');
	expect(new Form(sidebar).field('Position').textContent).toBe('After “Gone”After the last session');
});
