import { ButtonComponent, Modal, type App } from 'obsidian';
import type { Strings } from '../strings/strings';
import type { Proposal, Proposals } from './proposals';

export interface RepairModalOptions {
	readonly title: string;
	/** What will happen, and what will not. */
	readonly explanation: string;
	readonly proposals: Proposals;
	readonly strings: Strings;
	/** Called once, with what is chosen; not at all when the preview is closed. */
	readonly onApply: (changes: readonly Proposal[]) => void;
}

/** Shows every change before it is made: note, line, before and after, each to be chosen. */
export class RepairModal extends Modal {
	readonly #options: RepairModalOptions;
	readonly #chosen: Set<Proposal>;

	constructor(app: App, options: RepairModalOptions) {
		super(app);
		this.#options = options;
		this.#chosen = new Set(options.proposals.changes.filter(({ suggested }) => suggested));
	}

	override onOpen(): void {
		const { title, explanation, proposals: { changes, refused, unread }, strings: { repair } } = this.#options;
		this.setTitle(title);
		this.modalEl.addClass('conference-review-repair');
		this.contentEl.createEl('p', { text: explanation });
		const boxes: { box: HTMLInputElement; change: Proposal }[] = [];
		const buttons = createDiv({ cls: 'modal-button-container' });
		const apply = new ButtonComponent(buttons).setCta().onClick(() => {
			this.close();
			this.#options.onApply(changes.filter((change) => this.#chosen.has(change)));
		});
		const refresh = (): void => {
			for (const { box, change } of boxes) box.checked = this.#chosen.has(change);
			apply.setButtonText(repair.apply(this.#chosen.size)).setDisabled(this.#chosen.size === 0);
		};
		new ButtonComponent(buttons).setButtonText(repair.all).onClick(() => {
			for (const change of changes) this.#chosen.add(change);
			refresh();
		});
		new ButtonComponent(buttons).setButtonText(repair.none).onClick(() => {
			this.#chosen.clear();
			refresh();
		});
		for (const [path, ofNote] of groupByPath(changes)) {
			this.contentEl.createEl('h3', { text: path, attr: { dir: 'auto' } });
			const list = this.contentEl.createEl('ul', { cls: 'conference-review-repair-changes' });
			for (const change of ofNote) boxes.push({ box: this.#row(list, change, refresh), change });
		}
		this.#remarks(refused.map(({ path, line, subject, reason }) => repair.refused(isolated(`${path}:${String(line)}`), isolated(subject), reason)));
		this.#remarks(unread.map((path) => repair.unread(isolated(path))));
		this.contentEl.append(buttons);
		refresh();
	}

	override onClose(): void {
		this.contentEl.empty();
	}

	#row(list: HTMLElement, change: Proposal, refresh: () => void): HTMLInputElement {
		const { repair } = this.#options.strings;
		const label = list.createEl('li').createEl('label');
		const box = label.createEl('input', { type: 'checkbox' });
		box.addEventListener('change', () => {
			if (box.checked) this.#chosen.add(change);
			else this.#chosen.delete(change);
			refresh();
		});
		const text = label.createDiv();
		text.createDiv({ cls: 'conference-review-repair-place', text: repair.place(change.line, repair.kinds[change.kind]) });
		showDifference(text.createEl('del', { attr: { dir: 'auto' } }), text.createEl('ins', { attr: { dir: 'auto' } }), change.before.trimStart(), change.after.trimStart());
		return box;
	}

	#remarks(remarks: readonly string[]): void {
		for (const remark of remarks) this.contentEl.createEl('p', { cls: 'conference-review-repair-remark', text: remark });
	}
}

/** Both lines, with what differs marked, in whole characters. */
function showDifference(del: HTMLElement, ins: HTMLElement, before: string, after: string): void {
	const [one, other] = [[...before], [...after]];
	const most = Math.min(one.length, other.length);
	let lead = 0;
	while (lead < most && one[lead] === other[lead]) lead++;
	let trail = 0;
	while (trail < most - lead && one[one.length - 1 - trail] === other[other.length - 1 - trail]) trail++;
	// Of the places at which the same could have been added, the first reads best: a whole `https://…/`, not `eb.archive.org/…/https://w`.
	const longer = one.length > other.length ? one : other;
	for (; lead > 0 && lead + trail === most && one[lead - 1] === longer[longer.length - trail - 1]; lead--) trail++;
	for (const [element, characters] of [[del, one], [ins, other]] as const) {
		element.appendText(characters.slice(0, lead).join(''));
		element.createEl('mark', { text: characters.slice(lead, characters.length - trail).join('') });
		element.appendText(characters.slice(characters.length - trail).join(''));
	}
}

/** What stands in a sentence of ours keeps its direction of writing to itself: UAX #9, section 2.4. */
function isolated(text: string): string {
	return `\u2068${text}\u2069`;
}

function groupByPath(changes: readonly Proposal[]): Map<string, Proposal[]> {
	const notes = new Map<string, Proposal[]>();
	for (const change of changes) {
		const ofNote = notes.get(change.path);
		if (ofNote) ofNote.push(change);
		else notes.set(change.path, [change]);
	}
	return notes;
}
