import type { OpenedSidebar } from '../opened-sidebar';

/** The form that is open, as a person fills it in. */
export class Form {
	constructor(private readonly sidebar: OpenedSidebar) {}

	get element(): HTMLElement {
		const element = document.querySelector<HTMLElement>('.modal .conference-review-form');
		if (!element) throw new Error(`No form is open; told: ${this.sidebar.host.notices.join(' | ')}`);
		return element;
	}

	get isOpen(): boolean {
		return document.querySelector('.modal .conference-review-form') !== null;
	}

	/** By its label. */
	field(label: string): HTMLInputElement {
		const found = Array.from(this.element.querySelectorAll('label')).find(({ textContent }) => textContent === label);
		const input = found && document.getElementById(found.htmlFor);
		if (!input) throw new Error(`No field ${label}`);
		return input as HTMLInputElement;
	}

	async fill(label: string, text: string): Promise<void> {
		const input = this.field(label);
		input.focus();
		input.value = text;
		input.dispatchEvent(new Event('input', { bubbles: true }));
		await this.sidebar.drawn();
	}

	/** Returns whether the field took the paste as it stands. */
	async paste(label: string, data: Readonly<Record<string, string>>): Promise<boolean> {
		const event = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), { clipboardData: { getData: (type: string) => data[type] ?? '' } });
		const untouched = this.field(label).dispatchEvent(event);
		await this.sidebar.drawn();
		return untouched;
	}

	/** What is wrong with a field, as a screen reader is told with it. */
	problem(label: string): string {
		const ids = this.field(label).getAttribute('aria-describedby')?.split(' ') ?? [];
		return ids.map((id) => document.getElementById(id)).find((element) => element?.getAttribute('role') === 'alert')?.textContent ?? '';
	}

	get statuses(): string[] {
		return Array.from(this.element.querySelectorAll('[role="status"]'), ({ textContent }) => textContent ?? '').filter((text) => text !== '');
	}

	get listed(): string[] {
		return Array.from(this.element.querySelectorAll('li'), ({ textContent }) => textContent ?? '');
	}

	async press(label: string, key: string, init: KeyboardEventInit = {}): Promise<void> {
		this.field(label).focus();
		await this.sidebar.press(key, init);
		await this.sidebar.drawn();
	}

	async submit(): Promise<void> {
		await this.sidebar.click(document.querySelector('.modal .modal-button-container button'));
	}
}
