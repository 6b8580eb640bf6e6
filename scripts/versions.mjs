// The files that name the version, which must agree.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const form = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;

/** Whether the text is a version as the app takes it: three numbers, with neither `v` nor a suffix. */
export function isVersion(text) {
	return form.test(text);
}

/** Whether `version` comes after `other`. Both are versions. */
export function isNewer(version, other) {
	const numbers = (text) => text.split('.').map(Number);
	const others = numbers(other);
	const difference = numbers(version).map((number, index) => number - others[index]).find((each) => each !== 0);
	return (difference ?? 0) > 0;
}

/** A JSON file of the clone. Throws a sentence that names the file where it is missing or no JSON. */
export function readJson(root, file) {
	try {
		return JSON.parse(readFileSync(join(root, file), 'utf8'));
	} catch (error) {
		throw new Error(`${file}: ${error.message}`, { cause: error });
	}
}

/** As npm and the editor's settings write it. */
export function jsonText(value) {
	return `${JSON.stringify(value, null, '\t')}\n`;
}

/** What contradicts that all files are at this version, a sentence each; empty where they are. */
export function disagreements(root, version) {
	const manifest = readJson(root, 'manifest.json');
	const lock = readJson(root, 'package-lock.json');
	const named = {
		'package.json': readJson(root, 'package.json').version,
		'package-lock.json': lock.version,
		'package-lock.json (packages)': lock.packages?.['']?.version,
		'manifest.json': manifest.version,
	};
	const wrong = Object.entries(named).filter(([, found]) => found !== version).map(([file, found]) => `${file} says ${found ?? 'no version'}, not ${version}.`);
	const least = readJson(root, 'versions.json')[version];
	if (least !== manifest.minAppVersion) wrong.push(`versions.json says that ${version} needs the app's version ${least ?? '(nothing)'}, but manifest.json says ${manifest.minAppVersion}.`);
	return wrong;
}
