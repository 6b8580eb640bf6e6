import type { HeadingLevel } from '../../markdown/facts';
import { parseFolderCriteria, parsePropertyCriteria, parseTagCriteria, quotedFolder, writeFolderCriteria } from '../../review/frontmatter/criteria';
import type { ReviewCriteria } from '../../review/model';
import type { Strings } from '../strings/strings';
import { foldersOfVault, propertyTagsOfVault } from '../vault-names';
import { type SettingSection, textField, toggleField } from './setting-field';
import type { NewReviewSettings, Settings } from './settings';

/** What makes a note a review, and what its sessions are. */
export function reviewSection({ settings: words }: Strings): SettingSection {
	const withCriteria = (settings: Settings, criteria: Partial<ReviewCriteria>): Settings => ({ ...settings, criteria: { ...settings.criteria, ...criteria } });
	return {
		heading: words.reviews,
		fields: [
			textField('reviewTags', [words.tags, words.tagsHint], { type: 'text', placeholder: words.tagsExample, suggest: { names: propertyTagsOfVault, isList: true } },
				({ criteria }) => criteria.tags.join(', '),
				(settings, text) => withCriteria(settings, { tags: parseTagCriteria(text) })),
			textField('reviewFolders', [words.folders, words.foldersHint], { type: 'text', suggest: { names: (app) => foldersOfVault(app).map(quotedFolder), isList: true } },
				({ criteria }) => writeFolderCriteria(criteria.folders),
				(settings, text) => withCriteria(settings, { folders: parseFolderCriteria(text) })),
			textField('reviewProperties', [words.properties, words.propertiesHint], { type: 'textarea', placeholder: words.propertiesExample },
				({ criteria }) => criteria.properties.map(({ key, value }) => `${key}: ${value}`).join('\n'),
				(settings, text) => {
					const { properties, unreadable } = parsePropertyCriteria(text);
					return unreadable.length > 0 ? words.propertiesUnreadable(unreadable) : withCriteria(settings, { properties });
				}),
			{
				key: 'sessionLevel',
				name: words.level,
				hint: words.levelHint,
				// The space keeps the numbers behind the empty key, before which an object would put them.
				input: { type: 'dropdown', options: { '': words.levelAuto, ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((level) => [` ${String(level)}`, words.levelNumber(level)])) } },
				read: ({ sessionLevel }) => (sessionLevel === null ? '' : ` ${String(sessionLevel)}`),
				write: (settings, value) => ({ ...settings, sessionLevel: value === '' ? null : Number(value) as HeadingLevel }),
			},
		],
	};
}

/** Where new reviews go and what they begin with. */
export function newReviewSection({ authoring: words }: Strings): SettingSection {
	const withNewReview = (settings: Settings, newReview: Partial<NewReviewSettings>): Settings => ({ ...settings, newReview: { ...settings.newReview, ...newReview } });
	return {
		heading: words.newReviews,
		fields: [
			textField('newReviewFolder', [words.newReviewFolder, words.newReviewFolderHint], { type: 'text', suggest: { names: foldersOfVault, isList: false } },
				({ newReview }) => newReview.folder,
				(settings, text) => withNewReview(settings, { folder: text.trim() })),
			textField('newReviewTemplate', [words.newReviewTemplate, words.newReviewTemplateHint], { type: 'textarea', placeholder: words.newReviewTemplateExample },
				({ newReview }) => newReview.template,
				(settings, template) => withNewReview(settings, { template })),
		],
	};
}

/** How the sidebar behaves. */
export function sidebarSection({ session: words }: Strings): SettingSection {
	return {
		heading: words.sidebar,
		fields: [
			toggleField('followActiveNote', [words.follow, words.followHint],
				({ followActiveNote }) => followActiveNote,
				(settings, followActiveNote) => ({ ...settings, followActiveNote })),
		],
	};
}
