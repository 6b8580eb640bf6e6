import { canonicalAddress } from '../../links/address';
import { DEFAULT_ARCHIVE_ENDPOINT } from '../../repair/archive';
import type { Strings } from '../strings/strings';
import { isWithin, numberField, type SettingSection, textField, toggleField } from './setting-field';
import { DEFAULT_SETTINGS, LIMITS, type LinkCheckSettings, type ReportSettings, type Settings } from './settings';

/** How links are checked. */
export function linkSection({ settings: words }: Strings): SettingSection {
	const withLinkCheck = (settings: Settings, linkCheck: Partial<LinkCheckSettings>): Settings => ({ ...settings, linkCheck: { ...settings.linkCheck, ...linkCheck } });
	const { min, max } = LIMITS.concurrency;
	return {
		heading: words.links,
		fields: [
			numberField('linkTimeoutSeconds', [words.timeout, words.timeoutHint], LIMITS.timeoutSeconds, words.outOfRange,
				({ linkCheck }) => linkCheck.timeoutSeconds,
				(settings, timeoutSeconds) => withLinkCheck(settings, { timeoutSeconds })),
			// Text, for a field of numbers cannot be empty.
			textField('linkConcurrency', [words.concurrency, words.concurrencyHint], { type: 'text' },
				({ linkCheck }) => String(linkCheck.concurrency ?? ''),
				(settings, text) => {
					const concurrency = text.trim() === '' ? null : Number(text);
					return concurrency === null || isWithin(concurrency, min, max) ? withLinkCheck(settings, { concurrency }) : words.outOfRange(min, max);
				}),
			numberField('linkPerHost', [words.perHost, words.perHostHint], LIMITS.perHost, words.outOfRange,
				({ linkCheck }) => linkCheck.perHost,
				(settings, perHost) => withLinkCheck(settings, { perHost })),
			toggleField('linkAllowPrivate', [words.allowPrivate, words.allowPrivateHint],
				({ linkCheck }) => linkCheck.allowPrivate,
				(settings, allowPrivate) => withLinkCheck(settings, { allowPrivate })),
			toggleField('linkMissingFragment', [words.missingFragment, words.missingFragmentHint],
				({ linkCheck }) => linkCheck.missingFragment === 'broken',
				(settings, isBroken) => withLinkCheck(settings, { missingFragment: isBroken ? 'broken' : 'ok' })),
			textField('linkExcluded', [words.excluded, words.excludedHint], { type: 'textarea', placeholder: words.excludedExample },
				({ linkCheck }) => linkCheck.excluded.join('\n'),
				(settings, text) => withLinkCheck(settings, { excluded: text.split('\n').map((line) => line.trim()).filter((line) => line !== '') })),
			textField('archiveEndpoint', [words.archive, words.archiveHint], { type: 'text', placeholder: DEFAULT_ARCHIVE_ENDPOINT },
				({ linkCheck }) => linkCheck.archiveEndpoint,
				(settings, text) => {
					const archiveEndpoint = text.trim() === '' ? DEFAULT_ARCHIVE_ENDPOINT : text.trim();
					return canonicalAddress(archiveEndpoint) === null ? words.notAnAddress : withLinkCheck(settings, { archiveEndpoint });
				}),
		],
	};
}

/** What the report on links is and where it goes. */
export function reportSection({ settings: words }: Strings): SettingSection {
	const withReport = (settings: Settings, report: Partial<ReportSettings>): Settings => ({ ...settings, report: { ...settings.report, ...report } });
	return {
		heading: words.report,
		fields: [
			textField('reportPath', [words.reportPath, words.reportPathHint], { type: 'text', placeholder: DEFAULT_SETTINGS.report.path },
				({ report }) => report.path,
				(settings, text) => withReport(settings, { path: text.trim() === '' ? DEFAULT_SETTINGS.report.path : text.trim() })),
			textField('reportTemplate', [words.reportTemplate, words.reportTemplateHint], { type: 'textarea', placeholder: words.reportTemplateExample },
				({ report }) => report.template,
				(settings, template) => withReport(settings, { template })),
		],
	};
}
