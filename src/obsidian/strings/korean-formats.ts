import { createFormats } from './formats';

export const formats = createFormats('ko', '방금');

/** `세션 12개 중 3개`; where that is all of them, or nobody asks for a part (null), `세션 12개`. */
export const countOf = (noun: string, part: number | null, total: number): string => `${noun} ${formats.number(total)}개${part === null || part === total ? '' : ` 중 ${formats.number(part)}개`}`;
