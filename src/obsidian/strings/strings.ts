import type { english } from './english';

/** Every text that the plugin shows, in one language. */
export type Strings = typeof english;
