import { z } from 'zod';
import type { Role } from '../../core/candidate.js';
import type { Kind, ModelName } from '../../core/model-name.js';
import type { Context, Evidence, LocalPlace, Question, Reference, Skip } from '../../core/place.js';
import type { Suppressions } from '../../core/suppression.js';
import type { Origin, Property, Use, Value } from '../../core/syntax.js';
import type { ShardScan } from './blob.js';

/** What a file gave to a run, as another machine says it; each schema is checked against the type that the engine works with. */

const text = z.string();
const words = z.array(text);
const whole = z.int().min(0);
const range = z.strictObject({ start: whole, end: whole }).refine(({ start, end }) => start <= end);

const ROLES: { readonly [role in Role]: role } = {
  argument: 'argument',
  property: 'property',
  default: 'default',
  constant: 'constant',
  array: 'array',
  comparison: 'comparison',
  key: 'key',
  type: 'type',
  template: 'template',
  prose: 'prose',
  comment: 'comment',
  'json-value': 'json-value',
  'json-key': 'json-key',
  import: 'import',
};
const CONTEXTS: { readonly [context in Context]: context } = {
  product: 'product',
  test: 'test',
  fixture: 'fixture',
  generated: 'generated',
  registry: 'registry',
  example: 'example',
  migration: 'migration',
  script: 'script',
  locale: 'locale',
  doc: 'doc',
};
const KINDS: { readonly [kind in Kind]: kind } = { pin: 'pin', alias: 'alias', partial: 'partial', codename: 'codename', none: 'none' };

const origin: z.ZodType<Origin> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('import'), module: text, name: text }),
    z.strictObject({ kind: z.literal('member'), object: origin, name: text }),
    z.strictObject({ kind: z.literal('call'), callee: origin, isNew: z.boolean(), arguments: z.array(value), range }),
    z.strictObject({ kind: z.literal('global'), name: text }),
    z.strictObject({ kind: z.literal('parameter'), name: text, type: origin.nullable() }),
    z.strictObject({ kind: z.literal('this'), className: text.nullable(), extends: origin.nullable() }),
    z.strictObject({ kind: z.literal('local'), name: text, range }),
    z.strictObject({ kind: z.literal('any-of'), origins: z.array(origin) }),
    z.strictObject({ kind: z.literal('unknown'), text }),
  ]),
);
const value: z.ZodType<Value> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('string'), text, range }),
    z.strictObject({ kind: z.literal('number'), text, range }),
    z.strictObject({ kind: z.literal('object'), properties, hasSpread: z.boolean(), range }),
    z.strictObject({ kind: z.literal('array'), items: z.array(value), range }),
    z.strictObject({ kind: z.literal('expression'), text, origin, range }),
  ]),
);
const properties: z.ZodType<Property[]> = z.lazy(() => z.array(z.strictObject({ name: text, value })));

const call = { path: words, range };
const use: z.ZodType<Use> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('argument'),
    callee: origin,
    isNew: z.boolean(),
    index: whole,
    arguments: z.array(value),
    beside: z.array(range).exactOptional(),
    ...call,
  }),
  z.strictObject({ kind: z.literal('jsx'), component: origin, attribute: text, siblings: properties, range }),
  z.strictObject({ kind: z.literal('comparison'), operator: text, range }),
  z.strictObject({ kind: z.literal('assignment'), target: text, range }),
  z.strictObject({
    kind: z.literal('property'),
    path: words,
    siblings: properties,
    around: z.array(properties).exactOptional(),
    binding: text.nullable(),
    range,
  }),
  z.strictObject({ kind: z.literal('element'), binding: text.nullable(), siblings: z.array(value), range }),
  z.strictObject({ kind: z.literal('return'), function: text.nullable(), range }),
  z.strictObject({ kind: z.literal('export'), name: text, ...call }),
  z.strictObject({ kind: z.literal('interpolation'), text, range }),
  z.strictObject({ kind: z.literal('type'), range }),
  z.strictObject({ kind: z.literal('read'), text, range }),
]);

const evidence: z.ZodType<Evidence> = z.strictObject({
  claim: text,
  value: text,
  strength: z.enum(['proof', 'strong', 'weak']),
  words: text,
  range: range.exactOptional(),
  path: text.exactOptional(),
});
const question: z.ZodType<Question> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('uses-of-export'), name: text }),
  z.strictObject({ kind: z.literal('origin-of-import'), module: text, name: text, range }),
]);
const local: z.ZodType<LocalPlace> = z.strictObject({
  context: z.enum(CONTEXTS),
  evidence: z.array(evidence),
  questions: z.array(question),
  trail: z.strictObject({ uses: z.strictObject({ uses: z.array(use), isComplete: z.boolean() }), from: whole, to: whole }).exactOptional(),
});
const modelName: z.ZodType<ModelName> = z.strictObject({
  ...{ surface: text, text, prefix: text, base: text, date: text, suffix: text, id: text },
  modifiers: words,
});
const spot = { path: text, range, line: whole.min(1), column: whole.min(1) };
const reference: z.ZodType<Reference> = z.strictObject({
  ...spot,
  ...{ text, raw: text, quote: text, slot: text.nullable(), owner: words, whole: z.boolean() },
  role: z.enum(ROLES),
  kind: z.enum(KINDS),
  names: z.array(modelName),
  local,
});
export const skip: z.ZodType<Skip> = z.strictObject({ path: text, cause: text, message: text });
const suppressions: z.ZodType<Suppressions> = z.strictObject({
  valid: z.array(
    z.strictObject({
      ...spot,
      ...{ rule: text, name: text.nullable(), until: text.nullable(), reason: text, firstLine: whole, lastLine: whole },
      end: range.exactOptional(),
    }),
  ),
  broken: z.array(z.strictObject({ ...spot, problem: text })),
});

export const shardScan: z.ZodType<ShardScan> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['clean', 'gone', 'withheld']) }),
  z.strictObject({ kind: z.literal('skipped'), skip, isHit: z.boolean() }),
  z.strictObject({
    kind: z.literal('analysed'),
    facts: z.strictObject({
      path: text,
      language: text,
      references: z.array(reference),
      isReportOnly: z.boolean(),
      skip: skip.nullable(),
    }),
    suppressions,
    hash: text,
  }),
]);
