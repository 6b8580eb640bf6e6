import { failureOf } from '../../../src/links/node/failure';

const coded = (code: string, message = 'went wrong'): Error => Object.assign(new Error(message), { code });

describe('what an error of Node says of an exchange', () => {
	it.each([
		['ENOTFOUND', 'dns-not-found'], ['EAI_AGAIN', 'dns-temporary'], ['ECONNREFUSED', 'connection-refused'], ['EPIPE', 'connection-reset'], ['ETIMEDOUT', 'timeout'],
		['EMFILE', 'network-unreachable'], ['CERT_HAS_EXPIRED', 'tls-expired'], ['UNABLE_TO_GET_ISSUER_CERT', 'tls-unknown-issuer'],
		['ERR_SSL_WRONG_VERSION_NUMBER', 'tls-error'], ['EPROTO', 'tls-error'], ['CERT_CHAIN_TOO_LONG', 'tls-error'],
		['HPE_INVALID_HEADER_TOKEN', 'bad-response'], ['EPROTONOSUPPORT', 'bad-response'], ['NOT_CERT_REVOKED', 'bad-response'],
	])('%s: %s', (code, reason) => {
		expect(failureOf(coded(code))).toEqual({ kind: 'failure', reason, detail: `${code} went wrong` });
	});

	it('is little without a code', () => {
		expect(failureOf(new Error('went wrong'))).toEqual({ kind: 'failure', reason: 'bad-response', detail: 'went wrong' });
	});
});
