import { walkHtml } from './html-tokens';

/** A page that sends its reader on later than this is meant to be read first, seconds. */
const mostSeconds = 5;
/** Such an element stands in the head, bytes. */
const lookedAt = 8 * 1024;

/**
 * Where a page sends its reader on at once by a `meta` element (HTML Standard, "shared declarative
 * refresh steps"); null where it does not. Sites without a server of their own redirect so.
 */
export function metaRefresh(body: Uint8Array): string | null {
	const start = new TextDecoder('utf-8').decode(body.subarray(0, lookedAt));
	if (!/refresh/i.test(start)) return null;
	let target: string | null = null;
	walkHtml(start, {
		open(name, attributes) {
			if (name !== 'meta' || target !== null || attributes.get('http-equiv')?.trim().toLowerCase() !== 'refresh') return;
			const parts = /^\s*(\d{1,4})(?:\.\d*)?\s*[;,\s]\s*(?:url\s*=\s*)?(["']?)(.*)$/is.exec(attributes.get('content') ?? '');
			const [, seconds = '', quote = '', rest = ''] = parts ?? [];
			if (!parts || Number(seconds) > mostSeconds) return;
			const end = quote === '' ? -1 : rest.indexOf(quote);
			target = (end < 0 ? rest : rest.slice(0, end)).trim();
		},
		close: () => undefined,
		text: () => undefined,
	});
	return target === '' ? null : target;
}
