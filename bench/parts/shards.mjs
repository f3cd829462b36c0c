import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { HOME, makeCorpus } from '../corpus/make-corpus.mjs';
import { median } from '../measure/interleave.mjs';
import { runProcess } from '../measure/run-process.mjs';
import { linting, merging, sameBytes, sharding } from '../unpin.mjs';
import { seconds, table } from './words.mjs';

const SHARDS = 8;

/** The same lint by eight machines, one after the other on this one, and what the last of them does. */
export const shards = {
  ids: ['shards'],
  async run({ parameters, say }) {
    const { tree } = makeCorpus(parameters, say);
    const folder = join(HOME, 'shards');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const check = sameBytes();
    check((await runProcess(linting('whole', tree, ['--no-cache']))).text);
    const took = [];
    for (let index = 1; index <= SHARDS; index += 1)
      took.push((await runProcess(sharding(tree, `${index}/${SHARDS}`, join(folder, `${index}.blob`)))).milliseconds);
    const merged = await runProcess(merging(tree, folder));
    check(merged.text);
    return [
      '## Shards',
      '',
      `${SHARDS} shards of ${parameters.files} files, and their merge; it prints what one run prints. Once.`,
      '',
      ...table(
        ['run', 'time'],
        [
          [`\`lint --no-cache --shard n/${SHARDS} --report blob\`, median of the shards`, seconds(median(took))],
          ['the slowest of them', seconds(Math.max(...took))],
          ['`merge`', seconds(merged.milliseconds)],
        ],
      ),
    ];
  },
};
