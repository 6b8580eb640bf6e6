import { type TFile, type Vault } from 'obsidian';
import { linkKey } from '../../links/address';
import type { NoteFacts } from '../../markdown/facts';
import { proposeFrontmatterRepairs, type FrontmatterProposal } from '../../repair/frontmatter-repair';
import type { AddressAt } from '../../repair/address-writing';
import type { LinkChange } from '../../repair/link-repair';
import { followMove, proposedChange, proposeLinkChanges, type Note, type ProposedChange, type RefusedChange } from '../../repair/note-repair';
import type { Conference } from '../../review/model';
import type { KnownLink } from '../view/link-states';

/** A change with what the preview has to know of it. */
export interface Proposal extends ProposedChange {
	/** Whether it is chosen unless the reader says otherwise. */
	readonly suggested: boolean;
	/** What kind of change it is, where one list holds several kinds. */
	readonly kind: 'link' | FrontmatterProposal['kind'];
}

export interface Proposals {
	readonly changes: readonly Proposal[];
	readonly refused: readonly RefusedChange[];
	/** Notes that could not be read. */
	readonly unread: readonly string[];
}

export interface ProposalOptions {
	readonly vault: Vault;
	readonly readFacts: (text: string) => NoteFacts;
	readonly known: { get(key: string): KnownLink | undefined };
}

/** Works out what could be changed in notes. Reads them; changes nothing. */
export class RepairProposals {
	readonly #options: ProposalOptions;

	constructor(options: ProposalOptions) {
		this.#options = options;
	}

	/** Links that moved for good get the address where they ended; all of them, or those to one address. */
	moved(conferences: readonly Conference[], only: string | null): Promise<Proposals> {
		return this.#links(conferences, ({ url }) => {
			if (only !== null && linkKey(url) !== linkKey(only)) return null;
			const latest = this.#latest(url);
			return latest?.verdict === 'moved' ? followMove(url, latest.finalUrl) : null;
		});
	}

	/** Bare addresses get the title of their page as link text, where a check has read one. */
	named(conferences: readonly Conference[]): Promise<Proposals> {
		return this.#links(conferences, ({ url, form }) => {
			if (form !== 'autolink' && form !== 'bare') return null;
			const latest = this.#latest(url);
			return latest?.title && (latest.verdict === 'ok' || latest.verdict === 'moved') ? { kind: 'name', title: latest.title } : null;
		});
	}

	/** Links for which an archived copy was found: see `findArchivedCopies`. */
	archived(conferences: readonly Conference[], changeOf: (conference: Conference, url: string) => LinkChange | null): Promise<Proposals> {
		return this.#links(conferences, ({ url }, conference) => changeOf(conference, url));
	}

	/** Properties that are not written as the app and other tools read them. */
	frontmatter(conferences: readonly Conference[]): Promise<Proposals> {
		return this.#each(conferences, (note) => {
			const { frontmatter } = this.#options.readFacts(note.text);
			const repairs = frontmatter === null ? [] : proposeFrontmatterRepairs(note.text, frontmatter, this.#options.readFacts);
			return {
				changes: repairs.map(({ edit, key, kind, line, suggested }) => ({ ...proposedChange(note, edit, { line, subject: key }), kind, suggested })),
				refused: [],
			};
		});
	}

	#latest(url: string): KnownLink['latest'] | undefined {
		return this.#options.known.get(linkKey(url))?.latest;
	}

	#links(conferences: readonly Conference[], decide: (address: AddressAt, conference: Conference) => LinkChange | null): Promise<Proposals> {
		return this.#each(conferences, (note, conference) => {
			const { changes, refused } = proposeLinkChanges(note, this.#options.readFacts, (address) => decide(address, conference));
			return { changes: changes.map((change) => ({ ...change, suggested: true, kind: 'link' as const })), refused };
		});
	}

	async #each(
		conferences: readonly Conference[],
		propose: (note: Note, conference: Conference) => { changes: readonly Proposal[]; refused: readonly RefusedChange[] },
	): Promise<Proposals> {
		const changes: Proposal[] = [];
		const refused: RefusedChange[] = [];
		const unread: string[] = [];
		for (const conference of conferences) {
			const file = this.#options.vault.getFileByPath(conference.path);
			const text = file === null ? null : await this.#read(file);
			if (text === null) {
				unread.push(conference.path);
				continue;
			}
			const found = propose({ path: conference.path, text }, conference);
			changes.push(...found.changes);
			refused.push(...found.refused);
		}
		return { changes, refused, unread };
	}

	/** From the disk, since an edit is about to follow. Null when it cannot be read. */
	async #read(file: TFile): Promise<string | null> {
		try {
			return await this.#options.vault.read(file);
		} catch (error) {
			console.error(`Conference Review could not read ${file.path}`, error);
			return null;
		}
	}
}
