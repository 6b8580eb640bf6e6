import { defaultRangeExtractor, elementScroll, measureElement, observeElementOffset, observeElementRect, type VirtualItem, Virtualizer } from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import type { Row } from '../rows';

export interface VirtualRowsOptions {
	readonly rows: readonly Row[];
	readonly scroller: RefObject<HTMLElement>;
	/** Kept in the document wherever the list is scrolled, so that it never loses the focus. -1: none. */
	readonly activeIndex: number;
	/** Height of a row before it is measured, px. */
	readonly estimate: (row: Row) => number;
}

export interface VirtualRows {
	readonly items: readonly VirtualItem[];
	/** Height of all rows, px. */
	readonly height: number;
	readonly measure: (element: HTMLElement | null) => void;
	readonly reveal: (index: number) => void;
}

type ListVirtualizer = Virtualizer<HTMLElement, HTMLElement>;

/** Rows drawn beyond the edges of what is seen. */
const OVERSCAN = 8;

/** Which rows of a long list are to be drawn, and where. What is seen stays where it is when rows come or go above it. */
export function useVirtualRows({ rows, scroller, activeIndex, estimate }: VirtualRowsOptions): VirtualRows {
	const [, draw] = useReducer<number, void>((count) => count + 1, 0);
	const virtualizer = useRef<ListVirtualizer | null>(null);
	const shown = useRef<readonly Row[]>(rows);
	const anchor = useRef<Anchor | null>(null);
	if (virtualizer.current && shown.current !== rows) anchor.current = anchorOf(virtualizer.current, shown.current);
	shown.current = rows;
	const options: ListVirtualizer['options'] | ConstructorParameters<typeof Virtualizer<HTMLElement, HTMLElement>>[0] = {
		count: rows.length,
		overscan: OVERSCAN,
		getScrollElement: () => scroller.current,
		getItemKey: (index: number) => rows[index]?.key ?? index,
		estimateSize: (index: number) => {
			const row = rows[index];
			return row ? estimate(row) : 0;
		},
		scrollToFn: elementScroll,
		observeElementOffset,
		// A list that is not laid out (a collapsed sidebar) has no height: draw a screenful, to be there when it opens.
		observeElementRect: (instance: ListVirtualizer, tell: (rect: { width: number; height: number }) => void) =>
			observeElementRect(instance, ({ width, height }) =>
				tell({ width, height: height > 0 ? height : instance.targetWindow?.innerHeight ?? 0 })),
		measureElement: (element: HTMLElement, entry: ResizeObserverEntry | undefined, instance: ListVirtualizer) =>
			measureElement(element, entry, instance) || instance.options.estimateSize(instance.indexFromElement(element)),
		rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => withIndex(defaultRangeExtractor(range), activeIndex, rows.length),
		onChange: () => draw(),
	};
	if (virtualizer.current) virtualizer.current.setOptions(options);
	else virtualizer.current = new Virtualizer(options);
	const instance = virtualizer.current;
	useLayoutEffect(() => instance._didMount(), [instance]);
	useLayoutEffect(() => {
		instance._willUpdate();
		if (anchor.current) keepInPlace(instance, anchor.current, rows);
		anchor.current = null;
	});
	return {
		items: instance.getVirtualItems(),
		height: instance.getTotalSize(),
		measure: instance.measureElement,
		reveal: (index) => instance.scrollToIndex(index, { align: 'auto' }),
	};
}

/** The rows from the top edge on, by key, and how far the first of them is scrolled out, px. */
interface Anchor {
	readonly keys: readonly string[];
	readonly starts: readonly number[];
	readonly offset: number;
}

/** Null at the very top, where new rows are to be seen. */
function anchorOf(virtualizer: ListVirtualizer, rows: readonly Row[]): Anchor | null {
	const offset = virtualizer.scrollOffset ?? 0;
	if (offset <= 0) return null;
	const seen = virtualizer.getVirtualItems().filter(({ end }) => end > offset);
	return { offset, keys: seen.map(({ index }) => rows[index]?.key ?? ''), starts: seen.map(({ start }) => start) };
}

function keepInPlace(virtualizer: ListVirtualizer, { keys, starts, offset }: Anchor, rows: readonly Row[]): void {
	const places = new Map(rows.map(({ key }, index) => [key, index]));
	const kept = keys.findIndex((key) => places.has(key));
	const index = places.get(keys[kept] ?? '');
	const start = starts[kept];
	const now = index === undefined ? undefined : virtualizer.measurementsCache[index]?.start;
	if (start === undefined || now === undefined || now === start) return;
	virtualizer.scrollToOffset(offset + now - start);
}

function withIndex(indexes: number[], index: number, count: number): number[] {
	if (index < 0 || index >= count || indexes.includes(index)) return indexes;
	return [...indexes, index].sort((one, other) => one - other);
}
