import { relative, sep } from 'node:path';
import { UsageError } from '../core/errors.js';
import { changesSince } from '../migrations/changes-since.js';
import type { PlanningContext } from '../migrations/plan-migration.js';
import type { Rewrite } from '../migrations/rewrites.js';
import type { LoadedConfiguration } from '../node/load-configuration.js';
import { parseJson } from '../node/parse-json.js';
import type { CommittedFiles } from '../node/read-at.js';

export type Changes =
  | { readonly kind: 'changes'; readonly rewrites: readonly Rewrite[] }
  /** What the configuration was then cannot be told; why, for a person. */
  | { readonly kind: 'unknown'; readonly cause: UsageError };

/** What the configuration has retired for users since a commit: pins that an alias has left, and codenames that have become public. */
export async function readChanges(
  { file, project }: Pick<LoadedConfiguration, 'file' | 'project'>,
  committed: CommittedFiles,
  { configuration, catalog }: PlanningContext,
): Promise<Changes> {
  const unknown = (message: string, hint: string): Changes => ({ kind: 'unknown', cause: new UsageError(message, hint) });
  const byHand = 'Name the models with --from and --to.';
  if (file === null) return unknown('There is no configuration whose aliases could have moved.', byHand);
  const path = relative(project, file).replaceAll(sep, '/');
  const text = await committed.readFile(path);
  if (text === null) return unknown(`${path} is not in ${committed.ref}.`, byHand);
  const parsed = /\.jsonc?$/.test(file) ? parseJson(text) : null;
  if (parsed?.kind !== 'value')
    return unknown(`${path} of ${committed.ref} cannot be read.`, 'Only a JSON configuration is read from a commit.');
  return { kind: 'changes', rewrites: changesSince(namesOf(parsed.value), configuration.app, catalog) };
}

/** Aliases and codenames of a configuration as it was; what has another shape counts as absent. */
function namesOf(value: unknown): Parameters<typeof changesSince>[0] {
  const top = record(value);
  const app = record((top.unpin === undefined ? top : record(top.unpin)).app);
  return { aliases: record(app.aliases) as Record<string, string>, codenames: record(app.codenames) as Record<string, string> };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
