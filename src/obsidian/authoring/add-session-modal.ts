import { type App, DropdownComponent } from 'obsidian';
import { readEntry, type ListEntry, type ReadFacts } from '../../authoring/list-lines';
import type { SessionDraft } from '../../authoring/session-heading';
import { canonicalAddress } from '../../links/address';
import type { Strings } from '../strings/strings';
import { FormModal, type FormField } from '../form-modal';
import { listOfPastedPage } from './pasted-page';

export interface AddSessionModalOptions {
	/** The title of the session at the cursor, behind which the new one may stand; null where there is none. */
	readonly after: string | null;
	readonly readFacts: ReadFacts;
	readonly strings: Strings;
	/** Resolves with whether the session is in the note now. */
	readonly onAdd: (session: SessionDraft, atEnd: boolean) => Promise<boolean>;
}

/** Asks for a session's title and address. Both may be pasted into the title. */
export class AddSessionModal extends FormModal {
	readonly #options: AddSessionModalOptions;
	readonly #title: FormField;
	readonly #address: FormField;
	readonly #position: HTMLSelectElement | null = null;

	constructor(app: App, options: AddSessionModalOptions) {
		const { after, strings: { authoring } } = options;
		super(app, authoring.addSession, authoring.add);
		this.#options = options;
		this.#title = this.addText(authoring.title, '');
		this.#address = this.addText(authoring.sessionAddress, '', '', { type: 'url', placeholder: 'https://' });
		this.#title.inputEl.addEventListener('paste', (event) => {
			const { clipboardData } = event;
			if (clipboardData && this.#paste(listOfPastedPage(clipboardData)?.split('\n')[0] ?? clipboardData.getData('text/plain'))) event.preventDefault();
		});
		if (after !== null) {
			this.#position = this.addField(authoring.position, '', (containerEl) =>
				new DropdownComponent(containerEl).addOptions({ after: authoring.after(after), end: authoring.atEnd }).selectEl).inputEl;
		}
	}

	protected override async submit(): Promise<boolean> {
		const { onAdd, readFacts, strings } = this.#options;
		if (this.#address.inputEl.value.trim() === '') this.#split(readEntry(this.#title.inputEl.value, readFacts));
		const address = this.#address.inputEl.value.trim();
		// A line of a programme may begin with a time; marks that make links or lists are taken as they are typed.
		const { time, title } = address === '' ? readEntry(this.#title.inputEl.value, readFacts) : { time: null, title: this.#title.inputEl.value.replace(/\s+/gu, ' ').trim() };
		this.#title.setProblem(title === '' && address === '' ? strings.authoring.titleMissing : '');
		this.#address.setProblem(address !== '' && canonicalAddress(address) === null ? strings.settings.notAnAddress : '');
		if (this.formEl.querySelector('[aria-invalid]')) return false;
		return onAdd({ title, address: address === '' ? null : address, time }, this.#position?.value !== 'after');
	}

	/** Fills the fields, but writes over nothing that was typed. Returns whether it did. */
	#paste(text: string): boolean {
		const { selectionEnd, selectionStart, value } = this.#title.inputEl;
		const entry = readEntry(text, this.#options.readFacts);
		const { title, address } = entry;
		if (address === null || this.#address.inputEl.value.trim() !== '') return false;
		// A title takes the place of nothing, or of what is selected; an address alone has a field of its own.
		if (title !== '') return selectionStart === 0 && selectionEnd === value.length && this.#split(entry);
		this.#address.inputEl.value = address;
		return true;
	}

	/** `[title](address)` or `title address` fills both fields. Returns whether it is such a text. */
	#split({ title, address, time }: ListEntry): boolean {
		if (address === null) return false;
		this.#title.inputEl.value = [time ?? '', title].join(' ').trim();
		this.#address.inputEl.value = address;
		return true;
	}
}
