import { type App, ButtonComponent, Modal, TextComponent } from 'obsidian';
import { SUGGESTING } from './vault-names';

/** A field of a form, with its label and a place for what is wrong with it. */
export interface FormField<Input extends HTMLElement = HTMLInputElement> {
	readonly inputEl: Input;
	/** Says what is wrong, aloud as well; an empty text takes it back. */
	readonly setProblem: (problem: string) => void;
}

/** A form in a window of its own. Enter sends it, in a large field with Mod. */
export abstract class FormModal extends Modal {
	protected readonly formEl: HTMLFormElement;
	protected readonly submitButton: ButtonComponent;
	#fields = 0;

	/** `command`: the name of the command that shows the form. */
	protected constructor(app: App, command: string, submitText: string) {
		super(app);
		this.setTitle(command.replace('…', ''));
		this.titleEl.id = 'conference-review-form-title';
		this.modalEl.setAttr('aria-labelledby', this.titleEl.id);
		this.formEl = this.contentEl.createEl('form', { cls: 'conference-review-form', attr: { novalidate: '' } });
		this.submitButton = new ButtonComponent(this.contentEl.createDiv({ cls: 'modal-button-container' })).setButtonText(submitText);
		this.submitButton.onClick(() => this.#submit());
		this.formEl.addEventListener('submit', (event) => {
			event.preventDefault();
			void this.#submit();
		});
		this.formEl.addEventListener('keydown', (event) => {
			if (event.key !== 'Enter' || event.isComposing || event.defaultPrevented) return;
			const isLine = event.targetNode?.instanceOf(HTMLInputElement) === true;
			if (isLine && this.formEl.querySelector(`.${SUGGESTING}`)) return;
			if (!isLine && !event.ctrlKey && !event.metaKey) return;
			event.preventDefault();
			void this.#submit();
		});
	}

	override onOpen(): void {
		this.formEl.querySelector('input')?.focus();
	}

	/** Checks the fields and, where all is well, does what the form is for. Resolves with whether the window may close. */
	protected abstract submit(): Promise<boolean>;

	/** Adds a label, what `create` makes, and a hint. */
	protected addField<Input extends HTMLElement>(label: string, hint: string, create: (containerEl: HTMLElement) => Input): FormField<Input> {
		const id = `conference-review-field-${this.#fields++}`;
		const fieldEl = this.formEl.createDiv({ cls: 'conference-review-field' });
		fieldEl.createEl('label', { text: label, attr: { for: id } });
		const inputEl = create(fieldEl);
		inputEl.id = id;
		const hintEl = fieldEl.createDiv({ cls: 'setting-item-description', text: hint, attr: { id: `${id}-hint` } });
		const problemEl = fieldEl.createDiv({ cls: 'setting-item-description conference-review-setting-problem', attr: { id: `${id}-problem`, role: 'alert' } });
		inputEl.setAttr('aria-describedby', `${hintEl.id} ${problemEl.id}`);
		return {
			inputEl,
			setProblem: (problem) => {
				problemEl.setText(problem);
				inputEl.toggleAttribute('aria-invalid', problem !== '');
			},
		};
	}

	protected addText(label: string, value: string, hint = '', attributes: Record<string, string> = {}): FormField {
		return this.addField(label, hint, (containerEl) => {
			const { inputEl } = new TextComponent(containerEl);
			inputEl.setAttrs(attributes);
			inputEl.value = value;
			return inputEl;
		});
	}

	override onClose(): void {
		this.contentEl.empty();
	}

	async #submit(): Promise<void> {
		const button = this.submitButton;
		if (button.disabled) return;
		button.setDisabled(true);
		let done = false;
		try {
			done = await this.submit();
		} finally {
			button.setDisabled(false);
		}
		if (done) this.close();
		else this.formEl.querySelector<HTMLElement>('[aria-invalid]')?.focus();
	}
}
