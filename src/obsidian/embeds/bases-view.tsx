import {
	type BasesPropertyId, BasesView, Component, type HoverParent, type HoverPopover, type Plugin, type QueryController, requireApiVersion, type TFile,
} from 'obsidian';
import { render } from 'preact';
import type { Conference } from '../../review/model';
import { parseQuery } from '../../review/search/query';
import { limitList, type ListGroup } from '../../review/session-list';
import { partsByConference } from '../../review/session-parts';
import { ServicesProvider, type ViewServices } from '../view/components/services';
import { REVIEW_ICON, REVIEW_VIEW } from '../view/review-view';
import { createEmbedServices, type EmbedOptions } from './embed-services';
import { SessionList } from './session-list';

/** How base files name the view. */
const BASES_VIEW = 'conference-review-sessions';
/** Sessions that are drawn at first, and with each *Show more*. */
const PAGE = 200;

/** The options of a view, as its base file keeps them. */
type OptionKey = 'query' | 'onlyWithoutNotes' | 'showReferences';

/** What is used of a query's result and of a view's configuration: types of our own, since older apps have none. */
interface BaseData {
	readonly groupedData: readonly {
		readonly key?: { toString(): string };
		readonly entries: readonly { readonly file: TFile; getValue(property: BasesPropertyId): { isTruthy(): boolean; toString(): string } | null }[];
		hasKey(): boolean;
	}[];
}
interface BaseConfig {
	get(key: OptionKey): unknown;
	getOrder(): BasesPropertyId[];
	getDisplayName(property: BasesPropertyId): string;
}

/** Offers the view to bases (1.10). Where Bases is switched off, the app declines, and nothing is missing. */
export function addBasesView(plugin: Plugin, options: EmbedOptions): void {
	if (requireApiVersion('1.10.0')) {
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

/** The sessions of the notes that a base lists: in its order and its groups, with the properties that it shows. */
class BaseSessions extends Component implements HoverParent {
	hoverPopover: HoverPopover | null = null;
	readonly #element: HTMLElement;
	readonly #options: EmbedOptions;
	readonly #services: ViewServices;
	#shown: { readonly data: BaseData; readonly config: BaseConfig } | null = null;
	#limit = PAGE;

	constructor(element: HTMLElement, options: EmbedOptions) {
		super();
		this.#element = element;
		this.#options = options;
		this.#services = createEmbedServices(this, options);
	}

	override onload(): void {
		const { reviews } = this.#options;
		this.#element.addClass('conference-review-embed', 'conference-review-base');
		this.registerDomEvent(this.#element, 'mouseover', (event) => this.#preview(event));
		this.register(reviews.changed.listen(() => this.#draw()));
		void reviews.ready();
	}

	override onunload(): void {
		render(null, this.#element);
		this.#element.remove();
	}

	/** Shows a new result of the base's query. */
	show(data: BaseData, config: BaseConfig): void {
		this.#shown = { data, config };
		this.#draw();
	}

	#draw(): void {
		if (!this.#shown) return;
		const { reviews, strings: { bases, embed, formats, status } } = this.#options;
		const { data, config } = this.#shown;
		const { groupedData } = data;
		const order = config.getOrder().filter((id) => id !== 'file.name');
		const properties = new Map<Conference, string[]>();
		let room = this.#limit;
		let more = 0;
		const groups = groupedData.map((group) => {
			const conferences = group.entries.flatMap((entry) => {
				const conference = reviews.conference(entry.file.path);
				if (!conference) return [];
				properties.set(conference, order.flatMap((id) => {
					const value = entry.getValue(id);
					return value?.isTruthy() === true ? [`${config.getDisplayName(id)}: ${value.toString()}`] : [];
				}));
				return [conference];
			});
			const limited = limitList(this.#listed(conferences, config), room);
			room -= limited.groups.reduce((sum, { items }) => sum + items.length, 0);
			more += limited.more;
			const key = group.hasKey() ? String(group.key) : groupedData.length > 1 ? bases.noValue : null;
			return { key, groups: limited.groups };
		}).filter((group) => group.groups.length > 0);
		render(
			<ServicesProvider value={this.#services}>
				{groups.map(({ key, groups: listed }, index) => (
					<section key={index}>
						{key !== null && <h3 dir="auto">{key}</h3>}
						<SessionList groups={listed} grouping="conference" factsOf={(conference) => properties.get(conference) ?? []} />
					</section>
				))}
				{groups.length === 0 && <p class="conference-review-embed-note">{reviews.isReady ? bases.nothing : status.starting}</p>}
				{more > 0 && (
					<p class="conference-review-embed-note">
						{embed.more(formats.number(more))}{' '}
						<button type="button" onClick={() => this.#showMore()}>{bases.showMore}</button>
					</p>
				)}
			</ServicesProvider>,
			this.#element,
		);
	}

	/** A conference without any session that is asked for is left out, unless nothing is asked for. */
	#listed(conferences: readonly Conference[], config: BaseConfig): ListGroup[] {
		const text = config.get('query');
		const onlyWithoutNotes = config.get('onlyWithoutNotes') === true;
		const found = partsByConference(this.#options.reviews.find(parseQuery(typeof text === 'string' ? text : ''), conferences));
		return conferences.flatMap((conference) => {
			const items = (found.get(conference) ?? [])
				.filter(({ session }) => !onlyWithoutNotes || session.empty)
				.map((part) => ({ ...part, references: config.get('showReferences') === true ? part.session.references : [] }));
			const asksForAll = !onlyWithoutNotes && (typeof text !== 'string' || text.trim() === '');
			return items.length > 0 || asksForAll ? [{ heading: { kind: 'conference', conference }, items }] : [];
		});
	}

	#showMore(): void {
		this.#limit += PAGE;
		this.#draw();
	}

	/** In a note the app sees to this by itself. */
	#preview(event: MouseEvent): void {
		const targetEl = event.target instanceof Element ? event.target.closest<HTMLElement>('a.internal-link') : null;
		const linktext = targetEl?.dataset['href'];
		if (!targetEl || linktext === undefined) return;
		this.#options.app.workspace.trigger('hover-link', { event, source: REVIEW_VIEW, hoverParent: this, targetEl, linktext, sourcePath: '' });
	}
}
