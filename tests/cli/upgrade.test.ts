import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileStore } from '../../src/cli/file-store';
import type { LinkHistory } from '../../src/links/history/store';
import { temporaryFolder } from './temporary-folder';

/** See tests/obsidian/upgrade.test.ts: what every version so far has written. */
const fixtures = join(__dirname, '../fixtures/upgrade');

it.each(readdirSync(fixtures).filter((file) => file.startsWith('links-')))('%s is read whole, and written without a loss', async (name) => {
	const folder = temporaryFolder();
	const file = join(folder.path, 'links.json');
	copyFileSync(join(fixtures, name), file);
	const { links } = JSON.parse(readFileSync(file, 'utf8')) as { links: LinkHistory[] };
	const warnings: string[] = [];
	const store = new FileStore(file, (message) => warnings.push(message));
	expect([...(await store.load()).values()]).toEqual(links);
	await store.save(links.slice(0, 1));
	expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ schemaVersion: 1, links });
	expect(warnings).toEqual([]);
	folder.remove();
});
