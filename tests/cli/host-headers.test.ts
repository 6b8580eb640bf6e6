import { headersFor, parseHostHeader } from '../../src/cli/host-headers';

it.each([
	['example.com:Authorization=x', 'https://example.com/a', true],
	['example.com:Authorization=x', 'http://example.com/a', false],
	['example.com:80:Authorization=x', 'http://example.com/a', true],
	['example.com:443:Authorization=x', 'https://example.com/', true],
	['example.com:443:Authorization=x', 'http://example.com/', false],
	['example.com:443:Authorization=x', 'http://example.com:443/', false],
	['localhost:8080:Authorization=x', 'http://localhost:8080/', true],
	['example.com:Authorization=x', 'https://example.com:8443/', false],
	['example.com:Authorization=x', 'https://www.example.com/', false],
])('%s for %s: %s', (header, url, isSent) => {
	const parsed = parseHostHeader(header);
	if (!parsed) throw new Error('no header');
	expect(headersFor([parsed])(new URL(url))).toEqual(isSent ? { authorization: 'x' } : {});
});
