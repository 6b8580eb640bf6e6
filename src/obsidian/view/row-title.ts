import { linkKey } from '../../links/address';
import type { ViewServices } from './components/services';
import type { PassagePlace } from './row-tree';
import type { Row } from './rows';
import type { Strings } from '../strings/strings';

/** What a row is called, as it is shown; empty for notes that are unfolded. */
export function titleOf({ content, open }: Pick<Row, 'content' | 'open'>, { strings, results }: Pick<ViewServices, 'strings' | 'results'>): string {
	const { bases, links, rows, search } = strings;
	switch (content.kind) {
		case 'conference': return content.conference.title;
		case 'heading': return content.title;
		case 'session': return content.session.title;
		case 'part': return content.part.conference.title;
		case 'group': return content.group.title;
		case 'passage': return passageTitle(content.place, strings);
		case 'reference': {
			const { url, text } = content.reference;
			return text.trim() === '' || text === url ? results.get(linkKey(url))?.latest.title ?? shortAddress(url) : text;
		}
		case 'outline': return open === true ? '' : rows.notes;
		case 'problem': return `${rows.line(content.problem.line)} ${content.problem.message}`;
		case 'year': return content.year === null ? rows.noDate : String(content.year);
		case 'value': return content.value ?? bases.noValue;
		case 'state': return content.state === null ? search.noLinks : links.verdicts[content.state];
		case 'site': return content.site ?? search.noSite;
	}
}

/** An address without its scheme and the slash at its end. */
export function shortAddress(url: string): string {
	return url.replace(/^https?:\/\/(?:www\.)?/iu, '').replace(/\/$/u, '');
}

function passageTitle(place: PassagePlace, { rows }: Strings): string {
	switch (place) {
		case 'before': return rows.beforeSessions;
		case 'between': return rows.betweenSessions;
		case 'after': return rows.afterSessions;
		case 'alone': return rows.wholeNote;
	}
}
