import type { ServerResponse } from 'node:http';
import type { VaultFolder } from './vault-folder';

/** Answers what the page asks of the vault: `/data/<what>?path=…`. */
export async function answerVaultRequest(
	vault: VaultFolder,
	url: URL,
	method: string,
	readBody: () => Promise<Uint8Array>,
	response: ServerResponse,
): Promise<void> {
	const path = url.searchParams.get('path') ?? '';
	switch (`${method} ${url.pathname}`) {
		case 'GET /data/vault': return json(response, { name: vault.name, isMac: process.platform === 'darwin', ...await vault.list() });
		case 'GET /data/stat': return json(response, await vault.stat(path));
		case 'GET /data/file': {
			const bytes = await vault.read(path);
			response.writeHead(200, { 'Content-Type': 'application/octet-stream' });
			response.end(bytes);
			return;
		}
		case 'PUT /data/file': {
			const mtime = url.searchParams.get('mtime');
			await vault.write(path, await readBody(), mtime === null ? {} : { mtime: Number(mtime) });
			return json(response, await vault.stat(path));
		}
		case 'DELETE /data/file': return json(response, await vault.remove(path));
		case 'PUT /data/folder': return json(response, await vault.makeFolder(path));
		case 'DELETE /data/folder': return json(response, await vault.removeFolder(path));
		case 'POST /data/rename': return json(response, await vault.rename(path, url.searchParams.get('to') ?? ''));
		default:
			response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
			response.end('There is no such data.');
	}
}

function json(response: ServerResponse, value: unknown): void {
	response.writeHead(200, { 'Content-Type': 'application/json' });
	response.end(JSON.stringify(value ?? null));
}
