import { codeOf } from '../node/failure.js';

/** What the system said where it refused something, such as a disk that fails; null for every other error. */
export function systemError(error: unknown): string | null {
  return error instanceof Error && codeOf(error) !== null ? error.message : null;
}
