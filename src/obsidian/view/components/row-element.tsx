import { Component, type JSX } from 'preact';
import type { VirtualItem } from '@tanstack/virtual-core';
import { conferenceOf, holdsSame, isSameRow, type Row, targetOf } from '../rows';
import { Icon } from './icon';
import { RowBody } from './row-content';

export interface RowElementProps {
	readonly row: Row;
	readonly index: number;
	readonly start: VirtualItem['start'];
	/** Of a row that is to keep it until its notes are read, px. */
	readonly height: VirtualItem['size'] | undefined;
	readonly isActive: boolean;
	/** The note that the user is in. */
	readonly isCurrent: boolean;
	readonly canDrag: boolean;
	/** Raised whenever link results change. */
	readonly resultsVersion: number;
	readonly measure: (element: HTMLElement | null) => void;
	readonly onToggle: (row: Row) => void;
	readonly onOpen: (row: Row, event: MouseEvent) => void;
}

/** One row of the tree, at its place in the scrolled list. Drawn again only when something of it has changed. */
export class RowElement extends Component<RowElementProps> {
	override shouldComponentUpdate(next: RowElementProps): boolean {
		return !holdsSame(this.props, next, 'row') || !isSameRow(this.props.row, next.row);
	}

	override render({ row, index, start, height, isActive, isCurrent, canDrag, measure, onToggle, onOpen }: RowElementProps): JSX.Element {
		const { content, open, shown } = row;
		const target = targetOf(row);
		return (
			<div
				ref={measure}
				class={`conference-review-row is-${content.kind}`}
				role="treeitem"
				aria-level={row.level}
				aria-posinset={row.position}
				aria-setsize={row.siblings}
				aria-expanded={open ?? undefined}
				aria-selected={isActive}
				aria-current={isCurrent ? 'true' : undefined}
				draggable={canDrag}
				tabIndex={isActive ? 0 : -1}
				data-index={index}
				data-key={row.key}
				data-kind={content.kind}
				data-path={conferenceOf(row)?.path}
				data-line={target?.line ?? undefined}
				style={{ transform: `translateY(${String(start)}px)`, '--conference-review-level': row.level - 1, '--conference-review-height': height && `${String(height)}px` }}
				onClick={(event) => onOpen(row, event)}
				onAuxClick={(event) => event.button === 1 && onOpen(row, event)}
			>
				<div
					class={`conference-review-chevron${open === true ? ' is-open' : ''}`}
					aria-hidden="true"
					onClick={(event) => {
						if (open === null) return;
						event.stopPropagation();
						onToggle(row);
					}}
				>
					{open !== null && <Icon name="chevron-right" />}
				</div>
				<RowBody content={content} isOpen={open === true} shown={shown} isActive={isActive} />
			</div>
		);
	}
}
