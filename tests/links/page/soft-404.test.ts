import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodePage } from '../../../src/links/page/charset';
import { readPage } from '../../../src/links/page/page-facts';
import { isSoft404 } from '../../../src/links/page/soft-404';

interface Label {
	readonly file: string;
	readonly asked: string;
	readonly ended?: string;
	readonly gone: boolean;
}

const folder = join(__dirname, '../../fixtures/pages');
const labels = JSON.parse(readFileSync(join(folder, 'labels.json'), 'utf8')) as readonly Label[];

function judged({ file, asked, ended = asked }: Label): boolean {
	return isSoft404(readPage(decodePage(readFileSync(join(folder, file)), 'text/html')), new URL(asked), new URL(ended));
}

describe('the labelled pages', () => {
	it('are sixty or more, of both kinds', () => {
		expect(labels.filter(({ gone }) => gone).length).toBeGreaterThanOrEqual(30);
		expect(labels.filter(({ gone }) => !gone).length).toBeGreaterThanOrEqual(30);
	});

	it.each(labels.filter(({ gone }) => !gone))('no false alarm: $file', (label) => {
		expect(judged(label)).toBe(false);
	});

	it('nine in ten of those that are gone are found', () => {
		const gone = labels.filter((label) => label.gone);
		const missed = gone.filter((label) => !judged(label)).map(({ file }) => file);
		expect(missed.length).toBeLessThanOrEqual(gone.length / 10);
	});
});
