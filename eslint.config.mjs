import obsidianmd from 'eslint-plugin-obsidianmd';
import { defineConfig, globalIgnores } from 'eslint/config';
import { builtinModules } from 'node:module';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const node = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];

/** The rooms: who may import what. The core rule is free, since the recommended set uses the typed one. */
const room = (files, { app = false, nodeModules = false, rooms = [], doors = [] }) => ({
	files,
	rules: {
		'no-restricted-imports': ['error', {
			paths: [
				...(app ? [] : [{ name: 'obsidian', message: 'Only src/obsidian and src/main.ts touch the app.' }]),
				...(nodeModules ? [] : node.map((name) => ({ name, message: 'Only src/cli imports Node.' }))),
			],
			patterns: [
				...(rooms.length > 0 ? [{ group: rooms.map((name) => `**/${name}/**`), message: 'This room must not know that one.' }] : []),
				...doors.map((regex) => ({ regex, message: 'This room is entered by its doors alone.' })),
			],
		}],
	},
});

export default defineConfig([
	globalIgnores(['main.js', 'dist/', 'coverage/', 'reports/', '.stryker/', 'tests/fixtures/', 'node_modules/']),
	...obsidianmd.configs.recommended,
	{
		files: ['**/*.{ts,tsx}'],
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
		rules: {
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
			'@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
		},
	},
	room(['src/markdown/**'], { rooms: ['review', 'links', 'reports', 'repair', 'authoring', 'obsidian', 'cli'] }),
	room(['src/links/**'], { rooms: ['markdown', 'review', 'reports', 'repair', 'authoring', 'obsidian', 'cli'] }),
	room(['src/review/**'], { rooms: ['reports', 'repair', 'authoring', 'obsidian', 'cli'], doors: ['/links/(?!(?:address|address-patterns|link-state)$)'] }),
	room(['src/reports/**'], { rooms: ['markdown', 'repair', 'authoring', 'obsidian', 'cli'] }),
	room(['src/repair/**'], { rooms: ['reports', 'authoring', 'obsidian', 'cli'] }),
	room(['src/authoring/**'], { rooms: ['reports', 'obsidian', 'cli'] }),
	room(['src/obsidian/**', 'src/main.ts'], { app: true, rooms: ['cli'] }),
	room(['src/cli/**'], { nodeModules: true, rooms: ['obsidian'] }),
	{
		// The command line, scripts and tests run on Node and are not loaded by the app.
		files: ['src/cli/**', 'tests/**', 'bench/**', 'scripts/**', '*.mjs'],
		languageOptions: { globals: globals.node },
		rules: {
			'obsidianmd/no-nodejs-modules': 'off',
			'obsidianmd/prefer-window-timers': 'off',
			'obsidianmd/rule-custom-message': 'off',
			'obsidianmd/no-global-this': 'off',
			'no-restricted-globals': 'off',
			'import/no-extraneous-dependencies': ['error', { devDependencies: true }],
		},
	},
	{
		files: ['src/**'],
		rules: { 'import/no-extraneous-dependencies': ['error', { devDependencies: true }] },
	},
	{
		files: ['tests/**'],
		languageOptions: { globals: globals.jest },
		rules: {
			'obsidianmd/no-unsupported-api': 'off',
			'obsidianmd/prefer-create-el': 'off',
			'obsidianmd/hardcoded-config-path': 'off',
			'@typescript-eslint/unbound-method': 'off',
			'no-restricted-syntax': ['error', {
				selector: 'CallExpression[callee.object.name="fc"][callee.property.name="assert"]:not([arguments.1.callee.name="runs"])',
				message: 'Let `runs()` of tests/fuzzing.ts say how often, so that `npm run fuzz` looks further.',
			}],
		},
	},
	{
		// They work on vaults from outside the app, which nothing tells of another configuration folder.
		files: ['scripts/**'],
		rules: { 'obsidianmd/hardcoded-config-path': 'off' },
	},
	{
		// Runs main.js as the app does, which is by `new Function`.
		files: ['tests/host/plugin-loader.ts'],
		rules: { '@typescript-eslint/no-implied-eval': 'off' },
	},
	{ files: ['**/*.mjs'], extends: [tseslint.configs.disableTypeChecked] },
	{
		files: ['manifest.json'],
		extends: [tseslint.configs.disableTypeChecked],
		languageOptions: { parser: tseslint.parser, parserOptions: { projectService: false, extraFileExtensions: ['.json'] } },
		rules: {
			'obsidianmd/validate-manifest': 'error',
			'@typescript-eslint/no-unused-expressions': 'off',
		},
	},
]);
