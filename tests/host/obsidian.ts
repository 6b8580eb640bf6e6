/**
 * The `obsidian` module as the host gives it to plugins: the mocks, with real behaviour where they only
 * remember that they were called. Jest maps `obsidian` to this file; the page passes it to `require`.
 */
import { MarkdownRenderer } from 'obsidian-test-mocks/obsidian';
import { parse } from 'yaml';
import { patchMocks } from './dom';
import { environment } from './environment';
import { renderMarkdown } from './markdown-rendering';

patchMocks();

export * from 'obsidian-test-mocks/obsidian';
export { HostBasesView as BasesView } from './bases';
export { requireApiVersion } from './environment';
export { getAllTags } from './all-tags';
export { debounce } from './debounce';
export { addIcon, getIcon, getIconIds, removeIcon, setIcon } from './icons';
export { HostInputSuggest as AbstractInputSuggest } from './input-suggest';
export { HostItemView as ItemView } from './item-view';
export { HostLeaf as WorkspaceLeaf } from './leaf';
export { stripHeadingForLink } from './links';
export { HostMarkdownView as MarkdownView } from './markdown-view';
export { HostMenu as Menu } from './menu';
export {
	HostConfirmationModal as ConfirmationModal, HostFuzzySuggestModal as FuzzySuggestModal, HostModal as Modal,
	HostSuggestModal as SuggestModal,
} from './modal';
export { HostNotice as Notice } from './notice';
export { HostPlugin as Plugin } from './plugin';
export { request, requestUrl } from './request-url';
export { prepareFuzzySearch, renderMatches, renderResults } from './search-results';
export { HostSetting as Setting, HostSettingGroup as SettingGroup } from './setting';
export {
	HostButton as ButtonComponent, HostColor as ColorComponent, HostDropdown as DropdownComponent,
	HostExtraButton as ExtraButtonComponent, HostProgressBar as ProgressBarComponent, HostSearch as SearchComponent,
	HostSlider as SliderComponent, HostText as TextComponent, HostTextArea as TextAreaComponent,
	HostToggle as ToggleComponent,
} from './setting-components';
export { HostPluginSettingTab as PluginSettingTab } from './setting-tab';
export { resolveSubpath } from './subpath';
export { setTooltip } from './tooltip';

/** Only its static method is for plugins; the rest belongs to the app's own views. */
const HostMarkdownRenderer = Object.assign(MarkdownRenderer, {
	render: renderMarkdown,
});
export { HostMarkdownRenderer as MarkdownRenderer };

export function getLanguage(): string {
	return environment.language;
}

/** Throws where the YAML is broken, and gives null for none, as the app does. */
export function parseYaml(yaml: string): unknown {
	return parse(yaml) as unknown;
}
