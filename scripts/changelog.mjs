// CHANGELOG.md, in the form of https://keepachangelog.com/en/1.1.0/: a section of level 2 for each version, newest first.

const heading = /^## \[([^\]\n]+)\](?: - (\d{4}-\d{2}-\d{2}))?[ \t]*$/gm;

/**
 * What stands below the heading of a version (`Unreleased`, `1.2.0`), without empty lines around it. Null where the
 * changelog has no such heading; an empty string where nothing but subheadings stands below it.
 */
export function sectionOf(changelog, version) {
	const headings = [...changelog.matchAll(heading)];
	const index = headings.findIndex((match) => match[1] === version);
	if (index === -1) return null;
	const from = headings[index].index + headings[index][0].length;
	const body = changelog.slice(from, headings[index + 1]?.index).trim();
	return /^(?!#)[^\s]/m.test(body) ? body : '';
}

/** The changelog with its unreleased section as that of a version, and an empty one above it. `date` is YYYY-MM-DD. */
export function releaseUnreleased(changelog, version, date) {
	return changelog.replace(/^## \[Unreleased\][ \t]*$/m, `## [Unreleased]\n\n## [${version}] - ${date}`);
}
