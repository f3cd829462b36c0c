import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeOf } from './failure.js';
import { temporaryName } from './write-atomically.js';

/** One file that can be made again at any time. Two runs may have it open at once: the last one to save wins. */
export interface CacheFile {
  readonly path: string;
  /** Null where there is none. */
  load(): Uint8Array | null;
  /** Replaces it whole, by parts that are asked for one by one. Null, or why that cannot be. */
  save(parts: Iterable<Uint8Array>): string | null;
}

/** Caches that no run has saved for so long belong to a tree or a version that is gone. */
const KEPT_MS = 30 * 86_400_000;
const ENDINGS = ['.facts', '.links'] as const;
/** The same version may have been built again. */
const BUILD = statSync(fileURLToPath(import.meta.url)).mtimeMs;

/** The file in `folder` for all that `key`, plain data, says. The key is not readable from its name. */
export function openCacheFile(folder: string, key: unknown, ending: (typeof ENDINGS)[number]): CacheFile {
  const name = createHash('sha256')
    .update(JSON.stringify([key, BUILD, process.version]))
    .digest('hex')
    .slice(0, 32);
  const path = join(folder, name + ending);
  return {
    path,
    load: () => unlessRefused(() => readFileSync(path)).value,
    save(parts) {
      const temporary = join(folder, temporaryName());
      const { refusal } = unlessRefused(() => {
        makeFolder(folder);
        writeParts(temporary, parts);
        renameSync(temporary, path);
      });
      unlessRefused(() => (refusal === null ? prune(folder) : rmSync(temporary, { force: true })));
      return refusal;
    },
  };
}

function writeParts(path: string, parts: Iterable<Uint8Array>): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    for (const part of parts) writeFileSync(file, part);
  } finally {
    closeSync(file);
  }
}

/** Only for this user; and where it lies in a work tree, git does not see it. */
function makeFolder(folder: string): void {
  if (mkdirSync(folder, { recursive: true, mode: 0o700 }) === undefined) return;
  writeFileSync(join(folder, '.gitignore'), '*\n');
}

function prune(folder: string): void {
  const before = Date.now() - KEPT_MS;
  for (const name of readdirSync(folder)) {
    const isOurs = ENDINGS.some((ending) => name.endsWith(ending)) || /^\.unpin-[0-9a-f]+\.tmp$/.test(name);
    if (isOurs && (statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? before) < before)
      rmSync(join(folder, name), { force: true });
  }
}

function unlessRefused<Value>(action: () => Value): { readonly value: Value | null; readonly refusal: string | null } {
  try {
    return { value: action(), refusal: null };
  } catch (error) {
    const code = codeOf(error);
    if (code === null) throw error;
    return { value: null, refusal: code };
  }
}
