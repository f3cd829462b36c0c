import { type TS, ts } from './compiler.js';
import { nameOf } from './tree.js';

const KEY = /^(?:id|name|title)$/;
/** A name of a few words; what is longer is said to people. */
const NAME = /^\S+(?: \S+){0,3}$/;

/** Texts by which the functions around a node are registered, innermost first: the first argument of the call that takes the function, or its `name`. */
export function titlesOf(node: TS.Node): readonly string[] {
  const titles: string[] = [];
  for (let at = node; at.parent && !ts.isSourceFile(at.parent); at = at.parent) {
    const call = at.parent;
    if (!ts.isFunctionLike(at) || !ts.isCallExpression(call)) continue;
    const [first] = call.arguments;
    if (first !== undefined && first !== at) titles.push(...titleIn(first).filter((title) => NAME.test(title)));
  }
  return titles;
}

function titleIn(first: TS.Expression): readonly string[] {
  if (ts.isStringLiteralLike(first)) return [first.text];
  if (!ts.isObjectLiteralExpression(first)) return [];
  return first.properties.flatMap((property) =>
    ts.isPropertyAssignment(property) && KEY.test(nameOf(property.name) ?? '') && ts.isStringLiteralLike(property.initializer)
      ? [property.initializer.text]
      : [],
  );
}
