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
	for (const { title, icon, section, isChosen, choose } of choices) addItem(menu, section, title, icon, choose, isChosen);
	showBelow(menu, control);
}

/** Adds an item to one of the sections of a menu, with a mark where it is chosen; null where nothing is chosen there. */
export function addItem(menu: Menu, section: string, title: string, icon: string, action: () => void, isChosen: boolean | null = null): void {
	menu.addItem((item) => item.setSection(section).setTitle(title).setIcon(icon).setChecked(isChosen).onClick(action));
}

/** In the element's own window. */
export function showBelow(menu: Menu, element: HTMLElement): void {
	const { left, bottom } = element.getBoundingClientRect();
	menu.showAtPosition({ x: left, y: bottom }, element.ownerDocument);
}
