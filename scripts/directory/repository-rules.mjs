// Rules for the licence, the README and what is committed and released.

const policies = 'https://docs.obsidian.md/Developer+policies';
const release = 'https://docs.obsidian.md/Plugins/Releasing/Submit+your+plugin';
const scanner = 'https://github.com/obsidianmd/obsidian-workflows (src/repo-checks.ts)';

/** What the policies let a plugin do only where its README says so: how it shows in the sources, and the words that tell of it. */
const disclosures = [
	{ what: 'network use', pattern: /\brequestUrl\s*\(|\bfetch\s*\(|\bnew (?:XMLHttpRequest|WebSocket)\b/g, words: () => /network/i },
	// An import of a type alone, `import('node:http')`, is none of the module.
	{ what: 'the Node module', pattern: /(?:^|[^(]|require\()['"]node:([a-z/_]+)['"]/gm, words: (name) => new RegExp(`\\b${name}\\b`) },
	{ what: 'reading the list of the vault\'s files', pattern: /\.(?:getFiles|getMarkdownFiles|getAllLoadedFiles)\(\)/g, words: () => /list of the vault's files/i },
	{ what: 'the clipboard', pattern: /\bnavigator\.clipboard\b/g, words: () => /clipboard/i },
];

/** @type {import('./repository.mjs').Rule[]} */
export const repositoryRules = [
	{
		id: 'licence',
		source: scanner,
		*find(repository) {
			const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt'].find((name) => repository.read(name) !== null);
			if (file === undefined) yield { file: 'LICENSE', line: 0, message: 'There must be a licence.' };
			else yield* repository.places(file, /Dynalist Inc\./g, () => 'The holder is the template\'s.');
		},
	},
	{
		id: 'readme',
		source: scanner,
		*find(repository) {
			const readme = repository.read('README.md');
			if (readme === null || readme.trim().length < 200) {
				yield { file: 'README.md', line: 0, message: 'There must be a README that says what the plugin does and how it is used.' };
				return;
			}
			yield* repository.places('README.md', /\b(?:TODO|FIXME)\b|<your|yourusername|lorem ipsum/gi, ([found]) => `"${found}" was meant to be filled in.`);
			yield* repository.places('README.md', /this is a sample plugin for/gi, () => 'This is the template\'s text.');
			const title = /^# +(.+)$/m.exec(readme)?.[1]?.trim();
			if (title !== repository.manifest?.name) yield { file: 'README.md', line: 1, message: `The title is "${title ?? ''}", the manifest's name "${repository.manifest?.name}".` };
			const letters = readme.match(/\p{L}/gu) ?? [];
			if (letters.filter((letter) => !/\p{Script=Latin}/u.test(letter)).length > letters.length / 2) yield { file: 'README.md', line: 0, message: 'The README must be in English; others stand beside it.' };
		},
	},
	{
		id: 'disclosure',
		source: policies,
		*find(repository) {
			const readme = repository.read('README.md') ?? '';
			for (const file of repository.sources) {
				for (const { what, pattern, words } of disclosures) {
					const message = ([, name]) => (words(name).test(readme) ? null : `The README must tell of ${what}${name === undefined ? '' : ` ${name}`}.`);
					for (const place of repository.places(file, pattern, message)) if (place.message !== null) yield place;
				}
			}
		},
	},
	{
		id: 'committed',
		source: release,
		*find(repository) {
			const { committed } = repository;
			if (committed === null) return;
			if (!['package-lock.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock'].some((file) => committed.has(file))) yield { file: 'package-lock.json', line: 0, message: 'The locked dependencies must be committed, so that a build can be repeated.' };
			for (const file of ['main.js', 'data.json', 'node_modules/.package-lock.json']) if (committed.has(file)) yield { file, line: 0, message: 'This must not be committed.' };
		},
	},
	{
		id: 'assets',
		source: release,
		*find(repository) {
			for (const file of ['main.js', 'manifest.json', 'styles.css']) {
				if (repository.read(file) === null) yield { file, line: 0, message: 'This must be there to be attached to a release: npm run build makes it.' };
			}
		},
	},
];
