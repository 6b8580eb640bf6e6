// Leaves out what stands in tables of words: a mutant there asks whether each word has a test of its own, and not
// whether the code does what it should. Functions within a table are code, and so is a table that is emptied.

/** @param path a Babel path, as Stryker hands it to its ignorers; undefined where it is to be mutated */
function shouldIgnore(path) {
	if (!path.isLiteral()) return undefined;
	const table = path.findParent((parent) => parent.isFunction() || parent.isArrayExpression() || parent.isObjectExpression());
	if (table === null || table.isFunction()) return undefined;
	const holder = table.findParent((parent) => parent.isFunction() || parent.isProgram());
	return holder.isProgram() ? 'a word of a table' : undefined;
}

export const strykerPlugins = [{ kind: 'Ignore', name: 'word-tables', value: { shouldIgnore } }];
