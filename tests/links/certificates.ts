import 'reflect-metadata';
import { createHash, webcrypto } from 'node:crypto';
import { BasicConstraintsExtension, PemConverter, SubjectAlternativeNameExtension, X509CertificateGenerator } from '@peculiar/x509';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const dayMs = 86_400_000;

export interface ServerCertificate {
	readonly key: string;
	readonly cert: string;
}

/** An authority of the tests' own, made anew in each run, and what it signs. */
export class TestAuthority {
	private constructor(private readonly keys: CryptoKeyPair, readonly pem: string, private readonly name: string) {}

	static async create(name = 'CN=Test authority'): Promise<TestAuthority> {
		const keys = await newKeys();
		const certificate = await X509CertificateGenerator.createSelfSigned({
			name, keys, signingAlgorithm: algorithm, serialNumber: '01', ...validity(0, 30),
			extensions: [new BasicConstraintsExtension(true, 2, true)],
		}, webcrypto as Crypto);
		return new TestAuthority(keys, certificate.toString('pem'), name);
	}

	/** For `host`, valid from and to so many days from now. */
	async issue(host: string, fromDays = -1, toDays = 30): Promise<ServerCertificate> {
		const keys = await newKeys();
		const certificate = await X509CertificateGenerator.create({
			subject: `CN=${host}`, issuer: this.name, publicKey: keys.publicKey, signingKey: this.keys.privateKey,
			signingAlgorithm: algorithm, serialNumber: serial(host + String(toDays)), ...validity(fromDays, toDays),
			extensions: [new SubjectAlternativeNameExtension([{ type: 'dns', value: host }])],
		}, webcrypto as Crypto);
		return { key: await pemOfKey(keys), cert: certificate.toString('pem') };
	}
}

/** One that nobody but its holder vouches for. */
export async function selfSigned(host: string): Promise<ServerCertificate> {
	const keys = await newKeys();
	const certificate = await X509CertificateGenerator.createSelfSigned({
		name: `CN=${host}`, keys, signingAlgorithm: algorithm, serialNumber: '02', ...validity(-1, 30),
		extensions: [new SubjectAlternativeNameExtension([{ type: 'dns', value: host }])],
	}, webcrypto as Crypto);
	return { key: await pemOfKey(keys), cert: certificate.toString('pem') };
}

function newKeys(): Promise<CryptoKeyPair> {
	return webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
}

async function pemOfKey(keys: CryptoKeyPair): Promise<string> {
	return PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey), 'PRIVATE KEY');
}

function validity(fromDays: number, toDays: number): { notBefore: Date; notAfter: Date } {
	return { notBefore: new Date(Date.now() + (fromDays - 1) * dayMs), notAfter: new Date(Date.now() + toDays * dayMs) };
}

function serial(text: string): string {
	return `00${createHash('sha1').update(text).digest('hex').slice(0, 16)}`;
}
