import type { Command } from './command.js';

interface ScanFlags {
  readonly fileOnly?: true;
  readonly ignore: boolean;
  readonly allowEmpty?: true;
}

export const command: Command<ScanFlags> = {
  arguments: '[paths...]',
  details:
    'Files, folders or quoted globs; the current folder where none is given.\nPrints every model name with its place and what unpin would do with it.',
  formats: ['pretty', 'json'],
  options: [
    { flags: '--file-only', description: 'judge each file alone, without looking across files' },
    { flags: '--no-ignore', description: 'read ignored files too (node_modules, build output, .gitignore)' },
    { flags: '--allow-empty', description: 'a path or glob that matches nothing is no error' },
  ],
  async run(call) {
    const { openRun } = await import('./open-run.js');
    const { scan } = await import('../engine/scan.js');
    const { hasUnread } = await import('../core/report.js');
    const { formatScan } = await import('./scan-format.js');
    const run = await openRun(call);
    const report = scan(await run.list(call.arguments, call.flags), run.context);
    for (const line of report.notices) call.host.notice(line);
    await call.host.print(formatScan(report, call.flags.format));
    return hasUnread(report.skips) ? 3 : 0;
  },
};
