import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const folder = join(__dirname, '..', '..', 'src');
// Components and tables of words say by their names and types all that there is to say.
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
	.map((file) => file.replaceAll('\\', '/'))
	.filter((file) => /\.tsx?$/.test(file) && !/^obsidian\/(?:view|strings)\//.test(file));

/** Exported functions without a `/** … *\/` above them, as `file:line`. Of overloads, the first is documented for all. */
function undocumented(file: string): string[] {
	const source = ts.createSourceFile(file, readFileSync(join(folder, file), 'utf8'), ts.ScriptTarget.Latest, true);
	const named = new Set<string>();
	return source.statements.filter((statement) => {
		if (!isExportedFunction(statement)) return false;
		const name = ts.isFunctionDeclaration(statement) ? statement.name?.text ?? '' : '';
		const isOverload = name !== '' && named.has(name);
		named.add(name);
		return !isOverload && ts.getJSDocCommentsAndTags(statement).length === 0;
	}).map((statement) => `src/${file}:${source.getLineAndCharacterOfPosition(statement.getStart()).line + 1}`);
}

function isExportedFunction(statement: ts.Statement): boolean {
	if (!ts.canHaveModifiers(statement) || ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) !== true) return false;
	if (ts.isFunctionDeclaration(statement)) return true;
	return ts.isVariableStatement(statement) && statement.declarationList.declarations.some(({ initializer }) => initializer !== undefined && ts.isFunctionLike(initializer));
}

test('every exported function says what it does', () => {
	expect(files.length).toBeGreaterThan(100);
	expect(files.flatMap(undocumented)).toEqual([]);
});
