import type { Evidence } from '../core/place.js';
import type { Use } from '../core/syntax.js';
import { callsOf } from './calls-of.js';
import { datedToolIn, isLimit, optionsEvidence } from './leaning.js';
import { parametersIn } from './parameter-evidence.js';
import { propertiesBeside } from './properties-beside.js';

/** What leans on the model in calls of another file that take the value: tools, options, limits, parameters. */
export function besideEvidence(uses: readonly Use[], source: () => string): readonly Evidence[] {
  if (!uses.some(({ kind }) => kind === 'argument')) return [];
  const text = source();
  const calls = callsOf(uses, text);
  const beside = uses.flatMap(propertiesBeside);
  return [
    ...optionsEvidence(calls, datedToolIn(text)),
    ...beside.filter(isLimit).map(({ name }): Evidence => {
      return { claim: 'leans', value: 'limit-beside', strength: 'strong', words: `${name} beside it was chosen for this model` };
    }),
    ...parametersIn(calls, beside),
  ];
}
