// node scripts/release-notes.mjs <tag>: makes sure that every file is at the version that the tag names, and prints
// what the changelog says about it. Ends with 1 and a sentence for each file that disagrees.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sectionOf } from './changelog.mjs';
import { fail, root } from './prepare.mjs';
import { disagreements, isVersion } from './versions.mjs';

const [tag = ''] = process.argv.slice(2);
if (!isVersion(tag)) fail(`"${tag}" is no tag of a release: a version such as 1.2.0 is needed, without a v.`, 2);
try {
	const wrong = disagreements(root, tag);
	const notes = sectionOf(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'), tag);
	if (notes === null || notes === '') wrong.push(`CHANGELOG.md tells of no change in ${tag}.`);
	if (wrong.length > 0) throw new Error(wrong.join('\n'));
	process.stdout.write(`${notes}\n`);
} catch (error) {
	fail(error.message, 1);
}
