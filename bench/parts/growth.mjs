import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { HOME, makeCorpus } from '../corpus/make-corpus.mjs';
import { interleave, median } from '../measure/interleave.mjs';
import { runProcess } from '../measure/run-process.mjs';
import { linting } from '../unpin.mjs';
import { megabytes, seconds, table, times } from './words.mjs';

const SIZES = [1 / 4, 1, 4];
const ROUNDS = 3;
const CACHE = join(HOME, 'cache-of-growth');

/** Time and memory of a lint over a quarter of the corpus, over all of it, and over four times as much. */
export const growth = {
  ids: ['growth'],
  async run({ parameters, say }) {
    const corpora = SIZES.map((size) => makeCorpus({ ...parameters, files: Math.round(parameters.files * size) }, say));
    const cold = corpora.map(({ tree, parameters: { files } }) =>
      linting(`cold-${files}`, tree, ['--no-cache'], files > parameters.files ? { rounds: 1 } : {}),
    );
    const took = await interleave(cold, ROUNDS, say);
    const rows = [];
    for (const [at, { tree, parts, parameters: own }] of corpora.entries()) {
      const milliseconds = median(took.get(cold[at].id));
      rmSync(CACHE, { recursive: true, force: true });
      const caching = linting('caching', tree, ['--cache-location', CACHE]);
      const coldPeak = (await runProcess(caching, true)).peak;
      const warmPeak = (await runProcess(caching, true)).peak;
      say(`memory of ${own.files} files: cold ${megabytes(coldPeak)}, warm ${megabytes(warmPeak)}`);
      const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
      rows.push({ files: own.files, bytes, milliseconds, coldPeak, warmPeak });
    }
    const base = rows[1];
    return [
      '## Growth',
      '',
      `\`lint --no-cache\`, medians of ${ROUNDS}, the last row once; the sources of the packages stand beside the files of each row. Memory: the`,
      'highest sum over the whole process tree, looked at every 10 ms, of a run that fills the cache and of one that finds it.',
      '',
      ...table(
        ['files', 'bytes', 'median', 'of the second row', 'each 10,000 files', 'peak memory', 'of the second row', 'with a full cache'],
        rows.map(({ files, bytes, milliseconds, coldPeak, warmPeak }) => [
          files,
          megabytes(bytes),
          seconds(milliseconds),
          times(milliseconds / base.milliseconds),
          seconds((milliseconds / files) * 10_000),
          megabytes(coldPeak),
          base.coldPeak === null ? '' : times(coldPeak / base.coldPeak),
          megabytes(warmPeak),
        ]),
      ),
    ];
  },
};
