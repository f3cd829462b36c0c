import type { Stamp } from './disk.js';

/** Stamps of some files in their order, four numbers each; NaN where there is none, or none to be trusted. */
export type Stamps = Float64Array;

/** Of `count` files, none of which has a stamp yet. */
export function createStamps(count: number): Stamps {
  return new Float64Array(count * 4).fill(Number.NaN);
}

export function putStamp(stamps: Stamps, at: number, { size, modified, changed, inode }: Stamp): void {
  stamps[at * 4] = size;
  stamps[at * 4 + 1] = modified;
  stamps[at * 4 + 2] = changed;
  stamps[at * 4 + 3] = inode;
}

/** Takes over one stamp. */
export function copyStamp(to: Stamps, at: number, from: Stamps, other: number): void {
  for (let part = 0; part < 4; part += 1) to[at * 4 + part] = from[other * 4 + part] ?? Number.NaN;
}

/** Never true of a file without a stamp. */
export function isSameStamp(stamps: Stamps, at: number, others: Stamps, other: number): boolean {
  for (let part = 0; part < 4; part += 1) if (stamps[at * 4 + part] !== others[other * 4 + part]) return false;
  return true;
}

/** The same of two single stamps. */
export function isOneStamp(a: Stamp, b: Stamp): boolean {
  return a.size === b.size && a.modified === b.modified && a.changed === b.changed && a.inode === b.inode;
}

/** A file that was written so shortly before it was read may be written again without another stamp. */
const RACY_MS = 2000;

/** Whether another change may leave the stamp as it is. `now`, in milliseconds since 1970, lies before the file was read. */
export function isRacy({ modified, changed }: Pick<Stamp, 'modified' | 'changed'>, now: number): boolean {
  return Math.max(modified, changed) > now - RACY_MS;
}

/** Forgets those. */
export function distrustRacy(stamps: Stamps, now: number): void {
  for (let at = 0; at < stamps.length; at += 4)
    if (isRacy({ modified: stamps[at + 1] ?? 0, changed: stamps[at + 2] ?? 0 }, now)) stamps.fill(Number.NaN, at, at + 4);
}

/** The stamps that files have now; the same list of files is looked at once. Null where files have none. */
export type StampsOf = (files: readonly string[]) => Stamps | null;
