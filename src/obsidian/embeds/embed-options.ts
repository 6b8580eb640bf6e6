import type { VaultReviews } from '../vault-reviews';
import type { ViewServicesOptions } from '../view/view-services';

/** What lists outside of the sidebar are made with. */
export interface EmbedOptions extends Omit<ViewServicesOptions, 'results'> {
	readonly reviews: VaultReviews;
}
