import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type NoteDrawing, type NoteStretch, useServices } from './services';

export interface OutlineProps extends NoteStretch {
	readonly isActive: boolean;
}

/** What the Tab key stops at in rendered notes. */
const CONTROLS = 'a[href], button, input, summary, iframe, [controls]';

/** A stretch of a note as the app renders it. Only made for rows that are on the screen. `isActive` lets its links be reached with the Tab key. */
export function Outline({ conference, start, end, inList, isActive }: OutlineProps): JSX.Element {
	const { createNoteDrawing, strings } = useServices();
	const element = useRef<HTMLDivElement>(null);
	const drawing = useRef<NoteDrawing | null>(null);
	const [state, setState] = useState<'reading' | 'shown' | 'failed'>('reading');
	useLayoutEffect(() => {
		if (element.current) drawing.current = createNoteDrawing(element.current);
		return () => drawing.current?.dispose();
	}, [createNoteDrawing]);
	const isReached = useRef(isActive);
	isReached.current = isActive;
	const reach = (): void => element.current?.querySelectorAll<HTMLElement>(CONTROLS).forEach((control) => {
		control.tabIndex = isReached.current ? 0 : -1;
	});
	useLayoutEffect(reach, [isActive]);
	useEffect(() => {
		let wanted = true;
		const settle = (next: 'shown' | 'failed'): void => {
			if (!wanted) return;
			setState(next);
			reach();
		};
		drawing.current?.show({ conference, start, end, inList }).then(() => settle('shown'), () => settle('failed'));
		return () => {
			wanted = false;
		};
	}, [conference, start, end, inList]);
	return (
		<div class="conference-review-outline" aria-busy={state === 'reading'}>
			{state !== 'shown' && <span class="conference-review-muted">{state === 'failed' ? strings.rows.notesUnreadable : strings.rows.notesRead}</span>}
			<div ref={element} class="markdown-rendered" dir="auto" />
		</div>
	);
}
