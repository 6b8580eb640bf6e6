import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { YearOfLinks } from '../link-timeline';
import { runsToLeft } from '../tree-keys';
import { useServices } from './services';

export interface TimelineProps {
	readonly years: readonly YearOfLinks[];
	readonly onYear: (year: YearOfLinks) => void;
}

/**
 * How many links of each year still work, as bars. A list of buttons, of which the Tab key reaches one and the arrows
 * the others; each says its figures.
 */
export function Timeline({ years, onYear }: TimelineProps): JSX.Element | null {
	const { strings: { session } } = useServices();
	const [active, setActive] = useState<YearOfLinks['year'] | null>(null);
	if (years.length === 0) return null;
	// The newest come first, as in the list, and stand last: where not all have room, it is the oldest that are scrolled to.
	const newestFirst = [...years].reverse();
	const reachable = Math.max(0, newestFirst.findIndex(({ year }) => year === active));
	const most = Math.max(...years.map(totalOf));
	const press = (event: KeyboardEvent): void => {
		if (!(event.currentTarget instanceof HTMLElement)) return;
		const isReversed = runsToLeft(event.currentTarget);
		const steps: Readonly<Record<string, number>> = {
			ArrowLeft: reachable + (isReversed ? -1 : 1), ArrowRight: reachable + (isReversed ? 1 : -1), Home: years.length - 1, End: 0,
		};
		const next = steps[event.key];
		if (next === undefined) return;
		event.preventDefault();
		const to = Math.min(Math.max(0, next), years.length - 1);
		event.currentTarget.querySelectorAll('button')[to]?.focus();
	};
	return (
		<ul class="conference-review-timeline" aria-label={session.timeline} onKeyDown={press}>
			{newestFirst.map((year, index) => (
				<li key={year.year}>
					<button
						type="button"
						class="conference-review-year"
						data-year={year.year}
						aria-label={session.year(year.year, year.works, year.attention, year.unchecked)}
						tabIndex={index === reachable ? 0 : -1}
						onFocus={() => setActive(year.year)}
						onClick={() => onYear(year)}
					>
						<span class="conference-review-year-bar" aria-hidden="true" style={{ '--conference-review-share': (totalOf(year) / most).toFixed(3) }}>
							{(['unchecked', 'attention', 'works'] as const).map((state) => year[state] > 0 && (
								<span key={state} data-state={state} style={{ flexGrow: year[state] }} />
							))}
						</span>
						<span class="conference-review-year-name" aria-hidden="true">{year.year}</span>
					</button>
				</li>
			))}
		</ul>
	);
}

function totalOf({ works, attention, unchecked }: YearOfLinks): number {
	return works + attention + unchecked;
}
