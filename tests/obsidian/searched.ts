import type { PanelModel } from '../../src/obsidian/view/panel-model';

/** Resolves when the texts of the notes have been searched. */
export async function searched(model: PanelModel): Promise<void> {
	const isReading = (): boolean => {
		// Whoever asks for the rows makes the reading begin.
		void model.rows;
		return model.search.summary?.isReading === true;
	};
	while (isReading()) {
		await new Promise<void>((resolve) => {
			const stop = model.changed.listen(() => {
				stop();
				resolve();
			});
		});
	}
}
