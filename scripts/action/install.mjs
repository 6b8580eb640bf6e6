// The first step of action.yml: finds the command line, and says where its cache lies. A checkout in which it was
// built is used as it is; otherwise the package of the very version of this action comes from npm.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeTooOld, npmCommand } from '../dependencies.mjs';
import { root } from '../prepare.mjs';
import { failStep, setOutputs } from './workflow.mjs';

const problem = nodeTooOld();
if (problem !== null) failStep(`${problem} In a workflow: uses: actions/setup-node.`);

const folder = join(process.env.RUNNER_TEMP, 'conference-review');
mkdirSync(folder, { recursive: true });
const built = join(root, 'dist', 'conference-review.js');
setOutputs({
	program: existsSync(built) ? built : installPackage(),
	cache: join(folder, 'links.json'),
	// Each part of a check asks hosts of its own, and so has a cache of its own.
	'cache-key': `conference-review-links-${process.env.SHARD === '' ? '' : `${process.env.SHARD.replace(/\W/g, '-')}-`}`,
});

function installPackage() {
	const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	const { command, args, shell } = npmCommand(['install', '--prefix', folder, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', `${name}@${version}`]);
	const { status } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], shell });
	if (status !== 0) failStep(`${name}@${version} could not be installed from npm. Use this action at the tag of a release.`);
	return join(folder, 'node_modules', name, 'dist', 'conference-review.js');
}
