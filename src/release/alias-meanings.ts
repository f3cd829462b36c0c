import type { Judged } from '../core/decision.js';
import { decodeUtf8 } from '../core/decode.js';
import { splitKnownModifiers } from '../core/modifiers.js';
import type { RunContext } from '../engine/context.js';
import { type TS, ts } from '../languages/typescript/compiler.js';
import { parseTree } from '../migrations/check/tree.js';
import type { AliasMove } from './move.js';

/**
 * Places that repeat what an alias means: the application's own table (`sonnet: 'claude-sonnet-4-6'`) and the tests that expect it
 * (`['sonnet', 'claude-sonnet-4-6']`). They are decided anew: the new ID is written there. Everything else stays as it was judged.
 */
export function decideMeanings(judged: readonly Judged[], moves: readonly AliasMove[], context: RunContext): readonly Judged[] {
  const trees = new Map<string, TS.SourceFile | null>();
  const treeOf = (path: string): TS.SourceFile | null => {
    const known = trees.get(path);
    if (known !== undefined) return known;
    const tree = /\.[cm]?[jt]sx?$/.test(path) ? readTree(path, context) : null;
    trees.set(path, tree);
    return tree;
  };
  return judged.map((one) => {
    const move = moves.find(({ from }) => from === one.reference.text);
    if (!move || one.decision.action === 'rewrite' || LEFT.has(one.place.context)) return one;
    const isMeaning = isInTable(one, move) || (one.place.context === 'test' && isExpected(one, move, treeOf(one.reference.path), context));
    return isMeaning
      ? { ...one, decision: { verdict: 'edit', action: 'rewrite', tier: 'safe', reason: 'alias-meaning', to: move.to } }
      : one;
  });
}

/** Migrations are history, generated files come back, recordings say what was. */
const LEFT: ReadonlySet<string> = new Set(['migration', 'generated', 'fixture']);

/** The alias is the key of the value, or of the table of providers around it. */
function isInTable({ reference }: Judged, { alias, provider }: AliasMove): boolean {
  if (reference.role === 'key' || !reference.whole) return false;
  const [outer, key] = reference.owner.slice(-2);
  return key === alias || (outer === alias && (provider === null || sameWord(key ?? '', provider)));
}

function sameWord(a: string, b: string): boolean {
  const plain = (word: string): string => word.toLowerCase().replaceAll(/[-_]/g, '');
  return plain(a) === plain(b);
}

/** The alias stands before the ID in the same row of a table, or in the same statement: it is asked for, and the ID is the answer. */
function isExpected({ reference }: Judged, { alias }: AliasMove, tree: TS.SourceFile | null, { configuration }: RunContext): boolean {
  const literal = tree && nodeAt(tree, reference.range.start);
  if (!literal) return false;
  const isAlias = (node: TS.Node): boolean =>
    ts.isStringLiteralLike(node) && splitKnownModifiers(node.text, configuration.app.modifiers)[0] === alias;
  for (let at: TS.Node = literal; ; at = at.parent) {
    if (ts.isArrayLiteralExpression(at)) {
      if (at.elements.some((element) => element.pos < literal.pos && isAlias(element))) return true;
      // A row of a table speaks for itself: another row's alias is not this one's.
      if (ts.isArrayLiteralExpression(at.parent)) return false;
    }
    if (ts.isFunctionLike(at) || ts.isSourceFile(at)) return false;
    if (ts.isExpressionStatement(at) || ts.isVariableStatement(at)) return contains(at, (node) => node.pos < literal.pos && isAlias(node));
  }
}

function contains(node: TS.Node, test: (node: TS.Node) => boolean): boolean {
  return test(node) || (ts.forEachChild(node, (child) => contains(child, test) || undefined) ?? false);
}

/** The string literal that begins at the offset behind its quote. */
function nodeAt(tree: TS.SourceFile, offset: number): TS.Node | null {
  let found: TS.Node | null = null;
  const visit = (node: TS.Node): void => {
    if (node.pos > offset || node.end < offset) return;
    if (ts.isStringLiteralLike(node) && node.getStart(tree) + 1 === offset) found = node;
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function readTree(path: string, { disk }: RunContext): TS.SourceFile | null {
  const read = disk.read(path);
  const text = read.kind === 'bytes' ? decodeUtf8(read.bytes) : null;
  return text === null ? null : parseTree(path, text).file;
}
