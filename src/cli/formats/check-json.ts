import { jsonPieces } from '../output';
import { checkReport } from '../reports';
import type { CheckFormat } from './check-format';

export const checkJson: CheckFormat = {
	description: 'every link with its verdict, for other programs',
	write: (check) => jsonPieces(checkReport(check)),
};
