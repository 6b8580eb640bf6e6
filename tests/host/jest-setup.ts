/** What every window of the app has and jsdom has not. */
import { TextDecoder as NodeTextDecoder, TextEncoder as NodeTextEncoder } from 'node:util';
import { MessageChannel } from 'node:worker_threads';
import structuredClone from '@ungap/structured-clone';

/** Gives arrays of this window, where Node's would be strangers to `instanceof`. */
class WindowTextEncoder extends NodeTextEncoder {
	override encode(text?: string): Uint8Array<ArrayBuffer> {
		return new Uint8Array(super.encode(text));
	}
}

/** Says that nothing ever changes its size or comes into sight: jsdom has no layout. */
class SilentObserver {
	observe(): void { /* nothing to see */ }
	unobserve(): void { /* nothing to see */ }
	disconnect(): void { /* nothing to see */ }
	takeRecords(): [] {
		return [];
	}
}

function provide(name: string, value: unknown): void {
	if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
}

provide('TextEncoder', WindowTextEncoder);
provide('TextDecoder', NodeTextDecoder);
provide('structuredClone', structuredClone);
provide('MessageChannel', MessageChannel);
provide('ResizeObserver', SilentObserver);
provide('IntersectionObserver', SilentObserver);
provide('matchMedia', (media: string) => Object.assign(new EventTarget(), { matches: false, media }));
if (!('scrollIntoView' in Element.prototype)) {
	Object.defineProperty(Element.prototype, 'scrollIntoView', { value: () => undefined, writable: true, configurable: true });
}
