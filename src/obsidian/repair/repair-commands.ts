import type { App, Plugin } from 'obsidian';
import type { Clock } from '../../links/clock';
import type { Transport } from '../../links/transport';
import type { ArchiveAnswer } from '../../repair/archive';
import type { LinkChange } from '../../repair/link-repair';
import { followMove, withPartOf, type ProposedChange } from '../../repair/note-repair';
import { linkKey } from '../../links/address';
import { matchesAddress } from '../../links/address-patterns';
import { deadKey, findArchivedCopies, type DeadAddress } from '../../repair/archived-copies';
import type { ReviewLibrary } from '../../review/library';
import { addressesOf } from '../link-check';
import type { KnownLinks } from '../link-results';
import type { LinkCheckSettings } from '../settings/settings';
import { ShownModal } from '../shown-modal';
import type { Strings } from '../strings/strings';
import { ArchiveModal, type ArchiveUse } from './archive-modal';
import type { BatchOutcome, NoteChanges } from './note-changes';
import type { Proposals, RepairProposals } from './proposals';
import { RepairModal } from './repair-modal';

export interface RepairCommandsOptions {
	readonly library: ReviewLibrary;
	readonly known: KnownLinks;
	readonly proposals: RepairProposals;
	readonly changes: NoteChanges;
	readonly createTransport: (allowPrivate: boolean) => Transport;
	readonly clock: Clock;
	readonly settings: () => LinkCheckSettings;
	readonly notify: (message: string) => void;
	readonly strings: Strings;
}

/** The commands that change notes. Each shows what it would do first, and one command takes the last batch back. */
export function addRepairCommands(plugin: Plugin, commands: RepairCommands): void {
	const { repair } = commands.strings;
	plugin.register(() => commands.close());
	plugin.addCommand({ id: 'fix-moved-links', name: repair.fixMoved, icon: 'link', callback: () => void commands.fixMoved() });
	plugin.addCommand({ id: 'fix-broken-links', name: repair.fixArchived, icon: 'archive-restore', callback: () => void commands.fixArchived() });
	plugin.addCommand({ id: 'name-bare-links', name: repair.nameBare, icon: 'text-cursor-input', callback: () => void commands.nameBare() });
	plugin.addCommand({ id: 'normalise-frontmatter', name: repair.normalise, icon: 'list-checks', callback: () => void commands.normalise() });
	plugin.addCommand({
		id: 'undo-last-repair',
		name: repair.undo,
		icon: 'undo-2',
		checkCallback: (checking) => {
			if (commands.canUndo && !checking) void commands.undo();
			return commands.canUndo;
		},
	});
}

/** What the commands and the menus of links do. `only` limits it to one address. */
export class RepairCommands {
	readonly #app: App;
	readonly #options: RepairCommandsOptions;
	readonly #shown = new ShownModal();

	constructor(app: App, options: RepairCommandsOptions) {
		this.#app = app;
		this.#options = options;
	}

	get strings(): Strings {
		return this.#options.strings;
	}

	get canUndo(): boolean {
		return this.#options.changes.canUndo;
	}

	async fixMoved(only: string | null = null): Promise<void> {
		const { known, library, proposals, strings: { repair } } = this.#options;
		await known.load();
		this.#preview(repair.fixMoved, repair.fixMovedExplanation, await proposals.moved(library.conferences(), only), repair.nothingChecked);
	}

	async nameBare(): Promise<void> {
		const { known, library, proposals, strings: { repair } } = this.#options;
		await known.load();
		this.#preview(repair.nameBare, repair.nameBareExplanation, await proposals.named(library.conferences()), repair.nothingChecked);
	}

	async normalise(): Promise<void> {
		const { library, proposals, strings: { repair } } = this.#options;
		this.#preview(repair.normalise, repair.normaliseExplanation, await proposals.frontmatter(library.conferences()), repair.nothing);
	}

	async fixArchived(only: string | null = null): Promise<void> {
		const { known, library, notify, settings, strings } = this.#options;
		await known.load();
		const isDead = (url: string): boolean => (only === null || linkKey(url) === linkKey(only)) && known.get(linkKey(url))?.latest.verdict === 'broken';
		if (!addressesOf(library.conferences()).some(isDead)) {
			notify(strings.repair.nothingChecked);
			return;
		}
		this.#shown.open(new ArchiveModal(this.#app, {
			endpoint: settings().archiveEndpoint,
			strings,
			onAsk: (use, signal, onProgress) => this.#askArchive(isDead, use, signal, onProgress),
		}));
	}

	/** Takes away what is still shown, so that a plugin that was switched off changes nothing. */
	close(): void {
		this.#shown.close();
	}

	async undo(): Promise<void> {
		const { changes, strings: { repair } } = this.#options;
		const outcome = await changes.undo();
		this.#tell(outcome, outcome.isRedo ? repair.done : repair.undone);
	}

	/** Makes changes that somebody has seen and agreed to. */
	async apply(chosen: readonly ProposedChange[]): Promise<void> {
		this.#tell(await this.#options.changes.apply(chosen), this.#options.strings.repair.done);
	}

	async #askArchive(isDead: (url: string) => boolean, use: ArchiveUse, signal: AbortSignal, onProgress: (done: number, total: number) => void): Promise<void> {
		const { clock, createTransport, library, notify, proposals, settings, strings: { repair } } = this.#options;
		const { allowPrivate, archiveEndpoint, excluded, timeoutSeconds } = settings();
		const conferences = library.conferences();
		const transport = createTransport(allowPrivate);
		try {
			const isExcluded = matchesAddress(excluded);
			const dead = conferences.flatMap((conference): DeadAddress[] => addressesOf([conference])
				.filter((url) => isDead(url) && !isExcluded(linkKey(url)))
				.map((url) => ({ url, date: conference.date })));
			const answers = await findArchivedCopies(dead, { transport, clock, endpoint: archiveEndpoint, timeoutMs: timeoutSeconds * 1000, signal, onProgress });
			if (signal.aborted) return;
			const count = (kind: ArchiveAnswer['kind']): number => [...answers.values()].filter((answer) => answer.kind === kind).length;
			if (count('found') === 0) {
				notify(repair.archiveNothing(count('none'), count('failed')));
				return;
			}
			if (count('failed') > 0) notify(repair.archiveSilent(count('failed')));
			const found = await proposals.archived(conferences, (conference, url): LinkChange | null => {
				const answer = answers.get(deadKey({ url, date: conference.date }));
				if (answer?.kind !== 'found') return null;
				const { copy } = answer;
				return use === 'replace' ? followMove(url, copy.url) : { kind: 'add-after', url: withPartOf(url, copy.url), text: repair.archivedText(copy.date) };
			});
			this.#preview(repair.fixArchived, repair.fixArchivedExplanation, found, repair.nothing);
		} finally {
			transport.close();
		}
	}

	#preview(command: string, explanation: string, proposals: Proposals, nothing: string): void {
		const { notify, strings } = this.#options;
		if (proposals.changes.length === 0 && proposals.refused.length === 0) {
			notify(nothing);
			return;
		}
		this.#shown.open(new RepairModal(this.#app, {
			title: command.replace('…', ''),
			explanation,
			proposals,
			strings,
			onApply: (chosen) => void this.apply(chosen),
		}));
	}

	#tell({ applied, failed, notes, refused }: BatchOutcome, message: (applied: number, notes: number, refused: number) => string): void {
		const { notify, strings: { repair } } = this.#options;
		notify(message(applied, notes, refused));
		if (failed.length > 0) notify(repair.failed(failed));
	}
}
