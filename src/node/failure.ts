/** The failed half of the outcomes in `core/disk.ts`. */
export interface Failure {
  readonly kind: 'failed';
  readonly cause: string;
  readonly message: string;
}

export function fail(cause: string, message: string): Failure {
  return { kind: 'failed', cause, message };
}

/** An expected error of the file system as a value; anything else is a bug and is thrown on. */
export function failureOf(error: unknown): Failure {
  const code = codeOf(error);
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return fail('missing', 'does not exist');
    case 'ELOOP':
      return fail('symlink-loop', 'a symbolic link that leads round in circles');
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return fail('unreadable', `no permission (${code})`);
    case 'EISDIR':
      return fail('unreadable', 'a folder, not a file');
    case null:
      throw error;
    default:
      return fail('unreadable', `the system says ${code}`);
  }
}

/** The system's code, or null where the error is none of the system's. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error ? error.code : null;
}
