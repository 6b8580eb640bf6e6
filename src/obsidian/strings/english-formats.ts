import { pluralForm } from '../../reports/wording';
import { createFormats } from './formats';

export const formats = createFormats('en', 'just now');

/** `1 session`, `1,200 sessions`. */
export const count = (value: number, one: string, many?: string): string => `${formats.number(value)} ${pluralForm(value, one, many)}`;

/** `3 of 12 sessions`; where that is all of them, or nobody asks for a part (null), `12 sessions`. */
export const countOf = (part: number | null, total: number, one: string): string => `${part === null || part === total ? '' : `${formats.number(part)} of `}${count(total, one)}`;
