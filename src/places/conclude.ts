import type { Evidence, Place, Reference, Strength } from '../core/place.js';

interface Verdict {
  readonly surface: string;
  readonly strength: Strength | null;
}

/** The place of a reference from its evidence, after linking or without. */
export function concludePlace(reference: Reference): Place {
  const { evidence, questions } = reference.local;
  const isListed = evidence.some(({ claim, value }) => claim === 'context' && value === 'registry');
  const isRegistryRole = reference.role === 'type' || reference.role === 'key' || isListed;
  const { context } = reference.local;
  const canBeRegistry = context === 'product' || context === 'example' || context === 'script';
  return {
    role: reference.role,
    context: isRegistryRole && canBeRegistry ? 'registry' : context,
    ...concludeSurface(reference, evidence),
    evidence,
    open: questions,
  };
}

/** The strongest claim wins; what is sent goes before what is said, and the text's own form before the names around it. */
function concludeSurface(reference: Reference, evidence: readonly Evidence[]): Verdict {
  const claims = (claim: string): readonly Evidence[] => evidence.filter((each) => each.claim === claim);
  const sent = [...claims('sent')].sort((a, b) => rank(b.strength) - rank(a.strength));
  const surfaces = new Set(sent.filter(({ strength }) => strength === sent[0]?.strength).map(({ value }) => value));
  if (surfaces.size > 1) return { surface: 'unknown', strength: null };
  if (sent[0]) return { surface: sent[0].value, strength: sent[0].strength };
  const [stated] = claims('surface');
  if (stated)
    return stated.value === 'unknown' ? { surface: 'unknown', strength: null } : { surface: stated.value, strength: stated.strength };
  const readings = reference.names.map(({ surface }) => surface);
  const [likely] = readings;
  if (likely === undefined) return { surface: 'unknown', strength: null };
  if (!isPublisher(likely)) return { surface: likely, strength: 'strong' };
  const said = [...claims('surface-name'), ...claims('only-import')];
  const fitting = said.find(({ value }) => readings.includes(value)) ?? said.find(({ value }) => !isPublisher(value));
  return { surface: fitting?.value ?? likely, strength: 'weak' };
}

function rank(strength: Strength): number {
  return { proof: 3, strong: 2, weak: 1 }[strength];
}

function isPublisher(surface: string): boolean {
  return surface.endsWith('-api') || surface === 'app';
}
