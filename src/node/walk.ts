import { join } from 'node:path';
import { UsageError } from '../core/errors.js';
import { BUILD_OUTPUT, NEVER_SOURCES, VERSION_CONTROL } from './default-ignores.js';
import { codeOf } from './failure.js';

const IGNORED_FOLDERS = [...NEVER_SOURCES, ...BUILD_OUTPUT].filter((glob) => glob.endsWith('/**'));

/** Every file below the folder, relative to the root, without git. `isIgnoring` stays out of folders that are ignored by default. Never through links. */
export async function walk(root: string, folder: string, isIgnoring: boolean): Promise<readonly string[]> {
  const { default: glob } = await import('fast-glob');
  try {
    const found = await glob('**/*', {
      cwd: join(root, folder),
      dot: true,
      followSymbolicLinks: false,
      suppressErrors: false,
      unique: true,
      ignore: isIgnoring ? [...VERSION_CONTROL, ...IGNORED_FOLDERS] : VERSION_CONTROL,
    });
    return folder === '' ? found : found.map((path) => `${folder}/${path}`);
  } catch (error) {
    const code = codeOf(error);
    if (code === null || !(error instanceof Error)) throw error;
    throw new UsageError(`cannot list "${folder || '.'}": ${error.message}`, 'Leave that folder out, or give unpin the right to read it.');
  }
}
