import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { makeCorpus } from '../corpus/make-corpus.mjs';
import { restore } from '../corpus/repository.mjs';
import { interleave, median } from '../measure/interleave.mjs';
import { runProcess } from '../measure/run-process.mjs';
import { linting, unpin } from '../unpin.mjs';
import { megabytes, seconds, table, times } from './words.mjs';

const FILES = 10_000;
const CONFIGURATION = { app: { aliases: { sonnet: 'claude-sonnet-4-6' }, sinks: { functions: ['resolveModel'] } } };
const ROUNDS = 3;

/** `fix --write` of 5,000 files, beside the lint of the same files and the bare writes. */
export const fix = {
  ids: ['fix'],
  async run({ parameters, say }) {
    const { tree, parts } = makeCorpus(
      { ...parameters, files: FILES, hits: 0.5, sorts: ['fixable'], hasPackages: false, configuration: CONFIGURATION },
      say,
    );
    const written = parts.reduce((sum, part) => sum + part.hitFiles, 0);
    const prepare = () => restore(tree);
    const check = () => checkChanged(tree, written);
    const fixing = { id: 'fix', cwd: tree, exit: 0, prepare, check, command: unpin('fix', '--write', '--format', 'json') };
    const cold = linting('cold', tree, ['--no-cache'], { prepare });
    const writes = { id: 'writes', cwd: tree, exit: 0, prepare, command: [process.execPath, script('write-all.mjs')] };
    const took = await interleave([fixing, cold, writes], ROUNDS, say);
    prepare();
    const { peak } = await runProcess(fixing, true);
    prepare();
    const [fixed, linted, bare] = ['fix', 'cold', 'writes'].map((id) => median(took.get(id)));
    return [
      '## Fix',
      '',
      `${FILES} files; \`fix --write\` changes one name in each of ${written}. Medians of ${ROUNDS}.`,
      '',
      ...table(
        ['run', 'median'],
        [
          ['`fix --write`', seconds(fixed)],
          ['`lint --no-cache`', seconds(linted)],
          [`${written} files written as \`fix\` does: beside, flushed, renamed`, seconds(bare)],
          ['fix, of two lints and the writes', times(fixed / (2 * linted + bare))],
          ['peak memory of fix', megabytes(peak)],
        ],
      ),
    ];
  },
};

const script = (name) => fileURLToPath(new URL(name, import.meta.url));

function checkChanged(tree, expected) {
  const changed = execFileSync('git', ['-C', tree, 'diff', '--name-only'], { encoding: 'utf8' }).split('\n').length - 1;
  if (changed !== expected) throw new Error(`fix changed ${changed} files, and ${expected} hold a name to change`);
}
