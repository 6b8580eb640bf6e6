import { createContext, Fragment, type JSX } from 'preact';
import { useContext } from 'preact/hooks';
import type { TextRange } from '../../../review/search/search-text';

type FindRanges = (title: string) => readonly TextRange[];

const Search = createContext<FindRanges>(() => []);

/** Tells titles what is searched; they are drawn anew when its value changes. */
export const MarksProvider = Search.Provider;

/** A title in which the letters that were searched are marked. */
export function Marked({ children: title }: { readonly children: string }): JSX.Element {
	const ranges = useContext(Search)(title);
	if (ranges.length === 0) return <>{title}</>;
	const [, end] = ranges[ranges.length - 1] ?? [0, 0];
	return (
		<>
			{ranges.map(([from, to], index) => (
				<Fragment key={from}>
					{title.slice(ranges[index - 1]?.[1] ?? 0, from)}
					<mark class="conference-review-mark">{title.slice(from, to)}</mark>
				</Fragment>
			))}
			{title.slice(end)}
		</>
	);
}
