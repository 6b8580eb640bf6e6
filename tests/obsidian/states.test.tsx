import { render } from 'preact';
import type { FirstRun } from '../../src/obsidian/authoring/authoring-commands';
import type { ViewServices } from '../../src/obsidian/view/components/services';
import { Panel, type PanelProps } from '../../src/obsidian/view/components/panel';
import { PanelModel } from '../../src/obsidian/view/panel-model';
import { english } from '../../src/obsidian/strings/english';
import { ReviewLibrary } from '../../src/review/library';

let root: HTMLElement;
beforeEach(() => {
	root = document.body.createDiv();
});
afterEach(() => {
	render(null, root);
	root.remove();
});

function show(index: PanelProps['index']['state'], firstRun?: FirstRun): string {
	const services: ViewServices = {
		strings: english, results: { get: () => undefined }, now: () => 0, open: () => undefined, showMenu: () => undefined, preview: () => undefined,
		drag: null, showChoices: () => undefined, ...(firstRun && { firstRun }), createNoteDrawing: () => ({ show: async () => undefined, dispose: () => undefined }),
	};
	const check: PanelProps['check'] = { state: { phase: 'idle' }, message: '', again: async () => undefined, cancel: () => undefined, dismiss: () => undefined };
	render(
		<Panel
			services={services}
			model={new PanelModel(new ReviewLibrary())}
			index={{ state: index, unread: [] }}
			check={check}
			years={[]}
			reviewTags={['Review']}
			resultsVersion={0}
			onYear={() => undefined}
			onCheck={() => undefined}
			onCopy={() => undefined}
			onSave={() => undefined}
		/>,
		root,
	);
	return root.textContent ?? '';
}

test('while the vault loads and while notes are read, it says what will come', () => {
	expect(show({ phase: 'waiting' })).toContain('appear here as soon as it is ready');
	expect(show({ phase: 'reading', done: 1, total: 9 })).toContain('appear here one after the other');
});

test('without a review it says what makes one, and offers what the app can do about it', () => {
	expect(show({ phase: 'ready' })).toContain('Add the tag “Review”');
	expect(root.querySelector('.conference-review-empty button')).toBeNull();
	const done: string[] = [];
	show({ phase: 'ready' }, { newReview: () => done.push('new'), chooseTag: () => done.push('tag') });
	for (const button of root.querySelectorAll<HTMLButtonElement>('.conference-review-empty button')) button.click();
	expect(done).toEqual(['new', 'tag']);
});
