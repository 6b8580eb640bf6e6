import { Component, debounce, Keymap, MarkdownRenderer, Menu, Modal, Notice, Platform, requireApiVersion, setIcon, setTooltip } from 'obsidian';
import { createHost, type Host } from '.';
import ProbePlugin, { probeManifest } from './probe-plugin';

const probe = { plugin: ProbePlugin, manifest: probeManifest };
let host: Host;

beforeEach(async () => {
	host = await createHost(probe);
});
afterEach(async () => host.close());

test('a menu opens as elements, runs what is chosen and goes', async () => {
	const chosen: string[] = [];
	const menu = new Menu();
	menu.addItem((item) => item.setTitle('Open').setIcon('file').onClick(() => chosen.push('open')));
	menu.addSeparator();
	menu.addItem((item) => item.setTitle('Never').setDisabled(true).onClick(() => chosen.push('never')));
	menu.onHide(() => chosen.push('hidden'));
	menu.showAtPosition({ x: 10, y: 10 });
	expect(host.menuItems).toEqual(['Open', 'Never']);
	await host.chooseMenuItem('Never');
	expect(chosen).toEqual([]);
	await host.chooseMenuItem('Open');
	expect(chosen).toEqual(['hidden', 'open']);
	expect(host.menuItems).toEqual([]);
});

test('a menu closes on Escape and on a click beside it, and gives the focus back', () => {
	const button = document.body.createEl('button');
	button.focus();
	const menu = new Menu().addItem((item) => item.setTitle('One'));
	menu.showAtPosition({ x: 0, y: 0 });
	expect(document.activeElement?.textContent).toBe('One');
	document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
	expect(host.menuItems).toEqual([]);
	expect(document.activeElement).toBe(button);
	menu.showAtPosition({ x: 0, y: 0 });
	document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
	expect(host.menuItems).toEqual([]);
	button.remove();
});

test('a modal stays until it is closed, once', async () => {
	await host.runCommand('ask');
	const modal = document.querySelector('.modal');
	expect(modal?.textContent).toContain('Sure?');
	document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
	expect(document.querySelector('.modal')).toBeNull();

	const closed: string[] = [];
	const own = new Modal(host.app).setCloseCallback(() => closed.push('closed'));
	own.open();
	own.close();
	own.close();
	expect(closed).toEqual(['closed']);
});

test('a notice is seen until its time is up or it is hidden', async () => {
	await host.runCommand('greet');
	expect(host.notices).toEqual(['Hello']);
	const lasting = new Notice(createFragment((fragment) => fragment.createEl('b', { text: 'Stay' })), 0);
	expect(host.notices).toEqual(['Hello', 'Stay']);
	lasting.setMessage('Still');
	expect(host.notices).toEqual(['Hello', 'Still']);
	lasting.hide();
	expect(host.notices).toEqual(['Hello']);
});

describe.each([['described since 1.13', '1.13.1'], ['drawn by the plugin before that', '1.12.0']])('settings %s', (_name, apiVersion) => {
	test('tell the plugin what a person changes', async () => {
		await host.close();
		host = await createHost({ ...probe, apiVersion });
		const tab = host.openSettings();
		const toggle = tab.querySelector<HTMLInputElement>('input[type=checkbox]');
		expect(tab.querySelector('.setting-item-info .setting-item-name')?.textContent).toBe('Shout');
		expect(toggle?.checked).toBe(false);
		toggle?.click();
		await host.settled();
		expect(await host.plugin().loadData()).toEqual({ shout: true, words: 'Hello' });
	});
});

test('described settings appear on their condition and refuse what is not valid', async () => {
	const tab = host.openSettings();
	expect(tab.querySelector('.setting-item-heading')?.textContent).toBe('Voice');
	const words = tab.querySelector<HTMLInputElement>('input[type=text]');
	const row = words?.closest<HTMLElement>('.setting-item');
	expect(row?.style.display).toBe('none');
	tab.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
	await host.settled();
	expect(row?.style.display).toBe('');
	if (words === null) throw new Error('no text field');
	words.value = '';
	words.dispatchEvent(new Event('input'));
	await host.settled();
	expect(row?.textContent).toContain('Say something');
	expect(await host.plugin().loadData()).toEqual({ shout: true, words: 'Hello' });
});

test('the ribbon icon has a name and answers to the keyboard', async () => {
	const [icon] = host.ribbon;
	expect(icon?.getAttribute('aria-label')).toBe('Open probe');
	expect(icon?.querySelector('svg.lucide-calendar')).not.toBeNull();
	icon?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
	await host.settled();
	expect(document.body.textContent).toContain('Hello from the probe');
});

test('icons are those of Lucide, with and without their prefix, and unknown ones draw nothing', () => {
	const el = createDiv();
	setIcon(el, 'calendar-check');
	expect(el.querySelector('svg')?.childElementCount).toBeGreaterThan(1);
	setIcon(el, 'lucide-link-2-off');
	expect(el.querySelectorAll('svg')).toHaveLength(1);
	const none = createDiv();
	setIcon(none, 'no-such-icon');
	expect(none.childElementCount).toBe(0);
});

test('a tooltip is what a screen reader hears', () => {
	const el = createDiv();
	setTooltip(el, 'Broken: 404');
	expect(el.getAttribute('aria-label')).toBe('Broken: 404');
});

test('delegated listeners hear only what matches', () => {
	const list = createDiv();
	const row = list.createDiv({ cls: 'row' });
	const inner = row.createSpan();
	const heard: unknown[] = [];
	list.on('click', '.row', (_event, target) => heard.push(target));
	inner.click();
	list.click();
	expect(heard).toEqual([row]);
});

test('the platform and the version are as told', async () => {
	expect([Platform.isDesktopApp, Platform.isMobile, requireApiVersion('1.13.0'), requireApiVersion('1.14.0')])
		.toEqual([true, false, true, false]);
	expect((window as { require?: unknown }).require).toBeDefined();
	await host.close();
	host = await createHost({ ...probe, platform: 'phone', apiVersion: '1.7.2', language: 'ko' });
	expect([Platform.isDesktopApp, Platform.isPhone, requireApiVersion('1.7.2'), requireApiVersion('1.13.0')])
		.toEqual([false, true, true, false]);
	expect((window as { require?: unknown }).require).toBeUndefined();
	await host.close();
	host = await createHost({ ...probe, isMac: true });
	expect(Keymap.isModEvent(new MouseEvent('click', { metaKey: true }))).toBe('tab');
	expect(Keymap.isModEvent(new MouseEvent('click', { ctrlKey: true }))).toBe(false);
});

describe('rendering', () => {
	const render = async (markdown: string) => {
		const el = createDiv();
		const component = new Component();
		await MarkdownRenderer.render(host.app, markdown, el, 'a.md', component);
		return el;
	};

	test('makes lists, links and wiki-links', async () => {
		const el = await render('- one\n\t- <https://a.example>\n- [[Note|name]] #tag\n');
		expect(el.querySelector('li li a.external-link')?.getAttribute('href')).toBe('https://a.example');
		expect(el.querySelector('a.internal-link')?.textContent).toBe('name');
		expect(el.querySelector('a.internal-link')?.getAttribute('data-href')).toBe('Note');
		expect(el.querySelector('a.tag')?.textContent).toBe('#tag');
	});

	test('lets no script and no HTML of the note through', async () => {
		const el = await render('<img src=x onerror=alert(1)> [x](javascript:alert(1)) <script>alert(1)</script>');
		expect(el.querySelector('img, script, [onerror]')).toBeNull();
		expect(el.querySelector('a')?.getAttribute('href') ?? '').not.toContain('javascript');
	});

	test('leaves comments and frontmatter out', async () => {
		const el = await render('---\ntitle: T\n---\nseen %%hidden%%\n\n%%\nhidden\n%%\n');
		expect(el.textContent?.trim()).toBe('seen');
	});

	test('gives a plugin its code blocks', async () => {
		host.plugin().registerMarkdownCodeBlockProcessor('probe', (source, el) => el.setText(`got ${source}`));
		const el = await render('```probe\nquery\n```\n\n```js\ncode\n```\n');
		expect(el.querySelector('.block-language-probe')?.textContent).toBe('got query');
		expect(el.querySelector('pre code')?.textContent).toBe('code\n');
	});
});

test('what is debounced is called once, with the last value, when nothing more comes, when it is run, or not at all', () => {
	jest.useFakeTimers();
	const told: number[] = [];
	const tell = debounce((value: number) => told.push(value), 100, true);
	tell(1);
	jest.advanceTimersByTime(60);
	tell(2);
	jest.advanceTimersByTime(60);
	expect(told).toEqual([]);
	jest.advanceTimersByTime(60);
	tell.run();
	expect(told).toEqual([2]);
	tell(3).run();
	tell(4).cancel().run();
	jest.advanceTimersByTime(200);
	expect(told).toEqual([2, 3]);
	jest.useRealTimers();
});
