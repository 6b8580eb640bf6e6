// Three projects: plain units on Node, what touches the app in jsdom, and the built plugin in a real browser.

/** Packages that ship ES modules alone; Jest runs CommonJS. */
const esModules = [
	'micromark.*', 'mdast-util.*', 'unist-util.*', 'decode-named-character-reference', 'character-entities', 'devlop', 'ccount',
	'escape-string-regexp', 'markdown-table', 'longest-streak', 'zwitch', 'lucide', 'idb', 'preact', '@tanstack', 'es-hangul', 'cidr-tools', 'ip-bigint',
];

const transform = {
	'^.+\\.[mc]?[jt]sx?$': ['ts-jest', {
		// Types are checked once, by `npm run typecheck`.
		diagnostics: false,
		tsconfig: {
			module: 'commonjs',
			moduleResolution: 'bundler',
			target: 'es2022',
			jsx: 'react-jsx',
			jsxImportSource: 'preact',
			allowJs: true,
			isolatedModules: true,
			esModuleInterop: true,
			types: ['node', 'jest'],
		},
	}],
};

const project = (displayName, testMatch, options = {}) => ({
	displayName,
	testMatch: testMatch.map((pattern) => `<rootDir>/tests/${pattern}`),
	roots: ['<rootDir>/tests'],
	testEnvironment: 'node',
	transform,
	transformIgnorePatterns: [`/node_modules/(?!(${esModules.join('|')})/)`],
	...options,
});

export default {
	projects: [
		project('unit', ['{markdown,review,links,repair,authoring,cli,scripts,docs}/**/*.test.ts']),
		project('app', ['{obsidian,host}/**/*.test.{ts,tsx}'], {
			testEnvironment: 'jsdom',
			moduleNameMapper: { '^obsidian$': '<rootDir>/tests/host/obsidian.ts' },
			setupFiles: ['obsidian-test-mocks/jest-setup', '<rootDir>/tests/host/jest-setup.ts'],
		}),
		project('browser', ['browser/**/*.test.ts']),
	],
};
