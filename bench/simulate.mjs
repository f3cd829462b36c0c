// `unpin migrate simulate` over 10,000 settings files: `npm run build && node bench/simulate.mjs`.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FILES = 10_000;
const RUNS = 5;
const cli = process.argv[2] ?? fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'unpin-bench-'));
const unpin = (...args) => execFileSync(process.execPath, [cli, ...args], { cwd: folder, encoding: 'utf8' });

writeFileSync(
  join(folder, 'unpin.config.json'),
  JSON.stringify({ app: { aliases: { sonnet: 'claude-sonnet-4-6' } }, migrations: { style: 'portable' } }),
);
unpin(
  'migrate',
  'new',
  '--from',
  'claude-sonnet-4-5-20250929',
  '--to',
  'sonnet',
  '--gate',
  'provider:first-party',
  '--gate',
  'plan:pro,max',
);

// One in three is pinned; each has some 40 lines and comments, as settings grow to have.
const models = ['claude-sonnet-4-5-20250929', 'opus', 'claude-opus-4-6', 'sonnet', 'claude-sonnet-4-5-20250929[1m]', 'haiku'];
const rest = Array.from({ length: 30 }, (_, at) => `  "setting${at}": { "value": ${at}, "note": "as it came" }, // ${at}`).join('\n');
for (let at = 0; at < FILES; at++) {
  const below = join(folder, 'corpus', String(at % 100));
  mkdirSync(below, { recursive: true });
  writeFileSync(join(below, `${at}.json`), `{\n${rest}\n  "model": "${models[at % models.length]}"\n}\n`);
}

const took = [];
for (let run = 0; run < RUNS; run++) {
  const begun = performance.now();
  const output = unpin('migrate', 'simulate', '--corpus', 'corpus');
  took.push(performance.now() - begun);
  if (run === 0) console.log(output);
}
took.sort((a, b) => a - b);
console.log(
  `${FILES} files: median ${(took[RUNS >> 1] / 1000).toFixed(2)} s, fastest ${(took[0] / 1000).toFixed(2)} s, of ${RUNS} runs of the whole process`,
);
rmSync(folder, { recursive: true });
