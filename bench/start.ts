import { measureStarts } from './notes/starts';

/* The part of `npm run bench -- read` that needs a browser, alone. */

const notes = process.argv.find((argument) => argument.startsWith('--notes='))?.slice('--notes='.length);
void measureStarts(Number(notes ?? 10_000), (figures) => process.stdout.write(`${JSON.stringify({ bench: 'start', ...figures })}\n`));
