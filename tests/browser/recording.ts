import gifenc from 'gifenc';
import { writeFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { cannedWeb } from './canned-web';
import { requireKoreanFont } from './korean-font';
import { PluginPage } from './plugin-page';

/** In CSS pixels; the picture is 800 wide. */
const viewport = { width: 1000, height: 640, deviceScaleFactor: 0.8 };
/** One of the 256 colours means: as in the frame before. */
const colours = 255;
/** How many of them are taken over as they are. */
const surfaceColours = 48;

interface Frame {
	readonly pixels: Uint8Array;
	readonly width: number;
	readonly height: number;
	/** How long it is shown, in ms. */
	readonly delay: number;
}

/** Plays a tour through the plugin in a real browser and writes it as an animated GIF. Gives back its size in bytes. */
export async function recordTour(file: string): Promise<number> {
	const page = await PluginPage.open({ query: 'theme=light&layout=empty', http: cannedWeb, ...viewport });
	try {
		await requireKoreanFont(page.page);
		const tour = new Tour(page);
		await tour.play();
		const gif = encode(tour.frames);
		writeFileSync(file, gif);
		return gif.byteLength;
	} finally {
		await page.close();
	}
}

/** What is shown, step by step. Each step waits for what it leads to; how long a frame is shown is told apart. */
class Tour {
	readonly frames: Frame[] = [];

	constructor(private readonly it: PluginPage) {}

	async play(): Promise<void> {
		const { it } = this;
		await this.showPointer();
		await this.show(600);
		await this.run('open-sidebar');
		await it.row('session', '다음카페 쿠버네티스 이관기');
		await this.show(1300);

		await it.page.focus('.conference-review input[type=search]');
		for (const letter of '쿠버네티스') {
			await it.page.keyboard.type(letter);
			await this.show(130);
		}
		await it.until(async () => !(await it.titles('session')).some((title) => title.includes('airflow')), 'the list is filtered');
		await this.show(1100);

		const title = await (await it.row('session', '다음카페 쿠버네티스 이관기')).$('.conference-review-title');
		await title?.hover();
		await this.show(400);
		await title?.click();
		await it.page.waitForSelector('.cm-line.is-flashing');
		await this.show(1300);
		await it.page.$eval('.conference-review input[type=search]', (field) => {
			(field).value = '';
			field.dispatchEvent(new Event('input', { bubbles: true }));
		});
		await it.row('session', '티스토리에서 airflow활용기');
		await this.show(500);

		await this.run('check-links');
		await it.page.waitForSelector('.conference-review [role=progressbar]');
		await this.show(500);
		await it.page.waitForSelector('.notice', { timeout: 60_000 });
		await this.show(1300);
		await it.dismissNotices();

		await this.run('fix-broken-links');
		await it.page.waitForSelector('.modal button.mod-cta');
		await this.show(1200);
		await it.page.click('.modal button.mod-cta');
		await it.page.waitForSelector('.conference-review-repair ins');
		await this.show(2400);
	}

	/** By the command's id, so that a tour outlives changes of the buttons. */
	private async run(command: string): Promise<void> {
		await this.it.page.evaluate((id) => void (window as unknown as { host: { runCommand: (id: string) => Promise<void> } }).host.runCommand(id), command);
	}

	private async show(delay: number): Promise<void> {
		const { data, width, height } = PNG.sync.read(Buffer.from(await this.it.page.screenshot({ type: 'png' })));
		this.frames.push({ pixels: new Uint8Array(data), width, height, delay });
	}

	/** A headless browser draws no pointer. */
	private async showPointer(): Promise<void> {
		await this.it.page.evaluate(() => {
			const pointer = document.createElement('div');
			Object.assign(pointer.style, {
				position: 'fixed', zIndex: '1000', width: '22px', height: '22px', margin: '-11px 0 0 -11px', borderRadius: '50%',
				background: '#7852ee55', border: '2px solid #7852ee', pointerEvents: 'none', left: '-50px', top: '0',
			});
			document.body.append(pointer);
			document.addEventListener('mousemove', ({ clientX, clientY }) => Object.assign(pointer.style, { left: `${clientX}px`, top: `${clientY}px` }), true);
		});
	}
}

/** Frames with one palette; of each but the first, only the pixels that changed. */
function encode(frames: readonly Frame[]): Uint8Array {
	const sample = sampleOf(frames);
	// Surfaces keep their very colour; averages would tint what is white.
	const surfaces = mostFrequentColours(sample, surfaceColours);
	const palette = [...surfaces, ...gifenc.quantize(sample, colours - surfaces.length, { format: 'rgb565' })];
	const unchanged = palette.length;
	const gif = gifenc.GIFEncoder();
	let before: Uint8Array | null = null;
	for (const { pixels, width, height, delay } of frames) {
		const indices = gifenc.applyPalette(pixels, palette, 'rgb565');
		const earlier = before;
		const drawn = earlier === null ? indices : indices.map((index, at) => (index === earlier[at] ? unchanged : index));
		gif.writeFrame(drawn, width, height, {
			delay, transparent: earlier !== null, transparentIndex: unchanged, dispose: 1, ...(earlier === null && { palette: [...palette, [0, 0, 0]] }),
		});
		before = indices;
	}
	gif.finish();
	return gif.bytes();
}

/** As red, green and blue, from 0 to 255. */
function mostFrequentColours(pixels: Uint8Array, count: number): number[][] {
	const times = new Map<number, number>();
	for (let at = 0; at < pixels.length; at += 4) {
		const colour = ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);
		times.set(colour, (times.get(colour) ?? 0) + 1);
	}
	const sorted = [...times].sort(([, one], [, other]) => other - one).slice(0, count);
	return sorted.map(([colour]) => [colour >> 16, (colour >> 8) & 255, colour & 255]);
}

/** Every seventh pixel of all frames: enough to choose colours from. */
function sampleOf(frames: readonly Frame[]): Uint8Array {
	const all = frames.flatMap(({ pixels }) => {
		const some = new Uint8Array(Math.floor(pixels.length / 28) * 4);
		for (let index = 0; index < some.length; index += 4) some.set(pixels.subarray(index * 7, index * 7 + 4), index);
		return [some];
	});
	const joined = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
	all.reduce((at, each) => {
		joined.set(each, at);
		return at + each.length;
	}, 0);
	return joined;
}
