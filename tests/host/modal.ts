import { type App, ConfirmationModal, FuzzySuggestModal, Modal, SuggestModal } from 'obsidian-test-mocks/obsidian';
import type { FuzzyMatch } from 'obsidian';
import { prepareFuzzySearch } from 'obsidian-test-mocks/obsidian';
import { setIcon } from './icons';

interface OpenModal {
	isOpen: boolean;
	focusBefore: Element | null;
	onKey: ((event: KeyboardEvent) => void) | null;
}

const states = new WeakMap<Modal, OpenModal>();

/** Puts the modal before the app until it is closed: by its owner, by Escape, by its cross or by a click beside it. */
function openModal(modal: Modal): void {
	if (states.get(modal)?.isOpen === true) return;
	const onKey = (event: KeyboardEvent) => {
		if (event.key === 'Escape' && !event.defaultPrevented) modal.close();
	};
	states.set(modal, { isOpen: true, focusBefore: document.activeElement, onKey });
	document.addEventListener('keydown', onKey);
	document.body.append(modal.containerEl);
	modal.onOpen();
	const target = modal.contentEl.querySelector<HTMLElement>('input, textarea, select, button') ?? modal.modalEl;
	if (!modal.modalEl.contains(document.activeElement)) target.focus();
}

/** Whether it was open, so that what closes twice tells it once. */
function closeModal(modal: Modal): boolean {
	const state = states.get(modal);
	if (state?.isOpen !== true) return false;
	state.isOpen = false;
	if (state.onKey !== null) document.removeEventListener('keydown', state.onKey);
	modal.containerEl.remove();
	if (state.focusBefore?.isConnected === true) (state.focusBefore as HTMLElement).focus?.();
	return true;
}

function frameModal(modal: Modal): void {
	modal.containerEl.addClass('modal-container', 'mod-dim');
	const background = createDiv({ cls: 'modal-bg' });
	background.addEventListener('click', () => modal.close());
	modal.containerEl.prepend(background);
	modal.modalEl.addClass('modal');
	modal.modalEl.setAttrs({ 'role': 'dialog', 'aria-modal': 'true', 'tabindex': '-1' });
	modal.titleEl.addClass('modal-title');
	modal.contentEl.addClass('modal-content');
	modal.modalEl.prepend(modal.titleEl);
	const close = createEl('button', { cls: 'modal-close-button clickable-icon', attr: { 'aria-label': 'Close', 'type': 'button' } });
	setIcon(close, 'x');
	close.addEventListener('click', () => modal.close());
	modal.modalEl.prepend(close);
}

export class HostModal extends Modal {
	constructor(app: App) {
		super(app);
		frameModal(this);
	}

	override open(): void {
		openModal(this);
	}

	override close(): void {
		if (closeModal(this)) super.close();
	}
}

export class HostConfirmationModal extends ConfirmationModal {
	constructor(app: App) {
		super(app);
		frameModal(this);
		this.buttonContainerEl.addClass('modal-button-container');
	}

	override open(): void {
		openModal(this);
	}

	override close(): void {
		if (closeModal(this)) super.close();
	}

	override addCancelButton(text = 'Cancel'): this {
		const button = this.buttonContainerEl.createEl('button', { text, attr: { type: 'button' } });
		button.addEventListener('click', () => this.close());
		return this;
	}
}

/** A prompt with suggestions below: arrows move, Enter chooses. */
export abstract class HostSuggestModal<T> extends SuggestModal<T> {
	constructor(app: App) {
		super(app);
		dressPrompt(this);
	}

	override open(): void {
		openPrompt(this);
	}

	override selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
		this.close();
		this.onChooseSuggestion(value, event);
	}

	override close(): void {
		if (closeModal(this)) super.close();
	}
}

export abstract class HostFuzzySuggestModal<T> extends FuzzySuggestModal<T> {
	constructor(app: App) {
		super(app);
		dressPrompt(this);
	}

	getSuggestions(query: string): FuzzyMatch<T>[] {
		const search = prepareFuzzySearch(query.trim());
		return this.getItems().flatMap((item) => {
			const match = query.trim() === '' ? { score: 0, matches: [] } : search(this.getItemText(item));
			return match === null ? [] : [{ item, match }];
		}).sort((a, b) => b.match.score - a.match.score);
	}

	renderSuggestion(value: FuzzyMatch<T>, el: HTMLElement): void {
		el.setText(this.getItemText(value.item));
	}

	override open(): void {
		openPrompt(this);
	}

	override selectSuggestion(value: FuzzyMatch<T>, event: MouseEvent | KeyboardEvent): void {
		this.close();
		this.onChooseSuggestion(value, event);
	}

	override close(): void {
		if (closeModal(this)) super.close();
	}
}

function dressPrompt<T>(modal: SuggestModal<T>): void {
	frameModal(modal);
	modal.modalEl.addClass('prompt');
	modal.inputEl.addClass('prompt-input');
	modal.inputEl.setAttrs({ 'role': 'combobox', 'aria-expanded': 'true', 'aria-autocomplete': 'list' });
	modal.resultContainerEl.addClass('prompt-results');
	modal.resultContainerEl.setAttribute('role', 'listbox');
}

function openPrompt<T>(modal: SuggestModal<T>): void {
	let values: T[] = [];
	let selected = 0;
	const mark = () => modal.resultContainerEl.findAll('.suggestion-item').forEach((el, index) => {
		el.toggleClass('is-selected', index === selected);
		el.setAttribute('aria-selected', String(index === selected));
		if (index === selected) el.scrollIntoView?.({ block: 'nearest' });
	});
	const draw = async () => {
		values = (await modal.getSuggestions(modal.inputEl.value)).slice(0, modal.limit);
		selected = 0;
		modal.resultContainerEl.empty();
		if (values.length === 0) modal.resultContainerEl.createDiv({ cls: 'suggestion-empty', text: modal.emptyStateText });
		for (const value of values) {
			const el = modal.resultContainerEl.createDiv({ cls: 'suggestion-item', attr: { role: 'option' } });
			modal.renderSuggestion(value, el);
			el.addEventListener('click', (event) => modal.selectSuggestion(value, event));
		}
		mark();
	};
	modal.inputEl.addEventListener('input', () => void draw());
	modal.inputEl.addEventListener('keydown', (event) => {
		const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		if (step !== undefined && values.length > 0) {
			selected = (selected + step + values.length) % values.length;
			mark();
			event.preventDefault();
		} else if (event.key === 'Enter' && !event.isComposing) {
			const value = values[selected];
			if (value !== undefined) modal.selectSuggestion(value, event);
		}
	});
	openModal(modal);
	modal.inputEl.focus();
	void draw();
}
