import type { App } from 'obsidian';
import { localDay } from '../../review/frontmatter/calendar-date';
import { newestFirst } from '../../review/listing/grouping';
import type { ReviewLibrary } from '../../review/library';
import type { KnownLinks } from '../link-results';
import type { ReportSettings } from '../settings/settings';
import type { Strings } from '../strings/strings';
import { wikiLinkToSession } from '../view/session-link';
import { writeLinkReport } from './link-report';
import { saveReport, showSaved } from './save-report';

export interface LinkReportsOptions {
	readonly app: App;
	readonly library: ReviewLibrary;
	readonly known: KnownLinks;
	readonly settings: () => ReportSettings;
	readonly notify: (message: string) => void;
	readonly strings: Strings;
}

/** Saves the report on the links of all reviews, and opens it. */
export class LinkReports {
	readonly #options: LinkReportsOptions;

	constructor(options: LinkReportsOptions) {
		this.#options = options;
	}

	/** Says what came of it in a notice. Never rejects. */
	async save(): Promise<void> {
		const { app, known, library, notify, settings, strings } = this.#options;
		await known.load();
		const now = Date.now();
		const { path, template } = settings();
		const report = writeLinkReport({
			conferences: newestFirst(library.conferences()),
			results: known,
			linkOf: (part) => wikiLinkToSession(app, part),
			strings,
			now,
			template: template.trim() === '' ? strings.report.template : template,
		});
		const outcome = await saveReport(app.vault, path.split('{{date}}').join(localDay(new Date(now))), report);
		const wrong = await showSaved(app, outcome, strings.report, notify);
		if (wrong !== null) notify(wrong);
	}
}
