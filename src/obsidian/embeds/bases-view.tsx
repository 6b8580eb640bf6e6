import {
	type App, type BasesPropertyId, BasesView, Component, FileView, getLinkpath, type HoverParent, type HoverPopover, type Plugin, type QueryController,
	requireApiVersion, type TFile,
} from 'obsidian';
import { render } from 'preact';
import type { ReviewLibrary } from '../../review/library';
import type { Conference } from '../../review/model';
import { isBlank, parseQuery, problemsIn, type Query } from '../../review/search/query';
import { List } from '../view/components/list';
import { ServicesProvider, type ViewServices } from '../view/components/services';
import { OPEN_AT_MOST } from '../view/panel-roots';
import { REVIEW_ICON } from '../view/review-view';
import type { RowFilter } from '../view/row-filter';
import { conferenceNode } from '../view/row-tree';
import { createViewServices } from '../view/view-services';
import { ReviewSearch } from '../review-search';
import { BaseFolds, baseViewKey } from './base-folds';
import { BaseRows, valueNode } from './base-rows';
import type { EmbedOptions } from './embed-options';

/** How base files name the view. */
const BASES_VIEW = 'conference-review-sessions';

/** The options of a view, as its base file keeps them. */
type OptionKey = 'query' | 'onlyWithoutNotes' | 'showReferences';

/** What is used of a query's result and of a view's configuration: types of our own, since older apps have none. */
interface BaseData {
	readonly groupedData: readonly {
		readonly key?: { toString(): string };
		readonly entries: readonly BaseEntry[];
		hasKey(): boolean;
	}[];
}
interface BaseEntry {
	readonly file: TFile;
	getValue(property: BasesPropertyId): { isTruthy(): boolean; toString(): string } | null;
}
interface BaseConfig {
	/** Of the view, as its user calls it. */
	readonly name: string;
	get(key: OptionKey): unknown;
	getOrder(): BasesPropertyId[];
	getDisplayName(property: BasesPropertyId): string;
}

/** Offers the view to bases (1.10). Where Bases is switched off, the app declines, and nothing is missing. */
export function addBasesView(plugin: Plugin, { library, ...embeds }: EmbedOptions & { readonly library: ReviewLibrary }): void {
	if (requireApiVersion('1.10.0')) {
		const options: BaseOptions = { ...embeds, folds: plugin.addChild(new BaseFolds(embeds.app, library)) };
		/** Made here, because apps before 1.10 have no class that it could extend. */
		class SessionsView extends BasesView {
			override readonly type = BASES_VIEW;
			readonly #sessions: BaseSessions;

			constructor(controller: QueryController, element: HTMLElement) {
				super(controller);
				this.#sessions = this.addChild(new BaseSessions(element.createDiv(), options));
			}

			override onDataUpdated(): void {
				this.#sessions.show(this.data, this.config);
			}
		}
		const { bases } = options.strings;
		const keyed = (key: OptionKey): { readonly key: string; readonly displayName: string } => ({ key, displayName: bases[key] });
		plugin.registerBasesView(BASES_VIEW, {
			name: bases.name,
			icon: REVIEW_ICON,
			factory: (controller, element) => new SessionsView(controller, element),
			options: () => [
				{ type: 'text', ...keyed('query'), placeholder: 'tag:k8s is:broken' },
				{ type: 'toggle', ...keyed('onlyWithoutNotes'), default: false },
				{ type: 'toggle', ...keyed('showReferences'), default: false },
			],
		});
	}
}

interface BaseOptions extends EmbedOptions {
	readonly folds: BaseFolds;
}

/** The sessions of the notes that a base lists: in its order and its groups, with the properties that it shows. */
class BaseSessions extends Component implements HoverParent {
	hoverPopover: HoverPopover | null = null;
	readonly #element: HTMLElement;
	readonly #options: BaseOptions;
	readonly #services: ViewServices;
	readonly #model = new BaseRows({ redraw: () => this.#draw(), folded: (key, open) => this.#keepFold(key, open) });
	readonly #search: ReviewSearch;
	readonly #entries = new Map<Conference, BaseEntry>();
	/** What its user searches, with what the other options ask for left out. */
	#query: Query = parseQuery('');
	#shown: { readonly data: BaseData; readonly config: BaseConfig } | null = null;
	/** Under which key folds are kept; null where they last only as long as the view. */
	#viewKey: string | null = null;
	/** Raised for whatever rows may tell otherwise than before. */
	#version = 0;

	constructor(element: HTMLElement, options: BaseOptions) {
		super();
		this.#element = element;
		this.#options = options;
		this.#search = new ReviewSearch(options.reviews, () => this.#update());
		this.#services = {
			...createViewServices(this, { ...options, results: options.reviews.results }),
			factsOf: (conference) => this.#factsOf(conference),
		};
	}

	override onload(): void {
		const { folds, reviews } = this.#options;
		this.#element.addClass('conference-review-embed', 'conference-review-base');
		this.register(this.#element.onWindowMigrated(() => {
			render(null, this.#element);
			this.#draw();
		}));
		this.register(folds.rekeyed.listen((follow) => this.#model.rekey(follow)));
		this.register(reviews.changed.listen(({ links }) => {
			if (links) this.#search.followLinks();
			this.#update();
		}));
		this.register(() => this.#search.stop());
		void reviews.ready();
	}

	override onunload(): void {
		render(null, this.#element);
		this.#element.remove();
	}

	/** Shows a new result of the base's query. */
	show(data: BaseData, config: BaseConfig): void {
		this.#shown = { data, config };
		this.#update();
	}

	#update(): void {
		if (!this.#shown) return;
		const { folds, reviews } = this.#options;
		const { data: { groupedData }, config } = this.#shown;
		const viewKey = this.#findViewKey();
		if (viewKey !== null && viewKey !== this.#viewKey) this.#model.takeFolds(folds.open(viewKey));
		this.#viewKey = viewKey;
		this.#entries.clear();
		const roots = groupedData.flatMap((group) => {
			const conferences = group.entries.flatMap((entry) => {
				const conference = reviews.conference(entry.file.path);
				if (!conference) return [];
				this.#entries.set(conference, entry);
				return [conference];
			});
			if (conferences.length === 0) return [];
			return groupedData.length > 1 || group.hasKey()
				? [valueNode(group.hasKey() ? String(group.key) : null, conferences)]
				: conferences.map(conferenceNode);
		});
		this.#version++;
		this.#model.show({ roots, filter: this.#filter(config), isLarge: this.#entries.size > OPEN_AT_MOST, showsReferences: config.get('showReferences') === true });
		this.#draw();
	}

	/** The base and the view may get other names while they are open, and an embedded one may be shown before it has its place. */
	#findViewKey(): string | null {
		const base = baseOf(this.#options.app, this.#element);
		return base && this.#shown && baseViewKey(base.path, this.#shown.config.name);
	}

	#keepFold(key: string, open: boolean): void {
		this.#viewKey = this.#findViewKey() ?? this.#viewKey;
		if (this.#viewKey !== null) this.#options.folds.keep(this.#viewKey, key, open);
	}

	/** The properties that the base shows of a note. Only the rows that are drawn ask. */
	#factsOf(conference: Conference): readonly string[] {
		const entry = this.#entries.get(conference);
		const config = this.#shown?.config;
		if (!entry || !config) return [];
		return config.getOrder().filter((id) => id !== 'file.name').flatMap((id) => {
			const value = entry.getValue(id);
			const says = value?.toString() ?? '';
			return value && (value.isTruthy() || SAYS_NO.test(says)) ? [`${config.getDisplayName(id)}: ${says}`] : [];
		});
	}

	/** Null where nothing is asked for, so that conferences without sessions are shown too. */
	#filter(config: BaseConfig): RowFilter | null {
		const asked = config.get('query');
		this.#query = parseQuery(typeof asked === 'string' ? asked : '');
		const { text, clauses } = this.#query;
		const query = { text, clauses: config.get('onlyWithoutNotes') === true ? [...clauses, ...parseQuery('is:empty').clauses] : clauses };
		if (!isBlank(query)) return this.#search.filter(query, [...this.#entries.keys()]);
		this.#search.stop();
		return null;
	}

	#draw(): void {
		const { reviews: { isReady }, strings: { bases, embed, search, status } } = this.#options;
		const problems = problemsIn(this.#query);
		const noMatch = this.#entries.size > 0 && !isBlank(this.#query) ? embed.noMatch(this.#query.text) : bases.nothing;
		const nothing = !isReady ? status.starting : this.#search.isReading ? search.reading : noMatch;
		render(
			<ServicesProvider value={this.#services}>
				{problems.length > 0 && <ul class="conference-review-embed-problems">{problems.map((clause, index) => <li key={index}>{search.misunderstood(clause)}</li>)}</ul>}
				<List model={this.#model} hasRows={this.#model.rows.length > 0} label={bases.name} isBusy={!isReady} resultsVersion={this.#version}>
					<p class="conference-review-embed-note" role="status" tabIndex={-1}>{nothing}</p>
				</List>
			</ServicesProvider>,
			this.#element,
		);
	}
}

/** Values that the app takes for nothing, and that say something. */
const SAYS_NO = /^(?:false|-?0(?:\.0+)?)$/u;

/**
 * The file of the base that an element belongs to: its own, or the note in which it is written as a block. The app does
 * not tell a view, but which tab shows it can be seen. Null where none does, as in a preview.
 */
function baseOf({ metadataCache, workspace }: App, element: HTMLElement): TFile | null {
	const holders: TFile[] = [];
	workspace.iterateAllLeaves(({ view }) => {
		if (view instanceof FileView && view.file && view.containerEl.contains(element)) holders.push(view.file);
	});
	const [holder] = holders;
	if (!holder) return null;
	const embedded = element.closest('.internal-embed')?.getAttribute('src');
	return (embedded && metadataCache.getFirstLinkpathDest(getLinkpath(embedded), holder.path)) || holder;
}
