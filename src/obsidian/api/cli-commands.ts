import { type CliData, type CliFlags, type Plugin, requireApiVersion } from 'obsidian';
import { linkKey } from '../../links/address';
import { checkText } from '../../reports/check-text';
import { jsonText } from '../../reports/json';
import { plain } from '../../reports/printing';
import { checkReport, sessionsReport, type CheckSummaryInput } from '../../reports/reports';
import { sessionsText } from '../../reports/sessions-text';
import { collectAddresses } from '../../review/addresses';
import type { Conference } from '../../review/model';
import { isBlank, parseQuery, problemsIn } from '../../review/search/query';
import { partsByConference } from '../../review/listing/session-parts';
import type { LinkCheck } from '../link-check';
import type { Strings } from '../strings/strings';
import type { VaultReviews } from '../vault-reviews';

export interface CliCommandsOptions {
	readonly reviews: VaultReviews;
	readonly check: Pick<LinkCheck, 'start'>;
	readonly strings: Strings;
}

/** Said to the person at the terminal instead of an answer. */
class CliError extends Error {}

/**
 * `conference-review:sessions`, `:check` and `:broken` for the app's own command line (1.12.2). Their JSON is that of
 * our own command line, of `sessions` and `check`.
 */
export function addCliCommands(plugin: Plugin, { reviews, check, strings: { cli } }: CliCommandsOptions): void {
	const path = { value: '<path>', description: cli.path };
	const format = { value: 'json|text', description: cli.format };
	const add = (name: string, description: string, flags: CliFlags, answer: (params: CliData) => string | Promise<string>): void => {
		if (requireApiVersion('1.12.2')) plugin.registerCliHandler(`${plugin.manifest.id}:${name}`, description, flags, (params) => settle(params, answer));
	};
	const settle = async (params: CliData, answer: (params: CliData) => string | Promise<string>): Promise<string> => {
		try {
			await reviews.ready();
			return await answer(params);
		} catch (error) {
			if (!(error instanceof CliError)) console.error('Conference Review: a command of the command line failed', error);
			return cli.error(error instanceof Error ? error.message : String(error));
		}
	};

	add('sessions', cli.sessions, { query: { value: '<query>', description: cli.query }, path, format }, async (params) => {
		const write = formatOf(params);
		const found = await answering(conferencesAt(params), params['query'] ?? '');
		return write === 'json' ? jsonText(sessionsReport(found, reviews.unread)) : [...sessionsText(found, plain)].join('');
	});
	add('check', cli.check, { path, recheck: { description: cli.recheck }, format }, async (params) => {
		const write = formatOf(params);
		const uses = collectAddresses(conferencesAt(params));
		const began = performance.now();
		const ended = await check.start({ urls: uses.flatMap(({ spellings }) => spellings), recheck: !['false', 'no', '0', undefined].includes(params['recheck']) });
		switch (ended) {
			case 'completed':
			case 'cancelled':
			case 'offline':
				return written({ ...knownLinks(uses), ended, tookMs: performance.now() - began, unreadable: reviews.unread }, write);
			case 'already-running':
			case 'failed':
				throw new CliError(cli.notChecked[ended]);
		}
	});
	add('broken', cli.broken, { path, format }, (params) => {
		const write = formatOf(params);
		const { links, unchecked } = knownLinks(collectAddresses(conferencesAt(params)));
		return written({ links: links.filter(({ result }) => result.verdict === 'broken'), unchecked, ended: 'completed', tookMs: 0, unreadable: reviews.unread }, write);
	});

	function formatOf({ format: wanted = 'json' }: CliData): 'json' | 'text' {
		if (wanted === 'json' || wanted === 'text') return wanted;
		throw new CliError(cli.noSuchFormat(wanted));
	}

	/** All reviews, or those at a path: a note, with or without its ending, or a folder. */
	function conferencesAt({ path: wanted }: CliData): Conference[] {
		const all = reviews.conferences();
		if (wanted === undefined) return all;
		const at = wanted.replace(/^\/+|\/+$/gu, '').normalize('NFC');
		const found = at === '' ? all : all.filter(({ path: each }) => [at, `${at}.md`].includes(each.normalize('NFC')) || each.normalize('NFC').startsWith(`${at}/`));
		if (found.length === 0) throw new CliError(cli.noSuchPath(wanted));
		return found;
	}

	/** The conferences with the sessions that answer a query, and nothing else. */
	async function answering(conferences: Conference[], text: string): Promise<Conference[]> {
		const query = parseQuery(text);
		const [problem] = problemsIn(query);
		if (problem !== undefined) throw new CliError(cli.badQuery(problem));
		if (isBlank(query)) return conferences;
		return Array.from(partsByConference(await reviews.search(query, conferences)), ([conference, parts]) => ({ ...conference, references: [], sessions: parts.map(({ session }) => session) }));
	}

	function knownLinks(uses: ReturnType<typeof collectAddresses>): Pick<CheckSummaryInput, 'links' | 'unchecked'> {
		const links = uses.flatMap((use) => {
			const result = reviews.results.get(linkKey(use.url))?.latest;
			return result ? [{ use, result }] : [];
		});
		return { links, unchecked: uses.length - links.length };
	}
}

function written(summary: CheckSummaryInput, format: 'json' | 'text'): string {
	return format === 'json' ? jsonText(checkReport(summary)) : checkText(summary, plain);
}
