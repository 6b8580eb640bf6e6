import { debounce, type Setting, type TextAreaComponent, type TextComponent } from 'obsidian';
import type { HeadingLevel } from '../../markdown/facts';
import { canonicalAddress } from '../../links/address';
import { DEFAULT_ARCHIVE_ENDPOINT } from '../../repair/archive';
import { parseFolderCriteria, parsePropertyCriteria, parseTagCriteria } from '../../review/criteria';
import type { ReviewCriteria } from '../../review/model';
import type { Strings } from '../strings/strings';
import { DEFAULT_SETTINGS, LIMITS, type LinkCheckSettings, type ReportSettings, type Settings } from './settings';
import type { SettingsStore } from './settings-store';

/** One row of the settings, whichever way the app shows it. */
export interface SettingRow {
	readonly name: string;
	readonly hint: string;
	/** Adds the control. */
	readonly fill: (setting: Setting) => void;
}

export interface SettingRowGroup {
	readonly heading: string;
	readonly rows: readonly SettingRow[];
}

/** How long the user has to be quiet before what is typed is taken over, ms: each change reads the vault again. */
const TAKE_OVER_AFTER_MS = 600;

/** What can be set, described once for the classic and the declarative settings. */
export function describeSettings(store: SettingsStore, { settings: strings }: Strings): SettingRowGroup[] {
	const setCriteria = (criteria: Partial<ReviewCriteria>): void => change(store, (settings) => ({ ...settings, criteria: { ...settings.criteria, ...criteria } }));
	const setLinkCheck = (linkCheck: Partial<LinkCheckSettings>): void => change(store, (settings) => ({ ...settings, linkCheck: { ...settings.linkCheck, ...linkCheck } }));
	const setReport = (report: Partial<ReportSettings>): void => change(store, (settings) => ({ ...settings, report: { ...settings.report, ...report } }));
	const { criteria, linkCheck, report } = liveSettings(store);
	return [
		...(store.isNewer ? [{ heading: strings.newerHeading, rows: [{ name: strings.newerHint, hint: '', fill: () => undefined }] }] : []),
		{
			heading: strings.reviews,
			rows: [
				{
					name: strings.tags,
					hint: strings.tagsHint,
					fill: (setting) => void setting.addText((text) => takeOver(text
						.setPlaceholder(strings.tagsExample)
						.setValue(criteria().tags.join(', ')), setting, (value) => setCriteria({ tags: parseTagCriteria(value) }))),
				},
				{
					name: strings.folders,
					hint: strings.foldersHint,
					fill: (setting) => void setting.addTextArea((area) => takeOver(area
						.setValue(criteria().folders.join('\n')), setting, (value) => setCriteria({ folders: parseFolderCriteria(value) }))),
				},
				{
					name: strings.properties,
					hint: strings.propertiesHint,
					fill: (setting) => void setting.addTextArea((area) => takeOver(area
						.setPlaceholder(strings.propertiesExample)
						.setValue(criteria().properties.map(({ key, value }) => `${key}: ${value}`).join('\n')), setting, (value) => {
						const { properties, unreadable } = parsePropertyCriteria(value);
						if (unreadable.length > 0) return strings.propertiesUnreadable(unreadable);
						setCriteria({ properties });
						return undefined;
					})),
				},
				{
					name: strings.level,
					hint: strings.levelHint,
					fill: (setting) => void setting.addDropdown((dropdown) => {
						dropdown.addOption('', strings.levelAuto);
						for (const level of [1, 2, 3, 4, 5, 6]) dropdown.addOption(String(level), strings.levelNumber(level));
						dropdown
							.setValue(String(store.current.sessionLevel ?? ''))
							.onChange((value) => change(store, (settings) => ({ ...settings, sessionLevel: value === '' ? null : Number(value) as HeadingLevel })));
					}),
				},
			],
		},
		{
			heading: strings.links,
			rows: [
				{
					name: strings.timeout,
					hint: strings.timeoutHint,
					fill: (setting) => addNumber(setting, linkCheck().timeoutSeconds, LIMITS.timeoutSeconds, strings, (value) =>
						value !== null && setLinkCheck({ timeoutSeconds: value })),
				},
				{
					name: strings.concurrency,
					hint: strings.concurrencyHint,
					fill: (setting) => addNumber(setting, linkCheck().concurrency, LIMITS.concurrency, strings, (value) => setLinkCheck({ concurrency: value }), true),
				},
				{
					name: strings.perHost,
					hint: strings.perHostHint,
					fill: (setting) => addNumber(setting, linkCheck().perHost, LIMITS.perHost, strings, (value) =>
						value !== null && setLinkCheck({ perHost: value })),
				},
				{
					name: strings.allowPrivate,
					hint: strings.allowPrivateHint,
					fill: (setting) => void setting.addToggle((toggle) => toggle
						.setValue(linkCheck().allowPrivate)
						.onChange((allowPrivate) => setLinkCheck({ allowPrivate }))),
				},
				{
					name: strings.missingFragment,
					hint: strings.missingFragmentHint,
					fill: (setting) => void setting.addToggle((toggle) => toggle
						.setValue(linkCheck().missingFragment === 'broken')
						.onChange((isBroken) => setLinkCheck({ missingFragment: isBroken ? 'broken' : 'ok' }))),
				},
				{
					name: strings.excluded,
					hint: strings.excludedHint,
					fill: (setting) => void setting.addTextArea((area) => takeOver(area
						.setPlaceholder(strings.excludedExample)
						.setValue(linkCheck().excluded.join('\n')), setting, (value) =>
						setLinkCheck({ excluded: value.split('\n').map((line) => line.trim()).filter((line) => line !== '') }))),
				},
				{
					name: strings.archive,
					hint: strings.archiveHint,
					fill: (setting) => void setting.addText((text) => takeOver(text
						.setPlaceholder(DEFAULT_ARCHIVE_ENDPOINT)
						.setValue(linkCheck().archiveEndpoint), setting, (value) => {
						const archiveEndpoint = value.trim() === '' ? DEFAULT_ARCHIVE_ENDPOINT : value.trim();
						if (canonicalAddress(archiveEndpoint) === null) return strings.notAnAddress;
						setLinkCheck({ archiveEndpoint });
						return undefined;
					})),
				},
			],
		},
		{
			heading: strings.report,
			rows: [
				{
					name: strings.reportPath,
					hint: strings.reportPathHint,
					fill: (setting) => void setting.addText((text) => takeOver(text
						.setPlaceholder(DEFAULT_SETTINGS.report.path)
						.setValue(report().path), setting, (value) => setReport({ path: value.trim() === '' ? DEFAULT_SETTINGS.report.path : value.trim() }))),
				},
				{
					name: strings.reportTemplate,
					hint: strings.reportTemplateHint,
					fill: (setting) => void setting.addTextArea((area) => takeOver(area
						.setPlaceholder(strings.reportTemplateExample)
						.setValue(report().template), setting, (template) => setReport({ template }))),
				},
			],
		},
	];
}

/** Read when a row is shown, not when it is described. */
function liveSettings(store: SettingsStore): { readonly criteria: () => ReviewCriteria; readonly linkCheck: () => LinkCheckSettings; readonly report: () => ReportSettings } {
	return { criteria: () => store.current.criteria, linkCheck: () => store.current.linkCheck, report: () => store.current.report };
}

function change(store: SettingsStore, changed: (settings: Settings) => Settings): void {
	void store.change(changed);
}

/** Takes over what is typed once the user is quiet. `take` returns what is wrong with it, and then has not taken it. */
function takeOver(field: TextComponent | TextAreaComponent, setting: Setting, take: (value: string) => string | undefined | void): void {
	const problem = setting.infoEl.createDiv({ cls: 'setting-item-description conference-review-setting-problem', attr: { role: 'alert' } });
	field.onChange(debounce((value: string) => problem.setText(take(value) ?? ''), TAKE_OVER_AFTER_MS, true));
	field.inputEl.setAttr('aria-label', setting.nameEl.textContent);
}

function addNumber(
	setting: Setting,
	current: number | null,
	{ min, max }: { readonly min: number; readonly max: number },
	strings: Strings['settings'],
	set: (value: number | null) => unknown,
	optional = false,
): void {
	setting.addText((text) => {
		text.inputEl.setAttrs({ type: 'number', min: String(min), max: String(max), inputmode: 'numeric' });
		takeOver(text.setValue(String(current ?? '')), setting, (value) => {
			if (value.trim() === '' && optional) return void set(null);
			const number = Number(value);
			if (value.trim() === '' || !Number.isInteger(number) || number < min || number > max) return strings.outOfRange(min, max);
			set(number);
			return undefined;
		});
	});
}
