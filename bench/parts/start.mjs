import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOME } from '../corpus/make-corpus.mjs';
import { interleave, median } from '../measure/interleave.mjs';
import { linting, unpin } from '../unpin.mjs';
import { seconds, table } from './words.mjs';

const ROUNDS = 15;

/** What it takes to start, over Node that does nothing. */
export const start = {
  ids: ['start'],
  async run() {
    const cwd = join(HOME, 'start');
    mkdirSync(cwd, { recursive: true });
    const source = "import Anthropic from '@anthropic-ai/sdk';\nexport const client = new Anthropic();\n";
    writeFileSync(
      join(cwd, 'chat.ts'),
      `${source}client.messages.create({ model: 'claude-3-opus-20240229', max_tokens: 9, messages: [] });\n`,
    );
    const runs = [
      { id: 'node', cwd, exit: 0, command: [process.execPath, '--eval', '0'] },
      { id: 'help', cwd, exit: 0, command: unpin('--help') },
      linting('small', cwd, ['--no-cache', 'chat.ts']),
    ];
    const took = await interleave(runs, ROUNDS, () => {});
    const node = median(took.get('node'));
    const over = (id) => seconds(median(took.get(id)) - node);
    return [
      '## Start',
      '',
      `Medians of ${ROUNDS}.`,
      '',
      ...table(
        ['run', 'median', 'over Node'],
        [
          ['`node --eval 0`', seconds(node), ''],
          ['`unpin --help`', seconds(median(took.get('help'))), over('help')],
          ['`unpin lint --no-cache` of one small file', seconds(median(took.get('small'))), over('small')],
        ],
      ),
    ];
  },
};
