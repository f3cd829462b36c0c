import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOME } from '../corpus/make-corpus.mjs';
import { interleave, median } from '../measure/interleave.mjs';
import { runProcess } from '../measure/run-process.mjs';
import { unpin } from '../unpin.mjs';
import { seconds } from './words.mjs';

const FILES = 10_000;
const PIN = 'claude-sonnet-4-5-20250929';
const MODELS = [PIN, 'opus', 'claude-opus-4-6', 'sonnet', `${PIN}[1m]`, 'haiku'];
const CONFIGURATION = { app: { aliases: { sonnet: 'claude-sonnet-4-6' } }, migrations: { style: 'portable' } };

/** `migrate simulate` over settings files, one in three pinned; each has some 40 lines and comments, as settings grow to have. */
export const simulate = {
  ids: ['simulate'],
  async run({ rounds, say }) {
    const cwd = join(HOME, 'settings');
    rmSync(cwd, { recursive: true, force: true });
    for (let at = 0; at < 100; at += 1) mkdirSync(join(cwd, 'users', String(at)), { recursive: true });
    writeFileSync(join(cwd, 'unpin.config.json'), JSON.stringify(CONFIGURATION));
    const gates = ['--gate', 'provider:first-party', '--gate', 'plan:pro,max'];
    await runProcess({ cwd, exit: 0, command: unpin('migrate', 'new', '--from', PIN, '--to', 'sonnet', ...gates) });
    const rest = Array.from({ length: 30 }, (_, at) => `  "setting${at}": { "value": ${at}, "note": "as it came" }, // ${at}`).join('\n');
    for (let at = 0; at < FILES; at += 1)
      writeFileSync(join(cwd, 'users', String(at % 100), `${at}.json`), `{\n${rest}\n  "model": "${MODELS[at % MODELS.length]}"\n}\n`);
    const run = { id: 'simulate', cwd, exit: 0, command: unpin('migrate', 'simulate', '--corpus', 'users') };
    const took = (await interleave([run], rounds, say)).get('simulate');
    return [
      '## Settings',
      '',
      `\`migrate simulate\` over ${FILES} settings files: ${seconds(median(took))} (${seconds(Math.min(...took))} to ${seconds(Math.max(...took))}).`,
    ];
  },
};
