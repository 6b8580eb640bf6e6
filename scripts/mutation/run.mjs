// Mutation testing of one room, or of some of its files: `npm run mutation -- links [src/links/scheduling/retry.ts …]`.
// Without a room, all of them in turn. What was tried before is tried again only where source or tests changed.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { prepare, root } from '../prepare.mjs';

/** Those that decide what a user is told. */
const rooms = ['links', 'markdown', 'review'];

const [named, ...files] = process.argv.slice(2);
if (named !== undefined && !rooms.includes(named)) {
	process.stderr.write(`No such room: ${named}. There are: ${rooms.join(', ')}.\n`);
	process.exit(2);
}
await prepare();
for (const room of named === undefined ? rooms : [named]) {
	const { status } = spawnSync(process.execPath, [join(root, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js'), 'run'], {
		cwd: root,
		stdio: 'inherit',
		// A few of the random cases, and the same for each mutant, so that no score depends on luck.
		env: { ...process.env, MUTATION_ROOM: room, MUTATION_FILES: files.join(','), FUZZ_TIMES: '0.03', FUZZ_SEED: '7' },
	});
	if (status !== 0) process.exitCode = status ?? 1;
}
