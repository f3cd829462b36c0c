import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from './failure.js';

/** The text of every file below a folder, by its path with `/`; empty where the folder does not exist. Links are not followed. */
export function readFolder(absolute: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const visit = (below: string): void => {
    for (const entry of readdirSync(join(absolute, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) visit(path);
      else if (entry.isFile()) files.set(path, readFileSync(join(absolute, path), 'utf8'));
    }
  };
  try {
    visit('');
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}
