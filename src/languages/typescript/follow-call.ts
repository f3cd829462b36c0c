import type { Range } from '../../core/text.js';
import { type TS, ts } from './compiler.js';
import { compared, follow } from './follow.js';
import { followDeclaration } from './follow-binding.js';
import { localConstructor, localFunction, parameterAt } from './local-function.js';
import { originOf } from './origin.js';
import { lastName } from './role.js';
import { summarise } from './summarise.js';
import { TESTS } from './tests.js';
import { createTrace, type Path, type Trace } from './trace.js';
import { innermost, outermost, rangeOf } from './tree.js';

/** Calls that return what they are given. */
const IDENTITIES = new Set([
  'Object.freeze',
  'Object.assign',
  'structuredClone',
  'JSON.stringify',
  'encodeURIComponent',
  'String',
  'Promise.resolve',
  'defineConfig',
]);

/** The value (at `path` inside argument `node`) is handed to a function. */
export function followArgument(trace: Trace, call: TS.CallExpression | TS.NewExpression, node: TS.Node, path: Path): void {
  const callee = innermost(call.expression);
  const index = (call.arguments ?? ([] as readonly TS.Expression[])).findIndex(
    (argument) => argument === node || (ts.isSpreadElement(argument) && argument.expression === node),
  );
  if (ts.isCallExpression(call)) {
    const method = lastName(callee);
    const isTest = ts.isPropertyAccessExpression(callee) && method !== null && TESTS.has(method);
    if (isTest && path.length === 0) return compared(trace, method, call);
    // What is assigned to an object stays in it.
    if (callee.getText() === 'Object.assign' && index > 0) storeIn(trace, call.arguments[0]);
    if (IDENTITIES.has(callee.getText())) return follow(trace, call, path);
  }
  const taken = parameterAt(ts.isNewExpression(call) ? localConstructor(callee) : localFunction(callee), index);
  if (taken) return followDeclaration(trace, taken.parameter, [...taken.path, ...path]);
  const holders = trace.holders.filter((holder) => holder.pos < call.pos || holder.end > call.end).map(rangeOf);
  const beside = [...holders, ...takersOf(trace, call)];
  if (trace.takers) return void trace.takers.push(rangeOf(call), ...beside);
  trace.uses.push({
    kind: 'argument',
    callee: originOf(callee),
    isNew: ts.isNewExpression(call),
    index,
    path,
    arguments: (call.arguments ?? []).map((argument) => summarise(argument)),
    ...(beside.length > 0 && { beside }),
    range: rangeOf(call),
  });
}

/** Results of more calls than this are not followed. */
const MOST_MADE = 60;

/** Calls that take what this one makes of the value: `generateText` of `generateText({ model: anthropic(MODEL), … })`. An answer that is awaited is no model. */
function takersOf(trace: Trace, call: TS.CallExpression | TS.NewExpression): readonly Range[] {
  if (isAwaited(call) || trace.made.has(call)) return [];
  if (trace.made.size >= MOST_MADE) {
    trace.isComplete = false;
    return [];
  }
  trace.made.add(call);
  const takers: Range[] = [];
  const made = { ...createTrace(trace.file), made: trace.made, takers };
  follow(made, call, []);
  if (!made.isComplete) trace.isComplete = false;
  return takers;
}

function isAwaited(call: TS.Node): boolean {
  const end = outermost(call);
  for (let at = call; at !== end; at = at.parent) if (ts.isAwaitExpression(at.parent)) return true;
  return false;
}

function storeIn(trace: Trace, target: TS.Expression | undefined): void {
  if (target === undefined || ts.isObjectLiteralExpression(innermost(target))) return;
  trace.uses.push({ kind: 'assignment', target: target.getText().slice(0, 200), range: rangeOf(target) });
}
