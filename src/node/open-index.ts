import { realpathSync } from 'node:fs';
import { sep } from 'node:path';
import type { Disk, ReadOutcome } from '../core/disk.js';
import { fail } from './failure.js';
import { soundOut } from './read-bytes.js';
import { readObjects, runGit } from './run-git.js';

/** The files as git would commit them. */
export interface IndexDisk extends Disk {
  has(path: string): boolean;
  /** Reads all of them at once; what is not read ahead is read in runs of neighbours. */
  readAhead(paths: readonly string[]): void;
}

/** Files read with one call of git when one is asked for that was not read ahead: a project is read in order of its paths. */
const NEIGHBOURS = 500;
const ENTRY = /^(\d{6}) ([0-9a-f]+) (\d)\t(.*)$/s;
const IS_FILE = /^100/;

/** The index of the work tree around `root`, or the one that git names in `GIT_INDEX_FILE`, below `root`. Links and submodules are not in it. */
export async function openIndex(root: string): Promise<IndexDisk> {
  const top = realpathSync.native(root);
  const listed = await runGit(top, ['ls-files', '-z', '--stage']);
  const ids = new Map<string, string>();
  const unmerged = new Set<string>();
  for (const entry of listed.kind === 'ran' ? listed.stdout.split('\0') : []) {
    const [, mode = '', id = '', stage, path = ''] = ENTRY.exec(entry) ?? [];
    if (stage !== undefined && stage !== '0') unmerged.add(path);
    else if (IS_FILE.test(mode)) ids.set(path, id);
  }
  const order = [...ids.keys()];
  const positions = new Map(order.map((path, position) => [path, position]));
  const ahead = new Map<string, ReadOutcome>();
  let neighbours = new Map<string, ReadOutcome>();

  const readAll = (paths: readonly string[]): readonly (readonly [string, ReadOutcome])[] => {
    const contents = readObjects(
      top,
      paths.map((path) => ids.get(path) ?? ''),
    );
    return paths.map((path, at) => {
      const content = contents[at] ?? null;
      return [path, content === null ? fail('unreadable', 'git does not hold its content here') : soundOut(content)];
    });
  };
  return {
    root: top.replaceAll(sep, '/'),
    has: (path) => ids.has(path) || unmerged.has(path),
    readAhead(paths) {
      for (const [path, outcome] of readAll(paths.filter((path) => ids.has(path)))) ahead.set(path, outcome);
    },
    read(path) {
      const read = ahead.get(path) ?? neighbours.get(path);
      if (read) return read;
      if (unmerged.has(path)) return fail('unmerged', 'its conflicts are not resolved');
      const at = positions.get(path);
      if (at === undefined) return fail('missing', 'is not in the index');
      neighbours = new Map(readAll(order.slice(at, at + NEIGHBOURS)));
      return neighbours.get(path) ?? fail('missing', 'is not in the index');
    },
  };
}
