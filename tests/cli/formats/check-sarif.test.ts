import { checkSarif } from '../../../src/cli/formats/check-sarif';
import { context, sample, written } from './sample-check';

interface Log {
	version: string;
	runs: [{
		tool: { driver: { name: string; version: string; rules: { id: string }[] } };
		columnKind: string;
		invocations: { executionSuccessful: boolean }[];
		results: {
			ruleId: string; ruleIndex: number; level: string; message: { text: string };
			locations: [{ physicalLocation: { artifactLocation: { uri: string }; region: Record<string, number> } }];
		}[];
	}];
}

const logOf = (ended: 'completed' | 'cancelled') => JSON.parse(written(checkSarif.write({ ...sample, ended }, context))) as Log;
const [run] = logOf('completed').runs;

describe('check --format sarif', () => {
	it('says which program, which rules, and how columns count', () => {
		expect(logOf('completed').version).toBe('2.1.0');
		expect(run.tool.driver).toMatchObject({ name: 'conference-review', version: '1.2.3' });
		expect(run.columnKind).toBe('utf16CodeUnits');
		for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
	});

	it('has a result for each place of a link that is not simply there', () => {
		expect(run.results.map(({ ruleId, level }) => `${ruleId} ${level}`).sort()).toEqual([
			'blocked warning', 'broken error', 'broken error', 'broken error', 'moved note', 'ok note', 'skipped note', 'unreachable warning',
		]);
		const moved = run.results.find(({ ruleId }) => ruleId === 'moved');
		expect(moved?.message.text).toBe('moved (http-301): https://moved.example/ → https://new.example/?a=1&b=2');
		expect(moved?.locations[0].physicalLocation).toEqual({
			artifactLocation: { uri: 'vault/a.md' }, region: { startLine: 9, startColumn: 5, endLine: 9, endColumn: 27 },
		});
	});

	it('writes paths as addresses', () => {
		for (const { locations: [{ physicalLocation }] } of run.results) {
			const { uri } = physicalLocation.artifactLocation;
			expect(new URL(uri, 'file:///').href).toBe(`file:///${uri}`);
		}
	});

	it('tells a check that did not end from one that did', () => {
		expect(run.invocations).toEqual([{ executionSuccessful: true }]);
		expect(logOf('cancelled').runs[0].invocations).toEqual([{ executionSuccessful: false }]);
	});
});
