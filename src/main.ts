import { Notice, Platform, Plugin } from 'obsidian';
import { createClock } from './links/system-clock';
import type { NoteFacts } from './markdown/facts';
import { readNote } from './markdown/read-note';
import type { ConferenceReviewApi } from './obsidian/api/api';
import { addCliCommands } from './obsidian/api/cli-commands';
import { createApi } from './obsidian/api/create-api';
import { followProtocol, PROTOCOL_ACTION } from './obsidian/api/protocol';
import { addCommands } from './obsidian/commands';
import { addAuthoringCommands } from './obsidian/authoring/authoring-commands';
import { ConferenceCache } from './obsidian/conference-cache';
import { readYaml } from './obsidian/frontmatter-yaml';
import { addBasesView } from './obsidian/embeds/bases-view';
import { addSessionBlocks } from './obsidian/embeds/session-block';
import { IndexedDbStore } from './obsidian/indexed-db-store';
import { LinkCheck } from './obsidian/link-check';
import { KnownLinks } from './obsidian/link-results';
import { createPlatformTransport } from './obsidian/platform-transport';
import { NoteChanges } from './obsidian/repair/note-changes';
import { RepairProposals } from './obsidian/repair/proposals';
import { addRepairCommands, RepairCommands } from './obsidian/repair/repair-commands';
import { addPlaceCommand, SessionPlaces } from './obsidian/repair/session-places';
import { LinkReports } from './obsidian/report/link-reports';
import { ReviewIndex } from './obsidian/review-index';
import { SettingsStore } from './obsidian/settings/settings-store';
import { followFolders } from './obsidian/settings/follow-folders';
import { ReviewSettingTab } from './obsidian/settings/settings-tab';
import { copyUnreadableData } from './obsidian/settings/unreadable-copy';
import { appStrings } from './obsidian/strings/language';
import { openSidebar } from './obsidian/view/open-sidebar';
import { noteTexts } from './obsidian/view/present-note';
import { addRevealCommand } from './obsidian/view/reveal-command';
import { RowMenu } from './obsidian/view/row-menu';
import { addSearchCommands } from './obsidian/view/search-commands';
import { REVIEW_VIEW, ReviewView } from './obsidian/view/review-view';
import { VaultReviews } from './obsidian/vault-reviews';
import { SessionActions } from './obsidian/view/session-actions';
import { HOVER_SOURCE } from './obsidian/view/view-services';
import { ReviewLibrary } from './review/library';

/** Wires the plugin's parts to each other and to the app. */
export default class ConferenceReviewPlugin extends Plugin {
	/** For other plugins and scripts: `app.plugins.plugins['conference-review'].api`. Null while the plugin is being loaded. */
	api: ConferenceReviewApi | null = null;
	#settings: SettingsStore | null = null;

	override async onload(): Promise<void> {
		const { app } = this;
		const strings = appStrings();
		const folder = this.manifest.dir ?? `${app.vault.configDir}/plugins/${this.manifest.id}`;
		const notify = (message: string): void => void new Notice(message);
		const store = new SettingsStore({
			load: () => this.loadData() as Promise<unknown>,
			save: (data) => this.saveData(data),
			keepCopy: () => copyUnreadableData(app.vault.adapter, folder, Date.now()),
			notify,
			strings: strings.settings,
		});
		this.#settings = store;
		// Builds of one version may find other sessions than each other.
		const [build] = await Promise.all([app.vault.adapter.stat(`${folder}/main.js`).catch(() => null), store.load()]);
		const settings = (): typeof store.current => store.current;

		const readFacts = (text: string): NoteFacts => readNote(text, readYaml);
		const library = new ReviewLibrary();
		const cache = new ConferenceCache({ name: `${this.manifest.id} notes ${app.vault.getName()}`, rules: `${this.manifest.version} ${String(build?.mtime)}` });
		const index = this.addChild(new ReviewIndex({ vault: app.vault, metadataCache: app.metadataCache, library, settings, cache }));
		this.register(store.changed.listen(() => index.followSettings()));

		const clock = createClock(window);
		const linkStore = new IndexedDbStore({ name: this.manifest.id, onFailure: (failure) => notify(strings.check.notStored[failure]) });
		const links = new KnownLinks(linkStore);
		const check = new LinkCheck({
			store: linkStore,
			known: links,
			clock,
			createTransport: createPlatformTransport,
			settings: () => store.current.linkCheck,
			isMobile: Platform.isMobile,
			isOnline: () => window.navigator.onLine,
			isWatched: () => app.workspace.getLeavesOfType(REVIEW_VIEW).some(({ view }) => view.containerEl.isShown()),
			notify,
			strings,
		});
		this.register(() => {
			check.cancel();
			linkStore.close();
			void cache.close();
		});

		const reports = new LinkReports({ app, library, known: links, settings: () => store.current.report, notify, strings });
		addCommands(this, { library, check, saveReport: () => reports.save(), strings });
		const repairs = new RepairCommands(app, {
			library,
			known: links,
			proposals: new RepairProposals({ vault: app.vault, known: links, readFacts }),
			changes: new NoteChanges(app.vault),
			createTransport: createPlatformTransport,
			clock,
			settings: () => store.current.linkCheck,
			notify,
			strings,
		});
		addRepairCommands(this, repairs);
		const places = new SessionPlaces({ app, library, readFacts, sessionLevel: () => store.current.sessionLevel, apply: (changes) => repairs.apply(changes), notify, strings });
		addPlaceCommand(this, places);
		const authoring = addAuthoringCommands(this, { library, store, readFacts, notify, strings });
		const actions = new SessionActions({ app, settings, notify, strings });
		const menu = new RowMenu({ app, library, check, repairs, places, links, store, actions, addSession: authoring.addSession, notify, strings });
		this.registerView(REVIEW_VIEW, (leaf) => new ReviewView(leaf, {
			library, index, links, check, settings, settingsChanged: store.changed, menu, actions, firstRun: authoring, strings,
		}));
		this.registerHoverLinkSource(HOVER_SOURCE, { display: this.manifest.name, defaultMod: true });
		addRevealCommand(this, { library, settings, strings });
		addSearchCommands(this, strings.search);

		const reviews = this.addChild(new VaultReviews({ library, index, known: links, texts: noteTexts(app.vault) }));
		this.api = createApi(this, reviews);
		addCliCommands(this, { reviews, check, strings });
		const embeds = { app, reviews, menu, actions, strings };
		addSessionBlocks(this, embeds);
		addBasesView(this, { ...embeds, library });
		const search = async (query: string): Promise<void> => void await openSidebar(app, query);
		this.registerObsidianProtocolHandler(PROTOCOL_ACTION, (params) => void followProtocol(params, { app, reviews, search, notify, strings }));

		followFolders(this, store);
		this.addSettingTab(new ReviewSettingTab(app, this, { store, strings }));
		app.workspace.onLayoutReady(() => index.start());
	}

	override async onExternalSettingsChange(): Promise<void> {
		await this.#settings?.load();
	}
}
