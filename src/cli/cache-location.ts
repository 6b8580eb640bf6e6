import { homedir } from 'node:os';
import { join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where this system keeps a user's caches: the XDG base directories, `~/Library/Caches`, or `%LOCALAPPDATA%`. */
export function defaultCacheFile(platform: string, environment: Environment): string {
	return join(userCacheFolder(platform, environment), 'conference-review', 'links.json');
}

function userCacheFolder(platform: string, environment: Environment): string {
	const configured = platform === 'win32' ? environment['LOCALAPPDATA'] : environment['XDG_CACHE_HOME'];
	if (configured) return configured;
	switch (platform) {
		case 'win32':
			return join(homedir(), 'AppData', 'Local');
		case 'darwin':
			return join(homedir(), 'Library', 'Caches');
		default:
			return join(homedir(), '.cache');
	}
}
