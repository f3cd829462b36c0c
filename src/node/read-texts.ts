import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../core/errors.js';
import { codeOf } from './failure.js';

/** The files below a folder whose name matches, one after the other, so that thousands need no memory; paths with `/`. Links are not followed. @throws UsageError where there is no such folder */
export function* readTexts(absolute: string, name: RegExp, below = ''): Generator<{ readonly path: string; readonly bytes: Uint8Array }> {
  for (const entry of entriesOf(join(absolute, below))) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) yield* readTexts(absolute, name, path);
    else if (entry.isFile() && name.test(entry.name)) yield { path, bytes: readFileSync(join(absolute, path)) };
  }
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw new UsageError(`${folder} cannot be read: ${codeOf(error) ?? String(error)}`);
  }
}
