import { basename, dirname, relative, sep } from 'node:path';
import { type Baseline, parseBaseline } from '../core/baseline.js';
import { decodeUtf8 } from '../core/decode.js';
import { UsageError } from '../core/errors.js';
import { exists } from './exists.js';
import { openDisk } from './open-disk.js';

/** At the top of the project. */
export const BASELINE_NAME = 'unpin-baseline.jsonl';

/** Null where it does not exist; messages name it as seen from `cwd`. @throws UsageError where it cannot be read */
export function readBaseline(absolute: string, cwd: string): Baseline | null {
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
