import type { Catalog } from '../catalog/catalog.js';
import type { ModelRow } from '../catalog/model-row.js';
import type { AppConfiguration } from '../core/configuration.js';
import { splitKnownModifiers } from '../core/modifiers.js';
import { type OldName, type Refusal, refuse } from './migration-plan.js';
import { titleOf } from './name-migration.js';
import { publishersOwn } from './new-name.js';

export type OldNameOutcome =
  | { readonly kind: 'codename'; readonly old: OldName; readonly alias: string }
  | { readonly kind: 'pin'; readonly old: OldName; readonly row: ModelRow }
  | Refusal;

/** A name that users have stored, looked up in the configured codenames and then in the catalog; a modifier on it is set aside. */
export function readOldName(text: string, app: AppConfiguration, catalog: Catalog): OldNameOutcome {
  const name = splitKnownModifiers(text.trim(), app.modifiers)[0].toLowerCase();
  const codename = Object.keys(app.codenames).find((key) => key.toLowerCase() === name);
  if (codename !== undefined) {
    const title = codename.replace(/-latest$/, '');
    return { kind: 'codename', alias: app.codenames[codename] ?? '', old: { id: codename, title, spellings: [name], retiresOn: null } };
  }
  const rows = [...catalog.findAnywhere(name), ...catalog.findAnywhere(`claude-${name}`)];
  const row = rows.find(publishersOwn);
  if (row !== undefined) {
    return { kind: 'pin', row, old: { id: row.id, title: titleOf(row), spellings: spell(row), retiresOn: row.retiresOn ?? null } };
  }
  if (rows[0] !== undefined) {
    return refuse(
      'third-party-name',
      `"${text}" is a name of ${rows[0].surface}, which does not know the application's aliases.`,
      'Third-party users keep their exact IDs.',
    );
  }
  return refuse('unknown-name', `"${text}" is neither in the catalog nor a codename.`, 'See `unpin models`, or add it to app.codenames.');
}

/** The ID, and for Claude the same without its vendor prefix, as long as the line is still in it (`2.1` alone names nothing). */
function spell(row: ModelRow): readonly string[] {
  const id = row.id.toLowerCase();
  const bare = id.startsWith('claude-') ? id.slice('claude-'.length) : id;
  return bare !== id && row.line !== null && bare.includes(row.line) ? [id, bare] : [id];
}
