import type { RequestUrlParam } from 'obsidian';
import type { Disk, DiskListing, FileStat, WriteTimes } from '../disk';
import type { HttpAnswer } from '../environment';
import { answerHeadName, type HttpAnswerHead, type HttpOrder } from '../server/http-requests';

export interface VaultListing extends DiskListing {
	readonly name: string;
	/** What the process runs on, and the page therefore as well. */
	readonly isMac: boolean;
}

/** The page's end of the wire to the local process that holds the vault and speaks to the web. */
export class LocalProcess {
	constructor(private readonly token: string) {}

	async vault(): Promise<VaultListing> {
		return (await this.call('GET', 'vault')).json() as Promise<VaultListing>;
	}

	async sendRequest(request: RequestUrlParam): Promise<HttpAnswer> {
		const { body, throw: _throw, ...rest } = request;
		const order: HttpOrder = { ...rest, ...(body !== undefined && { bodyBase64: toBase64(body) }) };
		const response = await this.fetch('POST', 'request', {}, JSON.stringify(order));
		if (!response.ok) throw new Error(await response.text());
		const head = JSON.parse(fromBase64(response.headers.get(answerHeadName) ?? '')) as HttpAnswerHead;
		return { ...head, body: await response.arrayBuffer() };
	}

	/** Calls back with the paths that changed on the disk, until the page is left; comes back after a pause of the process. */
	async followChanges(onChange: (paths: string[]) => Promise<void>, onState: (connected: boolean) => void): Promise<never> {
		for (;;) {
			try {
				const response = await this.call('GET', 'changes');
				onState(true);
				for await (const line of lines(response)) await onChange(JSON.parse(line) as string[]);
			} catch {
				// Gone: asked for again below.
			}
			onState(false);
			await new Promise((resolve) => setTimeout(resolve, 1000));
		}
	}

	async call(method: string, what: string, query: Readonly<Record<string, string>> = {}, body?: ArrayBuffer): Promise<Response> {
		const response = await this.fetch(method, what, query, body);
		if (!response.ok) {
			const message = await response.text();
			throw new Error(response.status === 404 && !message.startsWith('ENOENT') ? `ENOENT: ${message}` : message);
		}
		return response;
	}

	private async fetch(method: string, what: string, query: Readonly<Record<string, string>>, body?: BodyInit): Promise<Response> {
		const parameters = new URLSearchParams(query).toString();
		return window.fetch(`/data/${what}${parameters === '' ? '' : `?${parameters}`}`, {
			method,
			headers: { 'X-Page-Token': this.token },
			...(body !== undefined && { body }),
		});
	}
}

/** The user's folder, as a disk of the host's. */
export class RemoteDisk implements Disk {
	constructor(private readonly process: LocalProcess) {}

	async list(): Promise<DiskListing> {
		return this.process.vault();
	}

	async read(path: string): Promise<ArrayBuffer> {
		return (await this.process.call('GET', 'file', { path })).arrayBuffer();
	}

	async write(path: string, bytes: ArrayBuffer, times: WriteTimes = {}): Promise<FileStat> {
		const mtime = times.mtime === undefined ? {} : { mtime: String(times.mtime) };
		return (await this.process.call('PUT', 'file', { path, ...mtime }, bytes)).json() as Promise<FileStat>;
	}

	async stat(path: string) {
		const response = await this.process.call('GET', 'stat', { path });
		return response.json() as Promise<(FileStat & { type: 'file' | 'folder' }) | null>;
	}

	async remove(path: string): Promise<void> {
		await this.process.call('DELETE', 'file', { path });
	}

	async rename(path: string, newPath: string): Promise<void> {
		await this.process.call('POST', 'rename', { path, to: newPath });
	}

	async makeFolder(path: string): Promise<void> {
		await this.process.call('PUT', 'folder', { path });
	}

	async removeFolder(path: string): Promise<void> {
		await this.process.call('DELETE', 'folder', { path });
	}
}

async function* lines(response: Response): AsyncGenerator<string> {
	const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
	let rest = '';
	for (;;) {
		const chunk = await reader?.read();
		if (chunk?.value === undefined) return;
		const parts = (rest + chunk.value).split('\n');
		rest = parts.pop() ?? '';
		yield* parts;
	}
}

function toBase64(body: string | ArrayBuffer): string {
	const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : new Uint8Array(body);
	return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function fromBase64(text: string): string {
	return new TextDecoder().decode(Uint8Array.from(atob(text), (character) => character.charCodeAt(0)));
}
