import type { Command } from 'obsidian';
import { Platform } from 'obsidian-test-mocks/obsidian';

/** The commands of all plugins, by their full id (`plugin:command`). */
export class Commands {
	readonly commands: Record<string, Command> = {};

	addCommand(command: Command): void {
		this.commands[command.id] = command;
	}

	removeCommand(id: string): void {
		delete this.commands[id];
	}

	/** Those that can run now, as the command palette lists them. */
	listCommands(): Command[] {
		return Object.values(this.commands).filter((command) => !(command.mobileOnly === true && !Platform.isMobile) && isAvailable(command));
	}

	findCommand(id: string): Command | undefined {
		return this.commands[id];
	}

	/** False where there is no such command or it cannot run now. */
	executeCommandById(id: string): boolean {
		const command = this.commands[id];
		if (command === undefined || !isAvailable(command)) return false;
		if (command.checkCallback !== undefined) command.checkCallback(false);
		else command.callback?.();
		return true;
	}
}

function isAvailable(command: Command): boolean {
	return command.checkCallback === undefined ? true : command.checkCallback(true) === true;
}
