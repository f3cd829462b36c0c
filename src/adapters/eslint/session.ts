import { join } from 'node:path';
import type { Baseline } from '../../core/baseline.js';
import { UsageError } from '../../core/errors.js';
import { nearest } from '../../core/nearest.js';
import { SUPPRESSION_STEM } from '../../core/suppression.js';
import type { RunContext } from '../../engine/context.js';
import { compilePrefilter } from '../../engine/prefilter.js';
import { ignoresBelow } from '../../node/ignored.js';
import { loadConfigurationNow } from '../../node/load-configuration-now.js';
import { openDisk } from '../../node/open-disk.js';
import { BASELINE_NAME, readBaseline } from '../../node/read-baseline.js';
import { contextOf, type HostOptions } from '../open-context.js';

/** What all files of one folder and one set of settings have in common. */
export interface Session {
  readonly context: RunContext;
  readonly baseline: Baseline | null;
  /** By the path relative to the folder. */
  isIgnored(path: string): boolean;
  mayHoldNames(text: string): boolean;
}

const KEYS = ['config', 'today', 'to'] satisfies (keyof HostOptions)[];
const sessions = new Map<string, Session>();

/** Opened once a process: a changed configuration counts from the next start on. `settings` is `settings.unpin` of the host. */
export function openSession(cwd: string, settings: unknown): Session {
  const key = JSON.stringify([cwd, settings]);
  const known = sessions.get(key) ?? open(cwd, optionsOf(settings));
  sessions.set(key, known);
  return known;
}

function open(cwd: string, options: HostOptions): Session {
  const disk = openDisk(cwd);
  const loaded = loadConfigurationNow(disk.root, options.config ?? null);
  const context = contextOf(loaded, disk, options);
  const prefilter = compilePrefilter([...context.recogniser.stems, SUPPRESSION_STEM]);
  const ignores = ignoresBelow('', context.configuration.ignore, context.base);
  return {
    context,
    baseline: readBaseline(join(loaded.project, BASELINE_NAME), disk.root),
    isIgnored: (path) => ignores.covers(path, true),
    mayHoldNames: (text) => prefilter.searchText(text).length > 0,
  };
}

function optionsOf(settings: unknown): HostOptions {
  if (settings === undefined) return {};
  if (typeof settings !== 'object' || settings === null) throw new UsageError('settings.unpin is no object');
  for (const [key, value] of Object.entries(settings)) {
    const close = nearest(key, KEYS);
    if (!KEYS.some((known) => known === key))
      throw new UsageError(`unknown key "${key}" in settings.unpin`, close ? `Did you mean "${close}"?` : `It knows ${KEYS.join(', ')}.`);
    if (typeof value !== 'string') throw new UsageError(`settings.unpin.${key} is no text`);
  }
  return settings;
}
