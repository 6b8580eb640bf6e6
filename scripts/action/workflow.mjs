// How a step speaks to the runner (docs.github.com, "Workflow commands for GitHub Actions").
import { appendFileSync } from 'node:fs';

/** Hands values to later steps. They are one line each: a line break would begin an output of its own. */
export function setOutputs(outputs) {
	for (const [name, value] of Object.entries(outputs)) {
		appendFileSync(process.env.GITHUB_OUTPUT, `${name}=${String(value).replace(/[\r\n]+/g, ' ')}\n`);
	}
}

/** Ends the step with an error that the run's page shows. */
export function failStep(message) {
	process.stdout.write(`::error::${message.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')}\n`);
	process.exit(1);
}
