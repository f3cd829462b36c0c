import { fileURLToPath } from 'node:url';
import { UsageError } from '../core/errors.js';

/**
 * The exported list of an index of migrations, TypeScript or JavaScript. `unpin/runtime` is this very one, installed there or not.
 * @throws UsageError where it cannot be loaded or exports no list
 */
export async function loadMigrations(absolute: string, name: string): Promise<readonly unknown[]> {
  const { createJiti } = await import('jiti');
  const runtime = fileURLToPath(new URL('../runtime/index.js', import.meta.url));
  const jiti = createJiti(import.meta.url, { fsCache: false, moduleCache: false, alias: { 'unpin/runtime': runtime } });
  let exported: object;
  try {
    exported = await jiti.import(absolute);
  } catch (error) {
    throw new UsageError(`${name} cannot be loaded: ${error instanceof Error ? error.message : String(error)}`);
  }
  const lists = Object.values(exported).filter((value): value is unknown[] => Array.isArray(value));
  if (lists[0] === undefined) throw new UsageError(`${name} exports no list of migrations.`, 'Export them in the order in which they run.');
  return lists[0];
}
