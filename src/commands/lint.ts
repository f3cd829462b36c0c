import { hasUnread } from '../core/report.js';
import { CHOICE_OPTIONS } from './choice-options.js';
import type { Command } from './command.js';
import type { ScanFlags } from './open-run.js';
import { READING_OPTIONS } from './reading-options.js';

interface LintFlags extends ScanFlags {
  readonly failOn?: 'error' | 'warn' | 'info';
  readonly show?: 'all';
  readonly baseline?: string;
  readonly within?: string;
  readonly report: readonly string[];
}

export const command: Command<LintFlags> = {
  arguments: '[paths...]',
  details:
    'Paths are files, folders or quoted globs; the current folder where none is\ngiven. Exit 0 clean, 1 findings, 2 usage, 3 some files were not read.',
  formats: ['pretty', 'json', 'jsonl', 'sarif', 'github', 'gitlab', 'junit', 'markdown', 'agent'],
  options: [
    { flags: '--fail-on <severity>', description: 'exit 1 from this severity on, by default warn', choices: ['error', 'warn', 'info'] },
    { flags: '--within <days>', description: 'announced retirements: only exact dates this near, such as 90d' },
    { flags: '--show <what>', description: 'list the pins too that are only counted', choices: ['all'] },
    { flags: '--baseline <file>', description: 'accept what it lists, by default unpin-baseline.jsonl' },
    { flags: '--report <format=file>', description: 'also write a report to a file (repeatable)', isRepeatable: true },
    { flags: '--file-only', description: 'judge each file alone, never look across files' },
    { flags: '--no-ignore', description: 'read ignored files too' },
    { flags: '--allow-empty', description: 'let a path or glob match nothing' },
    ...CHOICE_OPTIONS,
    ...READING_OPTIONS,
  ],
  async run(call) {
    const { openRun } = await import('./open-run.js');
    const { withinDays } = await import('./within-days.js');
    const { checkLook } = await import('../engine/check-look.js');
    const { fails, lint } = await import('../engine/lint.js');
    const { parseReports, renderLint, writeReports } = await import('./render-lint.js');
    const reports = parseReports(call.flags.report);
    const { openBaseline } = await import('./baseline-file.js');
    const { context, scan, projectFolder, lintedFolder } = await openRun(call, 'index', (written) =>
      withinDays(written, call.flags.within),
    );
    const baseline = openBaseline(projectFolder, call.flags.baseline, call.host);
    const { isWholeRun } = await import('./whole-run.js');
    const report = lint(await scan(), context, baseline, isWholeRun(call, context), await lintedFolder());
    checkLook(report, context, isWholeRun(call, context));
    const showAll = call.flags.show === 'all';
    writeReports(report, context, reports, showAll, call.host);
    await call.host.print(renderLint(report, context, call.flags.format, showAll, call.host));
    if (hasUnread(report.skips)) return 3;
    return fails(report, call.flags.failOn ?? 'warn') ? 1 : 0;
  },
};
