// Runs in Stryker's copy of the project: makes a CommonJS file beside each source and test, and one that loads the
// tests of the room. The quick ones come first, since the first that fails ends the run of a mutant.
import { build } from 'esbuild';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const room = process.env.MUTATION_ROOM;
/** A stopwatch says little of a mutant, and takes long. */
const leftOut = /hostile/;
/** Those that read many notes, or wait for what a server does not do. */
const slow = /differential|commonmark|properties|reread|coverage|corpus|readings|conference-record|checker|pages-served|verdicts|redirects|scheduling|drills|answers|node-transport|tls/;

const filesBelow = (folder, ending) => readdirSync(folder, { recursive: true })
	.map((file) => join(folder, file)).filter((file) => file.endsWith(ending) && !file.includes('fixtures')).sort();

await build({
	entryPoints: [
		...['src/markdown', 'src/review', 'src/links', 'src/repair'].flatMap((folder) => filesBelow(folder, '.ts')),
		...['tests/markdown', 'tests/review', 'tests/links', 'tests/repair', 'tests/mutation'].flatMap((folder) => filesBelow(folder, '.ts')),
		'tests/fuzzing.ts',
	],
	outdir: '.',
	outbase: '.',
	format: 'cjs',
	target: 'node20',
	logLevel: 'warning',
});

const specs = filesBelow(`tests/${room}`, '.test.js').filter((file) => !leftOut.test(file));
const inOrder = [...specs.filter((file) => !slow.test(file)), ...specs.filter((file) => slow.test(file))];
writeFileSync('mutation-tests.js', [
	"require('./tests/mutation/jest-globals.js');",
	...inOrder.map((file) => `describe('${file}', () => void require('./${file}'));`),
].join('\n'));
