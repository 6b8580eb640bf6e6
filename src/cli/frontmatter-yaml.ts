import { parse } from 'yaml';

/**
 * Reads one YAML 1.2 document with the core schema, in which dates stay strings. Throws on bad YAML, and on more than
 * 100 uses of an alias (a document of a few lines can otherwise unfold to gigabytes).
 */
export function parseFrontmatter(source: string): unknown {
	return parse(source, { schema: 'core', maxAliasCount: 100, logLevel: 'error' });
}
