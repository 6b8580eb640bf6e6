import { setIcon } from 'obsidian';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** One of the app's icons, for the eye alone: what it means stands beside it or in its parent's label. */
export function Icon({ name, class: className = '' }: { readonly name: string; readonly class?: string }): JSX.Element {
	const element = useRef<HTMLSpanElement>(null);
	useLayoutEffect(() => {
		if (element.current) setIcon(element.current, name);
	}, [name]);
	return <span ref={element} class={`conference-review-icon ${className}`} aria-hidden="true" />;
}
