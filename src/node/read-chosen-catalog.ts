import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../core/errors.js';
import { codeOf } from './failure.js';
import { oddity } from './ordinary-file.js';

/** Eighty times the catalog in the package. */
const MAX_BYTES = 64_000_000;

/**
 * The catalog file that `--catalog`, else `UNPIN_CATALOG`, names, relative to `cwd`; null where neither does.
 * @throws UsageError where it cannot be read
 */
export function readChosenCatalog(
  flag: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
  cwd: string,
): { readonly name: string; readonly text: string } | null {
  const name = flag ?? (environment.UNPIN_CATALOG || null);
  if (name === null) return null;
  const odd = oddity(resolve(cwd, name), MAX_BYTES);
  if (odd !== null) throw new UsageError(`the catalog ${name} ${odd}`);
  try {
    return { name, text: readFileSync(resolve(cwd, name), 'utf8') };
  } catch (error) {
    const code = codeOf(error);
    if (code === null) throw error;
    throw new UsageError(code === 'ENOENT' ? `the catalog ${name} does not exist` : `the catalog ${name} cannot be read: ${code}`);
  }
}
