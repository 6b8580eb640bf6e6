// Mutation testing of one room: `npm run mutation -- links`. See docs/testing.md.
const room = process.env.MUTATION_ROOM ?? 'links';
const files = process.env.MUTATION_FILES;

export default {
	mutate: files ? files.split(',') : [
		`src/${room}/**/*.ts`,
		// Examples, which are tests and documentation at once.
		'!src/review/rules/heading-examples.ts',
	],
	// One mutant after the other in one process that has the tests loaded: a tenth of a second for each, where
	// Jest, which loads all modules anew, takes three.
	testRunner: 'mocha',
	buildCommand: 'node scripts/mutation/build.mjs',
	mochaOptions: { spec: ['mutation-tests.js'], 'no-config': true },
	coverageAnalysis: 'perTest',
	disableTypeChecks: false,
	plugins: ['@stryker-mutator/mocha-runner', './scripts/mutation/word-tables.mjs'],
	ignorers: ['word-tables'],
	ignorePatterns: ['bench', 'docs/images', 'tests/{host,browser,obsidian,cli,scripts}'],
	concurrency: Number(process.env.MUTATION_PROCESSES ?? 1),
	timeoutMS: 3_000,
	timeoutFactor: 1.5,
	// What runs once, when its module loads, needs a process of its own for each mutant: ten seconds, for a thousand patterns.
	ignoreStatic: process.env.MUTATION_STATIC !== '1',
	incremental: true,
	incrementalFile: `reports/mutation/${room}-incremental.json`,
	reporters: ['clear-text', 'html', 'json', 'progress-append-only'],
	clearTextReporter: { reportTests: false, allowEmojis: false, logTests: false },
	htmlReporter: { fileName: `reports/mutation/${room}.html` },
	jsonReporter: { fileName: `reports/mutation/${room}.json` },
	allowConsoleColors: false,
	tempDirName: `.stryker/${room}`,
};
