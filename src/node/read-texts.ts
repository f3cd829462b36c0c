import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../core/errors.js';
import { failureOf } from './failure.js';

/**
 * The files below a folder whose name matches, one after the other, so that thousands need no memory; paths with `/`. Links are not followed.
 * `given` is the folder as it was written. @throws UsageError where one cannot be listed
 */
export function* readTexts(
  absolute: string,
  given: string,
  name: RegExp,
  below = '',
): Generator<{ readonly path: string; readonly bytes: Uint8Array }> {
  for (const entry of entriesOf(join(absolute, below), join(given, below))) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) yield* readTexts(absolute, given, name, path);
    else if (entry.isFile() && name.test(entry.name)) yield { path, bytes: readFileSync(join(absolute, path)) };
  }
}

function entriesOf(folder: string, shown: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw new UsageError(`"${shown}": ${failureOf(error).message}`, 'Name a folder that can be read to its end.');
  }
}
