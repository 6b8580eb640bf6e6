import { linkKey } from '../../src/links/address';
import type { LinkResult } from '../../src/links/verdict';
import type { FuzzySearch } from '../../src/review/search/matcher';
import { ReviewLibrary } from '../../src/review/library';
import type { KnownLink } from '../../src/obsidian/view/link-states';
import { PanelModel } from '../../src/obsidian/view/panel-model';
import { review, reviewText } from './reviews';
import { searched } from './searched';

const notes: Readonly<Record<string, string>> = {
	'kakao.md': reviewText('if(kakao)', '2021-12-16', [
		['Clusters', 'https://if.kakao.com/1', '- a node pool\n'],
		['Kafka', 'https://if.kakao.com/2', '- partitions\n'],
		['Empty', 'https://gone.example/'],
	]),
	'fosdem.md': reviewText('FOSDEM', '2023-02-04', [['Android', 'https://fosdem.org/1', '- a node\n- secret\n'], ['Zig', 'https://fosdem.org/2', '- comptime\n- more\n']]),
};

/** As the app does: the letters in order. */
const fuzzy: FuzzySearch = (query) => (text) => {
	let at = -1;
	for (const letter of query.toLowerCase()) {
		at = text.toLowerCase().indexOf(letter, at + 1);
		if (at < 0) return null;
	}
	return { ranges: [] };
};

function openPanel(files = notes) {
	const library = new ReviewLibrary();
	for (const [path, text] of Object.entries(files)) library.set(review(path, text));
	const results = new Map<string, KnownLink>();
	const read: string[] = [];
	const waiting: (() => void)[] = [];
	const holding = { on: false };
	const model = new PanelModel(library, {
		results,
		fuzzy,
		texts: {
			read: async (path) => {
				read.push(path);
				if (holding.on) await new Promise<void>((resolve) => waiting.push(resolve));
				return files[path] ?? '';
			},
		},
	});
	const titles = (): string[] => model.rows.flatMap(({ content }) => (content.kind === 'session' ? [content.session.title] : []));
	return { library, model, results, read, titles, searched: () => searched(model), holding, waiting };
}

function broken(url: string): [string, KnownLink] {
	const latest: LinkResult = { url, verdict: 'broken', reason: 'http-404', checkedAt: 0, title: null } as unknown as LinkResult;
	return [linkKey(url), { latest, lastOk: null }];
}

describe('the text of notes', () => {
	test('is searched once nothing is typed any more, and adds to what titles gave', async () => {
		const { model, titles, searched } = openPanel();
		model.filter('node');
		expect(titles()).toEqual([]);
		expect(model.search.summary).toMatchObject({ sessions: 0, isReading: true });
		await searched();
		expect(titles()).toEqual(['Android', 'Clusters']);
		expect(model.search.summary).toEqual({ sessions: 2, isFuzzy: false, isReading: false });
	});

	test('takes away what is to be left out', async () => {
		const { model, titles, searched } = openPanel();
		model.filter('year:2023 -secret');
		expect(titles()).toEqual(['Android', 'Zig']);
		await searched();
		expect(titles()).toEqual(['Zig']);
	});

	test('of an earlier search comes too late', async () => {
		const { model, titles, searched, holding, waiting, read } = openPanel();
		holding.on = true;
		model.filter('node');
		titles();
		await new Promise<void>((resolve) => {
			const look = (): void => void (waiting.length === 2 ? resolve() : setTimeout(look));
			look();
		});
		holding.on = false;
		model.filter('comptime');
		waiting.forEach((finish) => finish());
		await searched();
		expect(titles()).toEqual(['Zig']);
		expect(read).toEqual(['fosdem.md', 'kakao.md', 'fosdem.md', 'kakao.md']);
	});

	test('is not read for operators, single letters, and years that the note is not of', async () => {
		const { model, titles, searched, read } = openPanel();
		for (const query of ['is:empty', 'k', 'is:bro']) {
			model.filter(query);
			await searched();
			titles();
		}
		expect(read).toEqual([]);
		model.filter('year:2021 node');
		await searched();
		expect(read).toEqual(['kakao.md']);
	});

	test('is read again for the note that changed, and for no other', async () => {
		const { library, model, titles, searched, read } = openPanel();
		model.filter('node');
		await searched();
		read.length = 0;
		library.set(review('kakao.md', notes['kakao.md'] ?? ''));
		await searched();
		expect(titles()).toEqual(['Android', 'Clusters']);
		expect(read).toEqual(['kakao.md']);
	});
});

test('a note that cannot be read is found by what is known of it, and asked for once', async () => {
	const library = new ReviewLibrary();
	library.set(review('a.md', reviewText('A', '2021-01-01', ['Node pools'])));
	const read: string[] = [];
	const model = new PanelModel(library, { results: new Map(), fuzzy: null, texts: { read: (path) => {
		read.push(path);
		return Promise.reject(new Error('locked'));
	} } });
	model.filter('node');
	await new Promise<void>((resolve) => {
		model.changed.listen(() => void model.rows);
		model.changed.listen(() => {
			if (model.search.summary?.isReading === false) resolve();
		});
		void model.rows;
	});
	expect(model.search.summary).toMatchObject({ sessions: 1, isReading: false });
	expect(read).toEqual(['a.md']);
});

describe('a vault that takes a while to be searched for the first time', () => {
	const many = Object.fromEntries(Array.from({ length: 400 }, (_, number) =>
		[`${String(number)}.md`, reviewText(`Conference ${String(number)}`, `${String(2000 + number % 20)}-01-01`, Array.from({ length: 9 }, (_each, talk) => `Talk ${String(talk)} on ${'many things '.repeat(20)}`))]));

	test('is searched whole, however quickly keys follow each other', async () => {
		const { model, titles, searched } = openPanel(many);
		for (const text of ['is:written', 'is:written year:2000..2009', 'is:written year:2000..2019']) {
			model.filter(text);
			titles();
			expect(model.search.summary?.isReading).toBe(true);
		}
		await searched();
		expect(model.search.summary?.sessions).toBe(3600);
	});

	test('is soon done where the next key leaves nothing to be searched', async () => {
		const { model, searched } = openPanel(many);
		model.filter('is:written');
		expect(model.rows.length).toBeGreaterThan(0);
		expect(model.search.summary?.isReading).toBe(true);
		model.filter('is:written year:1999');
		await searched();
		expect(model.search.summary).toEqual({ sessions: 0, isFuzzy: false, isReading: false });
	});
});

describe('titles that resemble what is typed', () => {
	test('are shown where nothing is exact, and told as such', () => {
		const { model, titles } = openPanel();
		model.filter('kfka');
		expect(titles()).toEqual(['Kafka']);
		expect(model.search.summary).toMatchObject({ sessions: 1, isFuzzy: true });
		model.filter('kafka');
		expect(model.search.summary).toMatchObject({ sessions: 1, isFuzzy: false });
	});

	test('give way to what is exact in a note that comes later', () => {
		const { library, model, titles } = openPanel();
		model.filter('kfka');
		expect(titles()).toEqual(['Kafka']);
		library.set(review('new.md', reviewText('New', '2024-01-01', ['KFKA'])));
		expect(titles()).toEqual(['KFKA']);
	});
});

describe('link states', () => {
	test('group sessions, the broken ones first, and follow new results', () => {
		const { model, results } = openPanel();
		model.group('state');
		expect(model.rows.map(({ content }) => content)).toEqual([{ kind: 'state', state: 'unchecked', sessions: 5 }]);
		results.set(...broken('https://gone.example/'));
		model.followLinks();
		expect(model.rows.map(({ content }) => (content.kind === 'state' ? content.state : content.kind))).toEqual(['broken', 'session', 'unchecked']);
	});

	test('are searched, and follow new results', () => {
		const { model, results, titles } = openPanel();
		model.filter('is:broken');
		expect(titles()).toEqual([]);
		results.set(...broken('https://gone.example/'));
		model.followLinks();
		expect(titles()).toEqual(['Empty']);
	});
});

describe('the order', () => {
	test.each([
		['date', ['Android', 'Zig', 'Clusters', 'Kafka', 'Empty']],
		['title', ['Android', 'Zig', 'Clusters', 'Empty', 'Kafka']],
		['notes', ['Android', 'Zig', 'Clusters', 'Kafka', 'Empty']],
	] as const)('by %s', (sort, expected) => {
		const { model, titles } = openPanel();
		model.sortBy(sort);
		expect(titles()).toEqual(expected);
	});

	test('is kept with the grouping', () => {
		const { model, library } = openPanel();
		model.group('site');
		model.sortBy('title');
		const again = new PanelModel(library);
		again.restore(JSON.parse(JSON.stringify(model.state)) as Record<string, unknown>);
		expect([again.grouping, again.sort]).toEqual(['site', 'title']);
	});
});

test('the open session of a site stays open when its title and its note get other names', () => {
	const { library, model } = openPanel({ 'a.md': '---\ntags: Review\n---\n## Old title\n- see https://one.example/\n' });
	const row = () => model.rows.find(({ content }) => content.kind === 'session');
	model.group('site');
	model.foldAll(true);
	const session = row();
	if (session) model.fold(session, false);
	library.set(review('a.md', '---\ntags: Review\n---\n## New title\n- see https://one.example/\n'));
	expect(row()?.open).toBe(false);
	library.rename('a.md', 'b.md');
	expect(row()?.open).toBe(false);
});

test('a word of one syllable is looked for in notes', async () => {
	const { model, titles, searched } = openPanel({ 'a.md': reviewText('A', '2021-01-01', [['Caches', 'https://a.example/1', '- 이 앱 개발은 쉽다\n'], ['Queues', 'https://a.example/2', '- 없다\n']]) });
	model.filter('앱');
	await searched();
	expect(titles()).toEqual(['Caches']);
});

test('titles of pages that come while a word is searched are found, and what was found stays', async () => {
	const { model, titles, searched, results } = openPanel({ 'a.md': reviewText('A', '2021-01-01', [['Caches', 'https://a.example/1', '- x\n'], ['Queues', 'https://a.example/2', '- duke was here\n']]) });
	model.filter('duke');
	await searched();
	expect(titles()).toEqual(['Queues']);
	results.set(linkKey('https://a.example/1'), { latest: { url: 'https://a.example/1', verdict: 'ok', title: 'Duke of caches', checkedAt: 0 } as LinkResult, lastOk: 0 });
	model.followLinks();
	await searched();
	expect(titles()).toEqual(['Caches', 'Queues']);
});

test('a word that is gone back to is unfinished again', () => {
	const { model, titles } = openPanel({ 'a.md': reviewText('A', '2021-01-01', [['과일', 'https://a.example/1', '- x\n'], ['Queues', 'https://a.example/2', '- x\n']]) });
	for (const text of ['고 x', '고 ', '고']) {
		model.filter(text);
		titles();
	}
	expect(titles()).toEqual(['과일']);
});
