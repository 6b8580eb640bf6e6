import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A site on loopback whose answers the test decides, and which notes who asked for what. */
export class Website {
	/** `HEAD /path`, in the order in which they came. */
	readonly requests: string[] = [];
	private readonly held: (() => void)[] = [];
	private isHolding = false;

	private constructor(private readonly server: Server) {}

	static async listen(answer: (path: string, response: ServerResponse, request: IncomingMessage) => void): Promise<Website> {
		const server = createServer();
		const site = new Website(server);
		server.on('request', (request: IncomingMessage, response: ServerResponse) => {
			site.requests.push(`${request.method ?? ''} ${request.url ?? ''}`);
			const go = () => answer(request.url ?? '/', response, request);
			if (site.isHolding && request.url?.startsWith('/slow') === true) site.held.push(go);
			else go();
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		return site;
	}

	get origin(): string {
		return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
	}

	/** From now on, addresses that begin with `/slow` wait until `release`. */
	hold(): void {
		this.isHolding = true;
	}

	release(): void {
		this.isHolding = false;
		for (const go of this.held.splice(0)) go();
	}

	async close(): Promise<void> {
		this.server.closeAllConnections();
		await new Promise((resolve) => this.server.close(resolve));
	}
}

/** A port on which nobody listens. */
export async function closedPort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	await new Promise((resolve) => server.close(resolve));
	return port;
}
