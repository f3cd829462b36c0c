import { makeCorpus } from '../corpus/make-corpus.mjs';
import { interleave, median } from '../measure/interleave.mjs';
import { ripgrep } from '../references/ripgrep.mjs';
import { linting } from '../unpin.mjs';
import { seconds, table, times } from './words.mjs';

/** A corpus without any name: what listing, reading and the prefilter cost by themselves. */
export const prefilter = {
  ids: ['prefilter'],
  async run({ parameters, rounds, say }) {
    const { tree } = makeCorpus({ ...parameters, hits: 0, hasPackages: false }, say);
    const tool = ripgrep.find();
    const lint = linting('prefilter', tree, ['--no-cache'], { exit: 0 });
    const search = tool && { id: 'ripgrep', cwd: tree, exit: 1, command: ripgrep.command(tool, ['.']) };
    const took = await interleave(search ? [lint, search] : [lint], rounds, say);
    const base = search ? median(took.get('ripgrep')) : null;
    return [
      '## Nothing to find',
      '',
      `${parameters.files} files without a model name: list, read, prefilter.`,
      '',
      ...table(
        ['run', 'median', 'of ripgrep'],
        Array.from(took, ([id, each]) => [
          id === 'ripgrep' ? 'ripgrep' : '`lint --no-cache`',
          seconds(median(each)),
          base === null ? '' : times(median(each) / base),
        ]),
      ),
    ];
  },
};
