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

	override getItems(): Command[] {
		return this.hostApp.commands.listCommands();
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
