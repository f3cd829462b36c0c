import type { ModelRow } from '../../src/catalog/model-row.js';
import { keyOf } from './ledger.js';

const BY_NAMING = 'resolvesTo by naming: the only dated snapshot of this name';

/**
 * Undated names of publishers whose dated snapshots carry the name and a day. One snapshot: the name means it. Several: at Anthropic the youngest,
 * elsewhere no source says which, so that the name floats without a stated meaning.
 */
export function linkSnapshots(rows: readonly ModelRow[]): readonly ModelRow[] {
  const dated = new Map<string, string[]>();
  for (const row of rows) {
    const name = row.snapshot === null ? null : undatedName(row);
    if (name === null) continue;
    const key = keyOf({ surface: row.surface, id: name });
    dated.set(key, [...(dated.get(key) ?? []), row.id].sort());
  }
  return rows.map((row) => link(row, dated.get(keyOf(row)) ?? []));
}

function undatedName({ surface, id }: ModelRow): string | null {
  if (surface === 'anthropic-api') return /^(claude-[a-z]+-\d+-\d{1,2})-20\d{6}$/.exec(id)?.[1] ?? null;
  return surface === 'openai-api' ? (/^(.+)-20\d\d-\d\d-\d\d$/.exec(id)?.[1] ?? null) : null;
}

function link(row: ModelRow, snapshots: readonly string[]): ModelRow {
  const youngest = snapshots.at(-1);
  if (youngest === undefined) return row;
  const isNamed = snapshots.length === 1;
  if (row.surface === 'anthropic-api') return row.resolvesTo === youngest ? row : { ...row, kind: 'alias', resolvesTo: youngest };
  if (isNamed) {
    if (row.resolvesTo !== undefined) return row;
    return { ...row, kind: 'alias', resolvesTo: youngest, notes: row.notes ?? BY_NAMING };
  }
  if (row.kind === 'alias' && row.notes !== BY_NAMING) return row;
  const { resolvesTo: _, ...rest } = row;
  return { ...rest, kind: 'alias', notes: `snapshots: ${[...snapshots].reverse().join(', ')}` };
}
