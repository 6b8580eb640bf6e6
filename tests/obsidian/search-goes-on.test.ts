import { linkKey } from '../../src/links/address';
import type { LinkResult } from '../../src/links/verdict';
import { ReviewLibrary } from '../../src/review/library';
import type { KnownLink } from '../../src/obsidian/view/link-states';
import { PanelModel } from '../../src/obsidian/view/panel-model';
import type { Row } from '../../src/obsidian/view/rows';
import { review, reviewText } from './reviews';
import { searched } from './searched';

const notes: Readonly<Record<string, string>> = {
	'kakao.md': reviewText('if(kakao)', '2021-12-16', [['Clusters', 'https://if.kakao.com/1', '- a node pool\n'], ['Kafka', 'https://if.kakao.com/2', '- partitions\n']]),
	'fosdem.md': reviewText('FOSDEM', '2023-02-04', [['Android', 'https://fosdem.org/1', '- a node\n'], ['Zig', 'https://fosdem.org/2', '- comptime\n']]),
};

interface OpenPanel {
	readonly library: ReviewLibrary;
	readonly model: PanelModel;
	/** Paths of notes whose text was asked for. */
	readonly read: readonly string[];
	readonly files: Record<string, string>;
	readonly titles: () => string[];
	readonly searched: () => Promise<void>;
	readonly row: (kind: string, inKey?: string) => Row;
	/** As when a check has read the title of a page. */
	readonly learnTitle: (url: string, title: string) => void;
}

function openPanel(given: Readonly<Record<string, string>> = notes): OpenPanel {
	const files = { ...given };
	const library = new ReviewLibrary();
	for (const [path, text] of Object.entries(files)) library.set(review(path, text));
	const results = new Map<string, KnownLink>();
	const read: string[] = [];
	const texts = {
		read: (path: string) => {
			read.push(path);
			return Promise.resolve(files[path] ?? '');
		},
	};
	const model = new PanelModel(library, { results, fuzzy: null, texts });
	const titles = (): string[] => model.rows.flatMap(({ content }) => (content.kind === 'session' ? [content.session.title] : content.kind === 'passage' ? ['(passage)'] : []));
	const row = (kind: string, inKey = ''): Row => {
		const found = model.rows.find(({ content, key }) => content.kind === kind && key.includes(inKey));
		if (!found) throw new Error(`No ${kind} ${inKey}: ${model.rows.map(({ key }) => key).join(' | ')}`);
		return found;
	};
	const learnTitle = (url: string, title: string): void => {
		const latest: LinkResult = { url, verdict: 'ok', reason: 'http-200', status: 200, hops: [], title, checkedAt: 0 } as unknown as LinkResult;
		results.set(linkKey(url), { latest, lastOk: 0 });
		model.followLinks();
	};
	return { library, model, read, files, titles, searched: () => searched(model), row, learnTitle };
}

describe('what ends a word starts no other search', () => {
	test.each([['node'], ['year:2021'], ['"a node"'], ['tag:Review']])('a space behind %s keeps folds, place and what was found in notes', async (query) => {
		const { model, titles, searched, row, read } = openPanel();
		model.filter(query);
		await searched();
		model.fold(row('conference', 'kakao'), false);
		model.takePlace();
		const before = { titles: titles(), read: read.length };
		model.filter(`${query} `);
		expect({ titles: titles(), place: model.takePlace(), isOpen: row('conference', 'kakao').open }).toEqual({ titles: before.titles, place: undefined, isOpen: false });
		await searched();
		expect(read).toHaveLength(before.read);
	});

	test('a syllable that may go on is another word once it has ended', async () => {
		const { model, titles, searched } = openPanel({ 'a.md': reviewText('A', '2021-01-01', ['각본']) });
		model.filter('가');
		await searched();
		expect(titles()).toEqual(['각본']);
		model.filter('가 ');
		await searched();
		expect(titles()).toEqual([]);
	});
});

describe('a note that gets another name in a search', () => {
	test('is found again where the list stood before', () => {
		const { model, library, row } = openPanel();
		model.place = [[row('session', 'fosdem.org/2').key, 10]];
		model.filter('kafka');
		library.rename('fosdem.md', 'talks/fosdem.md');
		model.filter('');
		expect(model.takePlace()?.map(([key]) => model.rows.some((each) => each.key === key))).toEqual([true]);
	});

	test('keeps what was found in its text, and the row that is active there', async () => {
		const { model, titles, searched, library, row, files } = openPanel();
		model.filter('node');
		await searched();
		model.activate(row('session', 'if.kakao.com/1'));
		const before = titles();
		files['talks/kakao.md'] = files['kakao.md'] ?? '';
		library.rename('kakao.md', 'talks/kakao.md');
		expect(titles()).toEqual(before);
		await searched();
		expect(titles()).toEqual(before);
		const content = model.rows[model.activeIndex]?.content;
		expect(content?.kind === 'session' ? content.session.title : content?.kind).toBe('Clusters');
	});
});

describe('titles of pages that come in a search', () => {
	test('are found outside of sessions too, though their note was read', async () => {
		const { model, searched, titles, learnTitle } = openPanel({
			'a.md': '---\ntags: Review\ntitle: A\n---\n# Before\nSee https://before.example/x for more.\n\n## [Caches](https://a.example/1)\n- x\n\n## [Queues](https://a.example/2)\n- duke was here\n',
		});
		model.filter('duke');
		await searched();
		expect(titles()).toEqual(['Queues']);
		learnTitle('https://before.example/x', 'Duke of things');
		await searched();
		expect(titles()).toEqual(['(passage)', 'Queues']);
	});

	test('take away what they exclude', async () => {
		const { model, searched, titles, learnTitle } = openPanel({ 'a.md': reviewText('A', '2021-01-01', [['Caches', 'https://a.example/1', '- x\n'], ['Queues', 'https://a.example/2', '- y\n']]) });
		model.filter('-duke');
		await searched();
		learnTitle('https://a.example/1', 'Duke');
		await searched();
		expect(titles()).toEqual(['Queues']);
	});
});

describe('where the list stands when a search ends', () => {
	test('what holds a chosen row is seen where the row itself is hidden', () => {
		const { model, row } = openPanel();
		model.fold(row('conference', 'kakao'), false);
		model.place = [[row('conference', 'fosdem').key, 0]];
		model.filter('kafka');
		model.activate(row('session', 'kakao.com/2'));
		model.filter('');
		const active = model.rows[model.activeIndex];
		expect(active?.content.kind).toBe('conference');
		expect(model.takePlace()?.map(([key]) => key).find((key) => model.rows.some((each) => each.key === key))).toBe(active?.key);
	});

	test('another grouping forgets what was chosen before it', async () => {
		const { model, searched, row } = openPanel();
		model.filter('node');
		await searched();
		model.activate(row('session'));
		model.group('site');
		expect(model.takePlace()).toBeNull();
		model.filter('');
		expect(model.takePlace()).toBeNull();
	});
});

test('a search that is set from outside shows its matches from the top, whatever was closed in the one before', async () => {
	const { model, searched, titles, row } = openPanel();
	model.filter('node');
	await searched();
	model.fold(row('conference', 'kakao'), false);
	model.takePlace();
	model.restore({ filter: 'kafka' });
	await searched();
	expect(titles()).toEqual(['Kafka']);
	expect(model.takePlace()).toBeNull();
});
