import { posix } from 'node:path';

/** A path of the run as the repository names it: from its top, without `./` and `..`. */
export function repositoryPath(base: string, path: string): string {
  return posix.normalize(base + path);
}

/** The same as a relative URI reference. */
export function repositoryUri(base: string, path: string): string {
  // Windows lets names hold half of a pair, which no URI spells.
  const whole = repositoryPath(base, path).replace(/\p{Cs}/gu, '\ufffd');
  return whole.split('/').map(encodeURIComponent).join('/');
}
