import { buildSync } from 'esbuild';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { CheckFormat } from '../../src/cli/formats/check-format';
import { context, sample, written } from '../cli/formats/sample-check';
import { temporaryFolder } from '../cli/temporary-folder';

const root = join(__dirname, '..', '..');

test('the format that the architecture shows how to write works as it stands there', () => {
	const page = readFileSync(join(root, 'docs', 'architecture.md'), 'utf8');
	const [, code = ''] = /Write it\*\*: `src\/cli\/formats\/check-lines\.ts`\.\s+```ts\n([\s\S]*?)```/.exec(page) ?? [];
	const folder = temporaryFolder();
	try {
		const { outputFiles } = buildSync({
			stdin: { contents: code, loader: 'ts', resolveDir: join(root, 'src', 'cli', 'formats') }, bundle: true, write: false, format: 'cjs', platform: 'node',
		});
		const file = join(folder.path, 'check-lines.cjs');
		writeFileSync(file, outputFiles[0]?.contents ?? '');
		const { checkLines } = createRequire(file)(file) as { checkLines: CheckFormat };
		const lines = written(checkLines.write(sample, context)).trimEnd().split('\n');
		expect(lines).toHaveLength(3);
		expect(lines[0]).toBe('vault/a.md:7:2 https://gone.example/');
	} finally {
		folder.remove();
	}
});
