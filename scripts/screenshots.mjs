// node scripts/screenshots.mjs: builds the plugin and makes the pictures of docs/images in a real browser.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bundleForNode } from './bundle.mjs';
import { fail, prepare, root } from './prepare.mjs';

await prepare();
const { status } = spawnSync(process.execPath, [join(root, 'esbuild.config.mjs')], { cwd: root, stdio: 'inherit' });
if (status !== 0) fail('The build failed.', 1);
await bundleForNode('screenshots', 'tests', 'browser', 'screenshots.ts');
const { takeScreenshots } = await import('../node_modules/.cache/conference-review/screenshots.mjs');
for (const path of await takeScreenshots(join(root, 'docs', 'images'))) process.stdout.write(`${path}\n`);
