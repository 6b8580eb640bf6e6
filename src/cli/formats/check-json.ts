import { jsonPieces } from '../../reports/json';
import { checkReport } from '../../reports/reports';
import type { CheckFormat } from './check-format';

export const checkJson: CheckFormat = {
	description: 'every link with its verdict, for other programs',
	write: (check) => jsonPieces(checkReport(check)),
};
