import type { Candidate } from '../core/candidate.js';
import type { Evidence } from '../core/place.js';
import type { Property, Value } from '../core/syntax.js';
import { surfaceNamedBy } from './provider-words.js';

const PROVIDER_KEY =
  /^(?:(?:model|api|llm|ai)?_?provider(?:_?(?:id|name|type|key))?|vendor|api_?type|backend|service|litellm_provider|llm_?type|platform)$/i;

/** A sibling `provider: '…'`, the names of the declarations around, and the path: each may name the surface. */
export function namedEvidence(path: string, candidate: Candidate, siblings: readonly Property[]): readonly Evidence[] {
  const found: Evidence[] = [];
  for (const { name, value: written } of siblings) {
    if (!PROVIDER_KEY.test(name)) continue;
    const value = idWithin(written);
    if (value.kind !== 'string') {
      found.push({
        claim: 'provider-at-run-time',
        value: name,
        strength: 'strong',
        words: `${name} beside it is chosen at run time`,
        range: value.range,
      });
      continue;
    }
    const surface = surfaceNamedBy(value.text) ?? 'unknown';
    found.push({
      claim: 'surface',
      value: surface,
      strength: 'strong',
      words: `${name}: '${value.text}' stands beside it`,
      range: value.range,
    });
  }
  const owners = [...candidate.owner].reverse();
  const owner = owners.find((name) => surfaceNamedBy(name) !== null);
  if (owner !== undefined) {
    found.push({ claim: 'surface-name', value: surfaceNamedBy(owner) ?? '', strength: 'weak', words: `it stands in ${owner}` });
  }
  const segment = path
    .replace(/\.[a-z]+$/i, '')
    .split('/')
    .reverse()
    .find((part) => part !== 'copilot' && surfaceNamedBy(part) !== null);
  if (segment !== undefined)
    found.push({ claim: 'surface-name', value: surfaceNamedBy(segment) ?? '', strength: 'weak', words: `the path names it: ${segment}` });
  return found;
}

/** `provider: { id: 'anthropic' }` */
function idWithin(value: Value): Value {
  if (value.kind !== 'object') return value;
  return value.properties.find(({ name }) => name === 'id' || name === 'name')?.value ?? value;
}
