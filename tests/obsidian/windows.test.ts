import type { WorkspaceLeaf } from 'obsidian';
import ConferenceReviewPlugin from '../../src/main';
import { manifest } from '../host';
import { freshDevice, OpenedSidebar } from './opened-sidebar';
import { reviewText } from './reviews';

const files = {
	'kakao.md': reviewText('if(kakao)', '2021-12-16', [['쿠버네티스 운영', 'https://if.kakao.com/1', '- a node pool, see [docs](https://kubernetes.io/)\n'], ['Empty', 'https://if.kakao.com/2']]),
	'fosdem.md': reviewText('FOSDEM', '2023-02-04', [['Zig', 'https://fosdem.org/2', '- comptime\n']]),
};

let sidebar: OpenedSidebar;

beforeEach(async () => {
	freshDevice();
	sidebar = await OpenedSidebar.open({ files });
});
afterEach(() => sidebar.host.close());

const leaf = (): WorkspaceLeaf => {
	const [found] = sidebar.host.app.workspace.getLeavesOfType('conference-review');
	if (!found) throw new Error('The sidebar is not open');
	return found;
};
const field = (): HTMLInputElement | null => sidebar.element().querySelector('input[type="search"]');

describe('a sidebar that waits in the background', () => {
	/** Folds and searches, and closes and opens the app with another tab in front. */
	async function wait(): Promise<void> {
		await sidebar.toggle(sidebar.row('conference', 'if(kakao)'));
		await sidebar.choose('sort', 'Title');
		await sidebar.filter('zig');
		await sidebar.host.app.workspace.ensureSideLeaf('markdown', 'right');
		sidebar = await sidebar.restart();
		expect(leaf().isDeferred).toBe(true);
		expect(sidebar.rows).toEqual([]);
	}
	const isClosed = (title: string): boolean => sidebar.row('conference', title).getAttribute('aria-expanded') === 'false';

	test('keeps what it showed, however often the app is restarted', async () => {
		await wait();
		sidebar = await sidebar.restart();
		await leaf().loadIfDeferred();
		await sidebar.drawn();
		expect(field()?.value).toBe('zig');
		expect(sidebar.texts('session')).toEqual(['Zig']);
		await sidebar.filter('');
		expect([isClosed('if(kakao)'), isClosed('FOSDEM')]).toEqual([true, false]);
		expect(leaf().getViewState().state).toMatchObject({ sort: 'title', grouping: 'conference' });
	});

	test('comes to the front by its command, as it was', async () => {
		await wait();
		await sidebar.host.runCommand('open-sidebar');
		await sidebar.drawn();
		expect(sidebar.host.app.workspace.getLeavesOfType('conference-review')).toHaveLength(1);
		expect(sidebar.texts('session')).toEqual(['Zig']);
	});

	test('shows the session at the cursor', async () => {
		await wait();
		await sidebar.host.app.workspace.openLinkText('kakao', '');
		await sidebar.host.runCommand('reveal-session');
		await sidebar.drawn();
		expect(document.activeElement?.textContent).toContain('if(kakao)');
		expect(sidebar.element().contains(document.activeElement)).toBe(true);
	});

	test('takes the query of a link, and keeps the rest', async () => {
		await wait();
		await sidebar.host.openUrl('obsidian://conference-review?query=is%3Aempty');
		await sidebar.drawn();
		expect(field()?.value).toBe('is:empty');
		expect(sidebar.texts('session')).toEqual(['Empty']);
		expect(leaf().getViewState().state).toMatchObject({ sort: 'title' });
	});

	test('offers no sessions to copy, since it shows none', async () => {
		await wait();
		await expect(sidebar.host.runCommand('copy-filtered-sessions')).rejects.toThrow('cannot run now');
	});

	test('waits on while the plugin is switched off and on', async () => {
		await wait();
		const { layout } = sidebar.host;
		await sidebar.host.disablePlugin('conference-review');
		expect(sidebar.host.layout).toEqual(layout);
		await sidebar.host.enablePlugin({ plugin: ConferenceReviewPlugin, manifest });
		await leaf().loadIfDeferred();
		await sidebar.drawn();
		expect(sidebar.texts('session')).toEqual(['Zig']);
	});
});

describe('a window of its own', () => {
	const popout = () => {
		const [opened] = sidebar.host.windows;
		if (!opened) throw new Error('There is one window only');
		return opened;
	};
	async function moveAway(): Promise<void> {
		sidebar.host.app.workspace.moveLeafToPopout(leaf());
		await sidebar.drawn();
	}

	test('a sidebar that moves there and back keeps rows, folds and search', async () => {
		await sidebar.toggle(sidebar.row('conference', 'FOSDEM'));
		await sidebar.filter('kakao');
		const before = sidebar.texts('session');
		await moveAway();
		expect(sidebar.element().ownerDocument).toBe(popout().doc);
		expect(field()?.value).toBe('kakao');
		expect(sidebar.texts('session')).toEqual(before);
		await sidebar.filter('');
		expect(sidebar.texts('session')).toEqual(['쿠버네티스 운영', 'Empty']);
		await sidebar.toggle(sidebar.row('session', '쿠버네티스'));
		sidebar.host.moveLeaf(leaf(), 'right');
		await sidebar.drawn();
		expect(sidebar.element().ownerDocument).toBe(document);
		expect(sidebar.row('session', '쿠버네티스').getAttribute('aria-expanded')).toBe('true');
		expect(sidebar.row('conference', 'FOSDEM').getAttribute('aria-expanded')).toBe('false');
	});

	test('what changes while it moves is drawn', async () => {
		const written = sidebar.host.writeFile('pycon.md', reviewText('PyCon', '2024-05-01', ['Rust']));
		sidebar.host.app.workspace.moveLeafToPopout(leaf());
		await written;
		await sidebar.drawn();
		expect(sidebar.texts('session')).toContain('Rust');
		await sidebar.host.writeFile('pycon.md', reviewText('PyCon', '2024-05-01', ['Rust', 'Go']));
		await sidebar.drawn();
		expect(sidebar.texts('session')).toContain('Go');
	});

	test('keys, menus and icons are at home there', async () => {
		await moveAway();
		const { doc } = popout();
		sidebar.row('year', '2023').focus();
		await sidebar.press('ArrowDown');
		await sidebar.press('ArrowDown');
		expect(doc.activeElement?.textContent).toContain('Zig');
		await sidebar.press('ArrowRight');
		await sidebar.press('ArrowRight');
		expect((doc.activeElement as HTMLElement | null)?.dataset['kind']).toBe('outline');
		await sidebar.press('ArrowLeft');
		await sidebar.press('ArrowLeft');
		doc.activeElement?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, view: popout().win }));
		await sidebar.drawn();
		expect(sidebar.host.menuItems).toContain('Copy link to session');
		expect(doc.querySelector('.menu')).not.toBeNull();
		expect(document.querySelector('.menu')).toBeNull();
		await sidebar.press('Escape');
		expect(doc.activeElement?.textContent).toContain('Zig');
		await sidebar.choose('group', 'Site');
		expect(sidebar.texts('site')).toEqual(['if.kakao.com', 'fosdem.org', 'kubernetes.io']);
		expect(sidebar.row('site', 'fosdem').querySelector('svg')?.ownerDocument).toBe(doc);
	});

	test('a click opens the note in the main window, and the list stays', async () => {
		await sidebar.host.app.workspace.openLinkText('fosdem', '');
		await moveAway();
		await sidebar.click(sidebar.row('session', '쿠버네티스'));
		expect(sidebar.host.openNote).toEqual({ path: 'kakao.md', line: 5 });
		expect(sidebar.host.openTabs).toEqual(['kakao.md']);
		expect(sidebar.texts('session')).toHaveLength(3);
	});

	test('a restart opens it again with what it showed', async () => {
		await moveAway();
		await sidebar.filter('zig');
		sidebar = await sidebar.restart();
		expect(sidebar.element().ownerDocument).toBe(popout().doc);
		expect(sidebar.texts('session')).toEqual(['Zig']);
	});

	test('closing it leaves nothing behind that draws', async () => {
		await moveAway();
		const { win } = popout();
		void sidebar.host.writeFile('pycon.md', reviewText('PyCon', '2024-05-01', ['Rust']));
		win.dispatchEvent(new Event('pagehide'));
		await sidebar.host.settled();
		expect(sidebar.host.app.workspace.getLeavesOfType('conference-review')).toEqual([]);
		sidebar.host.app.workspace.rightSplit.expand();
		await sidebar.host.runCommand('open-sidebar');
		await sidebar.drawn();
		expect(sidebar.texts('session')).toContain('Rust');
	});
});
