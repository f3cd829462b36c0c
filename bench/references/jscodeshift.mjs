import { availableParallelism } from 'node:os';
import { beside, installed } from './installed.mjs';

/** A dry run of a transform that counts. */
export const jscodeshift = {
  id: 'jscodeshift',
  isOnPart: true,
  find: () => installed('jscodeshift', 'bin/jscodeshift.js'),
  command: ({ file }, paths) => [
    process.execPath,
    file,
    '--transform',
    beside('find-names.cjs'),
    '--extensions=ts,tsx,js',
    `--cpus=${availableParallelism()}`,
    '--dry',
    ...paths,
  ],
  exit: 0,
  counts: ['code'],
  namesIn: (text) => Number(/^name: (\d+)$/m.exec(text)?.[1] ?? 0),
};
