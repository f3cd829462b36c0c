import { compareVersions } from '../catalog/compare-versions.js';
import type { ModelRow } from '../catalog/model-row.js';
import type { ModelName } from '../core/model-name.js';
import { carryModifiers, splitModifiers } from '../core/modifiers.js';
import type { Case, DecideContext } from './facts.js';
import type { Target } from './target.js';

/** What the application's own tables say: a codename's alias, or the alias of the same line that means this model or a newer one. */
export function appTarget({ reference }: Case, name: ModelName, { catalog, configuration }: DecideContext): Target {
  const [base, modifiers] = splitModifiers(reference.text);
  const mapped = configuration.app.codenames[base];
  if (mapped !== undefined) return { kind: 'found', to: carryModifiers(mapped, modifiers), tier: 'safe', reason: 'app-alias' };
  const row = publisherRow(name.id, catalog);
  if (row === null) return { kind: 'none', reason: 'no-alias-on-surface' };
  for (const [alias, meaning] of Object.entries(configuration.app.aliases)) {
    const id = typeof meaning === 'string' ? meaning : (meaning['first-party'] ?? '');
    const target = publisherRow(splitModifiers(id)[0], catalog);
    const isSameLine = target !== null && target.publisher === row.publisher && target.line === row.line && row.line !== null;
    if (isSameLine && compareVersions(target.version ?? '', row.version ?? '') >= 0) {
      return { kind: 'found', to: carryModifiers(alias, modifiers), tier: 'safe', reason: 'app-alias' };
    }
  }
  return { kind: 'none', reason: 'no-alias-on-surface' };
}

function publisherRow(id: string, catalog: DecideContext['catalog']): ModelRow | null {
  return catalog.findAnywhere(id).find(({ surface }) => surface.endsWith('-api')) ?? null;
}
