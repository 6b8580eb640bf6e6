import { hostKey } from '../address';
import { askPage, type PageQuestion } from './ask-page';
import type { Asker } from './asker';
import { isPage } from './method';
import { decodePage } from '../page/charset';
import { readPage, type PageFacts } from '../page/page-facts';
import { isHome } from '../page/redirected-home';
import { isSamePage } from '../page/same-page';

/** A name that no site has. Told apart in servers' logs, too. */
const nameLength = 20;

/**
 * Finds hosts that answer any address with the same page, so that their success says nothing. One
 * address that surely does not exist, beside a page that was answered, is asked per host and run.
 */
export class SiblingProbe {
	/** By host: the page that comes for what does not exist, or null where the host says that it does not. */
	private readonly answers = new Map<string, Promise<PageFacts | null>>();

	constructor(private readonly asker: Asker, private readonly random: () => number) {}

	/**
	 * Whether `page` is what its host answers to everything. Never so for a front page, which many hosts
	 * show instead of an error. Rejects with `SchedulerStopped` when the run ends first.
	 */
	async answersAll(page: PageFacts, at: URL, question: Omit<PageQuestion, 'url' | 'mayHead'>): Promise<boolean> {
		if (isHome(at)) return false;
		const key = hostKey(at);
		let answer = this.answers.get(key);
		if (!answer) this.answers.set(key, (answer = this.ask(at, question)));
		const other = await answer;
		return other !== null && isSamePage(page, other);
	}

	private async ask(at: URL, question: Omit<PageQuestion, 'url' | 'mayHead'>): Promise<PageFacts | null> {
		const answer = await askPage(this.asker, { ...question, url: this.sibling(at), mayHead: false });
		if (answer.kind !== 'response' || answer.status < 200 || answer.status >= 300 || !isPage(answer.headers)) return null;
		return readPage(decodePage(answer.body, answer.headers.get('content-type')));
	}

	/** In the same folder, with the same ending, since sites may treat those alike. */
	private sibling(at: URL): URL {
		const name = Array.from({ length: nameLength }, () => String.fromCharCode(97 + Math.floor(this.random() * 26))).join('');
		const ending = /\.[a-z]{2,5}$/i.exec(at.pathname)?.[0] ?? '';
		return new URL(at.pathname.replace(/[^/]*\/?$/, `${name}${ending}`), at.origin);
	}
}
