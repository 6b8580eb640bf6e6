import type { WholeWindow } from './popout';

/** Says that nothing ever changes its size or comes into sight: jsdom has no layout. */
class SilentObserver {
	observe(): void { /* nothing to see */ }
	unobserve(): void { /* nothing to see */ }
	disconnect(): void { /* nothing to see */ }
	takeRecords(): [] {
		return [];
	}
}

/** Gives a window of jsdom what it has not and every window of a browser has. */
export function completeWindow(target: object): void {
	const provide = (name: string, value: unknown): void => {
		if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true });
	};
	provide('ResizeObserver', SilentObserver);
	provide('IntersectionObserver', SilentObserver);
	provide('matchMedia', (media: string) => Object.assign(new EventTarget(), { matches: false, media }));
	const { prototype } = (target as WholeWindow).Element;
	if (!('scrollIntoView' in prototype)) {
		Object.defineProperty(prototype, 'scrollIntoView', { value: () => undefined, writable: true, configurable: true });
	}
}

/** A second window: jsdom opens none, but a frame has a document and classes of its own too. */
export function openFrame(): WholeWindow {
	const frame = document.body.appendChild(document.createElement('iframe'));
	const opened = frame.contentWindow as WholeWindow | null;
	if (opened === null) throw new Error('The frame has no window');
	completeWindow(opened);
	return opened;
}
