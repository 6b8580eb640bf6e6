import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorState, RangeSetBuilder, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, keymap, ViewPlugin, type ViewUpdate, WidgetType } from '@codemirror/view';
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

const livePreviewSet = StateEffect.define<boolean>();

const livePreview = StateField.define<boolean>({
	create: () => true,
	update: (on, { effects }) => effects.reduce((before, effect) => (effect.is(livePreviewSet) ? effect.value : before), on),
});

/** What live preview shows in place of the frontmatter. */
class Properties extends WidgetType {
	constructor(private readonly frontmatter: string) {
		super();
	}

	override eq({ frontmatter }: Properties): boolean {
		return frontmatter === this.frontmatter;
	}

	override toDOM(): HTMLElement {
		const element = createDiv({ cls: 'metadata-container' });
		element.createDiv({ cls: 'metadata-properties-heading', text: 'Properties' });
		for (const line of this.frontmatter.split('\n').slice(1, -1)) element.createDiv({ cls: 'metadata-property', text: line });
		return element;
	}
}

/** Not among the styles of lines, since it changes how high the text is. */
const properties = StateField.define<DecorationSet>({
	create: showProperties,
	update: (decorations, { docChanged, effects, state }) => (docChanged || effects.some((effect) => effect.is(livePreviewSet)) ? showProperties(state) : decorations),
	provide: (field) => EditorView.decorations.from(field),
});

function showProperties(state: EditorState): DecorationSet {
	const last = state.field(livePreview) ? lastLineOfFrontmatter(state) : 0;
	if (last === 0) return Decoration.none;
	const { to } = state.doc.line(last);
	return Decoration.set(Decoration.replace({ widget: new Properties(state.sliceDoc(0, to)), block: true }).range(0, to));
}

/** Sets the lines in sight as the app's editor does: headings by their size, the frontmatter and marks apart. */
const lineStyles = ViewPlugin.define((view) => {
	const plugin = {
		decorations: styleLines(view),
		update(update: ViewUpdate) {
			if (update.docChanged || update.viewportChanged || update.selectionSet || update.transactions.some(({ effects }) => effects.length > 0)) plugin.decorations = styleLines(update.view);
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
				livePreview,
				properties,
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
		setLivePreview: (on) => view.dispatch({ effects: livePreviewSet.of(on) }),
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

/** Markup that the source shows apart, and that of headings and links, which live preview hides. */
const MARKED = /^#{1,6}\s|^\s*[-*+]\s|\]\(|https?:\/\/[^\s)>]+|[[\])<>]/g;
const HIDDEN = /^#{1,6}\s|(?<!\[)\[(?=[^[\]]*\]\([^)\s]*\))|\]\([^)\s]*\)/g;

function styleLines(view: EditorView): DecorationSet {
	const builder = new RangeSetBuilder<Decoration>();
	const frontmatterEnd = lastLineOfFrontmatter(view.state);
	const isPreview = view.state.field(livePreview);
	const { number: cursorLine } = view.state.doc.lineAt(view.state.selection.main.head);
	for (const { from, to } of view.visibleRanges) {
		for (let position = from; position <= to;) {
			const line = view.state.doc.lineAt(position);
			const style = line.number <= frontmatterEnd ? 'cm-hmd-frontmatter' : lineClass(line.text);
			if (style !== null) builder.add(line.from, line.from, Decoration.line({ class: style }));
			const isRendered = isPreview && line.number > frontmatterEnd && line.number !== cursorLine;
			for (const match of line.text.matchAll(isRendered ? HIDDEN : MARKED)) {
				const mark = /^http/.test(match[0]) ? 'cm-url' : 'cm-formatting';
				builder.add(line.from + match.index, line.from + match.index + match[0].length, isRendered ? Decoration.replace({}) : Decoration.mark({ class: mark }));
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
function lastLineOfFrontmatter({ doc }: EditorState): number {
	if (doc.line(1).text.trimEnd() !== '---') return 0;
	for (let number = 2; number <= Math.min(doc.lines, 200); number++) {
		if (doc.line(number).text.trimEnd() === '---') return number;
	}
	return 0;
}
