import { findNodeAtLocation, type Node, parseTree as parseJsonTree } from 'jsonc-parser';
import type { TextEdit } from '../core/edit.js';
import { insertMember } from '../core/insert-member.js';
import type { Range } from '../core/text.js';
import { type TS, ts } from '../languages/typescript/compiler.js';
import { parseTree, propertyOf, type Tree, underlying } from '../migrations/check/tree.js';

/** A string value as it stands in the text of a configuration. */
export interface WrittenName {
  readonly value: string;
  /** Between the quotes. */
  readonly range: Range;
  readonly raw: string;
  readonly quote: string;
}

/** Where a configuration writes its aliases and codenames, as far as they stand in its own text. Nothing is run. */
export interface WrittenNames {
  /** The ID of an alias; with a provider, that of its table. Null where another module or an expression gives it. */
  alias(name: string, provider: string | null): WrittenName | null;
  codename(name: string): WrittenName | null;
  /** Every alias and codename that stands there. */
  readonly all: {
    readonly aliases: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
    readonly codenames: Readonly<Record<string, string>>;
  };
  /** Adds a codename; null where there is no table to add it to. */
  insertCodename(name: string, alias: string): readonly TextEdit[] | null;
}

/** Reads a configuration of any form; in `package.json` below its key `unpin`. */
export function readWrittenNames(path: string, text: string): WrittenNames {
  return /\.jsonc?$/.test(path) ? inJson(text, path.endsWith('package.json') ? ['unpin', 'app'] : ['app']) : inModule(path, text);
}

function inJson(text: string, app: readonly string[]): WrittenNames {
  const root = parseJsonTree(text.replace(/^\ufeff/, ' '), [], { allowTrailingComma: true });
  const at = (...keys: readonly string[]): Node | undefined => (root ? findNodeAtLocation(root, [...app, ...keys]) : undefined);
  const written = (node: Node | undefined): WrittenName | null => {
    if (node?.type !== 'string') return null;
    const range = { start: node.offset + 1, end: node.offset + node.length - 1 };
    return { value: String(node.value), range, raw: text.slice(range.start, range.end), quote: '"' };
  };
  return {
    alias: (name, provider) => written(provider === null ? at('aliases', name) : at('aliases', name, provider)),
    codename: (name) => written(at('codenames', name)),
    all: { aliases: valuesOf(at('aliases')), codenames: textsOf(at('codenames')) },
    insertCodename: (name, alias) => (root ? insertMember(text, 0, root, [...app, 'codenames', name], alias) : null),
  };
}

function valuesOf(node: Node | undefined): Record<string, string | Record<string, string>> {
  return Object.fromEntries(
    pairsOf(node).flatMap(([key, value]): readonly (readonly [string, string | Record<string, string>])[] => {
      if (value.type === 'string') return [[key, String(value.value)]];
      return value.type === 'object' ? [[key, textsOf(value)]] : [];
    }),
  );
}

function textsOf(node: Node | undefined): Record<string, string> {
  return Object.fromEntries(pairsOf(node).flatMap(([key, value]) => (value.type === 'string' ? [[key, String(value.value)]] : [])));
}

function pairsOf(node: Node | undefined): readonly (readonly [string, Node])[] {
  if (node?.type !== 'object') return [];
  return (node.children ?? []).flatMap(({ children: [key, value] = [] }) => (key && value ? [[String(key.value), value] as const] : []));
}

function inModule(path: string, text: string): WrittenNames {
  const tree = parseTree(path, text);
  const app = objectAt(tree, exportedObject(tree), 'app');
  const table = (name: string): TS.ObjectLiteralExpression | null => objectAt(tree, app, name);
  const written = (object: TS.ObjectLiteralExpression | null, key: string): WrittenName | null => {
    const value = object && propertyOf(object, key);
    const literal = value && underlying(tree, value);
    if (!literal || !ts.isStringLiteralLike(literal)) return null;
    const range = { start: literal.getStart(tree.file) + 1, end: literal.end - 1 };
    return { value: literal.text, range, raw: text.slice(range.start, range.end), quote: text.charAt(range.start - 1) };
  };
  const namesIn = (object: TS.ObjectLiteralExpression | null): readonly string[] =>
    (object?.properties ?? []).flatMap(({ name }) => (name && (ts.isIdentifier(name) || ts.isStringLiteralLike(name)) ? [name.text] : []));
  const valuesIn = (object: TS.ObjectLiteralExpression | null): Record<string, string> =>
    Object.fromEntries(namesIn(object).flatMap((name) => (written(object, name) ? [[name, written(object, name)?.value ?? '']] : [])));
  const aliases = table('aliases');
  return {
    alias: (name, provider) => (provider === null ? written(aliases, name) : written(objectAt(tree, aliases, name), provider)),
    codename: (name) => written(table('codenames'), name),
    all: {
      aliases: Object.fromEntries(
        namesIn(aliases).flatMap((name) => {
          const inner = objectAt(tree, aliases, name);
          const value = inner ? valuesIn(inner) : written(aliases, name)?.value;
          return value === undefined ? [] : [[name, value]];
        }),
      ),
      codenames: valuesIn(table('codenames')),
    },
    insertCodename(name, alias) {
      const codenames = table('codenames');
      if (codenames === null) return null;
      const last = codenames.properties.at(-1);
      const quote = /["']/.exec(text.slice(codenames.pos, codenames.end))?.[0] ?? "'";
      const entry = `${quote}${name}${quote}: ${quote}${alias}${quote}`;
      const at = last ? last.end : codenames.end - 1;
      return [{ range: { start: at, end: at }, expected: '', replacement: last ? `, ${entry}` : ` ${entry} ` }];
    },
  };
}

/** `export default {…}`, through `defineConfig(…)`, `satisfies`, `as` and a constant. */
function exportedObject(tree: Tree): TS.ObjectLiteralExpression | null {
  const exported = tree.nodes.find(ts.isExportAssignment)?.expression;
  const value = exported && underlying(tree, exported);
  const object = value && ts.isCallExpression(value) && value.arguments[0] ? underlying(tree, value.arguments[0]) : value;
  return object && ts.isObjectLiteralExpression(object) ? object : null;
}

function objectAt(tree: Tree, object: TS.ObjectLiteralExpression | null, key: string): TS.ObjectLiteralExpression | null {
  const value = object && propertyOf(object, key);
  const inner = value && underlying(tree, value);
  return inner && ts.isObjectLiteralExpression(inner) ? inner : null;
}
