import type { Command } from './command.js';

export const command: Command = {
  arguments: '',
  details:
    'The migrations in migrations.dir in the order in which they run: what each\nmatches, what it writes and where. Nothing is run. Exit 0 done, 2 usage.',
  formats: ['pretty', 'json'],
  options: [],
  async run(call) {
    const { openMigrations } = await import('./open-migrations.js');
    const { listMigrations } = await import('../migrations/check/list-migrations.js');
    const { formatTable } = await import('./format-migrations.js');
    const { maskCodenames } = await import('../core/mask.js');
    const { printableJson } = await import('../core/printable.js');
    const { context, shown, files } = await openMigrations(call);
    const codenames = Object.keys(context.configuration.app.codenames);
    const migrations = listMigrations(files, context).map((one) => ({
      ...one,
      from: one.from.map((name) => maskCodenames(name, codenames)),
    }));
    if (migrations.length === 0) call.host.notice(`${shown} holds no migrations.`);
    const rows = migrations.map(({ name, from, to, source, key, gate, isRegistered }) => [
      isRegistered ? name : `${name} (not registered)`,
      from.join(', '),
      to,
      `${source}.${key}`,
      gate,
    ]);
    const table = rows.length === 0 ? '' : formatTable([['migration', 'from', 'to', 'where', 'gates'], ...rows]);
    await call.host.print(call.flags.format === 'json' ? printableJson({ migrations }) : table);
    return 0;
  },
};
