import { getLanguage, moment, requireApiVersion } from 'obsidian';
import { english } from './english';
import { korean } from './korean';
import type { Strings } from './strings';

/** The texts in the app's own language where we have it, else in English. */
export function appStrings(): Strings {
	// Before 1.8.7 the app told its language only to the date library that it brings along.
	const language = requireApiVersion('1.8.7') ? getLanguage() : moment.locale();
	return stringsFor(language);
}

/** `language` is a code such as `ko` or `en-GB`. */
export function stringsFor(language: string): Strings {
	return /^ko\b/iu.test(language) ? korean : english;
}
