import type { Candidate } from '../core/candidate.js';
import type { Evidence } from '../core/place.js';
import type { Property, Value } from '../core/syntax.js';
import type { Directory } from './directory.js';
import { hostOf } from './hosts.js';
import { surfaceNamedBy } from './provider-words.js';

const PROVIDER_KEY =
  /^(?:(?:model|api|llm|ai)?_?provider(?:_?(?:id|name|type|key))?|vendor|api_?type|backend|service|litellm_provider|llm_?type|platform)$/i;

const ADDRESS_KEY = /^(?:\w+_)?(?:base|api|proxy|server)\w*(?:url|uri|endpoint|host)$|^(?:endpoint|host)$/i;

/** A sibling `provider: '…'` or `baseUrl: '…'`, the names of the declarations around, and the path: each may name the surface. */
export function namedEvidence(
  path: string,
  candidate: Candidate,
  siblings: readonly Property[],
  directory: Directory,
): readonly Evidence[] {
  const found: Evidence[] = [];
  for (const { name, value: written } of siblings) {
    if (ADDRESS_KEY.test(name) && written.kind === 'string') {
      const surface = directory.surfaceOfHost(hostOf(written.text));
      const words = `${name} beside it is an address of ${hostOf(written.text)}`;
      if (surface) found.push({ claim: 'surface', value: surface, strength: 'strong', words, range: written.range });
    }
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
