import { selfSigned, TestAuthority, type ServerCertificate } from '../certificates';
import { checkOne, loopbackTransport, resolverTo } from '../engine';
import { LoopbackServer, page } from '../loopback-server';

describe('certificates', () => {
	let authority: TestAuthority;

	beforeAll(async () => {
		authority = await TestAuthority.create();
	});

	const check = async (tls: ServerCertificate): Promise<string> => {
		const server = await LoopbackServer.start({ '/': page('A talk') }, { tls });
		try {
			const transport = loopbackTransport({ lookup: resolverTo('127.0.0.1'), ca: authority.pem });
			const { verdict, reason } = await checkOne(server.url('/', 'talks.example'), { transport });
			transport.close();
			return `${verdict} ${reason}`;
		} finally {
			await server.stop();
		}
	};

	it('are fine when issued for the host by one who is trusted', async () => {
		expect(await check(await authority.issue('talks.example'))).toBe('ok http-200');
	});

	it('that ran out are told', async () => {
		expect(await check(await authority.issue('talks.example', -60, -30))).toBe('unreachable tls-expired');
	});

	it('that are not valid yet are told', async () => {
		expect(await check(await authority.issue('talks.example', 10, 30))).toBe('unreachable tls-not-yet-valid');
	});

	it('of another host are told', async () => {
		expect(await check(await authority.issue('other.example'))).toBe('unreachable tls-wrong-host');
	});

	it('that nobody vouches for are told', async () => {
		expect(await check(await selfSigned('talks.example'))).toBe('unreachable tls-self-signed');
	});

	it('of an unknown authority are told', async () => {
		const stranger = await TestAuthority.create('CN=A stranger');
		expect(await check(await stranger.issue('talks.example'))).toBe('unreachable tls-unknown-issuer');
	});

	it('are missing where the server does not speak TLS', async () => {
		const server = await LoopbackServer.start({ '/': page('A talk') });
		const { verdict, reason } = await checkOne(server.url('/').replace('http:', 'https:'));
		await server.stop();
		expect(`${verdict} ${reason}`).toBe('unreachable tls-error');
	});
});
