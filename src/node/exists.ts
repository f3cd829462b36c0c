import { lstatSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf } from './failure.js';

/** True for a link that leads nowhere, too. */
export function exists(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    if (codeOf(error) === 'ENOTDIR') return false;
    throw error;
  }
}

/** The folder of the path, or the first above it that exists. */
export function nearestFolder(path: string): string {
  let folder = dirname(path);
  while (!exists(folder)) folder = dirname(folder);
  return folder;
}
