import type { Disk } from '../core/disk.js';
import { createStamps, putStamp, type Stamps, type StampsOf } from '../core/stamps.js';

/** Looks at files once a run: the reading and the links ask about the same list. */
export function createStamper(disk: Disk): StampsOf {
  const known = new WeakMap<readonly string[], Stamps>();
  return (files) => {
    if (!disk.stamp) return null;
    const taken = known.get(files);
    if (taken) return taken;
    const stamps = createStamps(files.length);
    for (const [at, path] of files.entries()) {
      const stamp = disk.stamp(path);
      if (stamp) putStamp(stamps, at, stamp);
    }
    known.set(files, stamps);
    return stamps;
  };
}
