// Rules for manifest.json and versions.json.
import { isVersion } from '../versions.mjs';
import { parseObject } from './repository.mjs';

const requirements = 'https://docs.obsidian.md/Plugins/Releasing/Submission+requirements+for+plugins';
const form = 'https://docs.obsidian.md/Reference/Manifest';
const scanner = 'https://github.com/obsidianmd/obsidian-workflows (src/manifest.ts)';
const versions = 'https://docs.obsidian.md/Reference/Versions';

const types = {
	id: 'string', name: 'string', version: 'string', minAppVersion: 'string', description: 'string', author: 'string', isDesktopOnly: 'boolean',
	authorUrl: 'string', fundingUrl: 'string or object',
};
const optional = new Set(['authorUrl', 'fundingUrl']);

/** @type {import('./repository.mjs').Rule[]} */
export const manifestRules = [
	{
		id: 'manifest-form',
		source: form,
		*find(repository) {
			const { manifest } = repository;
			if (manifest === null) {
				yield { file: 'manifest.json', line: 0, message: 'There must be a manifest.json that holds a JSON object.' };
				return;
			}
			for (const [key, type] of Object.entries(types)) {
				if (!(key in manifest)) {
					if (!optional.has(key)) yield repository.ofManifest(key, `"${key}" is missing.`);
				} else if (!type.split(' or ').includes(typeof manifest[key])) {
					yield repository.ofManifest(key, `"${key}" must be a ${type}.`);
				}
			}
			for (const key of Object.keys(manifest)) if (!(key in types)) yield repository.ofManifest(key, `"${key}" is no field of a manifest.`);
		},
	},
	{
		id: 'manifest-id',
		source: requirements,
		*find(repository) {
			const { id } = repository.manifest ?? {};
			if (typeof id !== 'string') return;
			if (!/^[a-z0-9-]+$/.test(id)) yield repository.ofManifest('id', 'An id holds small letters, digits and hyphens only.');
			if (/obsidian|plugin/.test(id.toLowerCase())) yield repository.ofManifest('id', 'An id holds neither "obsidian" nor "plugin".');
		},
	},
	{
		id: 'manifest-name',
		source: scanner,
		*find(repository) {
			const { name } = repository.manifest ?? {};
			if (typeof name !== 'string') return;
			if (/obsidian|plugin/i.test(name)) yield repository.ofManifest('name', 'A name holds neither "Obsidian" nor "Plugin".');
			if (name.length > 50) yield repository.ofManifest('name', 'A name has 50 characters at most.');
			if (/[A-Z]{2}/.test(name) && name === name.toUpperCase()) yield repository.ofManifest('name', 'A name is not written in capitals.');
		},
	},
	{
		id: 'manifest-description',
		source: requirements,
		*find(repository) {
			const { description, name } = repository.manifest ?? {};
			if (typeof description !== 'string') return;
			const wrong = (message) => repository.ofManifest('description', `A description ${message}.`);
			if (description.length < 10 || description.length > 250) yield wrong('has 10 to 250 characters');
			if (!description.endsWith('.')) yield wrong('ends with a full stop');
			if (!/^[A-Z]/.test(description)) yield wrong('begins with a capital letter');
			if (/[^A-Za-z0-9\s.,!?'"-]/.test(description)) yield wrong('holds letters, digits and plain punctuation only');
			if (/obsidian|plugin/i.test(description)) yield wrong('says neither "Obsidian" nor "plugin"');
			if (typeof name === 'string' && description.toLowerCase().startsWith(name.toLowerCase())) yield wrong('does not begin with the name');
		},
	},
	{
		id: 'manifest-version',
		source: scanner,
		*find(repository) {
			const { version, minAppVersion } = repository.manifest ?? {};
			if (typeof version === 'string' && (!isVersion(version) || version === '0.0.0')) yield repository.ofManifest('version', 'A version is three numbers, such as 1.2.0.');
			if (typeof minAppVersion === 'string' && !isVersion(minAppVersion)) yield repository.ofManifest('minAppVersion', 'The least version of the app is three numbers, such as 1.7.2.');
		},
	},
	{
		id: 'manifest-author',
		source: scanner,
		*find(repository) {
			const { author, authorUrl, fundingUrl } = repository.manifest ?? {};
			if (typeof author === 'string' && /\S@\S|https?:/i.test(author)) yield repository.ofManifest('author', 'An author is named without mail and web addresses.');
			if (typeof author === 'string' && /^(?:your name|author|me|unknown|anonymous)$/i.test(author.trim())) yield repository.ofManifest('author', 'The author must be named.');
			const funding = typeof fundingUrl === 'object' && fundingUrl !== null ? Object.values(fundingUrl) : [fundingUrl];
			for (const [key, url] of [['authorUrl', authorUrl], ...funding.map((each) => ['fundingUrl', each])]) {
				if (url === undefined) continue;
				if (!/^https:\/\/[^\s/]/.test(url) || /^https:\/\/(?:www\.)?obsidian\.md(?:\/|$)/.test(url)) yield repository.ofManifest(key, `"${key}" is an https address of your own.`);
			}
		},
	},
	{
		id: 'versions',
		source: versions,
		*find(repository) {
			const { version, minAppVersion } = repository.manifest ?? {};
			const known = parseObject(repository.read('versions.json'));
			if (known === null) {
				yield { file: 'versions.json', line: 0, message: 'There must be a versions.json with the least version of the app for each version.' };
				return;
			}
			if (known[version] !== minAppVersion) yield { file: 'versions.json', line: 0, message: `${version} needs the app's ${known[version] ?? '(nothing)'} here, but ${minAppVersion} in manifest.json.` };
			for (const [each, least] of Object.entries(known)) {
				if (!isVersion(each) || !isVersion(String(least))) yield { file: 'versions.json', line: 0, message: `"${each}": "${least}" is not a version with another.` };
			}
		},
	},
];
