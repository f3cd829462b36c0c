import { splitKnownModifiers } from '../../core/modifiers.js';
import { type TS, ts } from '../../languages/typescript/compiler.js';
import { type Tree, underlying } from './tree.js';

export interface Target {
  readonly to: readonly string[];
  readonly carriesModifier: boolean;
}

/** The names that an expression may write, and whether anything of the old value goes along. */
export function readTarget(tree: Tree, node: TS.Node, modifiers: readonly string[]): Target {
  const value = underlying(tree, node) ?? node;
  const read = (other: TS.Node) => readTarget(tree, other, modifiers);
  if (ts.isStringLiteralLike(value)) {
    const [name, carried] = splitKnownModifiers(value.text, modifiers);
    return { to: name === '' ? [] : [name], carriesModifier: carried.length > 0 };
  }
  if (ts.isTemplateExpression(value)) {
    const parts = value.templateSpans.map((span) => read(span.expression));
    const head = value.head.text === '' ? [] : [value.head.text];
    const [first] = parts;
    // `${alias}${modifier}`: the first part is the name, the rest comes along.
    const isJoined = head.length > 0 || parts.length > 1;
    return { to: head.length > 0 ? head : (first?.to ?? []), carriesModifier: isJoined || (first?.carriesModifier ?? false) };
  }
  if (ts.isBinaryExpression(value) && value.operatorToken.kind === ts.SyntaxKind.PlusToken)
    return { to: read(value.left).to, carriesModifier: true };
  if (ts.isBinaryExpression(value)) return merge([read(value.left), read(value.right)]);
  if (ts.isConditionalExpression(value)) return merge([read(value.whenTrue), read(value.whenFalse)]);
  if (ts.isElementAccessExpression(value)) return { to: read(value.expression).to, carriesModifier: false };
  if (ts.isObjectLiteralExpression(value))
    return merge(value.properties.flatMap((property) => (ts.isPropertyAssignment(property) ? [read(property.initializer)] : [])));
  if (ts.isCallExpression(value)) {
    // `carry('sonnet', modifier)`, `stored.replace(OLD, 'sonnet')`: the rest of the old value is handed on.
    const named = value.arguments.map(read).filter(({ to }) => to.length > 0);
    return { to: named.at(-1)?.to ?? [], carriesModifier: true };
  }
  return { to: [], carriesModifier: false };
}

function merge(targets: readonly Target[]): Target {
  return { to: targets.flatMap(({ to }) => to), carriesModifier: targets.some(({ carriesModifier }) => carriesModifier) };
}
