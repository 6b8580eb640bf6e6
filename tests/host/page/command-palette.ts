import type { Command, FuzzyMatch } from 'obsidian';
import type { HostApp } from '../app';
import { HostFuzzySuggestModal } from '../modal';
import { renderMatches } from '../search-results';

/** All commands that can run now, found as one types. */
export class CommandPalette extends HostFuzzySuggestModal<Command> {
	constructor(private readonly hostApp: HostApp) {
		super(hostApp);
		this.setPlaceholder('Type a command…');
	}

	/** The plugin's own first, which came last. */
	override getItems(): Command[] {
		return this.hostApp.commands.listCommands().filter(({ id }) => id !== 'command-palette:open').reverse();
	}

	override getItemText(command: Command): string {
		return command.name;
	}

	override renderSuggestion({ item, match }: FuzzyMatch<Command>, el: HTMLElement): void {
		renderMatches(el, item.name, match.matches);
	}

	override onChooseItem(command: Command): void {
		this.hostApp.commands.executeCommandById(command.id);
	}
}
