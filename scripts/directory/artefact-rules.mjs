// Rules for what the app loads: main.js and styles.css.
import { Buffer } from 'node:buffer';

const guidelines = 'https://docs.obsidian.md/Plugins/Releasing/Plugin+guidelines';
const bundle = 'https://github.com/obsidianmd/obsidian-workflows (src/artifact-checks.ts)';
const styles = 'https://github.com/obsidianmd/obsidian-workflows (src/lint.ts)';
/** In bytes: what Obsidian Sync carries in its standard plan. */
const largest = 5 * 1024 * 1024;

const inBundle = (id, source, pattern, message) => ({ id, source, find: (repository) => repository.places('main.js', pattern, message) });

/** The stylesheet without its comments, in which line breaks stay. */
function* inStyles(repository, pattern, message) {
	for (const file of repository.files('src', ['.css'])) {
		const text = (repository.read(file) ?? '').replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
		for (const { index } of text.matchAll(pattern)) yield { file, line: text.slice(0, index).split('\n').length, message };
	}
}

/** @type {import('./repository.mjs').Rule[]} */
export const artefactRules = [
	inBundle('console', guidelines, /\bconsole\.(?:log|info|table|trace)\(/g, () => 'A plugin that works prints nothing.'),
	inBundle('eval', guidelines, /\beval\s*\(|\bnew Function\s*\(/g, () => 'Code must not be made from text.'),
	inBundle('lookbehind', guidelines, /\(\?<[=!]/g, () => 'iOS before 16.4 has no lookbehind.'),
	inBundle('old-helpers', bundle, /\b__(?:awaiter|generator|spreadArray)\b/g, ([name]) => `${name} is for engines that the app does not run on.`),
	inBundle('wasm', bundle, /\.wasm\b|AGFz[A-Za-z0-9+/=]{8,}/g, () => 'WebAssembly cannot be read by a reviewer.'),
	inBundle('beacon', bundle, /\bsendBeacon\s*\(/g, () => 'Nothing may be sent in passing.'),
	inBundle('tls', bundle, /rejectUnauthorized\s*:\s*(?:false|!1)/g, () => 'Certificates must be verified.'),
	inBundle('source-map', guidelines, /\/\/# sourceMappingURL=/g, () => 'A release holds no source map: build it without --development.'),
	{
		id: 'size',
		source: guidelines,
		*find(repository) {
			if (Buffer.byteLength(repository.read('main.js') ?? '') > largest) yield { file: 'main.js', line: 0, message: 'Obsidian Sync carries files up to 5 MB only.' };
		},
	},
	{ id: 'style-important', source: styles, find: (repository) => inStyles(repository, /!important/g, 'Snippets and themes cannot override !important.') },
	{ id: 'style-has', source: styles, find: (repository) => inStyles(repository, /:has\(/g, ':has() makes the whole page slow.') },
	{ id: 'style-address', source: styles, find: (repository) => inStyles(repository, /url\(\s*['"]?(?:https?|file):/g, 'Styles must load nothing.') },
	{ id: 'style-colour', source: styles, find: (repository) => inStyles(repository, /:[^;{}]*\b(?:white|black|red|green|blue|yellow|orange|grey|gray)\b(?!-)\s*[;}]/g, 'A named colour does not follow the theme: use a variable.') },
];
