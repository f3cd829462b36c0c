import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HOME } from '../corpus/make-corpus.mjs';
import { median } from '../measure/interleave.mjs';
import { runProcess } from '../measure/run-process.mjs';
import { seconds, table } from './words.mjs';

const STARTS = 50;
const RECEIPT = { outcome: 'migrated', source: 'userSettings', key: 'model', from: 'old', to: 'sonnet', date: '2026-11-20', tool: 'unpin' };

/** What `runMigrations` costs a start of an application that has 50 migrations, with the import of the runtime. */
export const runtime = {
  ids: ['runtime'],
  async run() {
    const receipts = Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`m${at}`, RECEIPT]));
    return [
      '## Runtime',
      '',
      `\`runMigrations\` with 50 migrations and the import of \`unpin/runtime\`, inside a process of its own; medians of ${STARTS}.`,
      '',
      ...table(
        ['start', 'median', 'fastest'],
        [await starts('all have receipts', receipts), await starts('no receipts, nothing to move', {})],
      ),
    ];
  },
};

async function starts(label, receipts) {
  writeFileSync(join(HOME, 'settings.json'), '{ "model": "opus" }');
  writeFileSync(join(HOME, 'migrations.json'), JSON.stringify({ version: 1, receipts }, null, 2));
  const command = [process.execPath, fileURLToPath(new URL('start-runtime.mjs', import.meta.url)), HOME];
  const took = [];
  for (let at = 0; at < STARTS; at += 1) took.push(Number((await runProcess({ command, cwd: HOME, exit: 0 })).text));
  return [label, seconds(median(took)), seconds(Math.min(...took))];
}
