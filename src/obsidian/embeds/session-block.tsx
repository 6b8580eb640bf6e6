import { type HoverParent, type HoverPopover, MarkdownRenderChild, type Plugin } from 'obsidian';
import { render } from 'preact';
import { isBlank } from '../../review/search/query';
import { limitList, listSessions } from '../../review/listing/session-list';
import { parseSessionBlock, type BlockProblem } from '../../review/listing/session-block';
import type { Strings } from '../strings/strings';
import { ServicesProvider, type ViewServices } from '../view/components/services';
import { linkFacts } from '../view/link-states';
import { openSidebar } from '../view/open-sidebar';
import { createViewServices } from '../view/view-services';
import { ReviewSearch } from '../review-search';
import type { EmbedOptions } from './embed-options';
import { SessionList } from './session-list';

/** What follows the fence of a block. */
const BLOCK_LANGUAGE = 'conference-review';

/** Draws `conference-review` blocks, wherever the app renders Markdown. */
export function addSessionBlocks(plugin: Plugin, options: EmbedOptions): void {
	plugin.registerMarkdownCodeBlockProcessor(BLOCK_LANGUAGE, (source, element, context) => {
		context.addChild(new SessionBlockView(element, source, options));
	});
}

/** One block: drawn at once, as an export to PDF does not wait, and again when reviews or results change. */
class SessionBlockView extends MarkdownRenderChild implements HoverParent {
	hoverPopover: HoverPopover | null = null;
	readonly #source: string;
	readonly #options: EmbedOptions;
	readonly #services: ViewServices;
	readonly #search: ReviewSearch;

	constructor(element: HTMLElement, source: string, options: EmbedOptions) {
		super(element);
		this.#source = source;
		this.#options = options;
		this.#search = new ReviewSearch(options.reviews, () => this.#draw());
		this.#services = createViewServices(this, { ...options, results: options.reviews.results });
	}

	override onload(): void {
		const { reviews } = this.#options;
		this.containerEl.addClass('conference-review-embed');
		this.register(reviews.changed.listen(({ links }) => {
			if (links) this.#search.followLinks();
			this.#draw();
		}));
		this.register(() => this.#search.stop());
		this.#draw();
		// Tells by itself when there is anything new to draw.
		void reviews.ready();
	}

	override onunload(): void {
		render(null, this.containerEl);
	}

	#draw(): void {
		const { app, reviews, strings: { embed, formats, search, status } } = this.#options;
		const { query, group, sort, limit, problems } = parseSessionBlock(this.#source);
		const found = this.#search.sessions(query, reviews.conferences());
		const { groups, more } = limitList(listSessions(found, { grouping: group, sort, stateOf: linkFacts(reviews.results).stateOf }), limit);
		const nothing = !reviews.isReady ? status.starting : this.#search.isReading ? search.reading : isBlank(query) ? embed.noSessions : embed.noMatch(query.text);
		render(
			<ServicesProvider value={this.#services}>
				{problems.length > 0 && (
					<ul class="conference-review-embed-problems">
						{problems.map((problem, index) => <li key={index}>{describeProblem(problem, embed)}</li>)}
					</ul>
				)}
				{groups.length > 0 ? <SessionList groups={groups} grouping={group} /> : <p class="conference-review-embed-note">{nothing}</p>}
				{more > 0 && (
					<p class="conference-review-embed-note">
						<button type="button" class="conference-review-embed-more" onClick={() => void openSidebar(app, query.text)}>{embed.more(formats.number(more))}</button>
					</p>
				)}
			</ServicesProvider>,
			this.containerEl,
		);
	}
}

function describeProblem(problem: BlockProblem, embed: Strings['embed']): string {
	switch (problem.kind) {
		case 'key': return embed.unknownKey(problem.line, problem.key);
		case 'value': return embed.badValue(problem.line, problem.key, problem.value, problem.choices);
		case 'limit': return embed.badLimit(problem.line, problem.value);
		case 'clause': return embed.badClause(problem.line, problem.clause);
	}
}
