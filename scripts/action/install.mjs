// The first step of action.yml: finds the command line, and says where its cache lies. A checkout in which it was
// built is used as it is; otherwise the package of the very version of this action comes from npm.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeTooOld, npmCommand } from '../dependencies.mjs';
import { root } from '../prepare.mjs';
import { failStep, setOutputs } from './workflow.mjs';

const problem = nodeTooOld();
if (problem !== null) failStep(`${problem} In a workflow: uses: actions/setup-node.`);

const folder = join(process.env.RUNNER_TEMP, 'conference-review');
// Each vault, and each part of a check, asks hosts of its own, and so has a cache and a report of its own. A hash, for no
// key may begin another one: the runner takes the latest that begins alike.
const id = createHash('sha256').update(JSON.stringify([process.env.VAULT, process.env.SHARD])).digest('hex').slice(0, 12);
mkdirSync(join(folder, id), { recursive: true });
const built = join(root, 'dist', 'conference-review.js');
setOutputs({
	program: existsSync(built) ? built : installPackage(),
	cache: join(folder, id, 'links.json'),
	'cache-key': `conference-review-links-${id}-`,
});

function installPackage() {
	const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	const { command, args, shell } = npmCommand(['install', '--prefix', folder, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', `${name}@${version}`]);
	const { status } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], shell });
	if (status !== 0) failStep(`${name}@${version} could not be installed from npm. Use this action at the tag of a release.`);
	return join(folder, 'node_modules', name, 'dist', 'conference-review.js');
}
