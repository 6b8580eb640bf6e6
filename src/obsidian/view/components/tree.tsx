import type { JSX, RefObject } from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Reveal } from '../panel-model';
import { titleOf } from '../row-title';
import { conferenceOf, type Row, type ScrollPlace, sessionOf, targetOf } from '../rows';
import { findByTyping, moveInTree, runsToLeft, type TreeStep, TypeAhead } from '../tree-keys';
import { RowElement } from './row-element';
import { useServices } from './services';
import { useVirtualRows } from './virtual-rows';

/** What a tree shows, and what a user does to it. */
export interface TreeModel {
	readonly rows: readonly Row[];
	/** Index of the row that has, or would get, the keyboard focus. -1 where there are no rows. */
	readonly activeIndex: number;
	place: ScrollPlace | null;
	/** Where the list is to stand now, once; null: at its top. Undefined, as without it, where it stays where it is. */
	takePlace?(): ScrollPlace | null | undefined;
	activate(row: Row): void;
	fold(row: Row, open: boolean): void;
	/** What follows is the sidebar's alone. */
	readonly currentPath?: string | null;
	isCurrent?(row: Row): boolean;
	takeReveal?(): Reveal | null;
}

export interface TreeProps {
	readonly model: TreeModel;
	readonly label: string;
	/** More rows may come. */
	readonly isBusy: boolean;
	readonly resultsVersion: number;
	/** The focus goes into the list as soon as it has come. */
	readonly startsFocused: boolean;
	/** Filled with how to bring the focus into the list. */
	readonly focus?: RefObject<() => void>;
}

/** Heights of rows before they are measured, px: a guess decides only how long the scroll bar is. */
function estimateHeight({ content, open }: Row): number {
	switch (content.kind) {
		case 'conference': return 46;
		case 'outline': return open === true ? 160 : 28;
		case 'reference': return 42;
		default: return 28;
	}
}

/**
 * The list as an ARIA tree with a roving tabindex: one row can be reached with the Tab key, the arrows do the rest.
 * https://www.w3.org/WAI/ARIA/apg/patterns/treeview/
 */
export function Tree({ model, label, isBusy, resultsVersion, startsFocused, focus }: TreeProps): JSX.Element {
	const services = useServices();
	const { drag, open, preview, showMenu } = services;
	const scroller = useRef<HTMLDivElement>(null);
	const { rows } = model;
	const activeIndex = Math.max(0, model.activeIndex);
	const { items, height, measure, reveal } = useVirtualRows({ rows, scroller, activeIndex, estimate: estimateHeight, memory: model });
	const wantsFocus = useRef(startsFocused);
	// Before the rows are changed: a focused row that goes away, or is moved in the document, loses the focus.
	const hadFocus = hasFocusWithin(scroller.current);
	useLayoutEffect(() => {
		const wanted = model.takeReveal?.();
		const index = wanted ? rows.findIndex(({ key }) => key === wanted.key) : -1;
		const row = rows[index];
		if (!wanted || !row) return;
		if (wanted.focus) wantsFocus.current = true;
		else if (scroller.current && model.currentPath && showsNote(scroller.current, model.currentPath)) return;
		reveal(index);
	});
	useLayoutEffect(() => {
		const element = scroller.current;
		if (!element || !(wantsFocus.current || (hadFocus && !hasFocusWithin(element)))) return;
		const row = rowAt(element, activeIndex);
		// A list that has just come draws its rows a moment later.
		if (!row) return;
		wantsFocus.current = false;
		row.focus({ preventScroll: true });
	});
	const goTo = useCallback((row: Row) => {
		model.activate(row);
		reveal(model.activeIndex);
		const element = scroller.current && rowAt(scroller.current, model.activeIndex);
		// A row that is drawn already may not be drawn again: what waits for that would take the focus long after.
		if (element) element.focus({ preventScroll: true });
		wantsFocus.current = !element;
	}, [model, reveal]);
	useLayoutEffect(() => {
		if (focus) focus.current = () => {
			const row = model.rows[Math.max(0, model.activeIndex)];
			if (row) goTo(row);
		};
	}, [focus, model, goTo]);
	const toggle = useCallback((row: Row) => {
		model.activate(row);
		model.fold(row, row.open === false);
	}, [model]);
	const click = useCallback((row: Row, event: MouseEvent) => {
		model.activate(row);
		const target = targetOf(row);
		if (row.content.kind === 'outline') return row.open === true ? undefined : toggle(row);
		if (target) open(target, event);
		else toggle(row);
	}, [model, open, toggle]);
	const [typing] = useState(() => new TypeAhead());
	const typeAhead = (event: KeyboardEvent): TreeStep | null => {
		const typed = typing.add(event);
		if (typed === null) return null;
		const row = findByTyping(typed, rows, activeIndex, (each) => titleOf(each, services));
		return row ? { kind: 'go', row } : { kind: 'stay' };
	};
	const press = (event: KeyboardEvent): void => {
		const row = rows[activeIndex];
		// Keys pressed in a row's own links, or in its rendered notes, are theirs.
		if (!row || !(event.target instanceof HTMLElement) || event.target.getAttribute('role') !== 'treeitem') return;
		// A space folds, but not within what is being typed.
		const move = event.key === ' ' && typing.isUnderWay(event) ? null : moveInTree(event, rows, activeIndex, runsToLeft(event.target));
		if (move) typing.end();
		const step = move ?? typeAhead(event);
		if (!step) return;
		event.preventDefault();
		event.stopPropagation();
		switch (step.kind) {
			case 'go': goTo(step.row); break;
			case 'fold': model.fold(row, step.open); break;
			case 'open': {
				const target = targetOf(row);
				if (target) open(target, event);
				else toggle(row);
				break;
			}
			case 'stay': break;
		}
	};
	const rowOf = (target: EventTarget | null): { row: Row; element: HTMLElement } | null => {
		const element = target instanceof Element ? target.closest<HTMLElement>('[role="treeitem"]') : null;
		const row = rows[Number(element?.dataset['index'] ?? -1)];
		return element && row ? { row, element } : null;
	};
	// The browser sends this event for the right button, a long touch, the menu key and Shift+F10 alike.
	const openMenu = (event: MouseEvent): void => {
		const row = rowOf(event.target)?.row;
		// Rendered notes have the app's own menus, and rows above notes have none.
		if (!row || (row.content.kind === 'outline' && row.open === true) || !conferenceOf(row)) return;
		event.preventDefault();
		model.activate(row);
		showMenu(row, event);
	};
	/** Whoever goes on elsewhere is not called back by a row that is still to be drawn. */
	const leave = ({ relatedTarget }: FocusEvent): void => {
		if (relatedTarget instanceof Node && scroller.current?.contains(relatedTarget) === false) wantsFocus.current = false;
	};
	const hover = (event: MouseEvent): void => {
		const under = rowOf(event.target);
		const isSame = event.relatedTarget instanceof Node && under?.element.contains(event.relatedTarget);
		if (under && !isSame && under.row.content.kind !== 'outline') preview(under.row, under.element, event);
	};
	const beginDrag = (event: DragEvent): void => {
		const dragged = rowOf(event.target);
		const part = dragged && sessionOf(dragged.row);
		// Links and selected text are dragged as the browser does it.
		if (part && event.target === dragged?.element) drag?.(part, event);
	};
	return (
		<div
			ref={scroller}
			class="conference-review-list"
			role="tree"
			aria-label={label}
			aria-busy={isBusy}
			onKeyDown={press}
			onContextMenu={openMenu}
			onMouseOver={hover}
			onDragStart={beginDrag}
			onFocusOut={leave}
		>
			<div class="conference-review-rows" role="presentation" style={{ height: `${String(height)}px` }}>
				{items.map(({ index, start, size }) => {
					const row = rows[index];
					return row && (
						<RowElement
							key={row.key}
							row={row}
							index={index}
							start={start}
							height={row.content.kind === 'outline' ? size : undefined}
							isActive={index === activeIndex}
							isCurrent={model.isCurrent?.(row) === true}
							canDrag={drag !== null && sessionOf(row) !== null}
							resultsVersion={resultsVersion}
							measure={measure}
							onToggle={toggle}
							onOpen={click}
						/>
					);
				})}
			</div>
		</div>
	);
}

/** Whether an element of a window has its focus, or holds what has it. */
export function hasFocusWithin(element: HTMLElement | null): boolean {
	return element?.contains(element.ownerDocument.activeElement) ?? false;
}

/** Whether any row of a note is in sight. */
function showsNote(element: HTMLElement, path: string): boolean {
	const { top, bottom } = element.getBoundingClientRect();
	return Array.from(element.querySelectorAll<HTMLElement>('[role="treeitem"]')).some((row) => {
		const place = row.getBoundingClientRect();
		return row.dataset['path'] === path && place.bottom > top && place.top < bottom;
	});
}

function rowAt(element: HTMLElement, index: number): HTMLElement | null {
	return element.querySelector<HTMLElement>(`[role="treeitem"][data-index="${String(index)}"]`);
}
