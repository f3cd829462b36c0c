import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runMain } from '../commands/run-main.js';
import { git, makeTree } from '../node/temporary-tree.js';

const CONFIGURATION = JSON.stringify({
  app: {
    aliases: { sonnet: 'claude-sonnet-4-6', opus: 'claude-opus-4-6', haiku: 'claude-haiku-4-5' },
    codenames: { 'fennec-latest': 'opus' },
    sinks: { functions: ['resolveModel'], settings: [{ files: ['settings/*.json'], keys: ['model'] }] },
  },
});
const SOURCE = `import OpenAI from 'openai';
import { resolveModel } from './resolver.js';
resolveModel('claude-sonnet-4-5-20250929[1m]');
new OpenAI().chat.completions.create({ model: 'gpt-5.4-mini-2026-03-17', messages: [] });
`;
const fix = (root: string, ...words: readonly string[]) => runMain(root, ['fix', '--today', '2026-11-20', ...words]);
const treeOf = (): string =>
  makeTree({ 'unpin.config.json': CONFIGURATION, 'src/a.ts': SOURCE, 'settings/a.json': '{ "model": "fennec-latest" }\n' });
const EMIT = ['src', 'settings', '--emit-migrations', 'src/migrations'];

describe('fix --emit-migrations', () => {
  test('writes a migration for every name that it rewrote in a sink or in settings, and for no other', async () => {
    const root = treeOf();
    expect((await fix(root, ...EMIT, '--write')).code).toBe(0);
    const names = readdirSync(join(root, 'src/migrations')).sort();
    expect(names.filter((name) => !name.includes('.test.'))).toEqual(['migrateFennecToOpus.ts', 'migrateSonnet45ToSonnet46.ts']);
    expect(names).toHaveLength(4);
    expect(readFileSync(join(root, 'src/migrations/migrateSonnet45ToSonnet46.ts'), 'utf8')).toContain("'claude-sonnet-4-5-20250929'");
  });

  test('a second run writes none again', async () => {
    const root = treeOf();
    await fix(root, ...EMIT, '--write');
    const before = readdirSync(join(root, 'src/migrations'));
    const again = await fix(root, ...EMIT, '--write');
    expect([again.code, again.stdout.split('\n')[0]]).toEqual([0, 'Nothing to rewrite.']);
    expect(readdirSync(join(root, 'src/migrations'))).toEqual(before);
  });

  test('a name that a migration handles already is said to be, not generated again; the notice masks codenames', async () => {
    const root = treeOf();
    await fix(root, 'settings', '--emit-migrations', 'src/migrations', '--write');
    const other = await fix(root, 'src', '--emit-migrations', 'src/migrations', '--write');
    expect(other.code).toBe(0);
    expect(readdirSync(join(root, 'src/migrations'))).toHaveLength(4);
    const rest = await fix(makeTree({ ...filesOf(root), 'settings/b.json': '{ "model": "fennec-latest[1m]" }' }), ...EMIT);
    expect(rest.stderr).toContain('<codename>[1m]: migrateFennecToOpus handles it already');
  });

  test('a preview shows the files in its patch, writes none, and git creates them from it', async () => {
    const root = treeOf();
    const { code, stdout } = await fix(root, ...EMIT, '--output', 'x.patch');
    expect(code).toBe(0);
    expect(stdout).toContain('Would rewrite 3 names in 2 files and create 4 files.');
    expect(existsSync(join(root, 'src/migrations'))).toBe(false);
    git(root, 'init', '-q');
    git(root, 'apply', 'x.patch');
    const written = treeOf();
    await fix(written, ...EMIT, '--write');
    for (const name of readdirSync(join(written, 'src/migrations')))
      expect(readFileSync(join(root, 'src/migrations', name), 'utf8')).toBe(readFileSync(join(written, 'src/migrations', name), 'utf8'));
  });
});

function filesOf(root: string): Record<string, string> {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(ts|json)$/.test(path));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}
