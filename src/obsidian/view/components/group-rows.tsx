import type { JSX } from 'preact';
import type { RowContent } from '../row-tree';
import type { Row } from '../rows';
import { STATE_ICONS } from './badge';
import { Icon } from './icon';
import { RowText } from './row-text';
import { useServices } from './services';

interface GroupBodyProps {
	readonly content: Extract<RowContent, { kind: 'year' | 'value' | 'state' | 'site' }>;
	readonly title: string;
	readonly shown: Row['shown'];
}

/** A row that stands above notes: a year, a value of a base, a link state, a site. While one searches, it tells how much of it is left. */
export function GroupBody({ content, title, shown }: GroupBodyProps): JSX.Element {
	const { strings: { rows, search } } = useServices();
	switch (content.kind) {
		case 'year':
		case 'value':
			return <RowText title={title} flair={search.conferences(content.conferences, shown)} />;
		case 'state':
			return (
				<>
					<span class="conference-review-badge" data-verdict={content.state ?? undefined}>
						<Icon name={content.state === null ? 'unlink-2' : STATE_ICONS[content.state]} />
					</span>
					<RowText title={title} flair={rows.sessions(content.sessions, shown)} />
				</>
			);
		case 'site':
			return <RowText title={title} flair={rows.sessions(content.sessions, shown)} />;
	}
}
