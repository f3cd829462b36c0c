import { applyEdits, type TextEdit } from '../core/edit.js';
import { type TS, ts } from '../languages/typescript/compiler.js';
import { parseTree } from './check/tree.js';
import { list } from './layout.js';
import { type Refusal, refuse } from './migration-plan.js';

/** `edits` lead to `text`; none where all of the names are listed already. */
export type Registration = { readonly kind: 'registered'; readonly text: string; readonly edits: readonly TextEdit[] } | Refusal;

/** What becomes of the index of a folder. Paths are relative to it. */
export type FolderIndex = { readonly kind: 'new'; readonly path: string; readonly text: string } | ExtendedIndex;

/** `edits` lead from `before` to `text`. */
export interface ExtendedIndex {
  readonly kind: 'extended';
  readonly path: string;
  readonly before: string;
  readonly text: string;
  readonly edits: readonly TextEdit[];
}

/** The index of a folder: its migrations in the order in which they run. */
export function isIndex(path: string): boolean {
  return /^index\.[cm]?[jt]s$/.test(path);
}

/** A new index. */
export function makeIndex(names: readonly string[]): string {
  const imports = [...names].sort().map((name) => importLine(name, "'"));
  return `${imports.join('\n')}

/** In the order in which they run. Append only: a released one keeps its place. */
${list('', 'export const migrations = ', names, ';')}
`;
}

/** Appends to the exported list of an index, and imports what it names; every other byte stays. */
export function register(path: string, text: string, names: readonly string[]): Registration {
  const tree = parseTree(path, text);
  const lists = tree.nodes.filter((node): node is TS.ArrayLiteralExpression => ts.isArrayLiteralExpression(node) && isExported(node));
  const [found] = lists;
  if (found === undefined || lists.length > 1)
    return refuse('no-list', `${path} does not export one list of migrations.`, `Add to it by hand: ${names.join(', ')}.`);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const fresh = names.filter((name) => !found.elements.some((element) => ts.isIdentifier(element) && element.text === name));
  if (fresh.length === 0) return { kind: 'registered', text, edits: [] };
  const edits = [importEdit(tree.file, fresh, eol), listEdit(tree.file, found, fresh, eol)];
  const outcome = applyEdits(text, edits);
  if (outcome.kind === 'refused') throw new Error(`${path}: ${outcome.reason}`);
  return { kind: 'registered', text: outcome.text, edits };
}

/** The index of a folder with these migrations at its end; a new one where the folder has none. `files` by path in the folder. */
export function registerIn(files: ReadonlyMap<string, string>, names: readonly string[]): FolderIndex | Refusal {
  const [path, before] = [...files].find(([name]) => isIndex(name)) ?? ['index.ts', null];
  if (before === null) return { kind: 'new', path, text: makeIndex(names) };
  const outcome = register(path, before, names);
  return outcome.kind === 'refused' ? outcome : { kind: 'extended', path, before, text: outcome.text, edits: outcome.edits };
}

function importLine(name: string, quote: string): string {
  return `import { ${name} } from ${quote}./${name}.js${quote};`;
}

function isExported(node: TS.ArrayLiteralExpression): boolean {
  let at: TS.Node = node.parent;
  while (ts.isAsExpression(at) || ts.isSatisfiesExpression(at) || ts.isParenthesizedExpression(at)) at = at.parent;
  if (ts.isExportAssignment(at)) return true;
  const statement = ts.isVariableDeclaration(at) ? at.parent.parent : null;
  return (
    statement !== null &&
    ts.isVariableStatement(statement) &&
    (statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false)
  );
}

function importEdit(file: TS.SourceFile, names: readonly string[], eol: string): TextEdit {
  const last = file.statements.filter(ts.isImportDeclaration).at(-1);
  const quote = last?.moduleSpecifier.getText(file).charAt(0) ?? "'";
  const lines = names.map((name) => importLine(name, quote));
  if (last === undefined) return insert(file.text.startsWith('\uFEFF') ? 1 : 0, `${lines.join(eol)}${eol}${eol}`);
  return insert(last.end, lines.map((line) => eol + line).join(''));
}

/** One on each line where the list is written so, else behind the last on its line. */
function listEdit(file: TS.SourceFile, found: TS.ArrayLiteralExpression, names: readonly string[], eol: string): TextEdit {
  const last = found.elements.at(-1);
  if (last === undefined) return insert(found.end - 1, names.join(', '));
  const start = last.getStart(file);
  const indent = /\n([ \t]*)$/.exec(file.text.slice(0, start))?.[1];
  const end = found.elements.hasTrailingComma ? found.elements.end : last.end;
  const before = found.elements.hasTrailingComma ? '' : ',';
  const after = found.elements.hasTrailingComma ? ',' : '';
  if (indent === undefined) return insert(end, `${before} ${names.join(', ')}${after}`);
  return insert(end, `${before}${names.map((name) => `${eol}${indent}${name}`).join(',')}${after}`);
}

function insert(at: number, replacement: string): TextEdit {
  return { range: { start: at, end: at }, expected: '', replacement };
}
