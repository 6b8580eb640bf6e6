import type { TransportFailure } from '../transport';
import type { CodedError } from './node-modules';

const reasons: Readonly<Record<string, TransportFailure['reason']>> = {
	PRIVATE_ADDRESS: 'private-address',
	ENOTFOUND: 'dns-not-found',
	EAI_AGAIN: 'dns-temporary',
	EAI_FAIL: 'dns-temporary',
	EAI_SYSTEM: 'dns-temporary',
	ECONNREFUSED: 'connection-refused',
	ECONNRESET: 'connection-reset',
	ECONNABORTED: 'connection-reset',
	EPIPE: 'connection-reset',
	ETIMEDOUT: 'timeout',
	ENETUNREACH: 'network-unreachable',
	ENETDOWN: 'network-unreachable',
	EHOSTUNREACH: 'network-unreachable',
	EHOSTDOWN: 'network-unreachable',
	EADDRNOTAVAIL: 'network-unreachable',
	// Out of file handles: our machine's trouble, no sign about the host.
	EMFILE: 'network-unreachable',
	ENFILE: 'network-unreachable',
	CERT_HAS_EXPIRED: 'tls-expired',
	CERT_NOT_YET_VALID: 'tls-not-yet-valid',
	DEPTH_ZERO_SELF_SIGNED_CERT: 'tls-self-signed',
	SELF_SIGNED_CERT_IN_CHAIN: 'tls-self-signed',
	ERR_TLS_CERT_ALTNAME_INVALID: 'tls-wrong-host',
	HOSTNAME_MISMATCH: 'tls-wrong-host',
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'tls-unknown-issuer',
	UNABLE_TO_GET_ISSUER_CERT: 'tls-unknown-issuer',
	UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'tls-unknown-issuer',
	CERT_UNTRUSTED: 'tls-unknown-issuer',
	CERT_REVOKED: 'tls-revoked',
};

/** Codes of OpenSSL's certificate checks and of the handshake that are not named above. */
const tlsCode = /^(?:ERR_SSL_|ERR_TLS_|CERT_|UNABLE_TO_|INVALID_|EPROTO$)/;

/** What Node's error codes say of an exchange. */
export function failureOf(error: CodedError): TransportFailure {
	const code = error.code ?? '';
	const reason = reasons[code] ?? (tlsCode.test(code) ? 'tls-error' : 'bad-response');
	return { kind: 'failure', reason, detail: `${code} ${error.message}`.trim() };
}
