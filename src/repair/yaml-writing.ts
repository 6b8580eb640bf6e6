/** A text as a YAML scalar on one line: plain where YAML cannot take it for something else (`2021`, `true`, `yes`), else in quotes. */
export function writeYamlScalar(text: string): string {
	return /^[\p{L}_][\p{L}\p{N}_/-]*(?: [\p{L}\p{N}_][\p{L}\p{N}_/-]*)*$/u.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/iu.test(text)
		? text
		: `"${text.replace(/\p{Cc}+/gu, ' ').replace(/["\\]/gu, '\\$&')}"`;
}
