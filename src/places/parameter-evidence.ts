import { plainParameter, watchedParameters } from '../catalog/parameters.js';
import type { Candidate } from '../core/candidate.js';
import type { Evidence } from '../core/place.js';
import type { Property, SyntaxFile, Use, Value } from '../core/syntax.js';
import { callsOf } from './calls-of.js';
import { propertiesBeside } from './properties-beside.js';

/** `temperature: 0`, and `params.temperature = 0`. */
const PROPERTY = /(?:(?<![\w$.])["']?([A-Za-z_]{4,24})["']?\s*:|\.([A-Za-z_]{4,24})\s*=(?![=>]))/g;

/** Parameters of the same call that some newer model refuses. What is done about them depends on the target. */
export function parameterEvidence(candidate: Candidate, uses: readonly Use[], file: SyntaxFile, text: string): readonly Evidence[] {
  const beside = [...file.siblings(candidate), ...uses.flatMap(propertiesBeside)];
  return parametersIn([file.statement(candidate), ...callsOf(uses, text)], beside);
}

/** `proof` for a parameter whose value stands right beside the model, `strong` for one that is only near: it may belong to a tool or another call. */
export function parametersIn(sources: readonly string[], beside: readonly Property[]): readonly Evidence[] {
  const watched = watchedParameters();
  const names = new Set<string>();
  for (const source of sources) {
    for (const [, written, assigned] of source.matchAll(PROPERTY)) {
      const name = written ?? assigned;
      if (name !== undefined && watched.has(plainParameter(name))) names.add(name);
    }
  }
  const set = new Set(beside.flatMap(namesSet));
  return [...names].map((name) => ({
    claim: 'parameter',
    value: name,
    strength: set.has(name) ? 'proof' : 'strong',
    words: `${name} is set in the same call`,
  }));
}

/** The budget of tokens stands one level down. */
function namesSet({ name, value }: Property): readonly string[] {
  if (name === 'thinking' && value.kind === 'object') return value.properties.flatMap(namesSet);
  return isSet(value) ? [name] : [];
}

/** A number that is written there. 1 is the default of the sampling parameters, which is never refused; an expression may be undefined. */
function isSet(value: Value): boolean {
  return value.kind === 'number' && Number(value.text) !== 1;
}
