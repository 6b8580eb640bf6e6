import { pluralForm } from '../../reports/wording';
import { createFormats } from './formats';

export const formats = createFormats('en');

/** `1 session`, `1,200 sessions`. */
export const count = (value: number, one: string, many?: string): string => `${formats.number(value)} ${pluralForm(value, one, many)}`;
