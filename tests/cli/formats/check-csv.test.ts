import { checkCsv } from '../../../src/cli/formats/check-csv';
import { context, link, sample, written } from './sample-check';

/** As RFC 4180 says that it is read. */
function read(text: string): string[][] {
	const rows: string[][] = [[]];
	for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
		rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
		if (end === '\r\n') rows.push([]);
		if (end === '') break;
	}
	return rows.filter((row) => row.length > 1);
}

const rowsOf = (check: typeof sample) => read(written(checkCsv.write(check, context)));

describe('check --format csv', () => {
	it('has a row for each place, with as many cells as there are columns, whatever stands in them', () => {
		const [columns, ...rows] = rowsOf(sample);
		expect(rows).toHaveLength(9);
		expect(rows.filter((row) => row.length !== columns?.length)).toEqual([]);
	});

	it('tells place, verdict and target of a link', () => {
		expect(rowsOf(sample).find((row) => row.includes('moved'))).toEqual([
			'vault/a.md', '9', '5', 'Talk', 'moved', 'http-301', '', 'https://moved.example/', 'https://new.example/?a=1&b=2', '1970-01-01T00:00:00.000Z',
		]);
	});

	it.each(['=cmd|"/c calc"!A1', '+1+1', '-1', '@SUM(1)', ' =1', '\t=1', '\r=1'])('hands a spreadsheet no formula: %j', (session) => {
		const [, row] = rowsOf({ ...sample, links: [link('https://a.example/', { verdict: 'ok', reason: 'http-200' }, [{ session }])] });
		expect(row?.[3]).toMatch(/^'/);
	});

	it('keeps quotes, commas and other scripts as they are', () => {
		const session = 'A "quoted", 한글 😀';
		const [, row] = rowsOf({ ...sample, links: [link('https://a.example/', { verdict: 'ok', reason: 'http-200' }, [{ session }])] });
		expect(row?.[3]).toBe(session);
	});
});
