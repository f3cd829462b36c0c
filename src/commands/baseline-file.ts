import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { type Baseline, parseBaseline } from '../core/baseline.js';
import { decodeUtf8 } from '../core/decode.js';
import { UsageError } from '../core/errors.js';
import { exists } from '../node/exists.js';
import { openDisk } from '../node/open-disk.js';
import type { Host } from './command.js';

const NAME = 'unpin-baseline.jsonl';

/** Absolute: the file that is named, relative to the current folder, or the one at the top of the project. */
export function baselinePath(project: string, named: string | undefined, { cwd }: Host): string {
  return named === undefined ? join(project, NAME) : resolve(cwd, named);
}

/** Null where it does not exist. @throws UsageError where it cannot be read */
export function readBaseline(absolute: string, { cwd }: Host): Baseline | null {
  if (!exists(absolute)) return null;
  const path = relative(cwd, absolute).replaceAll(sep, '/');
  const read = openDisk(dirname(absolute)).read(basename(absolute));
  const text = read.kind === 'bytes' ? decodeUtf8(read.bytes) : null;
  if (text === null) throw new UsageError(`${path}: ${read.kind === 'failed' ? read.message : 'not UTF-8'}`);
  const parsed = parseBaseline(text);
  if (parsed.kind === 'broken')
    throw new UsageError(`${path}:${parsed.line}: ${parsed.problem}`, 'Correct the line, or make a new baseline.');
  return { path, lines: parsed.lines };
}

/** The baseline of a run. @throws UsageError where the file was named and does not exist */
export function openBaseline(project: string, named: string | undefined, host: Host): Baseline | null {
  const baseline = readBaseline(baselinePath(project, named, host), host);
  if (!baseline && named !== undefined) throw new UsageError(`--baseline: "${named}" does not exist`, '`unpin baseline create` makes one.');
  return baseline;
}
