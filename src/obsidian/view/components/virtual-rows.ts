import { defaultRangeExtractor, elementScroll, measureElement, observeElementOffset, observeElementRect, type VirtualItem, Virtualizer } from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useReducer, useRef } from 'preact/hooks';
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
	/** What was seen before the rows changed, and how far the list was scrolled then, px. */
	const kept = useRef<{ readonly anchor: Anchor; readonly scrollTop: number } | null>(null);
	const anchor = virtualizer.current && shown.current !== rows ? anchorOf(virtualizer.current, shown.current) : null;
	shown.current = rows;
	// Made anew only for other rows: with each new one, the places of all rows are reckoned again.
	const getItemKey = useCallback((index: number) => rows[index]?.key ?? index, [rows]);
	const estimateSize = useCallback((index: number) => {
		const row = rows[index];
		return row ? estimate(row) : 0;
	}, [rows, estimate]);
	const options: ListVirtualizer['options'] | ConstructorParameters<typeof Virtualizer<HTMLElement, HTMLElement>>[0] = {
		count: rows.length,
		overscan: OVERSCAN,
		getScrollElement: () => scroller.current,
		getItemKey,
		estimateSize,
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
	if (anchor) {
		kept.current = { anchor, scrollTop: scroller.current?.scrollTop ?? 0 };
		// Told before the rows are chosen, or those of the old place would be drawn for a frame.
		if (instance.scrollOffset !== null) instance.scrollOffset += shiftOf(instance, anchor, rows);
	}
	useLayoutEffect(() => {
		instance._willUpdate();
		// The list has its new height by now, and its new rows are measured: where those are not as high as was guessed,
		// the virtual list has scrolled by itself, so that only the place itself tells how far to go.
		if (kept.current && scroller.current) {
			const scrollTop = kept.current.scrollTop + shiftOf(instance, kept.current.anchor, rows);
			if (scroller.current.scrollTop !== scrollTop) scroller.current.scrollTop = scrollTop;
		}
		kept.current = null;
	});
	return {
		items: instance.getVirtualItems(),
		height: instance.getTotalSize(),
		measure: instance.measureElement,
		reveal: (index) => instance.scrollToIndex(index, { align: 'auto' }),
	};
}

/** The rows that are seen, from the top edge on. */
interface Anchor {
	readonly keys: readonly string[];
	/** Where each of them begins, px. */
	readonly starts: readonly number[];
}

/** Null at the very top, where new rows are to be seen. */
function anchorOf(virtualizer: ListVirtualizer, rows: readonly Row[]): Anchor | null {
	const offset = virtualizer.scrollOffset ?? 0;
	if (offset <= 0) return null;
	const seen = virtualizer.getVirtualItems().filter(({ end }) => end > offset);
	return { keys: seen.map(({ index }) => rows[index]?.key ?? ''), starts: seen.map(({ start }) => start) };
}

/** How far the first row of the anchor that is still there has moved, px. */
function shiftOf(virtualizer: ListVirtualizer, { keys, starts }: Anchor, rows: readonly Row[]): number {
	const places = new Map(rows.map(({ key }, index) => [key, index]));
	const kept = keys.findIndex((key) => places.has(key));
	const index = places.get(keys[kept] ?? '');
	const start = starts[kept];
	// Reckons all places anew.
	virtualizer.getTotalSize();
	const now = index === undefined ? undefined : virtualizer.measurementsCache[index]?.start;
	return start === undefined || now === undefined ? 0 : now - start;
}

function withIndex(indexes: number[], index: number, count: number): number[] {
	if (index < 0 || index >= count || indexes.includes(index)) return indexes;
	return [...indexes, index].sort((one, other) => one - other);
}
