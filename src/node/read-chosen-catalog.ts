import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../core/errors.js';
import { failureOf } from './failure.js';
import { oddity } from './ordinary-file.js';

/** Eighty times the catalog in the package. */
const MAX_BYTES = 64_000_000;

const HINT = 'Check the path of --catalog or UNPIN_CATALOG; without both the one in the package is used.';

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
  if (odd !== null) throw new UsageError(`the catalog ${name} ${odd}`, HINT);
  try {
    return { name, text: readFileSync(resolve(cwd, name), 'utf8') };
  } catch (error) {
    throw new UsageError(`the catalog ${name}: ${failureOf(error).message}`, HINT);
  }
}
