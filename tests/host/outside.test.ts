import { createHost, type Host } from '.';
import ProbePlugin, { log, probeManifest } from './probe-plugin';

const probe = { plugin: ProbePlugin, manifest: probeManifest };
let host: Host;

beforeEach(async () => {
	log.splice(0);
	host = await createHost(probe);
});
afterEach(() => host.close());

test('the command line hands over values and flags, and knows no other commands', async () => {
	expect(await host.runCli('probe:greet')).toBe('Hello you');
	expect(await host.runCli('probe:greet', 'name=a=b', 'loud')).toBe('Hello a=b!');
	await expect(host.runCli('probe:missing')).rejects.toThrow('not found');
});

test('a command of the command line is taken once', () => {
	expect(() => host.plugin().registerCliHandler('probe:greet', '', null, () => '')).toThrow('already registered');
});

test('an address of the app reaches the plugin decoded', async () => {
	await host.openUrl('obsidian://probe?a=%EA%B0%80%20b&flag&c=1%3D2');
	expect(JSON.parse(log.at(-1) ?? '')).toEqual({ action: 'probe', a: '가 b', flag: 'true', c: '1=2' });
	await expect(host.openUrl('obsidian://nobody?a=b')).rejects.toThrow('No plugin');
});

test('plugins find each other, and all is taken back when one is switched off', async () => {
	const { plugins } = host.app as unknown as { plugins: { plugins: Record<string, unknown> } };
	expect(plugins.plugins['probe']).toBeInstanceOf(ProbePlugin);
	await host.disablePlugin('probe');
	expect(plugins.plugins).toEqual({});
	await expect(host.runCli('probe:greet')).rejects.toThrow('not found');
	await expect(host.openUrl('obsidian://probe')).rejects.toThrow('No plugin');
});
