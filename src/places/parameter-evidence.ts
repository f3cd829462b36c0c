import { plainParameter, watchedParameters } from '../catalog/parameters.js';
import type { Candidate } from '../core/candidate.js';
import type { Evidence } from '../core/place.js';
import type { SyntaxFile, Use } from '../core/syntax.js';
import { callsOf } from './calls-of.js';

const PROPERTY = /(?<![\w$.])["']?([A-Za-z_]{4,24})["']?\s*:/g;

/** Parameters of the same call that some newer model refuses. What is done about them depends on the target. */
export function parameterEvidence(candidate: Candidate, uses: readonly Use[], file: SyntaxFile, text: string): readonly Evidence[] {
  return parametersIn([file.statement(candidate), ...callsOf(uses, text)]);
}

export function parametersIn(sources: readonly string[]): readonly Evidence[] {
  const watched = watchedParameters();
  const names = new Set<string>();
  for (const source of sources) {
    for (const [, name] of source.matchAll(PROPERTY)) if (name !== undefined && watched.has(plainParameter(name))) names.add(name);
  }
  return [...names].map((name) => ({ claim: 'parameter', value: name, strength: 'strong', words: `${name} is set in the same call` }));
}
