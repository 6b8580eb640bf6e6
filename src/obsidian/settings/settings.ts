import type { HeadingLevel } from '../../markdown/facts';
import { DEFAULT_ARCHIVE_ENDPOINT } from '../../repair/archive';
import { DEFAULT_CRITERIA } from '../../review/frontmatter/criteria';
import type { ReviewCriteria } from '../../review/model';

/** Raised whenever a field changes its meaning. Data of a higher version is read as far as it goes, never written. */
export const SETTINGS_VERSION = 1;

export interface LinkCheckSettings {
	/** For one exchange, in seconds. */
	readonly timeoutSeconds: number;
	/** Exchanges under way at once; null lets the device decide. */
	readonly concurrency: number | null;
	/** Exchanges under way at once with one host. */
	readonly perHost: number;
	/** Ask private, loopback and link-local addresses as well. */
	readonly allowPrivate: boolean;
	/** What a link counts as whose page lacks the part that it points at. */
	readonly missingFragment: 'ok' | 'broken';
	/** Addresses that are never asked: a host, a start of an address, or a pattern with `*`. */
	readonly excluded: readonly string[];
	/** Who is asked for archived copies, when the user asks for them. */
	readonly archiveEndpoint: string;
}

export interface ReportSettings {
	/** Of the note that *Save link report* writes; `{{date}}` stands for the day. */
	readonly path: string;
	/** Of the report; empty for the one that comes with the plugin. */
	readonly template: string;
}

export interface NewReviewSettings {
	/** Vault folder with forward slashes; empty for where the app puts new notes. */
	readonly folder: string;
	/** Path of a note, or the text itself; empty for the form of the house. */
	readonly template: string;
}

/** Whether a template's text is the path of a note; else it is the template itself, or empty. */
export function isTemplatePath(template: string): boolean {
	return template.trim() !== '' && !/\n|\{\{/u.test(template.trim());
}

export interface Settings {
	readonly criteria: ReviewCriteria;
	/** The heading level at which sessions stand, or null to find it in each note. */
	readonly sessionLevel: HeadingLevel | null;
	readonly linkCheck: LinkCheckSettings;
	readonly report: ReportSettings;
	readonly newReview: NewReviewSettings;
	/** The sidebar shows where the note that is open stands. */
	readonly followActiveNote: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
	criteria: DEFAULT_CRITERIA,
	sessionLevel: null,
	linkCheck: { timeoutSeconds: 10, concurrency: null, perHost: 4, allowPrivate: false, missingFragment: 'ok', excluded: [], archiveEndpoint: DEFAULT_ARCHIVE_ENDPOINT },
	report: { path: 'Link report {{date}}.md', template: '' },
	newReview: { folder: '', template: '' },
	followActiveNote: false,
};

/** Bounds of the numbers, both included. */
export const LIMITS = {
	timeoutSeconds: { min: 1, max: 120 },
	concurrency: { min: 1, max: 256 },
	perHost: { min: 1, max: 32 },
} as const;

/** What `data.json` holds, field by field, as this version writes it. */
export interface StoredSettings {
	readonly schemaVersion: number;
	readonly reviewTags: readonly string[];
	readonly reviewFolders: readonly string[];
	readonly reviewProperties: readonly { readonly key: string; readonly value: string }[];
	readonly sessionLevel: HeadingLevel | null;
	readonly linkTimeoutSeconds: number;
	readonly linkConcurrency: number | null;
	readonly linkPerHost: number;
	readonly linkAllowPrivate: boolean;
	readonly linkMissingFragment: 'ok' | 'broken';
	readonly linkExcluded: readonly string[];
	readonly archiveEndpoint: string;
	readonly reportPath: string;
	readonly reportTemplate: string;
	readonly newReviewFolder: string;
	readonly newReviewTemplate: string;
	readonly followActiveNote: boolean;
}

/** What `data.json` holds. Times are in seconds there, as people type them. */
export function toStored({ criteria, sessionLevel, linkCheck, report, newReview, followActiveNote }: Settings): StoredSettings {
	return {
		schemaVersion: SETTINGS_VERSION,
		reviewTags: criteria.tags,
		reviewFolders: criteria.folders,
		reviewProperties: criteria.properties,
		sessionLevel,
		linkTimeoutSeconds: linkCheck.timeoutSeconds,
		linkConcurrency: linkCheck.concurrency,
		linkPerHost: linkCheck.perHost,
		linkAllowPrivate: linkCheck.allowPrivate,
		linkMissingFragment: linkCheck.missingFragment,
		linkExcluded: linkCheck.excluded,
		archiveEndpoint: linkCheck.archiveEndpoint,
		reportPath: report.path,
		reportTemplate: report.template,
		newReviewFolder: newReview.folder,
		newReviewTemplate: newReview.template,
		followActiveNote,
	};
}
