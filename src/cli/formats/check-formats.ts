import type { CheckFormat } from '../../reports/check-format';
import { checkGithub } from './check-github';
import { checkJson } from './check-json';
import { checkJunit } from './check-junit';
import { checkMarkdown } from './check-markdown';
import { checkSarif } from './check-sarif';
import { checkText } from '../../reports/check-text';

/** What `check --format` takes. */
export const CHECK_FORMATS = {
	text: checkText,
	json: checkJson,
	markdown: checkMarkdown,
	junit: checkJunit,
	sarif: checkSarif,
	github: checkGithub,
} as const satisfies Readonly<Record<string, CheckFormat>>;

export type CheckFormatName = keyof typeof CHECK_FORMATS;

export const CHECK_FORMAT_NAMES = Object.keys(CHECK_FORMATS) as readonly CheckFormatName[];
