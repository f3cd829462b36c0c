import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyExample, unpin } from '../example/copy.js';

const text = readFileSync(new URL('../../docs/json.md', import.meta.url), 'utf8');

/** Every key, at any depth. */
function keysOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(keysOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)]);
}

describe('docs/json.md', () => {
  let copy: string;

  beforeAll(() => {
    copy = copyExample();
    unpin(copy, 'migrate', 'new', '--from', 'claude-sonnet-4-5-20250929', '--to', 'sonnet');
    rmSync(join(copy, 'src', 'migrations', 'migrateSonnet45ToSonnet46.test.ts'));
  });

  afterAll(() => {
    rmSync(dirname(copy), { recursive: true, force: true });
  });

  it.each([
    ['scan', ['scan']],
    ['lint', ['lint', '--show', 'all']],
    ['fix', ['fix', '--emit-migrations', 'src/migrations']],
    ['migrate new', ['migrate', 'new', '--from', 'fennec-latest', '--gate', 'user-type:ant', '--dry-run']],
    ['migrate check', ['migrate', 'check']],
    ['migrate list', ['migrate', 'list']],
    ['migrate run', ['migrate', 'run', '--settings', 'settings/user.jsonc']],
    ['migrate simulate', ['migrate', 'simulate', '--corpus', 'settings']],
    ['explain', ['explain', 'src/pricing.ts:11']],
    ['resolve', ['resolve', 'sonnet[1m]']],
    ['models', ['models', '--timeline']],
    ['release', ['release', '--alias', 'sonnet=claude-sonnet-5-5']],
  ])('has every key that %s prints', (name, words) => {
    const keys = new Set(keysOf(JSON.parse(unpin(copy, ...words, '--format', 'json').stdout)));
    expect(keys.size).toBeGreaterThan(0);
    expect([...keys].filter((key) => !text.includes(`\`${key}\``))).toEqual([]);
    expect(text).toContain(`\n## \`${name}\`\n`);
  });
});
