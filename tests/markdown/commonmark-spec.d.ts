/** The package brings no types. */
declare module 'commonmark-spec' {
	export const text: string;
	export const tests: readonly {
		readonly number: number;
		readonly section: string;
		readonly markdown: string;
		readonly html: string;
	}[];
}
