import * as lucide from 'lucide';
import type { IconNode } from 'lucide';

const added = new Map<string, string>();

/** `lucide-calendar-check` and `calendar-check` name the same icon. */
function findIcon(id: string): IconNode | undefined {
	const name = id.replace(/^lucide-/, '').split('-').map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('');
	return (lucide.icons as Readonly<Record<string, IconNode>>)[name];
}

/** Null where the app knows no such icon: it then shows nothing, which is worth a test. */
export function getIcon(id: string): SVGSVGElement | null {
	const own = added.get(id);
	if (own !== undefined) {
		const parsed = new DOMParser().parseFromString(`<svg xmlns="http://www.w3.org/2000/svg">${own}</svg>`, 'image/svg+xml');
		const svg = frame(id);
		svg.setAttribute('viewBox', '0 0 100 100');
		svg.append(...Array.from(parsed.documentElement.childNodes));
		return svg;
	}
	const icon = findIcon(id);
	if (icon === undefined) return null;
	const svg = frame(id);
	for (const [tag, attributes] of icon) {
		const shape = createSvg(tag as keyof SVGElementTagNameMap);
		for (const [name, value] of Object.entries(attributes)) if (value !== undefined) shape.setAttribute(name, String(value));
		svg.append(shape);
	}
	return svg;
}

export function setIcon(parent: HTMLElement, id: string): void {
	const icon = getIcon(id);
	parent.querySelector(':scope > svg.svg-icon')?.remove();
	if (icon !== null) parent.prepend(icon);
}

export function addIcon(id: string, content: string): void {
	added.set(id, content);
}

export function removeIcon(id: string): void {
	added.delete(id);
}

export function getIconIds(): string[] {
	const own = Object.keys(lucide.icons).map((name) => `lucide-${name.replace(/(?<!^)([A-Z]|\d+)/g, '-$1').toLowerCase()}`);
	return [...own, ...added.keys()];
}

function frame(id: string): SVGSVGElement {
	return createSvg('svg', {
		cls: ['svg-icon', id.startsWith('lucide-') || added.has(id) ? id : `lucide-${id}`],
		attr: {
			'xmlns': 'http://www.w3.org/2000/svg', 'width': 24, 'height': 24, 'viewBox': '0 0 24 24', 'fill': 'none',
			'stroke': 'currentColor', 'stroke-width': 2, 'stroke-linecap': 'round', 'stroke-linejoin': 'round',
		},
	});
}
