// How a step speaks to the runner (docs.github.com, "Workflow commands for GitHub Actions").
import { randomUUID } from 'node:crypto';
import { appendFileSync, writeSync } from 'node:fs';

/** Hands values to later steps. They are one line each: a line break would begin an output of its own. */
export function setOutputs(outputs) {
	for (const [name, value] of Object.entries(outputs)) {
		appendFileSync(process.env.GITHUB_OUTPUT, `${name}=${String(value).replace(/[\r\n]+/g, ' ')}\n`);
	}
}

/**
 * From here on the runner obeys no line of the log, until the function that is given back is called. The runner finds
 * `##[…]` anywhere in a line (actions/runner, ActionCommand.TryParse), so that the name of a file can be a command.
 */
export function stopCommands() {
	const token = randomUUID();
	writeSync(1, `::stop-commands::${token}\n`);
	return () => void writeSync(1, `::${token}::\n`);
}

/** Ends the step with an error that the run's page shows. */
export function failStep(message) {
	process.stdout.write(`::error::${message.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')}\n`);
	process.exit(1);
}
