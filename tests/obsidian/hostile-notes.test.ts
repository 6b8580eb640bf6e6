import * as fc from 'fast-check';
import { readYaml } from '../../src/obsidian/frontmatter-yaml';
import { readNote } from '../../src/markdown/read-note';
import { parseSettings } from '../../src/obsidian/settings/parse-settings';
import { DEFAULT_SETTINGS, toStored } from '../../src/obsidian/settings/settings';
import { runs } from '../fuzzing';
import { freshDevice, OpenedSidebar } from './opened-sidebar';
import { answer, WebServer } from './web-server';

/** Notes and settings of a stranger's: what they say is shown, and does nothing. */
const script = '<script>window.hostile = true</script><img src=x onerror="window.hostile = true"><svg onload="window.hostile = true">';

describe('a note of a stranger\'s', () => {
	let sidebar: OpenedSidebar;
	let server: WebServer;

	beforeEach(async () => {
		freshDevice();
		server = await WebServer.start({ '/ok': answer(200, {}, `<title>Casino ${script.replaceAll('<', '&lt;')} \u202Eevil\u0007</title>`) });
		sidebar = await OpenedSidebar.open({
			files: {
				'a.md': [
					'---', 'tags: Review', `title: '${script}'`, '__proto__: { polluted: true }', 'constructor: { prototype: { polluted: true } }', '---',
					`## [${script} \u202Eesrever\u0000\u001b[31m](${server.url('/ok')})`,
					'- [run](javascript:window.hostile=true) [data](data:text/html,<script>window.hostile=true</script>) [b](vbscript:x)',
					`- ![](${server.url('/picture.png')}) <iframe src="${server.url('/frame')}"></iframe>`,
					`- ${server.url('/ok')} and <${server.url('/gone')}>`,
				].join('\n'),
				'javascript:x ]] [pwned](javascript:y) \u202E.md': `---\ntags: Review\nsubtitle: a: ${script}\ndate: 2021.12.16\n---\n## Named\n- <${server.url('/gone')}>\n`,
				'b.md': '---\ntags: Review\n---\n## Fine\n',
			},
			data: '{"linkAllowPrivate": true, "__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}',
		});
	});
	afterEach(async () => {
		await sidebar.host.close();
		await server.stop();
	});

	const nothingHappened = (): void => {
		expect((window as { hostile?: unknown }).hostile).toBeUndefined();
		expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
		const made = document.querySelectorAll('script, iframe, img, object, embed, svg[onload], [onerror], [href^="javascript:"], [href^="data:"], [href^="vbscript:"]');
		expect(Array.from(made, (element) => element.outerHTML)).toEqual([]);
	};

	test('is shown as text, asks for nothing, and leaves the other notes alone', async () => {
		for (const row of sidebar.rows.filter(({ dataset }) => dataset['kind'] === 'session')) await sidebar.toggle(row);
		expect(sidebar.texts('session').some((text) => text.includes('<script>') || text.includes('window.hostile'))).toBe(true);
		expect(sidebar.texts('session')).toContain('Fine');
		nothingHappened();
		expect(server.asked).toEqual([]);
		expect(sidebar.host.requests).toEqual([]);
	});

	const checked = async (): Promise<void> => {
		await sidebar.host.runCommand('check-links');
		await sidebar.until(() => sidebar.host.notices.some((notice) => notice.startsWith('Checked')), 'the check ends');
		await sidebar.drawn();
	};

	test('is checked for its web addresses alone, and what the page says of itself is text as well', async () => {
		await checked();
		nothingHappened();
		expect(server.asked.some((request) => request.includes('/ok'))).toBe(true);
	});

	test('is shown as it is written in the previews of repairs, each line in its own direction', async () => {
		await checked();
		for (const command of ['normalise-frontmatter', 'name-bare-links']) {
			await sidebar.host.runCommand(command);
			await sidebar.drawn();
			const preview = document.querySelector('.conference-review-repair');
			expect(preview?.textContent).toContain('window.hostile = true');
			const quoted = Array.from(preview?.querySelectorAll<HTMLElement>('h3, del, ins') ?? []);
			expect(quoted.length).toBeGreaterThan(2);
			expect(quoted.filter((element) => element.dir !== 'auto')).toEqual([]);
			nothingHappened();
			document.querySelector<HTMLElement>('.modal-close-button')?.click();
		}
	});

	test('is told of in the report without a link that it made itself', async () => {
		await checked();
		await sidebar.host.runCommand('save-link-report');
		await sidebar.until(() => sidebar.host.openNote?.path.startsWith('Link report') === true, 'the report is open');
		const report = new TextDecoder().decode(await sidebar.host.options.disk.read(sidebar.host.openNote?.path ?? ''));
		expect(report).toContain('### Named');
		const addresses = readNote(report, readYaml).links.map(({ url }) => url);
		expect(addresses).toContain(server.url('/gone'));
		expect(addresses.filter((url) => !url.startsWith('http'))).toEqual([]);
		expect(report).not.toMatch(/\[\[javascript:/u);
	});
});

describe('settings of a stranger\'s', () => {
	test('whatever stands in data.json, there are settings that can be used, and nothing unknown is lost', () => {
		const field = fc.constantFrom(...Object.keys(toStored(DEFAULT_SETTINGS)), '__proto__', 'constructor', 'toString', 'x');
		const data = fc.oneof(fc.anything(), fc.dictionary(field, fc.anything()), fc.array(fc.tuple(field, fc.jsonValue())).map((pairs) => Object.fromEntries(pairs)));
		fc.assert(fc.property(data, (value) => {
			const { settings, unknown, unreadable } = parseSettings(value);
			expect(parseSettings(JSON.parse(JSON.stringify(toStored(settings))))).toMatchObject({ settings, unreadable: [] });
			expect(Object.keys(unknown).every((name) => unreadable.includes(name))).toBe(true);
			expect(Object.getPrototypeOf({})).toBe(Object.prototype);
		}), runs(300));
	});
});
