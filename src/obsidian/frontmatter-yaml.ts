import { parseYaml } from 'obsidian';

/** The app's own YAML parser, which is a `YamlParser` but for its type. Throws on bad YAML. */
export function readYaml(source: string): unknown {
	return parseYaml(source) as unknown;
}
