import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder, type TemporaryFolder } from '../cli/temporary-folder';

jest.setTimeout(60_000); // It builds everything twice.

const root = join(__dirname, '..', '..');
const results = ['main.js', 'styles.css', 'dist/conference-review.js'];
let folder: TemporaryFolder;
/** What the two builds gave, file by file. */
let first: Buffer[];
let second: Buffer[];

beforeAll(async () => {
	folder = temporaryFolder();
	const one = clone('one');
	symlinkSync(join(root, 'node_modules'), join(one, 'node_modules'));
	const other = clone('a longer path/with spaces/두 번째');
	mkdirSync(join(other, 'node_modules'));
	for (const name of [...await bundledPackages('src/main.ts'), ...await bundledPackages('src/cli/main.ts')]) {
		cpSync(join(root, 'node_modules', name), join(other, 'node_modules', name), { recursive: true });
	}
	symlinkSync(join(root, 'node_modules', 'esbuild'), join(other, 'node_modules', 'esbuild'));
	first = built(one);
	second = built(other);
});

afterAll(() => folder.remove());

/** The sources in a folder of their own, as a clone has them. */
function clone(path: string): string {
	const copy = join(folder.path, path);
	for (const part of ['src', 'package.json', 'tsconfig.json', 'esbuild.config.mjs', 'scripts']) cpSync(join(root, part), join(copy, part), { recursive: true });
	return copy;
}

/** The installed packages of which something is bundled. */
async function bundledPackages(entry: string): Promise<string[]> {
	const { metafile } = await build({
		entryPoints: [entry], outdir: folder.path, absWorkingDir: root, bundle: true, write: false, metafile: true,
		platform: 'node', external: ['obsidian'], jsx: 'automatic', jsxImportSource: 'preact', logLevel: 'warning',
	});
	return [...new Set(Object.keys(metafile.inputs).flatMap((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []))];
}

function built(copy: string): Buffer[] {
	const { status, stderr } = spawnSync(process.execPath, ['esbuild.config.mjs'], { cwd: copy, encoding: 'utf8' });
	expect([status, stderr]).toEqual([0, '']);
	return results.map((file) => readFileSync(join(copy, file)));
}

test('two builds on two paths give the same bytes, wherever the packages lie', () => {
	expect(results.filter((_file, index) => first[index]?.equals(second[index] ?? Buffer.alloc(0)) !== true)).toEqual([]);
	for (const bytes of first) expect(bytes.includes(folder.path)).toBe(false);
});

test.each([
	['main.js', 'src/main.ts', 'preact'],
	['dist/conference-review.js', 'src/cli/main.ts', 'yaml'],
])('%s names each package that is in it, with its copyright and its terms', async (file, entry, one) => {
	const text = first[results.indexOf(file)]?.toString() ?? '';
	const notice = text.slice(text.lastIndexOf('/*!'));
	expect(notice.indexOf('*/')).toBe(notice.length - 3);
	const packages = await bundledPackages(entry);
	expect(packages).toContain(one);
	const words = (of: string): string => of.replaceAll(/\s+/gu, ' ').trim();
	for (const name of packages) {
		const licence = readFileSync(join(root, 'node_modules', name, 'LICENSE'), 'utf8');
		const copyright = /^Copyright.*$/mu.exec(licence)?.[0];
		expect(notice).toContain(`\n${name}: ${String(copyright)}`);
		const terms = licence.slice(licence.search(/^(?:Permission|Redistribution)/mu));
		// Once, however many packages share them.
		expect(words(notice).split(words(terms))).toHaveLength(2);
	}
});
