import { dirname, relative, sep } from 'node:path';
import type { Catalog } from '../catalog/catalog.js';
import type { AppConfiguration, Configuration } from '../core/configuration.js';
import { decodeUtf8 } from '../core/decode.js';
import { UsageError } from '../core/errors.js';
import { findConfiguration } from '../node/find-configuration.js';
import { loadConfiguration } from '../node/load-configuration.js';
import { openDisk } from '../node/open-disk.js';
import { readAt } from '../node/read-at.js';
import { type AliasMove, type AliasRequest, checkMove, withMoves } from '../release/move.js';
import { readAliasRequest, readCodenameRequest } from '../release/read-request.js';
import { readWrittenNames } from '../release/written-names.js';
import type { Call } from './command.js';
import { catalogOf } from './open-catalog.js';
import { usageOf } from './open-migrations.js';
import type { ReleaseFlags } from './release.js';

/** What is to be released, checked; nothing is scanned yet. */
export interface OpenedRelease {
  /** Absolute: the folder from which everything is named and written. */
  readonly root: string;
  /** The configuration file, relative to `root`, and its text. */
  readonly path: string;
  readonly text: string;
  readonly before: Pick<AppConfiguration, 'aliases' | 'codenames'>;
  readonly moves: readonly AliasMove[];
  readonly published: readonly { readonly codename: string; readonly alias: string }[];
  /** Those of them that the configuration does not have yet. */
  readonly fresh: readonly { readonly codename: string; readonly alias: string }[];
  readonly notices: readonly string[];
  /** The configuration as it will be. */
  after(written: Configuration): Configuration;
}

/** @throws UsageError for whatever keeps it from being released */
export async function openRelease(call: Call<ReleaseFlags>): Promise<OpenedRelease> {
  const { flags, host } = call;
  if (flags.alias.length + flags.codename.length === 0 && flags.since === undefined) {
    throw new UsageError('nothing is named that could be released', 'Example: unpin release --alias sonnet=claude-sonnet-5-5');
  }
  if (flags.alias.length > 0 && flags.since !== undefined) {
    throw new UsageError('--since reads the aliases from the configuration as it is', 'Leave out --alias.');
  }
  const found = await findConfiguration(host.cwd, flags.config ?? null);
  if (found === null)
    throw new UsageError('there is no configuration whose aliases could move', 'Aliases are app.aliases of unpin.config.jsonc.');
  const root = flags.config === undefined ? dirname(found.path) : host.cwd;
  const path = relative(root, found.path).replaceAll(sep, '/');
  const read = openDisk(root).read(path);
  const text = read.kind === 'bytes' ? decodeUtf8(read.bytes) : null;
  if (text === null) throw new UsageError(`${found.name} cannot be read from ${root}`, 'Run unpin in the folder of the configuration.');
  const { configuration } = await loadConfiguration(host.cwd, flags.config ?? null, host.environment);
  const { app } = configuration;
  host.conceal([...Object.keys(app.codenames), ...flags.codename.map((word) => word.split('=')[0] ?? '')]);
  const catalog = catalogOf(call, configuration);
  const before = flags.since === undefined ? app : await namesAt(flags.since, root, path);
  const { moves, notices } = movesOf(call, app, before, catalog);
  const asked = flags.codename.map((word) => {
    const request = readCodenameRequest(word, app);
    if ('kind' in request) throw usageOf(request);
    return request;
  });
  const added =
    flags.since === undefined ? [] : Object.entries(app.codenames).filter(([codename]) => !Object.hasOwn(before.codenames, codename));
  const published = [...asked, ...added.map(([codename, alias]) => ({ codename, alias }))];
  const fresh = asked.filter(({ codename }) => !Object.hasOwn(app.codenames, codename));
  const wrong = asked.find(({ codename, alias }) => (app.codenames[codename] ?? alias) !== alias);
  if (wrong)
    throw new UsageError(`app.codenames gives that codename the alias "${app.codenames[wrong.codename]}"`, 'Change one of the two.');
  return {
    root,
    path,
    text,
    before,
    moves,
    published,
    fresh,
    notices,
    after: (written) => ({
      ...written,
      app: {
        ...written.app,
        aliases: withMoves(written.app.aliases, moves),
        codenames: { ...written.app.codenames, ...Object.fromEntries(fresh.map(({ codename, alias }) => [codename, alias])) },
      },
    }),
  };
}

function movesOf(
  { flags }: Call<ReleaseFlags>,
  app: AppConfiguration,
  before: OpenedRelease['before'],
  catalog: Catalog,
): Pick<OpenedRelease, 'moves' | 'notices'> {
  const requests = flags.since === undefined ? flags.alias.map((word) => requestOf(word, app)) : changed(app, before);
  const moves: AliasMove[] = [];
  const notices: string[] = [];
  for (const request of requests) {
    const outcome = checkMove(request, { ...app, aliases: { ...app.aliases, ...before.aliases } }, catalog, flags.today);
    if (outcome.kind === 'refused') throw usageOf(outcome);
    if (outcome.kind === 'same') notices.push(`${request.alias} means ${request.to} already.`);
    else {
      moves.push(outcome.move);
      notices.push(...outcome.notices);
    }
  }
  return { moves, notices };
}

function requestOf(word: string, app: AppConfiguration): AliasRequest {
  const request = readAliasRequest(word, app);
  if ('kind' in request) throw usageOf(request);
  return request;
}

/** Aliases that the configuration has given another ID. */
function changed(app: AppConfiguration, before: OpenedRelease['before']): readonly AliasRequest[] {
  return Object.entries(app.aliases).flatMap(([alias, meaning]): readonly AliasRequest[] => {
    const old = before.aliases[alias];
    if (old === undefined) return [];
    if (typeof meaning === 'string') return typeof old === 'string' && old !== meaning ? [{ alias, provider: null, to: meaning }] : [];
    if (typeof old === 'string') return [];
    return Object.entries(meaning).flatMap(([provider, to]) =>
      old[provider] !== undefined && old[provider] !== to ? [{ alias, provider, to }] : [],
    );
  });
}

async function namesAt(ref: string, root: string, path: string): Promise<OpenedRelease['before']> {
  const committed = await readAt(root, ref);
  if (committed === null)
    throw new UsageError('--since needs a git repository with a commit', 'Name the move instead: --alias sonnet=claude-sonnet-5-5.');
  const text = await committed.readFile(path);
  if (text === null) throw new UsageError(`${path} is not in ${ref}`, 'Name the move instead: --alias sonnet=claude-sonnet-5-5.');
  const { all } = readWrittenNames(path, text);
  if (Object.keys(all.aliases).length === 0) {
    throw new UsageError(`${path} of ${ref} writes no aliases of its own`, 'Name the move instead: --alias sonnet=claude-sonnet-5-5.');
  }
  return all;
}
