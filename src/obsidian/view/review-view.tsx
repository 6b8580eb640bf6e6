import {
	type App, debounce, type HoverParent, type HoverPopover, ItemView, Keymap, Platform, prepareFuzzySearch, type ViewStateResult, type WorkspaceLeaf,
} from 'obsidian';
import { render } from 'preact';
import type { ReviewLibrary } from '../../review/library';
import { loadFromDevice, saveOnDevice } from '../device-storage';
import { addressesOf, type LinkCheck } from '../link-check';
import type { FirstRun } from '../authoring/authoring-commands';
import type { KnownLinks } from '../link-results';
import type { ReviewIndex } from '../review-index';
import type { Signal } from '../signal';
import type { Settings } from '../settings/settings';
import type { Strings } from '../strings/strings';
import type { FuzzySearch } from '../../review/search/matcher';
import { Panel } from './components/panel';
import type { ViewServices } from './components/services';
import { FilteredSessions } from './filtered-sessions';
import type { Wanted } from './find-row';
import { LinkTimeline } from './link-timeline';
import { openPlace } from './open-place';
import { PanelModel } from './panel-model';
import { noteTexts } from './present-note';
import type { RowMenu } from './row-menu';
import type { RowTarget } from './rows';
import type { SessionActions } from './session-actions';
import { createViewServices } from './view-services';

export const REVIEW_VIEW = 'conference-review';
export const REVIEW_ICON = 'presentation';
/** Under which name the vault's local storage keeps what a new view starts with. */
const STORAGE_KEY = 'conference-review-view';
/** How long the user has to be quiet before the local storage is written, ms. */
const STORE_AFTER_MS = 500;
/** While links are checked, how often rows that depend on them are made anew, ms. */
const REGROUP_AFTER_MS = 1000;

export interface ReviewViewOptions {
	readonly library: ReviewLibrary;
	readonly index: ReviewIndex;
	readonly links: KnownLinks;
	readonly check: LinkCheck;
	readonly settings: () => Settings;
	readonly settingsChanged: Signal<Settings>;
	readonly menu: RowMenu;
	readonly actions: SessionActions;
	readonly firstRun: FirstRun;
	readonly strings: Strings;
}

/** The sidebar. Several may stand side by side, each with its own grouping, filter and folds. */
export class ReviewView extends ItemView implements HoverParent {
	override readonly navigation = false;
	hoverPopover: HoverPopover | null = null;
	readonly #options: ReviewViewOptions;
	readonly #model: PanelModel;
	readonly #services: ViewServices;
	#timeline: LinkTimeline | null = null;
	readonly #filtered: FilteredSessions;
	#resultsVersion = 0;
	#frame: number | null = null;

	constructor(leaf: WorkspaceLeaf, options: ReviewViewOptions) {
		super(leaf);
		this.icon = REVIEW_ICON;
		this.#options = options;
		this.#model = new PanelModel(options.library, {
			results: options.links,
			fuzzy: fuzzySearch,
			texts: noteTexts(this.app.vault),
		});
		this.#filtered = new FilteredSessions(this.app, this.#model, options.actions, options.strings);
		this.#model.restore(loadStored(this.app));
		this.#services = {
			...createViewServices(this, { ...options, app: this.app, results: options.links }),
			open: (target, event) => void this.#open(target, event),
			firstRun: options.firstRun,
		};
	}

	/** The sessions that this view shows of all; null while it shows all. */
	get filtered(): FilteredSessions | null {
		return this.#model.search.isOn ? this.#filtered : null;
	}

	override getViewType(): string {
		return REVIEW_VIEW;
	}

	override getDisplayText(): string {
		return this.#options.strings.view.title;
	}

	override getState(): Record<string, unknown> {
		return { ...super.getState(), ...this.#model.state };
	}

	override async setState(state: unknown, result: ViewStateResult): Promise<void> {
		if (typeof state === 'object' && state !== null) this.#model.restore(state);
		await super.setState(state, result);
	}

	/** Brings a note or a session of it into sight, with the keyboard focus. */
	reveal(wanted: Wanted): void {
		if (this.#model.reveal(wanted)) return;
		this.#model.group('conference');
		if (!this.#model.reveal(wanted)) this.#model.reveal({ ...wanted, session: null });
	}

	protected override async onOpen(): Promise<void> {
		const { check, index, library, links, settingsChanged } = this.#options;
		this.contentEl.addClass('conference-review');
		const store = debounce(() => this.#store(), STORE_AFTER_MS, true);
		this.register(this.#model.changed.listen(() => this.#draw()));
		this.register(this.#model.stateChanged.listen(() => {
			void this.app.workspace.requestSaveLayout();
			store();
		}));
		this.register(index.changed.listen(() => this.#draw()));
		this.register(check.changed.listen(() => this.#draw()));
		const timeline = new LinkTimeline({ library, results: links });
		this.#timeline = timeline;
		this.register(() => timeline.dispose());
		this.register(timeline.changed.listen(() => this.#draw()));
		const regroup = debounce(() => this.#model.followLinks(), REGROUP_AFTER_MS);
		this.register(() => regroup.cancel());
		this.register(links.changed.listen(() => {
			regroup();
			this.#resultsVersion++;
			this.#timeline?.resultsChanged();
			this.#draw();
		}));
		this.register(settingsChanged.listen(() => {
			this.#followNote();
			this.#draw();
		}));
		// Before the library knows a note, there is no row of it to show.
		this.register(library.subscribe(() => this.#followNote()));
		this.registerEvent(this.app.workspace.on('active-leaf-change', () => this.#followNote()));
		this.registerEvent(this.app.workspace.on('file-open', () => this.#followNote()));
		this.#followNote();
		this.register(this.contentEl.onWindowMigrated(() => this.#drawAnew()));
		this.#drawNow();
		timeline.resultsChanged();
		await links.load();
	}

	protected override async onClose(): Promise<void> {
		if (this.#frame !== null) this.contentEl.win.cancelAnimationFrame(this.#frame);
		this.#frame = null;
		render(null, this.contentEl);
		this.#filtered.close();
		this.#model.dispose();
	}

	/** Changes that come together are drawn together. */
	#draw(): void {
		this.#frame ??= this.contentEl.win.requestAnimationFrame(() => this.#drawNow());
	}

	#drawNow(): void {
		this.#frame = null;
		const { check, index, library, settings } = this.#options;
		render(
			<Panel
				services={this.#services}
				model={this.#model}
				index={index}
				check={check}
				years={this.#timeline?.years ?? []}
				reviewTags={settings().criteria.tags}
				resultsVersion={this.#resultsVersion}
				onYear={({ newest }) => this.reveal({ path: newest, session: null })}
				onCopy={() => void this.#filtered.copy(this.contentEl.win)}
				onSave={() => this.#filtered.save()}
				onCheck={() => void check.start({ urls: addressesOf(library.conferences()), recheck: false })}
			/>,
			this.contentEl,
		);
	}

	/** In another window, whatever observes the old one has to be made again. */
	#drawAnew(): void {
		render(null, this.contentEl);
		this.#drawNow();
	}

	async #open(target: RowTarget, event: MouseEvent | KeyboardEvent): Promise<void> {
		await openPlace(this.app, target, Keymap.isModEvent(event));
		// On a phone the sidebar covers the note.
		if (Platform.isPhone && this.leaf.getRoot() === this.app.workspace.rightSplit) this.app.workspace.rightSplit.collapse();
	}

	#followNote(): void {
		const path = this.#options.settings().followActiveNote ? this.app.workspace.getActiveFile()?.path : undefined;
		this.#model.followNote(path !== undefined && this.#options.library.get(path) ? path : null);
	}

	#store(): void {
		const { grouping, sort, folds } = this.#model.state;
		saveOnDevice(this.app, STORAGE_KEY, { grouping, sort, folds });
	}
}

function loadStored(app: App): Record<string, unknown> {
	const stored = loadFromDevice(app, STORAGE_KEY);
	return typeof stored === 'object' && stored !== null ? { ...stored } : {};
}

/** The app's own search, for titles that are composed as they are typed. */
function fuzzySearch(query: string): ReturnType<FuzzySearch> {
	const find = prepareFuzzySearch(query.normalize('NFC'));
	return (text) => {
		const composed = text.normalize('NFC');
		const found = find(composed);
		return found && { ranges: composed === text ? found.matches : [] };
	};
}
