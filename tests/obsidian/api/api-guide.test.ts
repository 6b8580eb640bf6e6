import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import ConferenceReviewPlugin from '../../../src/main';
import { createHost, type Host } from '../../host';
import { freshDevice } from '../opened-sidebar';
import { reviewText } from '../reviews';
import { answer, WebServer } from '../web-server';

const guide = readFileSync(join(__dirname, '../../../docs/api.md'), 'utf8');
/** The example in a fenced block of this language. */
const example = (language: string): string => {
	const [, code] = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'mu').exec(guide) ?? [];
	if (code === undefined) throw new Error(`The guide has no example for ${language}`);
	return code;
};
/** Runs a script as the plugins do that it is written for. */
const run = (code: string, globals: Record<string, unknown>): Promise<unknown> => runInNewContext(`(async () => { ${code} })()`, globals) as Promise<unknown>;

let host: Host;
beforeEach(freshDevice);
afterEach(() => host.close());

test('the example for Dataview', async () => {
	host = await createHost({ plugin: ConferenceReviewPlugin, files: { 'a.md': reviewText('A', '2021-01-01', [['One', 'https://example.com/1'], ['Two', 'https://example.com/2', '- noted\n']]) } });
	const tables: unknown[] = [];
	await run(example('dataviewjs'), {
		app: host.app,
		dv: { sectionLink: (...parts: unknown[]) => parts.join(' '), table: (...parts: unknown[]) => tables.push(parts) },
	});
	expect(JSON.parse(JSON.stringify(tables))).toEqual([[['Session', 'Conference', 'Date'], [['a.md One false One', 'A', '2021-01-01']]]]);
});

test('the example for Templater', async () => {
	const server = await WebServer.start({ '/ok': answer(200) });
	try {
		const notes = `- [x](${server.url('/gone')}) and [y](${server.url('/ok')})\n`;
		host = await createHost({
			plugin: ConferenceReviewPlugin,
			data: { linkAllowPrivate: true },
			files: { 'a.md': reviewText('A', '2021-01-01', [['One', server.url('/ok')], ['Two', server.url('/ok'), notes]]) },
		});
		await host.runCli('conference-review:check');
		const [, script = ''] = /<%\*([\s\S]*)_%>/u.exec(example('templater')) ?? [];
		expect(await run(`let tR = ''; ${script}; return tR;`, { app: host.app })).toBe(`- [ ] [[a.md#Two|Two]]: ${server.url('/gone')}\n`);
	} finally {
		await server.stop();
	}
});
