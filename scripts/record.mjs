// node scripts/record.mjs: builds the plugin and records docs/images/tour.gif in a real browser.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bundleForNode } from './bundle.mjs';
import { fail, prepare, root } from './prepare.mjs';

/** In bytes: what a README may cost its reader. */
const most = 1.5 * 1024 * 1024;

await prepare();
const { status } = spawnSync(process.execPath, [join(root, 'esbuild.config.mjs')], { cwd: root, stdio: 'inherit' });
if (status !== 0) fail('The build failed.', 1);
await bundleForNode('recording', 'tests', 'browser', 'recording.ts');
const { recordTour } = await import('../node_modules/.cache/conference-review/recording.mjs');
const file = join(root, 'docs', 'images', 'tour.gif');
const size = await recordTour(file);
process.stdout.write(`${file}: ${Math.round(size / 1024)} KiB\n`);
if (size > most) fail('That is too large for a README: fewer frames, or a smaller picture.', 1);
