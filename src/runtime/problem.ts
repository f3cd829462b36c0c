import { codeOf } from './file-system.js';

/** Why a file stays as it is. Expected, reported, never thrown. */
export interface Problem {
  readonly kind: 'problem';
  readonly reason: ProblemReason;
  readonly path: string;
  /** For people and logs; holds no settings values. */
  readonly message: string;
}

export type ProblemReason =
  | 'missing'
  /** The text is no JSON object, or not UTF-8. */
  | 'unreadable'
  /** The source may not be written, the file or folder may not, or the disk is mounted so. */
  | 'read-only'
  | 'foreign-owned'
  | 'disk-full'
  /** Another process holds the lock for longer than this start may wait. */
  | 'locked'
  | 'io';

export function problem(reason: ProblemReason, path: string, message: string): Problem {
  return { kind: 'problem', reason, path, message };
}

/** A system error, or a lost lock, as a problem. Anything else is a bug and is thrown on. */
export function problemOf(error: unknown, path: string): Problem {
  const code = codeOf(error);
  if (code === '' || !(error instanceof Error)) throw error;
  return problem(REASONS[code] ?? 'io', path, error.message);
}

const REASONS: Readonly<Record<string, ProblemReason>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EACCES: 'read-only',
  EPERM: 'read-only',
  EROFS: 'read-only',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  ELOCKLOST: 'locked',
};
