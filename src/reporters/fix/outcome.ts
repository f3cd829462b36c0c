import type { RefusedFile } from '../../core/fix-plan.js';
import { printable, printableJson } from '../../core/printable.js';
import { count } from '../text/count.js';

/** What came of completing one earlier run, or of taking it back. */
export interface Outcome {
  /** When it began, as people read it. */
  readonly run: string;
  /** The folder that its paths are relative to. */
  readonly root: string;
  readonly done: readonly string[];
  readonly refused: readonly RefusedFile[];
}

export interface Wording {
  readonly verb: 'written' | 'restored';
  /** The whole line where there was nothing to do. */
  readonly none: string;
}

/** For people a line a file; as JSON one object with `runs`. */
export function renderOutcome({ verb, none }: Wording, outcomes: readonly Outcome[], format: string): string {
  if (format === 'json') {
    return printableJson({ runs: outcomes.map(({ run, root, done, refused }) => ({ run, root, [verb]: done, refused })) });
  }
  if (outcomes.length === 0) return `${none}\n`;
  return outcomes
    .map(({ run, root, done, refused }) => textOf(`${run} in ${printable(root)}: ${count(done.length, 'file')} ${verb}`, done, refused))
    .join('');
}

function textOf(head: string, done: readonly string[], refused: readonly RefusedFile[]): string {
  const lines = [
    refused.length === 0 ? `${head}.` : `${head}, ${refused.length} left as they are.`,
    ...done.map((path) => `  ${printable(path)}`),
    ...refused.map(({ path, reason, message }) => `${printable(path)}: left as it is (${reason}): ${printable(message)}`),
  ];
  return `${lines.join('\n')}\n`;
}
