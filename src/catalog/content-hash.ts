import { createHash } from 'node:crypto';
import type { ModelRow } from './model-row.js';

/** Eight digits over all that a judgement can depend on; what only tells where a fact comes from may change without invalidating a cache. */
export function contentHash(rows: readonly ModelRow[]): string {
  return createHash('sha256').update(rows.map(judged).join('\n')).digest('hex').slice(0, 8);
}

function judged(row: ModelRow): string {
  const { sources: _, notes: __, lifecycleSource: ___, factSources: ____, conflicts: _____, lastSeen: ______, stated, ...facts } = row;
  return Object.values(facts).map(spell).join(' ') + (stated?.status ?? '');
}

function spell(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
