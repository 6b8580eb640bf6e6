const named: Readonly<Record<string, string>> = { quot: '"', lt: '<', gt: '>', amp: '&' };

function decode(value: string): string {
	return value.replace(/&(quot|lt|gt|amp);/g, (whole, name: string) => named[name] ?? whole);
}

const tag = /<!--(?:>|->|[^]*?(?:-->|$))|<\?[^]*?\?>|<[a-zA-Z][\w-]*((?:\s+[\w:-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/?>/g;
const attribute = /([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;

/** Values of `href` and `src` in HTML, in order, decoded. */
export function addressesOfHtml(html: string): string[] {
	return [...html.matchAll(tag)].flatMap(([, attributes = '']) => [...attributes.matchAll(attribute)]
		.filter(([, name = '']) => /^(?:href|src)$/i.test(name))
		.map(([, , double, single, bare]) => decode(double ?? single ?? bare ?? '')));
}

/** One spelling for addresses that differ in percent-encoding alone, as `[` and `%5B`. */
function normaliseEncoding(url: string): string {
	return url.split(/(%[0-9a-f]{2})/i)
		.map((part) => (/^%[0-9a-f]{2}$/i.test(part) ? part.toUpperCase() : encodeURI(part)))
		.join('');
}

export function isHttp(url: string): boolean {
	return /^https?:/i.test(url);
}

/** The http(s) addresses, each once, sorted. */
export function httpSet(urls: readonly string[]): string[] {
	return [...new Set(urls.filter(isHttp).map(normaliseEncoding))].sort();
}
