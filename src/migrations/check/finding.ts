import { lineStarts, positionAt, type Range } from '../../core/text.js';
import type { MIGRATION_PROBLEMS } from './problems.js';

export type MigrationProblem = keyof typeof MIGRATION_PROBLEMS | 'target-retiring';

/** One mistake in one migration of the folder. */
export interface CheckFinding {
  readonly code: MigrationProblem;
  /** Relative to the folder of migrations. */
  readonly path: string;
  /** 1-based; 1 where the file as a whole is meant. */
  readonly line: number;
  /** 1-based, in UTF-16 units. */
  readonly column: number;
  /** To the end of its line. */
  readonly range: Range;
  /** One sentence. */
  readonly message: string;
  /** The next step. */
  readonly help: string;
}

/** `at` is an offset in the text; 0 where the file as a whole is meant. */
export function finding(
  { path, text }: { readonly path: string; readonly text: string },
  code: MigrationProblem,
  at: number,
  message: string,
  help: string,
): CheckFinding {
  const start = text.startsWith('\uFEFF') ? Math.max(1, at) : at;
  const [rest = ''] = /^[^\r\n]+/.exec(text.slice(start)) ?? [];
  const range = { start, end: start + Math.max(1, rest.trimEnd().length) };
  return { code, path, ...positionAt(lineStarts(text), start), range, message, help };
}
