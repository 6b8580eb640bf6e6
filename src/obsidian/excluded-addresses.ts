/**
 * Tells which addresses the user never wants asked. A pattern is a host (`example.com`, its subdomains included), the
 * start of an address (`example.com/private/`), or either with `*` for any text. The scheme may be left out; case does
 * not matter. Takes canonical addresses.
 */
export function createExclusion(patterns: readonly string[]): (url: string) => boolean {
	const tests = patterns.map((pattern) => pattern.trim().toLowerCase()).filter((pattern) => pattern !== '').map(createTest);
	return (url) => tests.length > 0 && tests.some((test) => test(url.toLowerCase()));
}

function createTest(pattern: string): (url: string) => boolean {
	const bare = withoutScheme(pattern);
	const subject = bare === pattern ? withoutScheme : (url: string) => url;
	if (pattern.includes('*')) {
		const wildcard = new RegExp(`^${pattern.split('*').map(escapeText).join('.*')}${pattern.includes('/') ? '' : '(?:[/?].*)?'}$`, 'su');
		return (url) => wildcard.test(subject(url));
	}
	if (!bare.includes('/')) return (url) => isHostOrBelow(withoutScheme(url).split(/[/?]/u)[0] ?? '', bare);
	return (url) => subject(url).startsWith(pattern);
}

function isHostOrBelow(host: string, wanted: string): boolean {
	return [host, host.replace(/:\d+$/u, '')].some((name) => name === wanted || name.endsWith(`.${wanted}`));
}

function withoutScheme(url: string): string {
	return url.replace(/^https?:\/\//u, '');
}

function escapeText(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
}
