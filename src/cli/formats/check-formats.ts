import { checkText } from '../../reports/check-text';
import type { CheckFormat } from './check-format';
import { checkCsv } from './check-csv';
import { checkGithub } from './check-github';
import { checkJson } from './check-json';
import { checkJunit } from './check-junit';
import { checkMarkdown } from './check-markdown';
import { checkSarif } from './check-sarif';

/** What `check --format` takes. */
export const CHECK_FORMATS = {
	text: {
		description: 'by note, every link that is not simply there, and a line of counts',
		write: (check, { paint }) => checkText(check, paint),
	},
	json: checkJson,
	markdown: checkMarkdown,
	junit: checkJunit,
	sarif: checkSarif,
	github: checkGithub,
	csv: checkCsv,
} as const satisfies Readonly<Record<string, CheckFormat>>;

export type CheckFormatName = keyof typeof CHECK_FORMATS;

export const CHECK_FORMAT_NAMES = Object.keys(CHECK_FORMATS) as readonly CheckFormatName[];
