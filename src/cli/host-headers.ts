/** A header that one host gets and no other. */
export interface HostHeader {
	/** With the port where it is not the scheme's own: `URL.host`. */
	readonly host: string;
	/** A port other than that of https was named: the header may go there without encryption as well. */
	readonly namesPort: boolean;
	readonly name: string;
	readonly value: string;
}

/** `host:Name=Value`; the name is a token of RFC 9110 (section 5.6.2), the value holds no line break (section 5.5). */
const FORM = /^(\[[^\]\s]+\]|[^:=\s/]+)(:\d+)?:([!#$%&'*+.^_`|~0-9A-Za-z-]+)=([\t\u0020-\u007e\u0080-\u00ff]*)$/u;

/** They say how the message is carried, and belong to the transport. */
const OF_THE_TRANSPORT = new Set(['host', 'connection', 'content-length', 'transfer-encoding', 'upgrade', 'te', 'trailer', 'accept-encoding']);

/** Undefined for what is no `host:Name=Value`. */
export function parseHostHeader(text: string): HostHeader | undefined {
	const [, host = '', port = '', name = '', value = ''] = FORM.exec(text) ?? [];
	if (host === '' || OF_THE_TRANSPORT.has(name.toLowerCase())) return undefined;
	try {
		// Addresses by https leave out 443, and without encryption nothing goes there.
		const secure = port === ':443';
		return { host: new URL(`${secure ? 'https' : 'http'}://${host}${port}`).host, namesPort: port !== '' && !secure, name: name.toLowerCase(), value: value.trim() };
	} catch {
		return undefined;
	}
}

/**
 * The headers that go to an address. Asked for each redirect anew, so that no other host ever sees them, and nobody on
 * the way to one without https: they are mostly secrets.
 */
export function headersFor(headers: readonly HostHeader[]): (url: URL) => Readonly<Record<string, string>> {
	return ({ host, protocol }) => Object.fromEntries(headers.filter((header) => header.host === host && (protocol === 'https:' || header.namesPort)).map(({ name, value }) => [name, value]));
}
