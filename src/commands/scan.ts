import { hasUnread } from '../core/report.js';
import { CHOICE_OPTIONS, LOOK_OPTIONS } from './choice-options.js';
import type { Command } from './command.js';
import type { ScanFlags } from './open-run.js';
import { READING_OPTIONS } from './reading-options.js';
import { SHARD_OPTION } from './shard-option.js';

export const command: Command<ScanFlags> = {
  arguments: '[paths...]',
  details: `Lists every model name, with its place and what unpin would do with it.
Paths are files, folders or quoted globs; the current folder where none is given.
Exit 0 done, 2 usage, 3 some files were not read.`,
  formats: ['pretty', 'json'],
  options: [...LOOK_OPTIONS, ...CHOICE_OPTIONS, SHARD_OPTION, ...READING_OPTIONS],
  async run(call) {
    const { openRun } = await import('./open-run.js');
    const { formatScan } = await import('./format-scan.js');
    const { context, scan } = await openRun(call);
    const report = await scan();
    await call.host.print(formatScan(report, call.flags.format, Object.keys(context.configuration.app.codenames)));
    return hasUnread(report.skips) ? 3 : 0;
  },
};
