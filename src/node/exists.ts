import { lstatSync } from 'node:fs';
import { dirname } from 'node:path';

/** True for a link that leads nowhere, too. */
export function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** The folder of the path, or the first above it that exists. */
export function nearestFolder(path: string): string {
  let folder = dirname(path);
  while (!exists(folder)) folder = dirname(folder);
  return folder;
}
