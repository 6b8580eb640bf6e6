import { createContext, Fragment, type JSX } from 'preact';
import { useContext } from 'preact/hooks';
import type { Conference, Passage, Session } from '../../../review/model';
import type { TextRange } from '../../../review/search/search-text';

type FindRanges = (title: string) => readonly TextRange[];

const Search = createContext<FindRanges>(() => []);

/** Tells titles what is searched; they are drawn anew when its value changes. */
export const MarksProvider = Search.Provider;

/** Whether anything that is searched stands in a title. */
export function useIsMarked(title: string): boolean {
	return useContext(Search)(title).length > 0;
}

type FindExcerpt = (conference: Conference, place: Session | Passage) => string | null;

const Excerpts = createContext<FindExcerpt>(() => null);

/** Tells rows the lines of their notes for which they were found. */
export const ExcerptsProvider = Excerpts.Provider;

/** The line of its notes for which a session or a passage was found, where nothing else tells why; else null. */
export function useExcerpt(conference: Conference, place: Session | Passage): string | null {
	return useContext(Excerpts)(conference, place);
}

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
