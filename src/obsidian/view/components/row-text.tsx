import { Fragment, type JSX } from 'preact';
import { Marked } from './marked';

interface RowTextProps {
	readonly title: string;
	/** What is searched may stand in the title, and is marked there. */
	readonly isSearched?: boolean;
	/** Below the title. */
	readonly facts?: readonly string[];
	/** At the end of the row; false for nothing. */
	readonly flair?: string | false;
}

/** What is to be read in a row. */
export function RowText({ title, isSearched = false, facts = [], flair = false }: RowTextProps): JSX.Element {
	return (
		<>
			<div class="conference-review-text">
				<div class="conference-review-title" dir="auto">{isSearched ? <Marked>{title}</Marked> : title}</div>
				{facts.length > 0 && (
					<div class="conference-review-facts">
						<div>{facts.map((fact, index) => <Fragment key={index}>{index > 0 && ' '}<span><bdi>{fact}</bdi></span></Fragment>)}</div>
					</div>
				)}
			</div>
			{flair !== false && <span class="conference-review-flair">{flair}</span>}
		</>
	);
}
