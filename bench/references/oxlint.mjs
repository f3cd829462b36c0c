import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOME } from '../corpus/make-corpus.mjs';
import { beside, installed } from './installed.mjs';

/** With a rule in JavaScript and no other. It reads no JSON. */
export const oxlint = {
  id: 'oxlint',
  find: () => installed('oxlint', 'bin/oxlint'),
  command({ file }, paths) {
    const config = join(HOME, 'oxlint.json');
    mkdirSync(HOME, { recursive: true });
    const rules = { 'bench/find-names': 'error' };
    writeFileSync(
      config,
      JSON.stringify({ jsPlugins: [beside('find-names.mjs')], plugins: [], categories: { correctness: 'off' }, rules }),
    );
    return [process.execPath, file, '--config', config, '--format', 'unix', ...paths];
  },
  exit: 1,
  counts: ['code'],
  namesIn: (text) => text.split('\n').filter((line) => line.includes('bench(find-names)') && !/^(?:\.\/)?packages\//.test(line)).length,
};
