import type { BasesPropertyId, BasesSortConfig, BasesView as ApiBasesView, BasesViewRegistration, QueryController, TFile, Value } from 'obsidian';
import {
	BasesEntry, BasesEntryGroup, BasesQueryResult, BasesViewConfig, BooleanValue, Component, ListValue, NullValue, NumberValue, StringValue,
} from 'obsidian-test-mocks/obsidian';
import { FileView, type TFile as MockFile, type WorkspaceLeaf } from 'obsidian-test-mocks/obsidian';
import type { HostApp } from './app';
import { frameView } from './item-view';

/** One view of a base as its file describes it, with a function where the file holds formulas. */
export interface BaseDefinition {
	/** The id of a registered view. */
	readonly type: string;
	/** What its user calls it; *View* where nothing is said. */
	readonly name?: string;
	readonly filter?: (file: TFile) => boolean;
	readonly sort?: readonly BasesSortConfig[];
	readonly groupBy?: BasesSortConfig;
	/** The properties that are shown. */
	readonly order?: readonly BasesPropertyId[];
	/** What the user has chosen of the view's own options. */
	readonly options?: Readonly<Record<string, unknown>>;
}

/** The class that plugins' views extend. `config` and `data` are there from the first `onDataUpdated` on. */
export abstract class HostBasesView extends Component {
	abstract type: string;
	declare app: HostApp;
	declare config: BasesViewConfig;
	declare allProperties: BasesPropertyId[];
	declare data: BasesQueryResult;

	constructor(controller: QueryController) {
		super();
		this.app = (controller as unknown as OpenedBase).app;
	}

	abstract onDataUpdated(): void;
}

/** The tab of a `.base` file. */
export class BaseFileView extends FileView {
	constructor(leaf: WorkspaceLeaf, file: MockFile) {
		super(leaf);
		this.file = file;
		frameView(this);
	}

	override getViewType(): string {
		return 'bases';
	}
}

/** A base that is open: runs its query again whenever the vault or its configuration changes, and tells its view. */
export class OpenedBase extends Component {
	readonly containerEl: HTMLElement;
	private view: ApiBasesView | null = null;

	constructor(readonly app: HostApp, private definition: BaseDefinition, private readonly registration: BasesViewRegistration, parentEl: HTMLElement) {
		super();
		this.containerEl = parentEl.createDiv({ cls: 'bases-view-container' });
	}

	override onload(): void {
		const { metadataCache, vault } = this.app;
		this.view = this.registration.factory(this as unknown as QueryController, this.containerEl.createDiv({ cls: 'bases-view' }));
		this.addChild(this.view as unknown as Component);
		this.registerEvent(metadataCache.on('changed', () => this.run()));
		this.registerEvent(metadataCache.on('deleted', () => this.run()));
		this.registerEvent(vault.on('rename', () => this.run()));
		this.register(() => this.containerEl.remove());
		this.run();
	}

	get type(): string {
		return this.definition.type;
	}

	/** What the user changes in the toolbar. */
	configure(change: Partial<BaseDefinition>): void {
		this.definition = { ...this.definition, ...change };
		this.run();
	}

	/** What the toolbar's menu of the view offers, by key. */
	get optionNames(): Record<string, string> {
		const options = this.registration.options?.(this.config() as never) ?? [];
		return Object.fromEntries(options.flatMap((option) => ('key' in option ? [[option.key, option.displayName]] : [])));
	}

	private run(): void {
		if (this.view === null) return;
		const { order = [] } = this.definition;
		const config = this.config();
		const { filter = () => true } = this.definition;
		const entries = this.sorted(this.app.asApi().vault.getFiles().filter(filter).map((file) => this.entry(file)));
		const result = BasesQueryResult.create__(this.app, config, [], entries);
		result.setData__(entries);
		result.setGroupedData__(this.grouped(entries));
		result.setProperties__([...order]);
		Object.assign(this.view, { config, data: result, allProperties: [...order] });
		this.view.onDataUpdated();
	}

	private config(): BasesViewConfig {
		const { name = 'View', options = {}, order = [], sort = [], type } = this.definition;
		const config = BasesViewConfig.create__('', type, name);
		for (const [key, value] of Object.entries(options)) config.set(key, value);
		config.setOrder__([...order]);
		config.setSort__([...sort]);
		return config;
	}

	private entry(file: TFile): BasesEntry {
		const entry = BasesEntry.create__(undefined, file as never);
		const { frontmatter = {} } = this.app.metadataCache.getFileCache(file as never) ?? {};
		for (const [name, value] of Object.entries(frontmatter)) entry.setValue__(`note.${name}`, toValue(value) as never);
		const { basename, extension, name, parent, path, stat } = file;
		for (const [key, value] of Object.entries({ basename, ext: extension, name, path, folder: parent?.path ?? '', size: stat.size })) {
			entry.setValue__(`file.${key}`, toValue(value) as never);
		}
		return entry;
	}

	private sorted(entries: BasesEntry[]): BasesEntry[] {
		return entries.sort((one, other) => {
			for (const { property, direction } of this.definition.sort ?? []) {
				const order = compare(one.getValue(property), other.getValue(property), direction);
				if (order !== 0) return order;
			}
			return 0;
		});
	}

	/** One group without a key where the base is not grouped. */
	private grouped(entries: BasesEntry[]): BasesEntryGroup[] {
		const { groupBy } = this.definition;
		if (groupBy === undefined) return [HostEntryGroup.of(entries)];
		const groups = new Map<string, HostEntryGroup>();
		for (const entry of entries) {
			const key = entry.getValue(groupBy.property) ?? NullValue.create__();
			const group = groups.get(key.toString());
			if (group) group.entries.push(entry);
			else groups.set(key.toString(), HostEntryGroup.of([entry], key));
		}
		return [...groups.values()].sort((one, other) => compare(one.key as never, other.key as never, groupBy.direction));
	}
}

class HostEntryGroup extends BasesEntryGroup {
	static of(entries: BasesEntry[], key?: Value): HostEntryGroup {
		return new HostEntryGroup(entries, key);
	}

	/** An entry without the property is in the group of the null value, which is no key. */
	override hasKey(): boolean {
		return this.key !== undefined && !(this.key instanceof NullValue);
	}
}

/** What has no value comes last in either direction. */
function compare(one: Value | null, other: Value | null, direction: BasesSortConfig['direction']): number {
	const [first, second] = [one?.toString() ?? '', other?.toString() ?? ''];
	if (first === '' || second === '') return Number(first === '') - Number(second === '');
	return first.localeCompare(second, undefined, { numeric: true }) * (direction === 'ASC' ? 1 : -1);
}

function toValue(value: unknown): unknown {
	if (value === null || value === undefined) return NullValue.create__();
	if (typeof value === 'number') return NumberValue.create__(value);
	if (typeof value === 'boolean') return BooleanValue.create__(value);
	if (!Array.isArray(value)) return StringValue.create__(typeof value === 'string' ? value : JSON.stringify(value));
	const list = ListValue.create__([]);
	list.values__ = value.map(toValue) as never;
	return list;
}
