import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request as httpRequest, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerHeadName, type HttpAnswerHead } from '../host/server/http-requests';
import { PageServer } from '../host/server/page-server';
import { VaultFolder } from '../host/server/vault-folder';

interface Answer {
	readonly status: number;
	readonly headers: IncomingHttpHeaders;
	readonly body: string;
}

interface Question {
	readonly method?: string;
	readonly headers?: Record<string, string>;
	readonly body?: string;
	readonly token?: boolean;
}

let folder: string;
let page: PageServer;

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'conference-review-page-'));
	writeFileSync(join(folder, 'a.md'), 'A');
	page = await serve(false);
});

afterEach(async () => {
	await page.close();
	rmSync(folder, { recursive: true, force: true });
});

async function serve(allowPrivate: boolean): Promise<PageServer> {
	const vault = await VaultFolder.open(folder);
	if (vault === null) throw new Error('The vault did not open');
	const html = async () => ({ type: 'text/html', body: '<meta name="token" content="{{token}}">' });
	return PageServer.listen({ vault, files: { '/': html }, port: 0, allowPrivate });
}

/** `fetch` would not let a test choose Host and Origin. */
async function ask(path: string, { method = 'GET', headers = {}, body, token = true }: Question = {}): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const outgoing = httpRequest(new URL(path, page.address), {
			method,
			headers: { ...(token && { 'X-Page-Token': page.token }), ...headers },
		}, (response) => {
			let text = '';
			response.setEncoding('utf8').on('data', (chunk: string) => {
				text += chunk;
			}).on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
		});
		outgoing.on('error', reject);
		outgoing.end(body);
	});
}

test('gives the page its secret, and nobody a way to frame it or to feed it scripts', async () => {
	const { status, headers, body } = await ask('/', { token: false });
	expect(status).toBe(200);
	expect(body).toContain(page.token);
	expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
	expect(headers['content-security-policy']).toContain("connect-src 'self'");
	expect(headers['cross-origin-resource-policy']).toBe('same-origin');
});

test('listens on this machine alone', () => {
	expect(page.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
});

describe('who may ask', () => {
	test('a name that somebody points at this machine is refused, for the page and for the data', async () => {
		for (const host of ['evil.example', `evil.example:${page.port}`, '127.0.0.1', `127.0.0.1:${page.port + 1}`, `127.0.0.1.evil.example:${page.port}`]) {
			for (const path of ['/', '/data/vault']) {
				const { status, body } = await ask(path, { headers: { Host: host } });
				expect([host, path, status]).toEqual([host, path, 403]);
				expect(body).not.toContain(page.token);
			}
		}
	});

	test('a page of another origin is refused even with the secret', async () => {
		for (const origin of ['https://evil.example', 'null', `http://127.0.0.1:${page.port + 1}`, `https://127.0.0.1:${page.port}`, `http://localhost:${page.port}`]) {
			expect((await ask('/data/vault', { headers: { Origin: origin } })).status).toBe(403);
		}
		expect((await ask('/data/vault', { headers: { Origin: page.address.slice(0, -1) } })).status).toBe(200);
	});

	test('a request that the browser marks as coming from elsewhere is refused', async () => {
		expect((await ask('/data/vault', { headers: { 'Sec-Fetch-Site': 'cross-site' } })).status).toBe(403);
		expect((await ask('/data/vault', { headers: { 'Sec-Fetch-Site': 'same-site' } })).status).toBe(403);
		expect((await ask('/data/vault', { headers: { 'Sec-Fetch-Site': 'same-origin' } })).status).toBe(200);
	});

	test('without the secret, or with another, there is no data, and nothing is written or sent', async () => {
		for (const headers of [{}, { 'X-Page-Token': 'x' }, { 'X-Page-Token': 'f'.repeat(64) }]) {
			for (const path of ['/data/vault', '/data/file?path=a.md', '/data/changes', '/data/request']) {
				expect((await ask(path, { headers, token: false })).status).toBe(403);
			}
			expect((await ask('/data/file?path=a.md', { method: 'PUT', body: 'evil', headers, token: false })).status).toBe(403);
		}
		expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('A');
	});
});

describe('the vault', () => {
	test('is listed, read and written', async () => {
		expect(JSON.parse((await ask('/data/vault')).body)).toMatchObject({ files: [{ path: 'a.md', stat: { size: 1 } }], folders: [] });
		expect((await ask('/data/file?path=a.md')).body).toBe('A');
		const written = await ask('/data/file?path=%ED%95%9C.md', { method: 'PUT', body: '글' });
		expect(JSON.parse(written.body)).toMatchObject({ size: 3, type: 'file' });
		expect(readFileSync(join(folder, '한.md'), 'utf8')).toBe('글');
		expect((await ask('/data/rename?path=a.md&to=b.md', { method: 'POST' })).status).toBe(200);
		expect((await ask('/data/file?path=b.md', { method: 'DELETE' })).status).toBe(200);
		expect((await ask('/data/file?path=b.md')).status).toBe(404);
		expect((await ask('/data/stat?path=b.md')).body).toBe('null');
	});

	test('has no way out', async () => {
		expect((await ask('/data/file?path=..%2F..%2Fetc%2Fpasswd')).status).toBe(403);
		expect((await ask('/../../etc/passwd')).status).toBe(404);
		expect((await ask('/constructor')).status).toBe(404);
		expect((await ask('/', { method: 'POST' })).status).toBe(405);
	});

	test('tells what another program changes, and not what lies hidden', async () => {
		const told: string[][] = [];
		const outgoing = httpRequest(new URL('/data/changes', page.address), { headers: { 'X-Page-Token': page.token } });
		const seen = new Promise<void>((resolve) => outgoing.on('response', (response) => {
			response.setEncoding('utf8').on('data', (chunk: string) => {
				for (const line of chunk.trim().split('\n')) told.push(JSON.parse(line) as string[]);
				if (told.length === 1) {
					writeFileSync(join(folder, '.hidden'), '');
					writeFileSync(join(folder, 'new.md'), 'N');
				}
				if (told.flat().includes('new.md')) resolve();
			});
			response.on('error', () => undefined);
		}));
		outgoing.end();
		await seen;
		outgoing.destroy();
		expect(told.flat()).toEqual(['new.md']);
	});
});

describe('requests for the plugin', () => {
	let site: Server;
	let asked: string[];

	beforeEach(async () => {
		asked = [];
		site = createServer((request, response) => {
			asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
			if (request.url === '/moved') response.writeHead(301, { Location: '/page' }).end();
			else response.writeHead(404, { 'X-Mixed': 'ü' }).end('not here');
		});
		await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
	});

	afterEach(async () => {
		site.closeAllConnections();
		await new Promise((resolve) => site.close(resolve));
	});

	const order = (path: string) => ({
		method: 'POST',
		body: JSON.stringify({ url: `http://127.0.0.1:${(site.address() as AddressInfo).port}${path}`, method: 'GET' }),
	});

	test('this machine and its network are not asked unless allowed', async () => {
		expect(await ask('/data/request', order('/page'))).toMatchObject({ status: 502, body: 'net::ERR_BLOCKED_BY_CLIENT' });
		expect(asked).toEqual([]);
	});

	test('are sent when allowed, redirects followed, and the answer comes back whole', async () => {
		await page.close();
		page = await serve(true);
		const { status, headers, body } = await ask('/data/request', order('/moved'));
		expect([status, body]).toEqual([200, 'not here']);
		const head = JSON.parse(Buffer.from(String(headers[answerHeadName]), 'base64').toString()) as HttpAnswerHead;
		expect(head.status).toBe(404);
		expect(head.headers).toContainEqual(['X-Mixed', 'ü']);
		expect(asked).toEqual(['GET /moved', 'GET /page']);
	});
});

test('a port that is taken is an error with its code', async () => {
	const vault = await VaultFolder.open(folder);
	if (vault === null) throw new Error('The vault did not open');
	await expect(PageServer.listen({ vault, files: {}, port: page.port, allowPrivate: false })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
