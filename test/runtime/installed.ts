import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

/**
 * A folder with `node_modules/unpin`, compiled from the sources of this checkout as a release would be, and what else is linked into it.
 * An application in it starts as a real process.
 */
export function installUnpin(): string {
  const folder = mkdtempSync(join(tmpdir(), 'unpin-installed-'));
  const unpin = join(folder, 'node_modules/unpin');
  mkdirSync(unpin, { recursive: true });
  cpSync(join(ROOT, 'package.json'), join(unpin, 'package.json'));
  for (const name of ['jsonc-parser', 'typescript', 'vitest', '@types', 'undici-types']) {
    const target = join(folder, 'node_modules', name);
    symlinkSync(join(ROOT, 'node_modules', name), target, 'junction');
  }
  const configuration = {
    extends: join(ROOT, 'tsconfig.build.json'),
    compilerOptions: { outDir: join(unpin, 'dist'), rootDir: join(ROOT, 'src'), typeRoots: [join(ROOT, 'node_modules/@types')] },
    include: [join(ROOT, 'src/runtime'), join(ROOT, 'src/core')],
  };
  writeFileSync(join(folder, 'tsconfig.runtime.json'), JSON.stringify(configuration));
  const node = (script: string, ...words: readonly string[]) =>
    execFileSync(process.execPath, [join(ROOT, script), ...words], { stdio: 'pipe' });
  node('node_modules/typescript/bin/tsc', '-p', join(folder, 'tsconfig.runtime.json'));
  node('scripts/join-runtime.mjs', join(unpin, 'dist'));
  return folder;
}

export function uninstall(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
