import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { parse } from 'yaml';
import { CHECK_FORMAT_NAMES } from '../../src/cli/formats/check-formats';
import { OPTIONS } from '../../src/cli/option-values';
import { USAGE } from '../../src/cli/usage';
import { readNote } from '../../src/markdown/read-note';

const root = join(__dirname, '..', '..');
const pages = ['.', 'docs'].flatMap((folder) => readdirSync(join(root, folder)).filter((file) => file.endsWith('.md')).map((file) => normalize(join(folder, file))));
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

const textOf = (page: string) => readFileSync(join(root, page), 'utf8');
/** Of commands: the code of a page, between backticks and in blocks. */
const codeOf = (page: string) => [...textOf(page).matchAll(/^```(?:sh|yaml)?\n([\s\S]*?)^```|`([^`\n]+)`/gm)].map(([, block, inline]) => block ?? inline ?? '').join('\n');

/** As GitHub makes anchors of headings: small letters, no punctuation, hyphens for spaces. */
function anchorsOf(page: string): string[] {
	return readNote(textOf(page), parse).headings.map(({ text }) => text.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-'));
}

/** Targets of links and pictures, and of `src` and `href`, without those that lead to the web. */
function relativeTargets(page: string): string[] {
	const prose = textOf(page).replace(/^(`{3,})[\s\S]*?^\1/gm, '').replace(/`[^`\n]*`/g, '');
	return [...prose.matchAll(/\]\(([^)\s]+)\)|\b(?:src|href)="([^"]+)"/g)].map(([, link, attribute]) => link ?? attribute ?? '').filter((target) => !/^[a-z]+:/i.test(target));
}

test('there are pages, and they have links', () => {
	expect(pages).toEqual(expect.arrayContaining(['README.md', 'README.ko.md', 'docs/README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md']));
	expect(relativeTargets('docs/README.md').length).toBeGreaterThan(10);
});

test.each(pages)('every relative link and picture of %s is there', (page) => {
	const broken = relativeTargets(page).filter((target) => {
		const [path = '', anchor] = decodeURI(target).split('#');
		const file = path === '' ? page : normalize(join(dirname(page), path));
		if (!existsSync(join(root, file))) return true;
		return anchor !== undefined && (!file.endsWith('.md') || !anchorsOf(file).includes(anchor));
	});
	expect(broken).toEqual([]);
});

test('the index of the documentation names every page', () => {
	const named = new Set(relativeTargets('docs/README.md').map((target) => normalize(join('docs', target))));
	expect(pages.filter((page) => page.startsWith('docs/') && page !== 'docs/README.md' && !named.has(page))).toEqual([]);
});

test.each(pages)('every command that %s names exists', (page) => {
	const code = codeOf(page);
	const named = [...code.matchAll(/\bnpm run ([\w-]+)/g)].map(([, name]) => name);
	expect(named.filter((name) => name !== undefined && scripts[name] === undefined)).toEqual([]);
	for (const [, file] of code.matchAll(/\bnode ((?:scripts|dist)\/[\w/.-]+)/g)) {
		expect(file === 'dist/conference-review.js' || existsSync(join(root, file ?? ''))).toBe(true);
	}
	for (const [, path] of code.matchAll(/\bnpx jest ([\w/-]+)/g)) expect(statSync(join(root, dirname(path ?? ''))).isDirectory()).toBe(true);
});

test('every source file that the architecture names is there', () => {
	const files = ['src', 'tests', 'scripts', 'docs'].flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => `/${folder}/${file.replaceAll('\\', '/')}`));
	const named = [...textOf('docs/architecture.md').replace(/^ *```[\s\S]*?^ *```/gm, '').matchAll(/`([\w./-]+\.(?:tsx?|mjs))`/g)].map(([, file]) => file ?? '').filter((file) => !file.includes('check-lines'));
	expect(named.length).toBeGreaterThan(30);
	expect(named.filter((name) => !existsSync(join(root, name)) && !files.some((file) => file.endsWith(`/${name}`)))).toEqual([]);
});

describe('the command line', () => {
	const page = textOf('docs/command-line.md');

	test.each(pages)('has every command and option that %s gives it', (each) => {
		for (const [, command, rest] of codeOf(each).matchAll(/(?:\bnode dist\/conference-review\.js|\b(?:npx )?conference-review) ([a-z]+)([^\n|>]*)/g)) {
			expect(USAGE).toMatch(new RegExp(`^  ${command} `, 'm'));
			for (const [, option] of (rest ?? '').matchAll(/--([a-z-]+)/g)) expect(Object.keys(OPTIONS)).toContain(option);
		}
	});

	test('has each of its options in its help and on its page', () => {
		for (const name of Object.keys(OPTIONS)) expect([name, USAGE.includes(`--${name}`)]).toEqual([name, true]);
		for (const name of Object.keys(OPTIONS).filter((each) => !['help', 'version', 'format'].includes(each))) expect([name, page.includes(`--${name}`)]).toEqual([name, true]);
	});

	test('has each of its formats in its help and on its page', () => {
		for (const name of CHECK_FORMAT_NAMES) expect(USAGE).toMatch(new RegExp(`^  ${name} {2,}\\w`, 'm'));
		const section = /\n## Formats\n[\s\S]*?\n## /.exec(page)?.[0] ?? '';
		expect(CHECK_FORMAT_NAMES.filter((name) => !section.includes(`\`${name}\``))).toEqual([]);
	});
});

test('every input and output of the action is told on the page about CI', () => {
	const { inputs, outputs } = parse(textOf('action.yml')) as Record<'inputs' | 'outputs', Record<string, unknown>>;
	const page = textOf('docs/ci.md');
	for (const name of [...Object.keys(inputs), ...Object.keys(outputs)]) expect([name, page.includes(`\`${name}\``)]).toEqual([name, true]);
	for (const block of [...page.matchAll(/^ *uses: OWNER\/conference-review@[\s\S]*?(?=^ *- |^```)/gm)].map(([text]) => text)) {
		for (const [, name] of block.matchAll(/^ {10}([\w-]+):/gm)) expect(Object.keys(inputs)).toContain(name);
	}
});
