import type { Disk } from '../../core/disk.js';
import { copyStamp, createStamps, isSameStamp, putStamp, type Stamps, type StampsOf } from '../../core/stamps.js';
import { compileNameSearch } from './name-search.js';

/** In what files a name is looked for. */
export type Sort = 'code' | 'any';

/** Which files of a project hold an identifier or a name. */
export interface NameIndex {
  /** Looks for those of the names that were not looked for yet, all together. */
  lookFor(names: ReadonlySet<string>, sort: Sort): void;
  /** Null for a name that was not looked for in this run. */
  filesWith(name: string, sort: Sort): readonly string[] | null;
  /** All that was found; null where it is what was known before. */
  kept(): FoundNames | null;
}

/** What was found in some files; plain data. */
export interface FoundNames {
  readonly files: readonly string[];
  readonly stamps: Stamps;
  /** Numbers of the files that hold a name, in order. */
  readonly holders: Readonly<Record<Sort, ReadonlyMap<string, Int32Array>>>;
}

/** Where more names are known than this, those are kept that were asked for in this run. */
const MOST_NAMES = 5000;

/** Reads files as bytes; nothing is decoded or parsed. What is `known` is trusted of the files that have the same stamp still. */
export function createNameIndex(files: readonly string[], disk: Disk, known: FoundNames | null, stampsOf: StampsOf): NameIndex {
  const stamps = createStamps(files.length);
  const found: Record<Sort, Map<string, Int32Array>> = { code: new Map(), any: new Map() };
  const asked: Record<Sort, Set<string>> = { code: new Set(), any: new Set() };
  const all = Int32Array.from(files.keys());
  let isChanged = false;

  const search = (numbers: Int32Array, names: readonly string[], sort: Sort): ReadonlyMap<string, readonly number[]> => {
    const holders = new Map<string, number[]>(names.map((name) => [name, []]));
    if (names.length === 0) return holders;
    const searchBytes = compileNameSearch(names);
    for (const at of numbers) {
      const path = files[at] ?? '';
      if (sort === 'code' && !isCode(path)) continue;
      const read = disk.glance ? disk.glance(path) : disk.read(path);
      if (read.kind !== 'bytes') continue;
      isChanged = true;
      // That of the first look: what was found before stands for no other bytes.
      if (read.stamp && Number.isNaN(stamps[at * 4])) putStamp(stamps, at, read.stamp);
      for (const name of searchBytes(read.bytes)) holders.get(name)?.push(at);
    }
    return holders;
  };
  /** Takes over what is known of files that are as they were, and looks into the others. */
  const recall = ({ files: before, stamps: stamped, holders }: FoundNames, present: Stamps): void => {
    const numbers = new Int32Array(before.length).fill(-1);
    const others: number[] = [];
    let old = 0;
    for (const [at, path] of files.entries()) {
      while (old < before.length && (before[old] ?? '') < path) old += 1;
      if (before[old] === path && isSameStamp(stamped, old, present, at)) {
        numbers[old] = at;
        copyStamp(stamps, at, stamped, old);
      } else others.push(at);
    }
    for (const sort of ['code', 'any'] as const) {
      const anew = search(Int32Array.from(others), [...holders[sort].keys()], sort);
      for (const [name, held] of holders[sort]) {
        const kept = held.map((each) => numbers[each] ?? -1).filter((at) => at >= 0);
        const added = anew.get(name) ?? [];
        found[sort].set(name, added.length === 0 ? kept : Int32Array.from([...kept, ...added]).sort());
      }
    }
  };
  let isOpen = false;
  const open = (): void => {
    if (isOpen) return;
    isOpen = true;
    const present = known && stampsOf(files);
    if (known && present) recall(known, present);
  };
  return {
    lookFor(names, sort) {
      open();
      for (const name of names) asked[sort].add(name);
      const missing = [...names].filter((name) => !found[sort].has(name));
      for (const [name, held] of search(all, missing, sort)) found[sort].set(name, Int32Array.from(held));
    },
    filesWith(name, sort) {
      const held = asked[sort].has(name) ? found[sort].get(name) : undefined;
      return held ? Array.from(held, (at) => files[at] ?? '') : null;
    },
    kept() {
      if (!isChanged) return null;
      const isMany = found.code.size + found.any.size > MOST_NAMES;
      const of = (sort: Sort): ReadonlyMap<string, Int32Array> =>
        isMany ? new Map([...found[sort]].filter(([name]) => asked[sort].has(name))) : found[sort];
      return { files, stamps, holders: { code: of('code'), any: of('any') } };
    },
  };
}

const isCode = (path: string): boolean => /\.[cm]?[jt]sx?$/.test(path);
