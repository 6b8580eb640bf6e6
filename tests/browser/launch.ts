import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';

/** Where browsers are usually installed. */
const usualPaths: Readonly<Record<string, readonly string[]>> = {
	linux: ['/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'],
	darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
	win32: [
		join(process.env['PROGRAMFILES'] ?? '', 'Google', 'Chrome', 'Application', 'chrome.exe'),
		join(process.env['LOCALAPPDATA'] ?? '', 'Google', 'Chrome', 'Application', 'chrome.exe'),
	],
};

/** It must not ask the network for anything of its own, and must run as root in a container. */
const flags = [
	'--no-sandbox', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
	'--disable-dev-shm-usage', '--font-render-hinting=none', '--lang=en',
];

/**
 * A headless Chromium: the one that CHROME_PATH names, else an installed Chrome or Chromium, else (on
 * Linux) the one that comes as an npm package. Throws where there is none of them.
 */
export async function launchBrowser(): Promise<Browser> {
	const installed = [process.env['CHROME_PATH'] ?? '', ...usualPaths[process.platform] ?? []].find((path) => path !== '' && existsSync(path));
	if (installed !== undefined) return puppeteer.launch({ executablePath: installed, args: flags, headless: true });
	if (process.platform !== 'linux') throw new Error('No Chrome or Chromium was found: name one with CHROME_PATH.');
	// Its CommonJS build is the class itself.
	const packaged = createRequire(__filename)('@sparticuz/chromium') as typeof import('@sparticuz/chromium').default;
	return puppeteer.launch({ executablePath: await packaged.executablePath(), args: [...packaged.args, ...flags], headless: 'shell' });
}
