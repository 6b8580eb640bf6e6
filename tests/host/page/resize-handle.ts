const narrowest = 200;

/** Lets a sidebar be drawn wider and narrower, by pointer and by the arrow keys. */
export function addResizeHandle(split: HTMLElement, side: 'left' | 'right'): void {
	const handle = split.createEl('div', {
		cls: 'workspace-leaf-resize-handle',
		attr: { 'role': 'separator', 'tabindex': '0', 'aria-orientation': 'vertical', 'aria-label': `Width of the ${side} sidebar` },
	});
	const resizeTo = (width: number) => {
		const bounded = Math.max(narrowest, Math.min(width, window.innerWidth * 0.6));
		split.setCssProps({ '--sidebar-width': `${Math.round(bounded)}px` });
	};
	handle.addEventListener('pointerdown', (event) => {
		event.preventDefault();
		handle.setPointerCapture(event.pointerId);
		const { left, right } = split.getBoundingClientRect();
		const move = ({ clientX }: PointerEvent) => resizeTo(side === 'left' ? clientX - left : right - clientX);
		handle.addEventListener('pointermove', move);
		handle.addEventListener('pointerup', () => handle.removeEventListener('pointermove', move), { once: true });
	});
	handle.addEventListener('keydown', (event) => {
		const step = { ArrowLeft: -24, ArrowRight: 24 }[event.key];
		if (step !== undefined) resizeTo(split.getBoundingClientRect().width + (side === 'left' ? step : -step));
	});
}
