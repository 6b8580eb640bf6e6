import type { Page } from 'puppeteer-core';

/** Throws where the browser draws boxes in place of Hangul: pictures with such boxes would go into the documentation unseen. */
export async function requireKoreanFont(page: Page): Promise<void> {
	const draws = await page.evaluate(() => {
		const pictureOf = (syllable: string): string => {
			const canvas = document.createElement('canvas');
			canvas.width = canvas.height = 40;
			const context = canvas.getContext('2d');
			if (!context) return syllable;
			context.font = `30px ${getComputedStyle(document.body).fontFamily}`;
			context.fillText(syllable, 2, 32);
			return canvas.toDataURL();
		};
		// Boxes for missing letters are all alike.
		return pictureOf('한') !== pictureOf('글');
	});
	if (!draws) throw new Error('The browser finds no font with Hangul, so that pictures would show boxes. Debian has one in fonts-noto-cjk.');
}
