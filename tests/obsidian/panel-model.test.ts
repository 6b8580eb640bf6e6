import { ReviewLibrary } from '../../src/review/library';
import { PanelModel } from '../../src/obsidian/view/panel-model';
import { conferenceOf, type Row } from '../../src/obsidian/view/rows';
import { review, reviewText } from './reviews';

function openModel(...notes: (readonly [path: string, text: string])[]) {
	const library = new ReviewLibrary();
	for (const [path, text] of notes) library.set(review(path, text));
	const model = new PanelModel(library);
	const row = (title: string): Row => {
		const found = model.rows.find(({ content }) =>
			(content.kind === 'session' && content.session.title === title)
			|| (content.kind === 'conference' && content.conference.title === title)
			|| (content.kind === 'group' && content.group.title === title));
		if (!found) throw new Error(`No row ${title}`);
		return found;
	};
	return { library, model, row };
}

const note = (...titles: string[]): string => reviewText('Conf', '2021-01-01', titles);
const activeTitle = ({ model }: ReturnType<typeof openModel>): string => {
	const content = model.rows[model.activeIndex]?.content;
	return content?.kind === 'session' ? content.session.title : content ? conferenceOf({ content })?.title ?? '' : '';
};

describe('edits keep what is open and where the focus is', () => {
	test('when the title of an open session is being typed', () => {
		const opened = openModel(['a.md', note('One', 'Two', 'Three')]);
		const { library, model, row } = opened;
		model.fold(row('Two'), true);
		model.activate(row('Two'));
		library.set(review('a.md', note('One', 'Two and a half', 'Three')));
		expect(row('Two and a half').open).toBe(true);
		expect(activeTitle(opened)).toBe('Two and a half');
	});

	test('when sessions are added and removed around it', () => {
		const opened = openModel(['a.md', note('One', 'Two', 'Three')]);
		const { library, model, row } = opened;
		model.fold(row('Three'), true);
		model.activate(row('Three'));
		library.set(review('a.md', note('Zero', 'One', 'Three', 'Four')));
		expect(row('Three').open).toBe(true);
		expect(row('Zero').open).toBe(false);
		expect(activeTitle(opened)).toBe('Three');
	});

	test('when a second session of the same title comes in front of it, its own address keeps it apart', () => {
		const { library, model, row } = openModel(['a.md', reviewText('Conf', '2021-01-01', [['Q&A', 'https://example.com/2', '- two\n']])]);
		model.fold(row('Q&A'), true);
		library.set(review('a.md', reviewText('Conf', '2021-01-01', [['Q&A', 'https://example.com/1', '- one\n'], ['Q&A', 'https://example.com/2', '- two\n']])));
		expect(model.rows.filter(({ content }) => content.kind === 'session').map(({ open }) => open)).toEqual([false, true]);
	});

	test('when the heading of a day is being typed, or a track within it, or a note below it is opened', () => {
		const days = (day: string, track: string): string => `---\ntags: Review\ntitle: Conf\n---\n# ${day}\nA word before.\n\n## ${track}\n### [One](https://example.com/1)\n- a\n\n## Hall\n### [Two](https://example.com/2)\n- b\n\n# Day 2\n## Hall\n### [Three](https://example.com/3)\n- c\n`;
		const { library, model } = openModel(['a.md', days('Day 1', 'Track')]);
		const rows = (): string[] => model.rows.map(({ content, open }) => `${content.kind === 'heading' ? content.title : content.kind}${open === true ? ' open' : ''}`);
		const fold = (kind: string, title: string, open: boolean): void => {
			const found = model.rows.find(({ content }) => content.kind === kind && (content.kind !== 'heading' || content.title === title));
			if (found) model.fold(found, open);
		};
		fold('heading', 'Track', false);
		fold('passage', '', true);
		const shown = ['conference open', 'Day 1 open', 'passage open', 'outline open', 'Track', 'Hall open', 'session', 'Day 2 open', 'Hall open', 'session'];
		expect(rows()).toEqual(shown);
		library.set(review('a.md', days('Day 1: Friday', 'Track')));
		expect(rows()).toEqual(shown.map((row) => row.replace('Day 1', 'Day 1: Friday')));
		library.set(review('a.md', days('Day 1: Friday', 'Track A')));
		expect(rows()).toEqual(shown.map((row) => row.replace('Day 1', 'Day 1: Friday').replace('Track', 'Track A')));
		fold('heading', 'Day 1: Friday', false);
		library.set(review('a.md', days('Friday', 'Track A').replace('# Day 2', '# Saturday')));
		expect(rows()).toEqual(['conference open', 'Friday', 'Saturday open', 'Hall open', 'session']);
	});

	test('when the note is renamed', () => {
		const opened = openModel(['a.md', note('One', 'Two')]);
		const { library, model, row } = opened;
		model.fold(row('Two'), true);
		model.activate(row('Two'));
		library.rename('a.md', 'talks/b.md');
		expect(row('Two').open).toBe(true);
		expect(conferenceOf(row('Two'))?.path).toBe('talks/b.md');
		expect(activeTitle(opened)).toBe('Two');
	});

	test('across notes too, though a group is known by its title', () => {
		const { library, model, row } = openModel(['a.md', note('One', 'Two')]);
		model.group('session');
		model.fold(row('Two'), true);
		library.set(review('a.md', note('One', 'Two, revised')));
		expect(row('Two, revised').open).toBe(true);
		library.rename('a.md', 'b.md');
		expect(row('Two, revised').open).toBe(true);
	});
});

describe('the active row', () => {
	test('hands over to the row that held it when that is closed', () => {
		const opened = openModel(['a.md', note('One', 'Two')]);
		opened.model.activate(opened.row('Two'));
		opened.model.foldAll(false);
		expect(opened.model.rows).toHaveLength(1);
		expect(activeTitle(opened)).toBe('Conf');
	});

	test('hands over to the row in its place when its note is deleted', () => {
		const opened = openModel(['a.md', reviewText('New', '2022-01-01', ['One'])], ['b.md', reviewText('Old', '2020-01-01', ['Two'])], ['c.md', reviewText('Older', '2018-01-01', ['Three'])]);
		opened.model.activate(opened.row('New'));
		opened.library.remove('a.md');
		expect(activeTitle(opened)).toBe('Old');
	});
});

describe('what is kept', () => {
	test('grouping, filter and folds come back; the folds of a filter do not', () => {
		const { library, model, row } = openModel(['a.md', note('One', 'Two')]);
		model.fold(row('One'), true);
		model.filter('two');
		model.fold(row('Conf'), false);
		const kept: unknown = JSON.parse(JSON.stringify(model.state));
		const again = new PanelModel(library);
		again.restore(kept as Record<string, unknown>);
		expect(again.filterText).toBe('two');
		again.filter('');
		expect(again.rows.map(({ open }) => open)).toEqual([true, true, true, false]);
	});

	test('damaged data is left out', () => {
		const { model } = openModel(['a.md', note('One')]);
		model.restore({ grouping: 'sideways', filter: 7, folds: { base: 'open', open: 'x', closed: [1, null] } });
		expect(model.grouping).toBe('conference');
		expect(model.filterText).toBe('');
		expect(model.rows.every(({ open }) => open !== false)).toBe(true);
	});
});

test('a filter shows its matches whatever was closed, and leaves that closed', () => {
	const { model, row } = openModel(['a.md', note('One', 'Two')]);
	model.fold(row('Conf'), false);
	model.filter('two');
	expect(model.rows.map(({ content }) => content.kind)).toEqual(['conference', 'session']);
	model.filter('');
	expect(model.rows).toHaveLength(1);
});

test('the part of a session across notes stays open when its note is renamed and its title edited', () => {
	const shared = (title: string): string => reviewText('Conf', '2021-01-01', [[title, 'https://example.com/1', '- a\n']]);
	const { library, model } = openModel(['a.md', shared('One')], ['b.md', shared('One')]);
	const part = () => model.rows.find((row) => row.content.kind === 'part' && conferenceOf(row)?.path !== 'a.md');
	model.group('session');
	const row = part();
	if (row) model.fold(row, true);
	library.rename('b.md', 'c.md');
	expect(part()?.open).toBe(true);
	library.set(review('c.md', shared('One, revised')));
	expect(part()?.open).toBe(true);
});
