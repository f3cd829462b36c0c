import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { UsageError } from '../core/errors.js';
import { failureOf } from './failure.js';

/** A file that a job of CI left behind. `name` is for messages. */
export interface Artifact {
  readonly name: string;
  bytes(): Buffer;
}

const MOST_FILES = 1000;
const MOST_BYTES = 1_000_000_000;

/**
 * All files of a folder and of those in it, for artifacts are often unpacked into folders of their own. `given` is the folder as it was
 * written. @throws UsageError where it cannot be read, or holds more than all shards of a run could
 */
export function readArtifacts(folder: string, given: string): readonly Artifact[] {
  const paths = attempt(given, () =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort(),
  );
  const size = attempt(given, () => paths.reduce((sum, path) => sum + statSync(path).size, 0));
  if (paths.length > MOST_FILES || size > MOST_BYTES)
    throw new UsageError(
      `"${given}" holds ${paths.length} files of ${(size / 1e6).toFixed(0)} MB together: more than the shards of a run are`,
      `At most ${MOST_FILES} files and ${MOST_BYTES / 1e6} MB are read.`,
    );
  return paths.map((path) => {
    const name = relative(folder, path).replaceAll(sep, '/');
    return { name, bytes: () => attempt(name, () => readFileSync(path)) };
  });
}

function attempt<Result>(what: string, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    throw new UsageError(
      `"${what}": ${failureOf(error).message}`,
      'Put what the jobs of `unpin lint --shard` have written into one folder, and name it.',
    );
  }
}
