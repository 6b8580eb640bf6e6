import { shownBlocks } from '../shown';

test.each<[string, string[]]>([
	['%% a %% b', ['paragraph: %% a %% b']],
	['%% a %%', ['comment: %% a %%']],
	['%% a %%  ', ['comment: %% a %%']],
	['x\n%% a %%', ['paragraph: x\n%% a %%']],
	['%', ['paragraph: %']],
	['%a', ['paragraph: %a']],
	['%%\na', ['comment: %%\na', 'problem in line 1']],
	['%% a\nb %% c', ['comment: %% a\nb %%', 'paragraph: c']],
	['%% a\n\nb %%\n# c', ['comment: %% a\n\nb %%', 'heading: c']],
	['- %% a\n\n  %% b', ['list-item 1: - %% a\n\n  %%', 'paragraph 1: b']],
	['> %% a\n> %%\nb', ['quote: > %% a\n> %%', 'paragraph: b']],
	['%%\na\n%%%%\nb\n%%\nc', ['comment: %%\na\n%%', 'comment: %%\nb\n%%', 'paragraph: c']],
	['%%a', ['comment: %%a', 'problem in line 1']],
	['%%a\n', ['comment: %%a', 'problem in line 1']],
	['%%a\n\n \n', ['comment: %%a', 'problem in line 1']],
	['%%%%', ['comment: %%%%']],
	['%%%%\na', ['comment: %%%%', 'paragraph: a']],
	['$$', ['paragraph: $$']],
	['$$ a $$', ['math: $$ a $$']],
	['$$ a $$ b', ['paragraph: $$ a $$ b']],
	['x\n$$ a $$', ['paragraph: x\n$$ a $$']],
	['$$$\na\n$$$', ['paragraph: $$$\na\n$$$']],
	['$\na\n$', ['paragraph: $\na\n$']],
	['$$ a\nb $$', ['math: $$ a\nb $$']],
	['$$\na\n$$ b', ['math: $$\na\n$$', 'paragraph: b']],
	['$$\na', ['paragraph: $$\na']],
	['$$ a\n\nb\n$$\nc', ['math: $$ a\n\nb\n$$', 'paragraph: c']],
	['> $$\n> a\n> $$\n> b', ['quote: > $$\n> a\n> $$\n> b']],
	['- $$\n  a\n- b', ['list-item 1: - $$\n  a', 'list-item 1: - b']],
	['x\n$$\na\n$$', ['paragraph: x', 'math: $$\na\n$$']],
	['$$a$$\n$$b$$', ['math: $$a$$', 'math: $$b$$']],
	['    $$\n    a', ['code: $$\n    a']],
	['$$ a $$  \nb', ['math: $$ a $$', 'paragraph: b']],
	['x\n\n$$\ny\n\n%% z', ['paragraph: x', 'paragraph: $$\ny', 'comment: %% z', 'problem in line 6']],
	['a $$ b\n$$\nc', ['paragraph: a $$ b\n$$\nc']],
	['%%\n$$', ['comment: %%\n$$', 'problem in line 1']],
	['$$\n%%\n$$\n%%', ['math: $$\n%%\n$$', 'comment: %%', 'problem in line 4']],
])('comments and math: %j', (source, blocks) => {
	expect(shownBlocks(source)).toEqual(blocks);
});

test.each<[string, string[]]>([
	['a\r\n\r\nb', ['paragraph: a', 'paragraph: b']],
	['a\r\rb', ['paragraph: a', 'paragraph: b']],
	['[r]: x\ra\rb', ['paragraph: a\rb']],
	['[r]: x\r\na\r\nb', ['paragraph: a\r\nb']],
	['x\r\n- a\r\n  b\r\n', ['paragraph: x', 'list-item 1: - a\r\n  b']],
])('line endings: %j', (source, blocks) => {
	expect(shownBlocks(source)).toEqual(blocks);
});
