// The licences of the packages that are bundled: their notices must go where their code goes.
import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * A plugin for esbuild that ends each file it writes with the notices of the packages whose code is in it, as their own
 * licence files have them. Each text stands once, below the packages that share it. A package without one fails the build.
 * It needs the option `metafile`.
 * @type {import('esbuild').Plugin}
 */
export const licenceNotices = {
	name: 'licence-notices',
	setup({ initialOptions, onEnd }) {
		const base = initialOptions.absWorkingDir ?? process.cwd();
		onEnd(({ metafile }) => {
			for (const [file, { inputs }] of Object.entries(metafile.outputs)) {
				const folders = Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([input]) => packageFolder(input));
				appendFileSync(resolve(base, file), noticeOf([...new Set(folders)].filter((folder) => folder !== undefined).map((folder) => resolve(base, folder))));
			}
		});
	},
};

/** Of a source file in an installed package; undefined for one of our own. */
function packageFolder(file) {
	return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
}

/** One comment in the order of names, which does not depend on where the packages lie. */
function noticeOf(folders) {
	const packages = folders.map(readPackage).sort((one, other) => (one.name < other.name ? -1 : 1));
	const parts = [...new Set(packages.map(({ terms }) => terms))].map((terms) =>
		`${packages.filter((each) => each.terms === terms).map(({ name, holders }) => `${name}: ${holders}`).join('\n')}\n\n${terms}`);
	return parts.length === 0 ? '' : `/*!\nContains these packages, each under the terms below it.\n\n${parts.join('\n\n')}\n*/\n`;
}

/** A licence file is a title, lines of copyright, and terms, in which only the line breaks differ. */
function readPackage(folder) {
	const { name } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	const file = readdirSync(folder).find((each) => /^licen[cs]e(?:\.|$)/i.test(each));
	if (file === undefined) throw new Error(`${name} is bundled and has no licence file.`);
	const found = /^(?:copyright .*\n|all rights reserved\.\n)+/im.exec(readFileSync(join(folder, file), 'utf8').replaceAll('\r', ''));
	if (found === null) throw new Error(`${name} is bundled, and its ${file} has no line of copyright.`);
	return {
		name,
		holders: found[0].trim().replaceAll('\n', '. '),
		terms: found.input.slice(found.index + found[0].length).trim().split(/\n\s*\n/).map((paragraph) => paragraph.replaceAll(/\s+/g, ' ')).join('\n'),
	};
}
