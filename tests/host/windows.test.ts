import { ItemView, MarkdownView, type WorkspaceLeaf } from 'obsidian';
import { createHost, type Host, restartHost } from '.';
import ProbePlugin, { log, probeManifest } from './probe-plugin';

const probe = { plugin: ProbePlugin, manifest: probeManifest };
let host: Host;

beforeEach(async () => {
	host = await createHost({ ...probe, files: { 'a.md': 'a', 'b.md': 'b' } });
	await host.runCommand('open');
	log.splice(0);
});
afterEach(async () => host.close());

function probeLeaf(): WorkspaceLeaf {
	const [leaf] = host.app.workspace.getLeavesOfType('probe-view');
	if (leaf === undefined) throw new Error('The view is not open');
	return leaf;
}

const nextFrame = async (win: Window): Promise<unknown> => new Promise((resolve) => win.requestAnimationFrame(resolve));

test('a tab moves to a window of its own and back, with the view that it has', async () => {
	const told: string[] = [];
	const { workspace } = host.app;
	workspace.on('window-open', (opened, win) => told.push(`open ${String(opened.win === win)}`));
	workspace.on('window-close', () => told.push('close'));
	const { view } = probeLeaf();
	if (!(view instanceof ItemView)) throw new Error('no view');
	const stop = view.contentEl.onWindowMigrated((win) => told.push(win === window ? 'moved to the main window' : 'moved away'));

	const opened = workspace.moveLeafToPopout(probeLeaf());
	await nextFrame(opened.win);
	expect(told).toEqual(['open true', 'moved away']);
	expect(view.containerEl.win).toBe(opened.win);
	expect(opened.doc).not.toBe(document);
	expect(opened.doc.body.textContent).toContain('Hello from the probe');
	expect(document.body.textContent).not.toContain('Hello from the probe');
	expect(probeLeaf().getRoot()).toBe(opened);
	expect(activeWindow).toBe(opened.win);
	expect(log).toEqual([]);

	host.moveLeaf(probeLeaf(), 'right');
	await nextFrame(window);
	expect(told.slice(2)).toEqual(['close', 'moved to the main window']);
	expect(probeLeaf().view).toBe(view);
	expect(probeLeaf().getRoot()).toBe(workspace.rightSplit);
	expect(host.windows).toEqual([]);

	stop();
	await nextFrame(workspace.moveLeafToPopout(probeLeaf()).win);
	expect(told).toHaveLength(5);
});

test('a window has classes of its own, which instanceOf sees through, and the app\'s methods', async () => {
	const { doc, win } = host.app.workspace.moveLeafToPopout(probeLeaf());
	expect(doc.body).not.toBeInstanceOf(HTMLElement);
	expect(doc.body.instanceOf(HTMLElement)).toBe(true);
	expect(doc.body.instanceOf(SVGElement)).toBe(false);
	expect(doc.body.win).toBe(win);
	expect(doc.body.find('.workspace-leaf')).not.toBeNull();
	expect(doc.body.hasClass('is-popout-window')).toBe(true);
});

test('closing a window closes what is in it', async () => {
	const { win } = host.app.workspace.moveLeafToPopout(probeLeaf());
	win.dispatchEvent(new Event('pagehide'));
	await host.settled();
	expect(log).toEqual(['view closed', 'view unloaded']);
	expect(host.windows).toEqual([]);
	expect(document.querySelector('iframe')).toBeNull();
});

test('windows are open again after a restart', async () => {
	host.app.workspace.moveLeafToPopout(probeLeaf());
	host = await restartHost(host, probe);
	expect(host.windows).toHaveLength(1);
	expect(probeLeaf().view.containerEl.ownerDocument).toBe(host.windows[0]?.doc);
});

test('a view that is not made for navigation keeps its place when a link is opened', async () => {
	host.app.workspace.moveLeafToPopout(probeLeaf());
	await host.app.workspace.openLinkText('a', '');
	expect(probeLeaf().view.containerEl.isConnected).toBe(true);
	await host.app.workspace.openLinkText('b', '', 'window');
	expect(host.windows).toHaveLength(2);
	expect(host.app.workspace.getActiveViewOfType(MarkdownView)?.containerEl.ownerDocument).toBe(host.windows[1]?.doc);
	expect(host.openTabs.sort()).toEqual(['a.md', 'b.md']);
});

test('a view that waits is made when its sidebar is unfolded', async () => {
	host.app.workspace.rightSplit.collapse();
	host = await restartHost(host, probe);
	expect(probeLeaf().isDeferred).toBe(true);
	expect(probeLeaf().getViewState().type).toBe('probe-view');
	host.app.workspace.rightSplit.expand();
	await host.settled();
	expect(probeLeaf().isDeferred).toBe(false);
	expect(document.body.textContent).toContain('Hello from the probe');
});
