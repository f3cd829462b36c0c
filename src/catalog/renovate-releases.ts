import type { Catalog } from './catalog.js';
import { compareVersions } from './compare-versions.js';
import type { ModelRow } from './model-row.js';

/** What Renovate's custom datasource reads. */
export interface RenovateReleases {
  readonly releases: readonly RenovateRelease[];
}

interface RenovateRelease {
  /** The whole name. */
  readonly version: string;
  /** False for previews and experiments. */
  readonly isStable: boolean;
  readonly isDeprecated?: true;
  readonly releaseTimestamp?: string;
}

/**
 * One list of releases for each line of models on each surface, by `<surface>/<prefix><family>-<line>`: `bedrock/us.anthropic.claude-sonnet`,
 * `openai-api/gpt-mini`. Pins only: an alias is nothing to update.
 */
export function renovateReleases(catalog: Catalog, today: string): ReadonlyMap<string, RenovateReleases> {
  const lines = new Map<string, ModelRow[]>();
  for (const row of catalog.rows) {
    const name = packageName(row);
    if (name !== null) lines.set(name, [...(lines.get(name) ?? []), row]);
  }
  const named = [...lines].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(
    named.map(([name, rows]) => [name, { releases: [...rows].sort(byAge).map((row) => releaseOf(row, catalog.status(row, today))) }]),
  );
}

function packageName({ id, surface, family, line, version, kind }: ModelRow): string | null {
  if (kind !== 'pin' || family === null || version === null) return null;
  const [, prefix] = new RegExp(`^(|.*[/.:])${family}(?=[-\\d]|$)`).exec(id) ?? [];
  return prefix === undefined ? null : `${surface}/${prefix.replaceAll('/', '.')}${family}${line === null ? '' : `-${line}`}`;
}

function releaseOf({ id, releasedOn }: ModelRow, status: string): RenovateRelease {
  const isDead = status === 'deprecated' || status === 'retired';
  return {
    version: id,
    isStable: !/preview|exp(?:erimental)?(?=-|$)|beta/.test(id),
    ...(isDead && { isDeprecated: true as const }),
    ...(releasedOn !== undefined && { releaseTimestamp: `${releasedOn}T00:00:00.000Z` }),
  };
}

function byAge(a: ModelRow, b: ModelRow): number {
  return compareVersions(a.version ?? '', b.version ?? '') || (a.snapshot ?? '').localeCompare(b.snapshot ?? '') || (a.id < b.id ? -1 : 1);
}
