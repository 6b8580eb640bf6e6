import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { axeViolations } from './axe';
import { PluginPage } from './plugin-page';

jest.setTimeout(60_000); // A browser starts, and it shares two cores with the other tests.

let it: PluginPage;
afterEach(async () => {
	expect(it.errors).toEqual([]);
	await it.close();
});

const plain = { 'Other.md': '---\ntags: [talk, kakao]\n---\nnothing\n' };
const note = (path: string): string => readFileSync(join(it.vaultFolder, path), 'utf8');

/** The label of the field that has the focus. */
const focused = async (): Promise<string> => it.page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.labels?.[0]?.textContent ?? '');

async function tabTo(label: string): Promise<void> {
	for (let step = 0; step < 12 && await focused() !== label; step++) await it.page.keyboard.press('Tab');
	expect(await focused()).toBe(label);
}

/** Pastes into the field that has the focus, as a copy from another program does. */
async function paste(data: Readonly<Record<string, string>>): Promise<void> {
	await it.page.evaluate((entries) => {
		const clipboardData = new DataTransfer();
		for (const [type, text] of Object.entries(entries)) clipboardData.setData(type, text);
		const field = document.activeElement as HTMLTextAreaElement;
		if (!field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))) return;
		field.setRangeText(entries['text/plain'] ?? '', field.selectionStart, field.selectionEnd, 'end');
		field.dispatchEvent(new InputEvent('input', { bubbles: true }));
	}, data);
}

test('by keyboard from an empty sidebar to a note in it, and a session more', async () => {
	it = await PluginPage.open({ files: plain, query: 'theme=light&layout=empty', height: 900 });
	await it.page.click('.side-dock-ribbon-action[aria-label="Open review sidebar"], .side-dock-ribbon-action[aria-label^="Conference"]');
	await it.page.waitForSelector('button[data-action="new-review"]');
	expect(await axeViolations(it.page)).toEqual([]);
	await it.page.focus('button[data-action="new-review"]');
	await it.page.keyboard.press('Enter');
	await it.until(async () => await focused() === 'Title', 'the form is open');
	await it.page.keyboard.type('if(kakao) 2021');
	await tabTo('Tags');
	await it.page.keyboard.press('End');
	await it.page.keyboard.type(', kak');
	await it.page.waitForSelector('.suggestion-item');
	await it.page.keyboard.press('Enter');
	await tabTo('Sessions');
	await paste({ 'text/html': '<h2>Day 1</h2><p><a href="https://if.kakao.com/session/34">Thing for Post Cloud Native</a></p>', 'text/plain': 'Day 1 Thing for Post Cloud Native' });
	await it.page.keyboard.press('Enter');
	await paste({ 'text/plain': '## Day 2\n14:00\t다음카페 쿠버네티스 이관기\thttps://if.kakao.com/session/71' });
	expect(await it.page.$eval('.conference-review-form-found', (status) => status.textContent)).toBe('2 sessions found');
	expect(await axeViolations(it.page, '.modal')).toEqual([]);
	await it.page.keyboard.down('Control');
	await it.page.keyboard.press('Enter');
	await it.page.keyboard.up('Control');
	await it.row('session', '다음카페 쿠버네티스 이관기');
	expect(note('if(kakao) 2021.md')).toMatch(/^---\ntitle: "if\(kakao\) 2021"\ntags:\n {2}- Review\n {2}- kakao\ndate: \d{4}-\d\d-\d\d\n---\n## Day 1\n\n### \[Thing for Post Cloud Native\]\(https:\/\/if\.kakao\.com\/session\/34\)\n\n## Day 2\n\n### 14:00 \[다음카페 쿠버네티스 이관기\]\(https:\/\/if\.kakao\.com\/session\/71\)\n$/);
	await it.until(async () => it.page.evaluate(() => (window as unknown as { host: { app: { workspace: { getActiveFile(): { path: string } | null } } } }).host.app.workspace.getActiveFile()?.path === 'if(kakao) 2021.md'), 'the new note is open');

	await it.page.evaluate(async () => (window as unknown as { host: { runCommand(id: string): Promise<void> } }).host.runCommand('add-session'));
	await it.until(async () => await focused() === 'Title', 'the form is open');
	await paste({ 'text/plain': '[티스토리에서 airflow활용기](https://if.kakao.com/session/80)' });
	await it.page.keyboard.press('Enter');
	await it.row('session', '티스토리에서 airflow활용기');
	expect(note('if(kakao) 2021.md')).toContain('### [티스토리에서 airflow활용기](https://if.kakao.com/session/80)\n');
});

test('on a phone the form fits, its targets suit fingers, and what is missing is told', async () => {
	it = await PluginPage.open({ files: plain, query: 'theme=dark&platform=phone&layout=empty&language=ko', width: 390, height: 844 });
	await it.page.evaluate(async () => (window as unknown as { host: { runCommand(id: string): Promise<void> } }).host.runCommand('new-review'));
	await it.until(async () => await focused() === '제목', 'the form is open');
	const { overflow, heights } = await it.page.$eval('.modal', (modal) => ({
		overflow: modal.scrollWidth - modal.clientWidth,
		heights: Array.from(modal.querySelectorAll('input, textarea, .modal-button-container button'), (field) => field.getBoundingClientRect().height),
	}));
	expect(overflow).toBeLessThanOrEqual(0);
	expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
	expect(await axeViolations(it.page, '.modal')).toEqual([]);
	await it.page.keyboard.press('Enter');
	await it.until(async () => it.page.$eval('.conference-review-form', (form) => (form as HTMLElement).innerText.includes('제목을 입력하세요.')), 'it is told');
	expect(await focused()).toBe('제목');
	expect(existsSync(join(it.vaultFolder, '컨퍼런스 리뷰.md'))).toBe(false);
});

test('what the sessions of a note are is chosen by keyboard, from what each way of reading finds', async () => {
	const files = { 'Conf.md': '---\ntags: Review\n---\n# ExampleConf\n\n## Monday thoughts\n- Caches\n  - L1\n- Queues\n\n## Tuesday thoughts\n- Locks\n- Names\n- Ports\n- Routes\n' };
	it = await PluginPage.open({ files, query: 'theme=light', width: 700, height: 700 });
	await it.click('session', 'Monday thoughts');
	await it.until(async () => (await it.openNote())?.path === 'Conf.md', 'the note is open');
	await it.page.evaluate(async () => (window as unknown as { host: { runCommand(id: string): Promise<void> } }).host.runCommand('choose-sessions'));
	await it.page.waitForSelector('.prompt .conference-review-session-choice');
	expect(await axeViolations(it.page, '.conference-review-session-choice')).toEqual([]);
	expect(await it.page.$eval('.prompt', (prompt) => prompt.scrollWidth - prompt.clientWidth)).toBeLessThanOrEqual(0);
	await it.page.keyboard.type('items');
	await it.until(async () => (await it.page.$$('.conference-review-session-choice')).length === 1, 'one choice is left');
	await it.page.keyboard.press('Enter');
	await it.row('session', 'Routes');
	expect(await it.titles('session')).toEqual(['Caches', 'Queues', 'Locks', 'Names', 'Ports', 'Routes']);
	expect(note('Conf.md')).toBe(files['Conf.md'].replace('Review\n', 'Review\nsession-level: list\n'));
});
