import { Clone } from './clone';

jest.setTimeout(60_000); // Each test runs processes of its own.

let clone: Clone;

beforeEach(() => {
	clone = new Clone();
	clone.write('esbuild.config.mjs', '');
	clone.write('node_modules/typescript/bin/tsc', '');
	clone.write('node_modules/eslint/bin/eslint.js', '');
	clone.write('node_modules/knip/bin/knip.js', '');
	jestReports({ numPassedTests: 5, numFailedTests: 0, numRuntimeErrorTestSuites: 0 }, 0);
});

afterEach(() => clone.remove());

function jestReports(report: Record<string, number>, exitCode: number): void {
	clone.write('node_modules/jest/bin/jest.js', `
		const file = process.argv.find((each) => each.startsWith('--outputFile=')).slice('--outputFile='.length);
		require('fs').writeFileSync(file, ${JSON.stringify(JSON.stringify(report))});
		process.stderr.write('jest got ' + process.argv.slice(-1) + '\\n');
		process.exit(${exitCode});
	`);
}

function lastLine(text: string): string | undefined {
	return text.trimEnd().split('\n').at(-1);
}

test('build, type check, lint and the search for unused code count as a test each, beside those of Jest', async () => {
	const { code, stdout } = await clone.run('test.mjs');
	expect(lastLine(stdout)).toBe('9 passed, 0 failed');
	expect(code).toBe(0);
});

test('a failing type check fails the run and shows what it said', async () => {
	clone.write('node_modules/typescript/bin/tsc', 'console.log("src/main.ts(1,1): error TS1"); process.exit(2);');
	const { code, stdout } = await clone.run('test.mjs');
	expect(stdout).toContain('src/main.ts(1,1): error TS1\nFAIL type check');
	expect(lastLine(stdout)).toBe('8 passed, 1 failed');
	expect(code).toBe(1);
});

test('failing tests of Jest fail the run', async () => {
	jestReports({ numPassedTests: 4, numFailedTests: 1, numRuntimeErrorTestSuites: 1 }, 1);
	const { code, stdout } = await clone.run('test.mjs');
	expect(lastLine(stdout)).toBe('8 passed, 2 failed');
	expect(code).toBe(1);
});

test('a Jest that dies without a report fails the run', async () => {
	clone.write('node_modules/jest/bin/jest.js', 'process.exit(134)');
	const { code, stdout } = await clone.run('test.mjs');
	expect(lastLine(stdout)).toBe('4 passed, 1 failed');
	expect(code).toBe(1);
});

test('arguments are passed on to Jest', async () => {
	const { stderr } = await clone.run('test.mjs', 'tests/host');
	expect(stderr).toContain('jest got tests/host');
});

test('a run that ends badly though no test failed counts as one failure', async () => {
	jestReports({ numPassedTests: 5, numFailedTests: 0, numRuntimeErrorTestSuites: 0 }, 1);
	const { code, stdout } = await clone.run('test.mjs');
	expect(lastLine(stdout)).toBe('9 passed, 1 failed');
	expect(code).toBe(1);
});
