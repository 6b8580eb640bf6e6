import { setIcon } from 'obsidian';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Icons as the app drew them first: a copy is made in a fraction of the time, and scrolling needs hundreds. */
const drawn = new Map<string, Element>();

/** One of the app's icons, for the eye alone: what it means stands beside it or in its parent's label. */
export function Icon({ name, class: className = '' }: { readonly name: string; readonly class?: string }): JSX.Element {
	const element = useRef<HTMLSpanElement>(null);
	useLayoutEffect(() => {
		if (element.current) draw(element.current, name);
	}, [name]);
	return <span ref={element} class={`conference-review-icon ${className}`} aria-hidden="true" />;
}

function draw(element: HTMLElement, name: string): void {
	const known = drawn.get(name);
	if (known) {
		element.replaceChildren(known.cloneNode(true));
		return;
	}
	setIcon(element, name);
	const icon = element.firstElementChild;
	if (icon) drawn.set(name, icon.cloneNode(true) as Element);
}
