import { defaultRangeExtractor, elementScroll, measureElement, observeElementOffset, observeElementRect, type VirtualItem, Virtualizer } from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useMemo, useReducer, useRef } from 'preact/hooks';
import type { Row, ScrollPlace } from '../rows';

export interface VirtualRowsOptions {
	readonly rows: readonly Row[];
	readonly scroller: RefObject<HTMLElement>;
	/** Kept in the document wherever the list is scrolled, so that it never loses the focus. -1: none. */
	readonly activeIndex: number;
	/** Height of a row before any of its kind is measured, px. */
	readonly estimate: (row: Row) => number;
	/** Keeps the place for a list that is drawn anew. */
	readonly memory: { place: ScrollPlace | null; takePlace?(): ScrollPlace | null | undefined };
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
export function useVirtualRows({ rows, scroller, activeIndex, estimate, memory }: VirtualRowsOptions): VirtualRows {
	const [, draw] = useReducer<number, void>((count) => count + 1, 0);
	const virtualizer = useRef<ListVirtualizer | null>(null);
	const shown = useRef<readonly Row[]>(rows);
	/** The row that is to stay where it was seen, or to come into sight. */
	const kept = useRef<KeptRow | null>(null);
	/** Where the list was scrolled to for it. */
	const scrolledTo = useRef<number | null>(null);
	const heights = useRef<Heights<Row['content']['kind']>>({ open: new Map(), closed: new Map() }).current;
	/** Heights of rows that were measured, by key: the virtualizer keeps none that was guessed rightly, and would guess it anew. */
	const measured = useRef<Heights<Row['key']>>({ open: new Map(), closed: new Map() }).current;
	const arrived = useRef<(HTMLElement | null)[]>([]);
	/** Where the list's upper edge was, px. */
	const edge = useRef<number | null>(null);
	/** The list is being placed anew, whatever comes or goes above it for that. */
	const isPlaced = useRef(false);
	const isNew = !virtualizer.current || shown.current !== rows;
	const wanted = isNew ? memory.takePlace?.() : undefined;
	const place = wanted !== undefined ? wanted : virtualizer.current ? isNew && placeOf(virtualizer.current, shown.current, scroller.current?.scrollTop) : memory.place;
	// Made anew only for other rows: with each new one, the places of all rows are reckoned again.
	const getItemKey = useCallback((index: number) => rows[index]?.key ?? index, [rows]);
	const estimateSize = useMemo(() => {
		const known: typeof heights = { open: new Map(heights.open), closed: new Map(heights.closed) };
		return (index: number) => {
			const row = rows[index];
			return row ? heightsLike(row, measured).get(row.key) ?? heightsLike(row, known).get(row.content.kind) ?? estimate(row) : 0;
		};
	}, [rows, estimate, heights, measured]);
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
			observeElementRect(instance, ({ width, height }) => {
				const list = scroller.current;
				const top = list ? topInView(list) : 0;
				// What comes and goes above the list, as a progress does, moves no row under the pointer.
				if (list && height > 0 && edge.current !== null && list.scrollTop > 0 && !kept.current) list.scrollTop += top - edge.current;
				edge.current = height > 0 ? top : null;
				tell({ width, height: height > 0 ? height : instance.targetWindow?.innerHeight ?? 0 });
			}),
		measureElement: (element: HTMLElement, entry: ResizeObserverEntry | undefined, instance: ListVirtualizer) => {
			const index = instance.indexFromElement(element);
			const height = measureElement(element, entry, instance);
			const row = rows[index];
			if (height > 0 && row) {
				heightsLike(row, heights).set(row.content.kind, height);
				heightsLike(row, measured).set(row.key, height);
			}
			return height || estimateSize(index);
		},
		rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => withIndex(defaultRangeExtractor(range), activeIndex, rows.length),
		onChange: () => draw(),
	};
	if (virtualizer.current) virtualizer.current.setOptions(options);
	else virtualizer.current = new Virtualizer(options);
	const instance = virtualizer.current;
	useLayoutEffect(() => instance._didMount(), [instance]);
	shown.current = rows;
	const keep = (row: KeptRow | null): void => {
		kept.current = row;
		scrolledTo.current = null;
		// Told before the rows are chosen, or those of the old place would be drawn for a frame.
		if (row) instance.scrollOffset = scrollTopFor(instance, row, scroller.current);
	};
	if (wanted !== undefined) isPlaced.current = true;
	if (isNew) keep(place ? keptRow(place, rows) : wanted === null ? { index: 0, below: 0, isWhole: false } : null);
	// While a row is kept, others that are not as high as was guessed would make the list scroll by itself.
	instance.shouldAdjustScrollPositionOnItemSizeChange = ({ start }) => !kept.current && start < (scroller.current?.scrollTop ?? 0);
	const items = instance.getVirtualItems();
	const height = instance.getTotalSize();
	useLayoutEffect(() => {
		// Together, and once all of them are drawn, icons too: the first that is measured makes the browser lay them all out.
		for (const element of arrived.current.splice(0)) instance.measureElement(element);
		instance._willUpdate();
		const list = scroller.current;
		if (!list) return;
		if (isPlaced.current) edge.current = topInView(list);
		isPlaced.current = false;
		// A user who scrolls on does not want it any more.
		if (scrolledTo.current !== null && Math.abs(list.scrollTop - Math.min(scrolledTo.current, list.scrollHeight - list.clientHeight)) > 1) keep(null);
		if (kept.current) {
			// The list has its new height by now, and its new rows are measured.
			const scrollTop = scrollTopFor(instance, kept.current, list);
			if (list.scrollTop !== scrollTop) list.scrollTop = scrollTop;
			scrolledTo.current = list.scrollTop;
			// A list that has just come is not laid out yet, or has not drawn the row, and notes that are read push it away.
			const isThere = (list.scrollTop > 0 || scrollTop <= 0) && items.some(({ index }) => index === kept.current?.index);
			if (isThere && instance.getTotalSize() === height && !list.querySelector('[aria-busy="true"]')) keep(null);
		}
		// A list that has just gone to another window has lost its place, and does not know yet.
		if (Math.abs(list.scrollTop - (instance.scrollOffset ?? 0)) < 2) memory.place = placeOf(instance, rows);
	});
	return {
		items,
		height,
		measure: useCallback((element) => void arrived.current.push(element), []),
		reveal: (index) => {
			const start = instance.measurementsCache[index]?.start;
			if (start === undefined) return;
			keep({ index, below: start - (instance.scrollOffset ?? 0), isWhole: true });
			draw();
		},
	};
}

/** Heights as they were last measured, px, of open and closed rows. By kind of row: one that comes will be as high, and then moves no other. */
interface Heights<Key> {
	readonly open: Map<Key, number>;
	readonly closed: Map<Key, number>;
}

function heightsLike<Key>({ open }: Row, heights: Heights<Key>): Map<Key, number> {
	return open === true ? heights.open : heights.closed;
}

/** Null at the very top, where new rows are to be seen. */
function placeOf(virtualizer: ListVirtualizer, rows: readonly Row[], scrollTop = virtualizer.scrollOffset ?? 0): ScrollPlace | null {
	const offset = virtualizer.scrollOffset ?? 0;
	if (offset <= 0) return null;
	return virtualizer.getVirtualItems().filter(({ end }) => end > offset).map(({ index, start }) => [rows[index]?.key ?? '', start - scrollTop]);
}

interface KeptRow {
	readonly index: number;
	/** Where it begins below the list's upper edge, px. */
	readonly below: number;
	/** All of it is to be seen, and if it is too high for that, its upper edge. */
	readonly isWhole: boolean;
}

/** The first row of a place that is still there. */
function keptRow(place: ScrollPlace, rows: readonly Row[]): KeptRow | null {
	const indexes = new Map(rows.map(({ key }, index) => [key, index]));
	for (const [key, below] of place) {
		const index = indexes.get(key);
		if (index !== undefined) return { index, below, isWhole: false };
	}
	return null;
}

function scrollTopFor(virtualizer: ListVirtualizer, { index, below, isWhole }: KeptRow, list: HTMLElement | null): number {
	// Reckons all places anew.
	const height = virtualizer.getTotalSize();
	const { start, size } = virtualizer.measurementsCache[index] ?? { start: 0, size: 0 };
	if (!isWhole || !list) return start - below;
	const room = list.clientHeight - Math.max(0, list.scrollHeight - height);
	return start - Math.max(0, Math.min(below, room - size));
}

function withIndex(indexes: number[], index: number, count: number): number[] {
	if (index < 0 || index >= count || indexes.includes(index)) return indexes;
	return [...indexes, index].sort((one, other) => one - other);
}

/** Where the list begins below the upper edge of its view, wherever that stands on the screen, px. */
function topInView(list: HTMLElement): number {
	const view = list.closest('.conference-review, .conference-review-base') ?? list;
	return list.getBoundingClientRect().top - view.getBoundingClientRect().top;
}
