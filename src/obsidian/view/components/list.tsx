import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { hasFocusWithin, Tree, type TreeProps } from './tree';

export interface ListProps extends Omit<TreeProps, 'startsFocused'> {
	readonly hasRows: boolean;
	/** A message in place of a list without rows. It can be focused, though not with the Tab key. */
	readonly children: ComponentChildren;
}

/**
 * A tree of rows, or what tells why there are none. Whoever is in the one when the other takes its place goes with it:
 * with what is removed, the focus would be lost, and the way of the Tab key would begin anew.
 */
export function List({ hasRows, children, ...tree }: ListProps): JSX.Element {
	const place = useRef<HTMLDivElement>(null);
	// Before anything is removed.
	const hadFocus = hasFocusWithin(place.current);
	useLayoutEffect(() => {
		if (hadFocus && !hasRows && !hasFocusWithin(place.current)) place.current?.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
	});
	return <div ref={place} class="conference-review-place">{hasRows ? <Tree {...tree} startsFocused={hadFocus} /> : children}</div>;
}
