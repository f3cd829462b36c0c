import { readFileSync } from 'node:fs';

/** Of unpin itself, from the package that these files stand in. */
export function readVersion(): string {
  const content: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  if (typeof content !== 'object' || content === null || !('version' in content)) throw new Error('package.json has no version');
  return String(content.version);
}
