import { Platform, requestUrl } from 'obsidian';
import type { NodeModules } from '../links/node/node-modules';
import { createNodeTransport } from '../links/node/node-transport';
import type { Transport } from '../links/transport';
import { createRequestUrlTransport } from './request-url-transport';

/** The best way out to the network that this device has. */
export function createPlatformTransport(allowPrivate: boolean): Transport {
	const modules = nodeModules();
	return modules ? createNodeTransport({ modules, allowPrivate }) : createRequestUrlTransport({ requestUrl, allowPrivate });
}

/**
 * Node's modules, which the desktop app hands out through its window: they show redirects, can be stopped, and resolve
 * names themselves, so that private addresses are refused for what they are. Null where there are none.
 */
function nodeModules(): NodeModules | null {
	if (!Platform.isDesktopApp) return null;
	const load = (window as { readonly require?: unknown }).require;
	if (typeof load !== 'function') return null;
	const loadModule = load as (name: string) => unknown;
	try {
		const [http, https, dns, zlib] = ['node:http', 'node:https', 'node:dns', 'node:zlib'].map(loadModule);
		return http && https && dns && zlib ? { http, https, dns, zlib } as NodeModules : null;
	} catch {
		return null;
	}
}
