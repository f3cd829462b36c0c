// One start of an application with 50 migrations; prints its milliseconds. The folder holds its settings and its receipts.
import { join } from 'node:path';

const [home] = process.argv.slice(2);
const url = new URL('../../dist/runtime/index.js', import.meta.url).href;
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
