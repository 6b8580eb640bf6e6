import { Menu } from 'obsidian';

/** One item of a menu in which things are chosen. */
export interface Choice {
	readonly title: string;
	readonly icon: string;
	/** Choices of one section stand together, with a line between them and the next. */
	readonly section: string;
	readonly isChosen: boolean;
	readonly choose: () => void;
}

/** Shows the app's own menu below the control that asks for it. */
export function showChoices(choices: readonly Choice[], control: HTMLElement): void {
	const menu = new Menu();
	for (const { title, icon, section, isChosen, choose } of choices) {
		menu.addItem((item) => item.setSection(section).setTitle(title).setIcon(icon).setChecked(isChosen).onClick(choose));
	}
	showBelow(menu, control);
}

/** In the element's own window. */
export function showBelow(menu: Menu, element: HTMLElement): void {
	const { left, bottom } = element.getBoundingClientRect();
	menu.showAtPosition({ x: left, y: bottom }, element.ownerDocument);
}
