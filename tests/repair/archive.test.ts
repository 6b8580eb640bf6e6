import { findArchivedCopy, type ArchiveAnswer, type ArchiveBusy } from '../../src/repair/archive';
import { loopbackTransport } from '../links/engine';
import { LoopbackServer } from '../links/loopback-server';

describe('findArchivedCopy', () => {
	let server: LoopbackServer;
	const asked: URL[] = [];
	const answers: Record<string, { status?: number; body: string }> = {
		'https://a.co/talk': { body: JSON.stringify({ archived_snapshots: { closest: { available: true, url: 'http://web.archive.org/web/20211220000000/https://a.co/talk', timestamp: '20211220000000', status: '200' } } }) },
		'https://a.co/never': { body: JSON.stringify({ archived_snapshots: {} }) },
		'https://a.co/gone': { body: JSON.stringify({ archived_snapshots: { closest: { available: false, url: 'http://web.archive.org/web/2021/x', timestamp: '20211220000000' } } }) },
		'https://a.co/script': { body: JSON.stringify({ archived_snapshots: { closest: { available: true, url: 'javascript:alert(1)', timestamp: '20211220000000' } } }) },
		'https://a.co/page': { body: '<html>maintenance</html>' },
		'https://a.co/busy': { status: 503, body: '' },
	};

	beforeAll(async () => {
		server = await LoopbackServer.start({
			'/available': (request, response) => {
				const url = new URL(request.url ?? '', 'http://localhost');
				asked.push(url);
				const { status = 200, body } = answers[url.searchParams.get('url') ?? ''] ?? { status: 404, body: '' };
				response.writeHead(status).end(body);
			},
		});
	});
	afterAll(() => server.stop());

	const find = (url: string, date: string | null = '2021-12-16'): Promise<ArchiveAnswer | ArchiveBusy> =>
		findArchivedCopy(loopbackTransport(), { url, date, endpoint: server.url('/available'), timeoutMs: 2_000, signal: new AbortController().signal }, Date.UTC(2026, 0, 5));

	it('finds the copy nearest to the day of the note, and names it by https', async () => {
		expect(await find('https://a.co/talk')).toEqual({
			kind: 'found',
			copy: { url: 'https://web.archive.org/web/20211220000000/https://a.co/talk', date: '2021-12-20' },
		});
		expect(asked.at(-1)?.searchParams.get('timestamp')).toBe('20211216');
	});

	it('asks for the newest copy where the note has no date', async () => {
		await find('https://a.co/talk', null);
		expect(asked.at(-1)?.searchParams.has('timestamp')).toBe(false);
	});

	it('sends neither password nor fragment to the archive', async () => {
		await find('https://me:secret@a.co/talk#part');
		expect(asked.at(-1)?.searchParams.get('url')).toBe('https://a.co/talk');
	});

	it.each(['https://a.co/never', 'https://a.co/gone'])('says that there is no copy of %s', async (url) => {
		expect(await find(url)).toEqual({ kind: 'none' });
	});

	it.each(['https://a.co/page', 'https://a.co/script'])('tells a failure from a missing copy: %s', async (url) => {
		expect((await find(url)).kind).toBe('failed');
	});

	it('asks nobody about what is no web address', async () => {
		const before = asked.length;
		expect(await find('mailto:a@b.co')).toEqual({ kind: 'none' });
		expect(asked).toHaveLength(before);
	});
});
