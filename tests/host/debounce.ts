import type { Debouncer } from 'obsidian';

/** As the app has it: `run` calls what waits, and nothing where nothing waits; the mock would call the last one again. */
export function debounce<Parameters extends unknown[], Result>(callback: (...parameters: [...Parameters]) => Result, timeout = 0, resetTimer = false): Debouncer<Parameters, Result> {
	let waiting: { readonly timer: ReturnType<typeof setTimeout>; parameters: [...Parameters] } | null = null;
	const call = (): Result | undefined => {
		const { parameters } = waiting ?? {};
		waiting = null;
		return parameters && callback(...parameters);
	};
	const debouncer: Debouncer<Parameters, Result> = Object.assign((...parameters: [...Parameters]) => {
		if (waiting && !resetTimer) waiting.parameters = parameters;
		else {
			if (waiting) clearTimeout(waiting.timer);
			waiting = { timer: setTimeout(call, timeout), parameters };
		}
		return debouncer;
	}, {
		cancel: () => {
			if (waiting) clearTimeout(waiting.timer);
			waiting = null;
			return debouncer;
		},
		run: () => {
			if (waiting) clearTimeout(waiting.timer);
			return call();
		},
	});
	return debouncer;
}
