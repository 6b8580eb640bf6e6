import { Notice } from 'obsidian-test-mocks/obsidian';

/** The app's own duration where a plugin names none, in ms. */
const defaultDuration = 5000;

function noticeContainer(): HTMLElement {
	return document.body.querySelector<HTMLElement>(':scope > .notice-container')
		?? document.body.createDiv({ cls: 'notice-container', attr: { 'aria-live': 'polite' } });
}

/** A toast that is really there until its time is up, a click, or `hide`. */
export class HostNotice extends Notice {
	private readonly timer: number | null;

	constructor(message: string | DocumentFragment, duration = defaultDuration) {
		super('', duration);
		this.containerEl.remove();
		this.containerEl = noticeContainer();
		this.noticeEl = this.containerEl.createDiv({ cls: 'notice' });
		this.messageEl.addClass('notice-message');
		this.noticeEl.append(this.messageEl);
		this.messageEl.setText(message);
		this.noticeEl.addEventListener('click', () => this.hide());
		this.timer = duration === 0 ? null : window.setTimeout(() => this.hide(), duration);
	}

	override setMessage(message: string | DocumentFragment): this {
		this.messageEl.setText(message);
		return this;
	}

	override hide(): void {
		if (this.timer !== null) window.clearTimeout(this.timer);
		this.noticeEl.remove();
		if (this.containerEl.childElementCount === 0) this.containerEl.remove();
	}
}
