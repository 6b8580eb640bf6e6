import type { App, TFile } from 'obsidian-test-mocks/obsidian';

/** What a heading is called in a link: what would end the link, or begin another part of it, becomes a space. */
export function stripHeadingForLink(heading: string): string {
	return heading.replace(/[:#|^\\\r\n]|%%|\[\[|\]\]/g, ' ').replace(/\s+/g, ' ').trim();
}

/**
 * A link as the app writes it: `[[note#heading|alias]]`, or `[alias](note.md#heading)` where the option
 * *Use [[Wikilinks]]* is off. `subpath` begins with `#`; within its own note it stands alone.
 */
export function generateMarkdownLink(this: { app: App }, file: TFile, sourcePath: string, subpath = '', alias = ''): string {
	const isMarkdown = this.app.vault.getConfig__('useMarkdownLinks') === true;
	const linktext = this.app.metadataCache.fileToLinktext(file, sourcePath, !isMarkdown);
	const target = (file.path === sourcePath && subpath !== '' ? '' : linktext) + subpath;
	if (isMarkdown) return `[${alias === '' ? file.basename : alias}](${encodeURI(target).replace(/[()]/g, (bracket) => `\\${bracket}`)})`;
	return alias === '' || alias === target ? `[[${target}]]` : `[[${target}|${alias}]]`;
}
