import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { codeOf } from './failure.js';
import type { FileSystem } from './file-system.js';
import { quietly, removeQuietly } from './write-temporary.js';

const OWNED = /\.(\d+)-[0-9a-f]{16}\.tmp$/;

/** Beside a file in the state folder: a name that nobody else uses, and that tells which process does. */
export function ownTemporary(path: string): string {
  return `${path}.${process.pid}-${randomBytes(8).toString('hex')}.tmp`;
}

/** Removes what processes have left in the folder that were killed before they could. */
export function sweepDead(files: FileSystem, folder: string): void {
  quietly(() => {
    for (const name of files.list(folder)) {
      const process = OWNED.exec(name)?.[1];
      if (process !== undefined && !isAlive(Number(process))) removeQuietly(files, join(folder, name));
    }
  });
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}
