import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unifiedDiff } from '../../../src/cli/formats/unified-diff';

test.each(['note.md', 'My Note.md', '폴더의 노트.md'])('git takes the change of %s back', (name) => {
	const folder = mkdtempSync(join(tmpdir(), 'conference-review-'));
	try {
		writeFileSync(join(folder, name), 'a\nc\n');
		const { status, stderr } = spawnSync('git', ['apply', '-R', '-p1'], { cwd: folder, input: unifiedDiff(name, 'a\nb\n', 'a\nc\n'), encoding: 'utf8' });
		expect([status, stderr]).toEqual([0, '']);
		expect(readFileSync(join(folder, name), 'utf8')).toBe('a\nb\n');
	} finally {
		rmSync(folder, { recursive: true });
	}
});

test('a name with spaces ends with a tab, as patch wants it', () => {
	expect(unifiedDiff('My Note.md', 'a\n', 'b\n')).toContain('--- a/My Note.md\t\n+++ b/My Note.md\t\n');
	expect(unifiedDiff('note.md', 'a\n', 'b\n')).toContain('--- a/note.md\n+++ b/note.md\n');
});
