import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder, type TemporaryFolder } from '../cli/temporary-folder';

jest.setTimeout(60_000); // It builds everything twice.

const root = join(__dirname, '..', '..');
const results = ['main.js', 'styles.css', 'dist/conference-review.js'];
let folder: TemporaryFolder;

beforeEach(() => {
	folder = temporaryFolder();
});

afterEach(() => folder.remove());

/** The sources in a folder of their own, as a clone has them. */
function clone(path: string): string {
	const copy = join(folder.path, path);
	for (const part of ['src', 'package.json', 'tsconfig.json', 'esbuild.config.mjs']) cpSync(join(root, part), join(copy, part), { recursive: true });
	return copy;
}

/** The installed packages of which something is bundled. */
async function bundledPackages(): Promise<string[]> {
	const { metafile } = await build({
		entryPoints: ['src/main.ts', 'src/cli/main.ts'], outdir: folder.path, absWorkingDir: root, bundle: true, write: false, metafile: true,
		platform: 'node', external: ['obsidian'], jsx: 'automatic', jsxImportSource: 'preact', logLevel: 'warning',
	});
	return [...new Set(Object.keys(metafile.inputs).flatMap((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []))];
}

function built(copy: string): Buffer[] {
	const { status, stderr } = spawnSync(process.execPath, ['esbuild.config.mjs'], { cwd: copy, encoding: 'utf8' });
	expect([status, stderr]).toEqual([0, '']);
	return results.map((file) => readFileSync(join(copy, file)));
}

test('two builds on two paths give the same bytes, wherever the packages lie', async () => {
	const one = clone('one');
	symlinkSync(join(root, 'node_modules'), join(one, 'node_modules'));
	const other = clone('a longer path/with spaces/두 번째');
	const packages = await bundledPackages();
	expect(packages).toContain('preact');
	mkdirSync(join(other, 'node_modules'));
	for (const name of packages) cpSync(join(root, 'node_modules', name), join(other, 'node_modules', name), { recursive: true });
	symlinkSync(join(root, 'node_modules', 'esbuild'), join(other, 'node_modules', 'esbuild'));

	const first = built(one);
	const second = built(other);
	expect(results.filter((_file, index) => first[index]?.equals(second[index] ?? Buffer.alloc(0)) !== true)).toEqual([]);
	for (const bytes of first) expect(bytes.includes(folder.path)).toBe(false);
});
