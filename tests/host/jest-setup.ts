/** What every window of the app has and jsdom has not. */
import { TextDecoder as NodeTextDecoder, TextEncoder as NodeTextEncoder } from 'node:util';
import { MessageChannel } from 'node:worker_threads';
import structuredClone from '@ungap/structured-clone';
import { completeWindow } from './jsdom-window';

/** Gives arrays of this window, where Node's would be strangers to `instanceof`. */
class WindowTextEncoder extends NodeTextEncoder {
	override encode(text?: string): Uint8Array<ArrayBuffer> {
		return new Uint8Array(super.encode(text));
	}
}

function provide(name: string, value: unknown): void {
	if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
}

provide('TextEncoder', WindowTextEncoder);
provide('TextDecoder', NodeTextDecoder);
provide('structuredClone', structuredClone);
provide('MessageChannel', MessageChannel);
completeWindow(globalThis);
