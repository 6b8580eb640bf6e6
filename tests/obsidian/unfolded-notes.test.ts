import { freshDevice, OpenedSidebar } from './opened-sidebar';

const note = '---\ntags: Review\n---\n## [One](https://a.example/1)\n- see [page](https://docs.example/1) and [[other]]\n## [Two](https://a.example/2)\n- see [that](https://docs.example/2)\n';

let sidebar: OpenedSidebar;

beforeEach(async () => {
	freshDevice();
	sidebar = await OpenedSidebar.open({ files: { 'a.md': note } });
	await sidebar.click(sidebar.button('expand-all'));
	await sidebar.until(() => links().length === 3, 'the notes are shown');
});
afterEach(() => sidebar.host.close());

const links = (): HTMLElement[] => Array.from(sidebar.element().querySelectorAll<HTMLElement>('.markdown-rendered a'));
const linkTo = (href: string): HTMLElement | undefined => links().find((link) => link.getAttribute('href') === href);

test('an edit leaves the focus at the link that has it, and at the notes where the link is gone', async () => {
	linkTo('https://docs.example/1')?.focus();
	await sidebar.host.writeFile('a.md', note.replace('see [page]', 'do see [page]'));
	await sidebar.until(() => sidebar.element().textContent?.includes('do see page') === true, 'the edit is shown');
	expect(document.activeElement).toBe(linkTo('https://docs.example/1'));
	expect(document.activeElement?.isConnected).toBe(true);
	await sidebar.host.writeFile('a.md', note.replace('see [page](https://docs.example/1)', 'see nothing'));
	await sidebar.until(() => sidebar.element().textContent?.includes('see nothing') === true, 'the edit is shown');
	expect(document.activeElement).toBe(sidebar.row('outline', 'see nothing'));
});

test('whoever is elsewhere stays there when notes are edited', async () => {
	const field = sidebar.element().querySelector('input');
	field?.focus();
	await sidebar.host.writeFile('a.md', note.replace('see [page]', 'do see [page]'));
	await sidebar.until(() => sidebar.element().textContent?.includes('do see page') === true, 'the edit is shown');
	expect(document.activeElement).toBe(field);
});

test('the Tab key reaches the links of the active row, and no others', async () => {
	const reachable = (): (string | null)[] => links().filter(({ tabIndex }) => tabIndex === 0).map(({ textContent }) => textContent);
	expect(reachable()).toEqual([]);
	sidebar.rows[0]?.focus();
	await sidebar.press('End');
	expect(reachable()).toEqual(['that']);
	await sidebar.host.writeFile('a.md', `${note}- and [this](https://docs.example/3)\n`);
	await sidebar.until(() => links().length === 4, 'the edit is shown');
	expect(reachable()).toEqual(['that', 'this']);
	await sidebar.press('Home');
	expect(reachable()).toEqual([]);
	await sidebar.host.writeFile('a.md', note);
	await sidebar.until(() => links().length === 3, 'the edit is shown');
	expect(reachable()).toEqual([]);
});
