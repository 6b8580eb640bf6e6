import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { FileStore } from '../../src/cli/file-store';
import type { LinkHistory } from '../../src/links/history/store';
import { temporaryFolder, type TemporaryFolder } from './temporary-folder';

let folder: TemporaryFolder;
let file: string;
let warnings: string[];
const store = () => new FileStore(file, (message) => warnings.push(message));
beforeEach(() => {
	folder = temporaryFolder();
	file = join(folder.path, 'cache/links.json');
	warnings = [];
});
afterEach(() => folder.remove());

function history(url: string, checkedAt = 1000): LinkHistory {
	return {
		url,
		firstSeen: 500,
		lastOk: checkedAt,
		latest: { verdict: 'ok', reason: 'http-200', url, status: 200, finalUrl: null, hops: [], title: '제목 😀', checkedAt },
		checks: [{ at: checkedAt, verdict: 'ok', reason: 'http-200' }],
		validators: { etag: '"1"', lastModified: null },
	};
}

describe('the file of results', () => {
	it('gives back what was saved, in a folder that it makes itself', async () => {
		await store().save([history('https://a.example/'), history('https://b.example/')]);
		expect([...(await store().load()).values()]).toEqual([history('https://a.example/'), history('https://b.example/')]);
		expect(warnings).toEqual([]);
		expect(readdirSync(join(folder.path, 'cache'))).toEqual(['links.json']);
	});

	it('is empty where there is no file, and writes none without results', async () => {
		const empty = store();
		expect((await empty.load()).size).toBe(0);
		await empty.save([]);
		expect(existsSync(file)).toBe(false);
	});

	it('keeps every one of many saves that arrive at once', async () => {
		const busy = store();
		await Promise.all(Array.from({ length: 200 }, (_, index) => busy.save([history(`https://a.example/${index}`)])));
		expect((await store().load()).size).toBe(200);
	});

	it('keeps what another process saved meanwhile, the newer check of an address winning', async () => {
		const first = store();
		const second = store();
		await Promise.all([first.load(), second.load()]);
		await first.save([history('https://a.example/', 2000), history('https://shared.example/', 3000)]);
		await second.save([history('https://b.example/', 2000), history('https://shared.example/', 1000)]);
		const kept = await store().load();
		expect([...kept.keys()].sort()).toEqual(['https://a.example/', 'https://b.example/', 'https://shared.example/']);
		expect(kept.get('https://shared.example/')?.latest.checkedAt).toBe(3000);
	});

	it('puts a damaged file aside, says so, and starts anew', async () => {
		mkdirSync(join(folder.path, 'cache'));
		folder.write('cache/links.json', '{"schemaVersion":1,"links":[{"url":"https://a.exa');
		const damaged = store();
		expect((await damaged.load()).size).toBe(0);
		expect(warnings).toEqual([expect.stringMatching(/links\.json is damaged \(not valid JSON\); it was moved to .*links\.json\.damaged-/)]);
		const aside = readdirSync(join(folder.path, 'cache')).find((name) => name.includes('damaged')) ?? '';
		expect(readFileSync(join(folder.path, 'cache', aside), 'utf8')).toContain('https://a.exa');
		await damaged.save([history('https://a.example/')]);
		expect((await store().load()).size).toBe(1);
	});

	it.each([
		['another shape', '[]'],
		['no version', '{"links":[]}'],
		['no list', '{"schemaVersion":1,"links":{}}'],
	])('takes %s for damage', async (_name, content) => {
		folder.write('cache/links.json', content);
		expect((await store().load()).size).toBe(0);
		expect(warnings).toHaveLength(1);
	});

	it('uses the good records of a file that holds bad ones, and keeps the whole file aside', async () => {
		const records = [history('https://a.example/'), { ...history('https://b.example/'), latest: { verdict: 'fine' } }, 7, { ...history('https://c.example/'), firstSeen: 'yesterday' }];
		folder.write('cache/links.json', JSON.stringify({ schemaVersion: 1, links: records }));
		expect([...(await store().load()).keys()]).toEqual(['https://a.example/']);
		expect(warnings).toEqual([expect.stringContaining('3 of its records cannot be read')]);
		expect(readdirSync(join(folder.path, 'cache'))).toHaveLength(2);
		expect([...(await store().load()).keys()]).toEqual(['https://a.example/']);
		expect(warnings).toHaveLength(1);
	});

	it('leaves the file of a later version as it is, and says so once', async () => {
		const later = '{"schemaVersion":2,"links":"laid out otherwise"}';
		folder.write('cache/links.json', later);
		const old = store();
		expect((await old.load()).size).toBe(0);
		await old.save([history('https://a.example/')]);
		expect(readFileSync(file, 'utf8')).toBe(later);
		expect(warnings).toEqual([expect.stringMatching(/links\.json was written by a later version \(schema 2\)/)]);
	});

	it('rejects when the place cannot be written, and leaves nothing half done', async () => {
		folder.write('cache', 'a file where a folder should be');
		await expect(store().save([history('https://a.example/')])).rejects.toThrow(/ENOTDIR|EEXIST/);
		expect(readdirSync(folder.path)).toEqual(['cache']);
	});

	it('keeps the permissions of the file, and a link to it a link', async () => {
		const target = folder.write('elsewhere.json', '{"schemaVersion":1,"links":[]}');
		chmodSync(target, 0o640);
		mkdirSync(join(folder.path, 'cache'));
		symlinkSync(target, file);
		await store().save([history('https://a.example/')]);
		expect(statSync(target).mode & 0o777).toBe(0o640);
		expect(readFileSync(target, 'utf8')).toContain('https://a.example/');
		expect(readdirSync(join(folder.path, 'cache'))).toEqual(['links.json']);
	});
});
