import { setMaxListeners } from 'node:events';
import { version } from '../../package.json';
import { parseArguments, type Request } from './arguments';
import { check } from './commands/check';
import { fix } from './commands/fix';
import { list } from './commands/list';
import { merge } from './commands/merge';
import { tell, type Streams } from './commands/streams';
import { Interruption } from './interruption';
import { writeResults } from './output';
import { errorMessage } from './system-error';
import { USAGE } from './usage';
import { UsageError } from './usage-error';

const WRONG_USAGE = 2;

async function run(request: Request, streams: Streams, interruption: Interruption): Promise<number> {
	switch (request.command) {
		case 'help':
			await writeResults(streams.out, USAGE);
			return 0;
		case 'version':
			await writeResults(streams.out, `${version}\n`);
			return 0;
		case 'sessions':
		case 'links':
			return list(request, streams);
		case 'check':
			return check(request, streams, interruption);
		case 'fix':
			return fix(request, streams, interruption);
		case 'merge':
			return merge(request, streams);
	}
}

async function main(): Promise<number> {
	const streams: Streams = { out: process.stdout, err: process.stderr };
	// Without a listener, a reader that has gone would end the program with a stack. Results are watched where they are written.
	for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
	// A fault of ours must not end with 1, which says that links are broken.
	process.on('uncaughtException', (error) => {
		tell(streams.err, errorMessage(error));
		process.exit(WRONG_USAGE);
	});
	try {
		return await run(parseArguments(process.argv.slice(2)), streams, new Interruption(process));
	} catch (error) {
		tell(streams.err, error instanceof UsageError ? `${error.message} See conference-review --help.` : errorMessage(error));
		return WRONG_USAGE;
	}
}

// Names are resolved on Node's threads, of which there are four: so many names that hang would hold up all the others.
process.env['UV_THREADPOOL_SIZE'] ??= '32';
// Every request under way listens to the one signal that cancels a check: no leak, so no warning among the user's output.
setMaxListeners(0);
void main().then((exitCode) => {
	process.exitCode = exitCode;
});
