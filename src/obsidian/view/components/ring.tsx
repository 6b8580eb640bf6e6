import type { JSX } from 'preact';
import { useServices } from './services';

/** With this radius, the circle is as long as the parts that it is counted in. */
const PARTS = 100;
const RADIUS = PARTS / (2 * Math.PI);

/** How many of a conference's sessions have notes, as a ring that closes. */
export function Ring({ done, total }: { readonly done: number; readonly total: number }): JSX.Element {
	const { strings } = useServices();
	const share = (done / total) * PARTS;
	return (
		<span class={`conference-review-ring${done === total ? ' is-full' : ''}`} role="img" aria-label={strings.session.writtenUp(done, total)}>
			<svg viewBox="0 0 40 40" aria-hidden="true">
				<circle cx="20" cy="20" r={RADIUS} />
				{done > 0 && <circle class="conference-review-ring-done" cx="20" cy="20" r={RADIUS} stroke-dasharray={`${share.toFixed(1)} ${String(PARTS)}`} />}
			</svg>
		</span>
	);
}
