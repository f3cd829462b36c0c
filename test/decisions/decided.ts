import { createCatalog } from '../../src/catalog/create-catalog.js';
import { type Configuration, DEFAULT_CONFIGURATION } from '../../src/core/configuration.js';
import type { Decision } from '../../src/core/decision.js';
import type { Evidence, Place, Reference } from '../../src/core/place.js';
import { decide } from '../../src/decisions/decide.js';
import { judgedIn } from '../hand-made/judged.js';
import { row } from '../hand-made/row.js';
import { nameOn } from '../hand-made/run.js';

export const DAY = '2026-11-20';
const SOURCE = 'https://example.com/models';
const active = { stated: { status: 'active', source: SOURCE } } as const;
const dead = { retiresOn: '2026-01-01', lifecycleSource: SOURCE };
const dying = { deprecatedOn: '2026-06-01', retiresOn: '2027-06-01', lifecycleSource: SOURCE };

/** Lines of a small ledger, each for one way in which a decision can end. */
const CATALOG = createCatalog(
  [
    // An alias of this very pin, and one that floats over the line.
    row('claude-sonnet-9-1', { version: '9.1' }),
    row('claude-sonnet-9-2', { version: '9.2', ...active }),
    row('claude-sonnet-9-2-b', { version: '9.2' }),
    row('claude-sonnet-9-1-latest', { version: '9.1', kind: 'alias', resolvesTo: 'claude-sonnet-9-1' }),
    row('sonnet-latest', { ...active, version: null, kind: 'alias', resolvesTo: 'claude-sonnet-9-2' }),
    row('claude-sonnet-8', { version: '8', ...dying, replacement: 'claude-sonnet-9-2' }),
    row('claude-sonnet-10', { version: '10' }),
    row('claude-opus-4-1', { line: 'opus', version: '4.1' }),
    row('claude-opus-4-7', { line: 'opus', version: '4.7' }),
    row('opus-latest', { ...active, line: 'opus', version: null, kind: 'alias', resolvesTo: 'claude-opus-4-7' }),
    row('claude-haiku-1', { line: 'haiku', version: '1', ...dying }),
    row('claude-haiku-2', { line: 'haiku', version: '2' }),
    row('claude-old-1', { line: 'old', version: '1', ...dead, replacement: 'claude-old-2' }),
    row('claude-old-2', { line: 'old', version: '2', deprecatedOn: '2026-12-01', retiresOn: '2027-02-18', lifecycleSource: SOURCE }),
    row('claude-odd', { line: null, version: '1' }),
    row('claude-near', { line: 'near', version: '1' }),
    row('near-latest', {
      line: 'near',
      version: '1',
      kind: 'alias',
      resolvesTo: 'claude-near',
      retiresOn: '2026-12-01',
      lifecycleSource: SOURCE,
    }),
    row('us.claude-sonnet-9-1', { surface: 'bedrock', version: '9.1' }),
    row('gpt-9-mini', { surface: 'openai-api', publisher: 'openai', family: 'gpt', line: 'sonnet', version: '9.2' }),
  ],
  DAY,
);

export interface Hand {
  readonly text: string;
  readonly reference?: Partial<Reference>;
  readonly place?: Partial<Place>;
  readonly evidence?: readonly Evidence[];
  readonly configuration?: Partial<Omit<Configuration, 'app'>>;
  readonly app?: Partial<Configuration['app']>;
  readonly isReportOnly?: boolean;
  readonly today?: string;
}

export function claim(name: string, value = '', strength: Evidence['strength'] = 'proof'): Evidence {
  return { claim: name, value, strength, words: 'seen' };
}

export const SENT = claim('sent', 'anthropic-api');

/** Decides about a name that a client of Anthropic's API is sent, unless said otherwise. */
export function decided({
  text,
  reference,
  place,
  evidence = [SENT],
  configuration,
  app,
  isReportOnly = false,
  today = DAY,
}: Hand): Decision {
  const base = text.replace(/\[.*$/, '');
  const names = [
    nameOn(
      place?.surface === 'app' ? 'anthropic-api' : (place?.surface ?? 'anthropic-api'),
      base,
      text === base ? [] : [text.slice(base.length)],
    ),
  ];
  const judged = judgedIn(`ask('${text}')`, text, {}, { names, ...reference });
  const where: Place = { ...judged.place, surface: 'anthropic-api', evidence, ...place };
  return decide(judged.reference, where, isReportOnly, {
    catalog: CATALOG,
    configuration: { ...DEFAULT_CONFIGURATION, ...configuration, app: { ...DEFAULT_CONFIGURATION.app, ...app } },
    base: 'packages/a/',
    today,
  });
}

/** `edit rewrite safe alias-for-pin -> x`. */
export function shown({ verdict, action, tier, reason, to }: Decision): string {
  return `${verdict} ${action} ${tier ?? '-'} ${reason}${to === undefined ? '' : ` -> ${to}`}`;
}
