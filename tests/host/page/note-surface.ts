import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorState, RangeSetBuilder, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, keymap, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import type { NoteSurface } from '../markdown-view';

/** The line that a click led to, by its number from 0, or null for none. */
const revealed = StateEffect.define<number | null>();

const revealedLine = StateField.define<DecorationSet>({
	create: () => Decoration.none,
	update(decorations, transaction) {
		for (const effect of transaction.effects) {
			if (!effect.is(revealed)) continue;
			if (effect.value === null) return Decoration.none;
			const line = transaction.state.doc.line(Math.min(effect.value + 1, transaction.state.doc.lines));
			return Decoration.set(Decoration.line({ class: 'is-flashing' }).range(line.from));
		}
		return transaction.docChanged ? Decoration.none : decorations;
	},
	provide: (field) => EditorView.decorations.from(field),
});

/** Sets the lines in sight as the app's editor does: headings by their size, the frontmatter and marks apart. */
const lineStyles = ViewPlugin.define((view) => {
	const plugin = {
		decorations: styleLines(view),
		update(update: ViewUpdate) {
			if (update.docChanged || update.viewportChanged) plugin.decorations = styleLines(update.view);
		},
	};
	return plugin;
}, { decorations: (plugin) => plugin.decorations });

/** The app's own editor, CodeMirror 6, which saves nothing itself. */
export function createNoteSurface(): NoteSurface {
	const listeners: ((text: string) => void)[] = [];
	let isOurOwn = false;
	const view = new EditorView({
		state: EditorState.create({
			extensions: [
				history(),
				keymap.of([...defaultKeymap, ...historyKeymap]),
				EditorView.lineWrapping,
				EditorView.contentAttributes.of({ 'aria-label': 'Note', 'spellcheck': 'false' }),
				EditorView.updateListener.of((update) => {
					if (update.docChanged && !isOurOwn) for (const listener of listeners) listener(update.state.doc.toString());
				}),
				revealedLine,
				lineStyles,
			],
		}),
	});
	return {
		element: view.dom,
		setText(text) {
			if (text === view.state.doc.toString()) return;
			isOurOwn = true;
			const anchor = Math.min(view.state.selection.main.anchor, text.length);
			view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, selection: { anchor } });
			isOurOwn = false;
		},
		reveal(line) {
			const { from } = view.state.doc.line(Math.min(line + 1, view.state.doc.lines));
			view.dispatch({
				selection: { anchor: from },
				effects: [revealed.of(line), EditorView.scrollIntoView(from, { y: 'start', yMargin: 24 })],
			});
		},
		onInput: (listener) => listeners.push(listener),
		destroy: () => view.destroy(),
	};
}

function styleLines(view: EditorView): DecorationSet {
	const builder = new RangeSetBuilder<Decoration>();
	const frontmatterEnd = lastLineOfFrontmatter(view);
	for (const { from, to } of view.visibleRanges) {
		for (let position = from; position <= to;) {
			const line = view.state.doc.lineAt(position);
			const style = line.number <= frontmatterEnd ? 'cm-hmd-frontmatter' : lineClass(line.text);
			if (style !== null) builder.add(line.from, line.from, Decoration.line({ class: style }));
			for (const match of line.text.matchAll(/^#{1,6}\s|^\s*[-*+]\s|\]\(|https?:\/\/[^\s)>]+|[[\])<>]/g)) {
				const mark = /^http/.test(match[0]) ? 'cm-url' : 'cm-formatting';
				builder.add(line.from + match.index, line.from + match.index + match[0].length, Decoration.mark({ class: mark }));
			}
			position = line.to + 1;
		}
	}
	return builder.finish();
}

function lineClass(text: string): string | null {
	const level = /^(#{1,6})\s/.exec(text)?.[1]?.length;
	if (level !== undefined) return `HyperMD-header HyperMD-header-${level}`;
	if (/^\s*([-*+]|\d+[.)])\s/.test(text)) return 'HyperMD-list-line';
	return /^>/.test(text) ? 'HyperMD-quote' : null;
}

/** Its 1-based number, or 0 where there is no frontmatter. */
function lastLineOfFrontmatter(view: EditorView): number {
	const { doc } = view.state;
	if (doc.line(1).text.trimEnd() !== '---') return 0;
	for (let number = 2; number <= Math.min(doc.lines, 200); number++) {
		if (doc.line(number).text.trimEnd() === '---') return number;
	}
	return 0;
}
