import { AbstractInputSuggest, type App } from 'obsidian-test-mocks/obsidian';

/** Suggestions below a field: they open when it is focused or typed into; arrows move, Enter or Tab chooses, Escape closes them alone. */
export abstract class HostInputSuggest<T> extends AbstractInputSuggest<T> {
	private readonly listEl = createDiv({ cls: 'suggestion-container' }).createDiv({ cls: 'suggestion', attr: { role: 'listbox' } });
	private values: T[] = [];
	private selected = 0;
	private asked = 0;

	constructor(app: App, field: HTMLInputElement | HTMLDivElement) {
		super(app, field);
		const inputEl: HTMLElement = field;
		inputEl.addEventListener('focus', () => void this.ask());
		inputEl.addEventListener('input', () => void this.ask());
		inputEl.addEventListener('blur', () => this.close());
		inputEl.addEventListener('keydown', (event) => this.press(event));
		// The field keeps the focus while the pointer chooses.
		this.listEl.addEventListener('mousedown', (event) => event.preventDefault());
	}

	override open(): void {
		super.open();
		const { left, bottom } = this.textInputEl__.getBoundingClientRect();
		const container = this.listEl.parentElement;
		if (container === null) return;
		container.setCssStyles({ position: 'fixed', left: `${String(left)}px`, top: `${String(bottom)}px` });
		document.body.append(container);
	}

	override close(): void {
		super.close();
		this.asked++;
		this.values = [];
		this.listEl?.parentElement?.remove();
	}

	override selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
		this.onSelectCallback__?.(value, event);
	}

	private async ask(): Promise<void> {
		const asked = ++this.asked;
		const found = await this.getSuggestions(this.getValue());
		if (asked !== this.asked || document.activeElement !== this.textInputEl__) return;
		if (found.length === 0) return this.close();
		this.values = this.limit > 0 ? found.slice(0, this.limit) : found;
		this.selected = 0;
		this.listEl.empty();
		for (const value of this.values) {
			const el = this.listEl.createDiv({ cls: 'suggestion-item', attr: { role: 'option' } });
			this.renderSuggestion(value, el);
			el.addEventListener('click', (event) => this.selectSuggestion(value, event));
		}
		this.mark();
		this.open();
	}

	private press(event: KeyboardEvent): void {
		const value = this.values[this.selected];
		if (value === undefined || event.isComposing) return;
		switch (event.key) {
			case 'ArrowDown':
			case 'ArrowUp':
				this.selected = (this.selected + (event.key === 'ArrowDown' ? 1 : -1) + this.values.length) % this.values.length;
				this.mark();
				break;
			case 'Enter':
			case 'Tab':
				this.selectSuggestion(value, event);
				break;
			case 'Escape':
				this.close();
				break;
			default:
				return;
		}
		event.preventDefault();
		event.stopImmediatePropagation();
	}

	private mark(): void {
		this.listEl.findAll('.suggestion-item').forEach((el, index) => {
			el.toggleClass('is-selected', index === this.selected);
			el.setAttribute('aria-selected', String(index === this.selected));
		});
	}
}
