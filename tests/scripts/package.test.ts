import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildProgram, type Program } from '../cli/program';
import { temporaryFolder, type TemporaryFolder } from '../cli/temporary-folder';

jest.setTimeout(60_000); // It runs npm.

const root = join(__dirname, '..', '..');
let program: Program;
let folder: TemporaryFolder;

beforeAll(() => {
	program = buildProgram();
	folder = temporaryFolder();
	for (const file of ['package.json', 'LICENSE', 'README.md', 'README.ko.md', '.gitignore']) copyFileSync(join(root, file), join(folder.path, file));
	mkdirSync(join(folder.path, 'dist'));
	copyFileSync(program.file, join(folder.path, 'dist', 'conference-review.js'));
	// What must not come along.
	for (const file of ['main.js', 'styles.css', 'dist/other.js', 'src/main.ts', 'tests/a.test.ts', 'docs/page.md', '.env']) folder.write(file, 'secret');
});

afterAll(() => {
	program.remove();
	folder.remove();
});

test('the published package holds the command line and what describes it', () => {
	const { stdout, status } = spawnSync('npm', ['pack', '--json', '--ignore-scripts', '--offline'], { cwd: folder.path, encoding: 'utf8', shell: process.platform === 'win32' });
	expect(status).toBe(0);
	const [packed] = JSON.parse(stdout) as { filename: string; files: { path: string }[] }[];
	expect(packed?.files.map(({ path }) => path).sort()).toEqual(['LICENSE', 'README.ko.md', 'README.md', 'dist/conference-review.js', 'package.json']);

	// As somebody who installs it gets it: no dependency is needed.
	spawnSync('tar', ['-xzf', packed?.filename ?? ''], { cwd: folder.path });
	const { bin, dependencies, version } = JSON.parse(readFileSync(join(folder.path, 'package', 'package.json'), 'utf8')) as { bin: Record<string, string>; dependencies?: unknown; version: string };
	expect(dependencies).toBeUndefined();
	const file = join(folder.path, 'package', bin['conference-review'] ?? '');
	expect(existsSync(file)).toBe(true);
	expect(spawnSync(process.execPath, [file, '--version'], { cwd: folder.path, encoding: 'utf8' }).stdout).toBe(`${version}\n`);
});
