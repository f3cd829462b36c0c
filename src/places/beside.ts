import type { Evidence } from '../core/place.js';
import type { Property, Use, Value } from '../core/syntax.js';
import { callsOf } from './calls-of.js';
import { datedToolIn, isLimit, optionsEvidence } from './leaning.js';
import { parametersIn } from './parameter-evidence.js';

/** What leans on the model in calls of another file that take the value: tools, options, limits, parameters. */
export function besideEvidence(uses: readonly Use[], text: string): readonly Evidence[] {
  const calls = callsOf(uses, text);
  if (calls.length === 0) return [];
  const limits = uses.flatMap(propertiesBeside).filter(isLimit);
  return [
    ...optionsEvidence(calls, datedToolIn(text)),
    ...limits.map(({ name }): Evidence => {
      return { claim: 'leans', value: 'limit-beside', strength: 'strong', words: `${name} beside it was chosen for this model` };
    }),
    ...parametersIn(calls),
  ];
}

/** Properties of the object that holds the value in the argument of a call. */
function propertiesBeside(use: Use): readonly Property[] {
  if (use.kind !== 'argument' || use.path.length === 0) return [];
  const start = use.arguments[use.index];
  const holder = use.path.slice(0, -1).reduce<Value | undefined>((at, key) => valueUnder(at, key), start);
  return holder?.kind === 'object' ? holder.properties : [];
}

function valueUnder(value: Value | undefined, key: string): Value | undefined {
  if (value?.kind === 'array') return value.items[0];
  return value?.kind === 'object' ? value.properties.find(({ name }) => name === key)?.value : undefined;
}
