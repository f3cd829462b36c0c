import { fileURLToPath } from 'node:url';
import { UsageError } from '../core/errors.js';

/**
 * What a module of the user's exports, TypeScript or JavaScript. `unpin/runtime` in it is this very one, installed there or not.
 * @throws UsageError where it cannot be loaded; `name` is how messages call it
 */
export async function loadModule(absolute: string, name: string): Promise<Readonly<Record<string, unknown>>> {
  const { createJiti } = await import('jiti');
  const runtime = fileURLToPath(new URL('../runtime/index.js', import.meta.url));
  const jiti = createJiti(import.meta.url, { fsCache: false, moduleCache: false, alias: { 'unpin/runtime': runtime } });
  try {
    return await jiti.import(absolute);
  } catch (error) {
    throw new UsageError(`${name} cannot be loaded: ${error instanceof Error ? error.message : String(error)}`);
  }
}
