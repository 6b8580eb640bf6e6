import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readExcludedFiles, type ExcludedFiles } from './excluded-files';
import { readPluginSettings, type PluginSettings } from './plugin-settings';
import { systemMessage } from './system-error';

/** What a vault's own settings say, the app's and the plugin's. */
export interface VaultSettings extends Pick<ExcludedFiles, 'excludes'>, Omit<PluginSettings, 'warnings'> {
	/** Each names its file. */
	readonly warnings: readonly string[];
}

/** Never rejects: a vault without settings has none, and damaged ones are told of and left out. */
export async function readVaultSettings(vault: string): Promise<VaultSettings> {
	const folder = await findSettingsFolder(vault);
	const app = await readJson(folder, 'app.json');
	const plugin = await readJson(folder, join('plugins', 'conference-review', 'data.json'));
	const excluded = readExcludedFiles(typeof app.value === 'object' && app.value !== null && 'userIgnoreFilters' in app.value ? app.value.userIgnoreFilters : null);
	const { warnings, ...settings } = readPluginSettings(plugin.value);
	return {
		...settings,
		excludes: excluded.excludes,
		warnings: [
			...app.warnings, ...excluded.warnings.map((warning) => `${app.file}: ${warning}`),
			...plugin.warnings, ...warnings.map((warning) => `${plugin.file}: ${warning}`),
		],
	};
}

/** The app lets its user rename the folder of settings: it is the first hidden folder that holds `app.json`. */
async function findSettingsFolder(vault: string): Promise<string | null> {
	const names = await readdir(vault).catch(() => []);
	for (const name of names.filter((each) => each.startsWith('.')).sort()) {
		const there = await stat(join(vault, name, 'app.json')).then((found) => found.isFile(), () => false);
		if (there) return join(vault, name);
	}
	return null;
}

interface JsonFile {
	readonly file: string;
	/** Undefined where there is none. */
	readonly value: unknown;
	readonly warnings: readonly string[];
}

async function readJson(folder: string | null, name: string): Promise<JsonFile> {
	if (folder === null) return { file: name, value: undefined, warnings: [] };
	const file = join(folder, name);
	let text: string;
	try {
		text = await readFile(file, 'utf8');
	} catch (error) {
		const why = systemMessage(error);
		return { file, value: undefined, warnings: why === 'no such file or directory' ? [] : [`${file}: ${why}; it is left out.`] };
	}
	try {
		return { file, value: JSON.parse(text), warnings: [] };
	} catch {
		return { file, value: undefined, warnings: [`${file}: not valid JSON; it is left out.`] };
	}
}
