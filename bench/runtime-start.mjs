// What runMigrations costs a start of an application, with its import: `npm run build && node bench/runtime-start.mjs`.
// 50 migrations; once all with receipts, once none with a receipt and nothing to move. Each start is a process of its own.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const STARTS = 50;
const [runtime, folder] = process.argv.slice(2);
if (folder === undefined) measure(runtime ?? new URL('../dist/runtime/index.js', import.meta.url).href);
else await start(runtime, folder);

function measure(url) {
  const home = mkdtempSync(join(tmpdir(), 'unpin-bench-'));
  const receipt = {
    outcome: 'migrated',
    source: 'userSettings',
    key: 'model',
    from: 'old',
    to: 'sonnet',
    date: '2026-11-20',
    tool: 'unpin',
  };
  const receipts = Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`m${at}`, receipt]));
  writeFileSync(join(home, 'settings.json'), '{ "model": "opus" }');
  for (const [name, journal] of [
    ['with receipts', { version: 1, receipts }],
    ['nothing to move', { version: 1, receipts: {} }],
  ]) {
    writeFileSync(join(home, 'migrations.json'), JSON.stringify(journal, null, 2));
    const script = fileURLToPath(import.meta.url);
    const took = Array.from({ length: STARTS }, () => Number(execFileSync(process.execPath, [script, url, home], { encoding: 'utf8' })));
    took.sort((a, b) => a - b);
    console.log(`${name}: median ${took[STARTS / 2].toFixed(2)} ms, fastest ${took[0].toFixed(2)} ms, of ${STARTS} starts`);
  }
  rmSync(home, { recursive: true });
}

async function start(url, home) {
  const begun = performance.now();
  const { createReceipts, createSettingsStore, defineMigration, provider, runMigrations } = await import(url);
  const migrations = Array.from({ length: 50 }, (_, at) =>
    defineMigration({
      id: `m${at}`,
      source: 'userSettings',
      key: 'model',
      gate: provider('first-party'),
      from: [`old-${at}`],
      to: 'sonnet',
      modifiers: ['[1m]'],
    }),
  );
  const settings = createSettingsStore([{ kind: 'file', name: 'userSettings', path: join(home, 'settings.json') }]);
  const receipts = createReceipts(join(home, 'migrations.json'));
  const report = await runMigrations({ migrations, settings, receipts, context: { provider: 'first-party', plan: 'pro' } });
  const took = performance.now() - begun;
  if (report.skips.length !== 50) throw new Error('not all were skipped');
  console.log(took);
}
