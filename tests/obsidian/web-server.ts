import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A real server on loopback, page by page. What is asked for and not there is a 404. */
export class WebServer {
	/** Methods and paths, in the order in which they were asked. */
	readonly asked: string[] = [];

	private constructor(private readonly server: Server, private readonly pages: Readonly<Record<string, Answer>>) {
		server.on('request', (request, response) => {
			this.asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
			const page = this.pages[request.url ?? ''];
			if (page) page(request, response);
			else answer(404)(request, response);
		});
	}

	static async start(pages: Readonly<Record<string, Answer>>): Promise<WebServer> {
		const server = createServer();
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		return new WebServer(server, pages);
	}

	url(path: string): string {
		return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}${path}`;
	}

	async stop(): Promise<void> {
		const closed = new Promise((resolve) => this.server.close(resolve));
		this.server.closeAllConnections();
		await closed;
	}
}

export function answer(status: number, headers: Readonly<Record<string, string>> = {}, body = ''): Answer {
	return (_, response) => {
		response.writeHead(status, { 'content-type': 'text/html', ...headers });
		response.end(body);
	};
}

/** Never answers. */
export const silence: Answer = () => undefined;
