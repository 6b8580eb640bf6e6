import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type NoteDrawing, type NoteStretch, useServices } from './services';

/** A stretch of a note as the app renders it. Only made for rows that are on the screen. */
export function Outline({ conference, start, end, inList }: NoteStretch): JSX.Element {
	const { createNoteDrawing, strings } = useServices();
	const element = useRef<HTMLDivElement>(null);
	const drawing = useRef<NoteDrawing | null>(null);
	const [state, setState] = useState<'reading' | 'shown' | 'failed'>('reading');
	useLayoutEffect(() => {
		if (element.current) drawing.current = createNoteDrawing(element.current);
		return () => drawing.current?.dispose();
	}, [createNoteDrawing]);
	useEffect(() => {
		let wanted = true;
		const settle = (next: 'shown' | 'failed'): void => {
			if (wanted) setState(next);
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
