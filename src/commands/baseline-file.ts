import { join, resolve } from 'node:path';
import type { Baseline } from '../core/baseline.js';
import { UsageError } from '../core/errors.js';
import { BASELINE_NAME, readBaseline } from '../node/read-baseline.js';
import type { Host } from './command.js';

/** Absolute: the file that is named, relative to the current folder, or the one at the top of the project. */
export function baselinePath(project: string, named: string | undefined, { cwd }: Host): string {
  return named === undefined ? join(project, BASELINE_NAME) : resolve(cwd, named);
}

/** The baseline of a run. @throws UsageError where the file was named and does not exist */
export function openBaseline(project: string, named: string | undefined, host: Host): Baseline | null {
  const baseline = readBaseline(baselinePath(project, named, host), host.cwd);
  if (!baseline && named !== undefined) throw new UsageError(`--baseline: "${named}" does not exist`, '`unpin baseline create` makes one.');
  return baseline;
}
