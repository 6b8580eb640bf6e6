// The parts of two packages that the recording uses; they have no types of their own.

declare module 'gifenc' {
	type Palette = number[][];
	interface FrameOptions {
		palette?: Palette;
		/** In ms. */
		delay?: number;
		transparent?: boolean;
		transparentIndex?: number;
		dispose?: number;
	}
	interface Encoder {
		writeFrame(indices: Uint8Array, width: number, height: number, options: FrameOptions): void;
		finish(): void;
		bytes(): Uint8Array;
	}
	const gifenc: {
		GIFEncoder(): Encoder;
		/** Pixels are RGBA. */
		quantize(pixels: Uint8Array, colours: number, options: { format: 'rgb565' }): Palette;
		applyPalette(pixels: Uint8Array, palette: Palette, format: 'rgb565'): Uint8Array;
	};
	export default gifenc;
}

declare module 'pngjs' {
	export const PNG: { sync: { read(file: Buffer): { data: Buffer; width: number; height: number } } };
}
