import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface TemporaryFolder {
	readonly path: string;
	/** Writes a file, folders included, and returns its path. */
	write(name: string, content: string | Uint8Array): string;
	remove(): void;
}

/** A folder of its own for one test. */
export function temporaryFolder(): TemporaryFolder {
	const path = realpathSync(mkdtempSync(join(tmpdir(), 'conference-review-')));
	return {
		path,
		write(name, content) {
			const file = join(path, name);
			mkdirSync(dirname(file), { recursive: true });
			writeFileSync(file, content);
			return file;
		},
		remove: () => rmSync(path, { recursive: true, force: true }),
	};
}
