import { Fragment, type JSX } from 'preact';
import { Marked, useIsMarked } from './marked';

interface RowTextProps {
	readonly title: string;
	/** What is searched may stand in the title, and is marked there. */
	readonly isSearched?: boolean;
	/** Below the title. */
	readonly facts?: readonly string[];
	/** What was found below it; null for nothing. */
	readonly excerpt?: string | null;
	/** At the end of the row; false for nothing. */
	readonly flair?: string | false;
}

/** What is to be read in a row. */
export function RowText({ title, isSearched = false, facts = [], excerpt = null, flair = false }: RowTextProps): JSX.Element {
	const isMarked = useIsMarked(title) && isSearched;
	return (
		<>
			<div class="conference-review-text">
				<div class={`conference-review-title${isMarked ? ' is-marked' : ''}`} dir="auto">{isSearched ? <Marked>{title}</Marked> : title}</div>
				{facts.length > 0 && (
					<div class="conference-review-facts">
						<div>{facts.map((fact, index) => <Fragment key={index}>{index > 0 && ' '}<span><bdi>{fact}</bdi></span></Fragment>)}</div>
					</div>
				)}
				{excerpt !== null && <div class="conference-review-excerpt" dir="auto"><Marked>{excerpt}</Marked></div>}
			</div>
			{flair !== false && <span class="conference-review-flair">{flair}</span>}
		</>
	);
}
