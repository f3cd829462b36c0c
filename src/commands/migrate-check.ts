import type { Command } from './command.js';

interface CheckFlags {
  readonly since?: string;
}

export const command: Command<CheckFlags> = {
  arguments: '',
  details: `Reads the migrations in migrations.dir, hand-written and generated, and reports
what goes wrong in public ones: not registered, no provider gate, matched by a
part, modifier dropped, another source written, dead target, no test …
Exit 0 clean, 1 findings, 2 usage.`,
  formats: ['pretty', 'json'],
  options: [{ flags: '--since <ref>', description: 'the last release: what stood there may not be edited (HEAD)' }],
  async run(call) {
    const { openMigrations } = await import('./open-migrations.js');
    const { readAt } = await import('../node/read-at.js');
    const { checkMigrations } = await import('../migrations/check/check-migrations.js');
    const { inFolder, missingMigrations } = await import('../migrations/check/missing-migrations.js');
    const { readChanges } = await import('./read-changes.js');
    const { formatFindings } = await import('./format-migrations.js');
    const folder = await openMigrations(call);
    const { context, project, dir, shown, files } = folder;
    if (files.size === 0) call.host.notice(`${shown} holds no migrations.`);
    const committed = await readAt(project, call.flags.since ?? 'HEAD');
    const released = committed === null ? null : await committed.readFolder(dir);
    const changes = committed === null ? null : await readChanges(folder, committed, context);
    if (changes?.kind === 'unknown' && call.flags.since !== undefined)
      call.host.notice(`Which aliases have moved is not known. ${changes.cause.message}`);
    const missing = missingMigrations(files, context, changes?.kind === 'changes' ? changes.rewrites : []);
    const findings = [...checkMigrations({ files, released }, context), ...missing.map((one) => inFolder(one, files))];
    const text = formatFindings(findings, shown, call.flags.format);
    const { maskCodenames } = await import('../core/mask.js');
    await call.host.print(maskCodenames(text, Object.keys(context.configuration.app.codenames)));
    return findings.length > 0 ? 1 : 0;
  },
};
