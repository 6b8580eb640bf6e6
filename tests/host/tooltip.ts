/** The app shows `aria-label` as its tooltip, so that a screen reader hears what a mouse shows. */
export function setTooltip(el: HTMLElement, tooltip: string, options: { placement?: string } = {}): void {
	if (tooltip === '') el.removeAttribute('aria-label');
	else el.setAttribute('aria-label', tooltip);
	if (options.placement !== undefined) el.setAttribute('data-tooltip-position', options.placement);
}
