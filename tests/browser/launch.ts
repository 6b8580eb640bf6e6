import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import puppeteer, { type Browser } from 'puppeteer-core';

const root = join(__dirname, '..', '..');

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
	'--no-sandbox', '--no-first-run', '--no-default-browser-check', '--disable-background-networking', '--disable-component-update',
	'--disable-sync', '--disable-dev-shm-usage', '--font-render-hinting=none', '--lang=en',
];

/** The packaged browser is made for machines without a graphics card. It draws by the processor: an emulated card costs up to half a second a frame. */
const packagedFlags = ['--no-zygote', '--in-process-gpu', '--disable-gpu'];

/**
 * A headless Chromium: the one that CHROME_PATH names, else an installed Chrome or Chromium, else (on
 * Linux) the one that comes as an npm package. Throws where there is none of them.
 */
export async function launchBrowser(): Promise<Browser> {
	const installed = [process.env['CHROME_PATH'] ?? '', ...usualPaths[process.platform] ?? []].find((path) => path !== '' && existsSync(path));
	if (installed !== undefined) return puppeteer.launch({ executablePath: installed, args: flags, headless: true });
	if (process.platform !== 'linux') throw new Error('No Chrome or Chromium was found: name one with CHROME_PATH.');
	const folder = await unpackBrowser();
	const options = { executablePath: join(folder, 'chromium'), args: [...flags, ...packagedFlags], headless: 'shell' as const };
	try {
		return await puppeteer.launch(options);
	} catch (error) {
		// A bare machine lacks a few libraries and every font, which the package brings along. Others do better with their own.
		if (!String(error).includes('shared libraries')) throw error;
		const env = { ...process.env, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') };
		return puppeteer.launch({ ...options, env });
	}
}

/**
 * Unpacks the browser once for all test runs. Two test files may do so at the same moment, and one may be
 * stopped half-way: so into a folder of its own, which gets its name when it is whole. Returns the folder.
 */
async function unpackBrowser(): Promise<string> {
	const { version } = JSON.parse(readFileSync(join(root, 'node_modules', '@sparticuz', 'chromium', 'package.json'), 'utf8')) as { version: string };
	const folder = join(tmpdir(), `conference-review-chromium-${version}-with-libraries`);
	if (!existsSync(folder)) {
		const fresh = mkdtempSync(`${folder}-`);
		// The package unpacks into the system's folder for temporary files, which is another one for this process.
		await promisify(execFile)(process.execPath, ['-e', "require('@sparticuz/chromium').executablePath()"], {
			cwd: root,
			// Only where it believes to be in that cloud does it unpack the libraries too.
			env: { ...process.env, TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
		});
		try {
			renameSync(fresh, folder);
		} catch {
			rmSync(fresh, { recursive: true }); // Another process was first.
		}
	}
	return folder;
}
