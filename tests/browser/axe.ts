import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

interface Axe {
	run(within: string, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** What axe finds wrong in a part of a page: the rule, and the first element that breaks it. */
export async function axeViolations(page: Page, within = '.conference-review', options: object = {}): Promise<{ id: string; first: string | undefined }[]> {
	await page.evaluate(readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8'));
	return page.evaluate(async (part, chosen) => {
		const { axe } = window as unknown as { axe: Axe };
		return (await axe.run(part, chosen)).violations.map(({ id, nodes }) => ({ id, first: nodes[0]?.html.slice(0, 500) }));
	}, within, options);
}
