import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';

export const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
/** All runs judge as on this day, so that their answers can be compared. */
const TODAY = '2026-11-20';

/** A run of the built command line. */
export const unpin = (...words) => [process.execPath, CLI, ...words];

/** A contender that lints a folder for all that is in it; `flags` say how. */
export const linting = (id, cwd, flags, rest = {}) => ({
  id,
  cwd,
  exit: 1,
  command: unpin('lint', '--format', 'json', '--today', TODAY, ...flags),
  ...rest,
});

export const sharding = (cwd, shard, file) => ({
  cwd,
  exit: 0,
  command: unpin('lint', '--no-cache', '--today', TODAY, '--shard', shard, '--report', `blob=${file}`),
});

export const merging = (cwd, folder) => ({ cwd, exit: 1, command: unpin('merge', folder, '--format', 'json', '--today', TODAY) });

/** A check that throws when one run prints other bytes than the first. */
export function sameBytes() {
  let first = null;
  return (text) => {
    const hash = createHash('sha1').update(text).digest('hex');
    first ??= hash;
    if (hash !== first) throw new Error('two runs that must print the same findings differ');
  };
}

export const findingsIn = (text) => JSON.parse(text).findings.length;
