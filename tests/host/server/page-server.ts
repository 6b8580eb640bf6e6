import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { HttpExchange } from '../environment';
import { nodeHttpExchange } from '../node/http-exchange';
import { FolderWatch } from './folder-watch';
import { Gatekeeper } from './gatekeeper';
import { answerVaultRequest } from './vault-requests';
import { answerHttpRequest } from './http-requests';
import { ForbiddenPath, type VaultFolder } from './vault-folder';

/** What the page loads, by its path (`/page.js`). */
export type PageFiles = Readonly<Record<string, () => Promise<{ readonly type: string; readonly body: string }>>>;

export interface PageServerOptions {
	readonly vault: VaultFolder;
	readonly files: PageFiles;
	/** 0 for any free port. */
	readonly port: number;
	/** Whether `requestUrl` may ask this machine and its own network. */
	readonly allowPrivate: boolean;
	/** The way out to the web; Node's own unless told otherwise. */
	readonly http?: HttpExchange;
}

/** In bytes: what `requestUrl` may bring back, and what the page may write. */
const maxBodyBytes = 64 * 1024 * 1024;

const securityHeaders = {
	'Content-Security-Policy': "default-src 'none'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
		+ "img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Referrer-Policy': 'no-referrer',
	'X-Content-Type-Options': 'nosniff',
	'Cache-Control': 'no-store',
};

/** The local process behind the page: gives it its files, its vault and a way out to the web. */
export class PageServer {
	private readonly server: Server;
	private readonly gatekeeper: Gatekeeper;
	private readonly watch: FolderWatch;
	private readonly closing = new AbortController();

	private constructor(private readonly options: PageServerOptions) {
		this.gatekeeper = new Gatekeeper(() => this.port);
		this.watch = new FolderWatch(options.vault.root, isFollowed);
		this.server = createServer((request, response) => void this.answer(request, response));
	}

	/** Rejects with code `EADDRINUSE` where the port is taken. */
	static async listen(options: PageServerOptions): Promise<PageServer> {
		const server = new PageServer(options);
		try {
			await new Promise<void>((resolve, reject) => {
				server.server.once('error', reject);
				server.server.listen(options.port, '127.0.0.1', resolve);
			});
			await server.watch.ready;
		} catch (error) {
			await server.watch.close();
			throw error;
		}
		return server;
	}

	get port(): number {
		return (this.server.address() as AddressInfo).port;
	}

	get address(): string {
		return `http://127.0.0.1:${this.port}/`;
	}

	/** What the page must send with each request for data. For tests. */
	get token(): string {
		return this.gatekeeper.token;
	}

	async close(): Promise<void> {
		this.closing.abort();
		await this.watch.close();
		this.server.closeAllConnections();
		await new Promise((resolve) => this.server.close(resolve));
	}

	private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const url = new URL(request.url ?? '/', 'http://127.0.0.1');
		const isData = url.pathname.startsWith('/data/');
		for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
		try {
			const refusal = this.gatekeeper.refusal(request, isData);
			if (refusal !== null) send(response, 403, refusal);
			else if (isData) await this.answerData(url, request, response);
			else await this.answerFile(url.pathname, request, response);
		} catch (error) {
			if (response.headersSent) response.destroy();
			else send(response, statusOf(error), error instanceof Error ? error.message : String(error));
		}
	}

	private async answerFile(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
		const file = this.options.files[path];
		if (file === undefined || !Object.hasOwn(this.options.files, path)) return send(response, 404, 'There is no such page.');
		if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 405, 'Pages are only read.');
		const { type, body } = await file();
		response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` });
		response.end(request.method === 'HEAD' ? '' : path === '/' ? body.replace('{{token}}', this.gatekeeper.token) : body);
	}

	private async answerData(url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
		switch (url.pathname) {
			case '/data/changes': return this.tellChanges(request, response);
			case '/data/request': {
				const left = new AbortController();
				response.on('close', () => left.abort());
				return answerHttpRequest(await readBody(request), response, this.options.http ?? nodeHttpExchange({
					allowPrivate: this.options.allowPrivate,
					maxBodyBytes,
					signal: AbortSignal.any([this.closing.signal, left.signal]),
				}));
			}
			default: return answerVaultRequest(this.options.vault, url, request.method ?? 'GET', async () => readBody(request), response);
		}
	}

	/** A stream of lines, each a JSON list of paths. */
	private tellChanges(request: IncomingMessage, response: ServerResponse): void {
		response.writeHead(200, { 'Content-Type': 'application/x-ndjson' });
		response.write('[]\n');
		const end = this.watch.subscribe((paths) => response.write(`${JSON.stringify(paths)}\n`));
		request.on('close', end);
	}
}

/** The vault's own files, and what the plugin saves; not `.git`, nor our temporary files. */
function isFollowed(path: string): boolean {
	const settings = '.obsidian/plugins/conference-review/data.json';
	return !path.split('/').some((segment) => segment.startsWith('.')) || settings === path || settings.startsWith(`${path}/`);
}

function statusOf(error: unknown): number {
	if (error instanceof ForbiddenPath) return 403;
	if (error instanceof BodyTooLarge) return 413;
	return (error as { code?: string }).code === 'ENOENT' ? 404 : 500;
}

class BodyTooLarge extends Error {}

async function readBody(request: IncomingMessage): Promise<Buffer> {
	const chunks: Buffer[] = [];
	let length = 0;
	for await (const chunk of request as AsyncIterable<Buffer>) {
		length += chunk.length;
		if (length > maxBodyBytes) throw new BodyTooLarge('That is too large.');
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}

function send(response: ServerResponse, status: number, text: string): void {
	response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
	response.end(text);
}
