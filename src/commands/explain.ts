import { UsageError } from '../core/errors.js';
import type { Command } from './command.js';

interface ExplainFlags {
  readonly fileOnly?: true;
}

const HINT = 'Name a file from the current folder on, as `unpin lint` prints it.';

export const command: Command<ExplainFlags> = {
  arguments: '<position>',
  details: `Shows the evidence behind the decision about each name at FILE:LINE, or about the
one at FILE:LINE:COLUMN. Exit 0 done, 2 usage, or no name stands there.`,
  formats: ['pretty', 'json'],
  options: [{ flags: '--file-only', description: 'judge the file alone, never look across files' }],
  async run({ arguments: [position = ''], flags, host }) {
    const { openRun } = await import('./open-run.js');
    const { locate } = await import('../node/target.js');
    const { formatExplanation } = await import('./format-explanation.js');
    const { file, line, column } = parsePosition(position);
    const { context, scan } = await openRun({
      arguments: [file],
      flags: { ...flags, ignore: true, allowEmpty: true },
      host: { ...host, notice: () => {} },
    });
    const target = locate(context.disk.root, file);
    if ('cause' in target) throw new UsageError(`${file}: ${target.message}`, HINT);
    if (target.kind !== 'file') throw new UsageError(`"${file}" ${target.kind === 'absent' ? 'does not exist' : 'is no file'}`, HINT);
    const report = await scan();
    for (const { path, cause, message } of report.skips) if (path === target.base) host.notice(`${path}: ${cause}: ${message}`);
    const inFile = report.judged.filter(({ reference }) => reference.path === target.base);
    const found = inFile.filter(({ reference }) => {
      const { start, end } = { start: reference.column, end: reference.column + reference.range.end - reference.range.start };
      return reference.line === line && (column === null || (start <= column && column < end));
    });
    if (found.length === 0) {
      const lines = [...new Set(inFile.map(({ reference }) => reference.line))];
      throw new UsageError(
        `no model name stands at ${position}`,
        lines.length === 0
          ? 'Nor anywhere else in that file.'
          : `Names stand on ${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}.`,
      );
    }
    await host.print(formatExplanation(found, context, flags.format));
    return 0;
  },
};

function parsePosition(text: string): { readonly file: string; readonly line: number; readonly column: number | null } {
  const [, file, line, column] = /^(.+?):(\d+)(?::(\d+))?$/.exec(text) ?? [];
  if (file === undefined) throw new UsageError(`"${text}" is no position`, 'It is FILE:LINE or FILE:LINE:COLUMN, counted from 1.');
  return { file, line: Number(line), column: column === undefined ? null : Number(column) };
}
