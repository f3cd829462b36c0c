import type { CatalogRead } from './catalog-read.js';
import type { ModelRow } from './model-row.js';

type Test = (value: unknown) => boolean;

const text: Test = (value) => typeof value === 'string' && value !== '';
const name: Test = (value) => typeof value === 'string' && value.length <= 200 && /^[~a-z0-9][a-z0-9.:@/_-]*$/.test(value);
const day: Test = (value) => typeof value === 'string' && /^20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(value);
const orNull =
  (test: Test): Test =>
  (value) =>
    value === null || test(value);
const maybe =
  (test: Test): Test =>
  (value) =>
    value === undefined || test(value);
const listOf =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test);
const mapOf =
  (test: Test): Test =>
  (value) =>
    isObject(value) && Object.values(value).every(test);
const oneOf =
  (...words: readonly string[]): Test =>
  (value) =>
    words.some((word) => word === value);
const shape =
  (tests: Readonly<Record<string, Test>>): Test =>
  (value) =>
    isObject(value) && Object.entries(tests).every(([key, test]) => test(value[key]));

/** What the rest of unpin takes for granted; `data/schema.json` asks more of the shipped ledger. Other fields are left alone. */
const ROW: { readonly [key in keyof Required<ModelRow>]: Test } = {
  id: name,
  surface: text,
  publisher: text,
  family: orNull(text),
  line: orNull(text),
  version: orNull((value) => typeof value === 'string' && /^\d/.test(value)),
  snapshot: orNull(text),
  kind: oneOf('pin', 'alias'),
  releasedOn: maybe(day),
  deprecatedOn: maybe(day),
  retiresOn: maybe(day),
  retiresNotBefore: maybe(day),
  lifecycleSource: maybe(text),
  factSources: maybe(mapOf(text)),
  stated: maybe(shape({ status: oneOf('active', 'deprecated', 'retired'), source: text })),
  replacement: maybe(name),
  resolvesTo: maybe(name),
  resolvesToOn: maybe(mapOf(name)),
  aliases: listOf(name),
  sources: listOf(text),
  conflicts: maybe(listOf(shape({ field: text, value: text, source: text, on: day }))),
  lastSeen: maybe(listOf(shape({ source: text, on: day, goneIn: text }))),
  notes: maybe(text),
};

const READ: { readonly [key in keyof CatalogRead]: Test } = { package: text, version: text, on: day, counts: mapOf(Number.isInteger) };

export const isDay = (value: unknown): value is string => day(value);
export const areReads = (value: unknown): value is readonly CatalogRead[] => listOf(shape(READ))(value);

/** Where a list of rows is none: `rows[3].aliases`; null where it is one. */
export function faultOfRows(rows: unknown): string | null {
  if (!Array.isArray(rows) || rows.length === 0) return 'rows';
  for (const [at, row] of rows.entries()) {
    if (!isObject(row)) return `rows[${at}]`;
    const fault = Object.entries(ROW).find(([key, test]) => !test(row[key]));
    if (fault) return `rows[${at}].${fault[0]}`;
  }
  return null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
