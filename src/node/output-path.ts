import { appendFileSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, isAbsolute, resolve } from 'node:path';
import { UsageError } from '../core/errors.js';
import { boundAt } from './boundary.js';
import { exists, nearestFolder } from './exists.js';
import { failureOf } from './failure.js';
import { makeFolder } from './make-folder.js';
import { workTreeOf } from './project.js';
import { writeAtomically } from './write-atomically.js';

/**
 * Where a file of results may be written: below the work tree around `cwd`, or below `cwd` outside of one, also once links are followed;
 * and, where it is named outright, in the folder for temporary files, from which CI jobs pass reports on.
 * @throws UsageError for any other place, and where no file can stand
 */
export function outputPath(cwd: string, given: string): string {
  const root = realpathSync.native(cwd);
  const absolute = resolve(root, given);
  const boundary = boundAt(workTreeOf(root) ?? root);
  const real = boundary.contains(absolute) ? boundary.resolve(exists(absolute) ? absolute : nearestFolder(absolute)) : null;
  if (real?.kind === 'inside' || (isAbsolute(given) && isTemporary(absolute))) return absolute;
  const why = real?.cause === 'missing' ? 'is a link that leads nowhere' : 'lies outside of this tree';
  throw new UsageError(`"${given}" ${why}; nothing is written there`, 'Name a file within the tree, or redirect stdout.');
}

function isTemporary(absolute: string): boolean {
  return [tmpdir(), process.env.RUNNER_TEMP].some(
    (folder) => folder !== undefined && folder !== '' && boundAt(realpathSync.native(folder)).contains(absolute),
  );
}

/** Writes a file of results, with its folders. @throws UsageError as above, and where the system does not let it be written */
export function writeOutput(cwd: string, given: string, content: string | Uint8Array): void {
  const absolute = outputPath(cwd, given);
  try {
    makeFolder(dirname(absolute), 0o777);
    writeAtomically(absolute, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  } catch (error) {
    throw new UsageError(`"${given}" cannot be written: ${failureOf(error).message}`);
  }
}

/** Adds to a file that the environment names and several programs write to, such as the step summary of GitHub. @throws UsageError */
export function appendOutput(absolute: string, text: string): void {
  try {
    appendFileSync(absolute, text);
  } catch (error) {
    throw new UsageError(`"${absolute}" cannot be written: ${failureOf(error).message}`);
  }
}
