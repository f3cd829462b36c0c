import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runMain } from '../commands/run-main.js';
import { makeTree } from '../node/temporary-tree.js';

const PIN = 'claude-sonnet-4-5-20250929';
const SOURCE = `import { resolveModel } from './resolver.js';
resolveModel('${PIN}');
resolveModel('fennec-latest[1m]');
`;
const treeOf = (codenames: Readonly<Record<string, string>>): string =>
  makeTree({
    'unpin.config.json': JSON.stringify({
      app: { aliases: { sonnet: 'claude-sonnet-4-6', opus: 'claude-opus-4-6' }, codenames, sinks: { functions: ['resolveModel'] } },
    }),
    'src/a.ts': SOURCE,
  });
const run = (root: string, ...words: readonly string[]) => runMain(root, [...words, '--today', '2026-11-20']);

/** Makes a report by `command`, and migrations from it. */
async function migrate(root: string, ...command: readonly string[]) {
  const { stdout } = await run(root, ...command, '--format', 'json');
  expect(stdout).not.toMatch(/fennec/i);
  writeFileSync(join(root, 'report.txt'), stdout);
  return run(root, 'migrate', 'new', '--from-report', 'report.txt');
}

describe.each([['scan'], ['fix'], ['fix --write --allow-dirty']])('a report that unpin %s prints', (command) => {
  test('gives one migration for each name, the masked codename included', async () => {
    const root = treeOf({ 'fennec-latest': 'opus' });
    expect((await migrate(root, ...command.split(' '))).code).toBe(0);
    const made = readdirSync(join(root, 'src/migrations')).filter((name) => name.endsWith('.ts') && !/test|index/.test(name));
    expect(made.sort()).toEqual(['migrateFennecToOpus.ts', 'migrateSonnet45ToSonnet46.ts']);
  });
});

test('two codenames of one alias cannot be told apart: it is said, without either', async () => {
  const { code, stdout, stderr } = await migrate(treeOf({ 'fennec-latest': 'opus', 'falcon-latest': 'opus' }), 'scan');
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain("masks which of 2 codenames that mean 'opus' was rewritten");
  expect(stderr).not.toMatch(/fennec|falcon/i);
});

test('a codename that the configuration does not know any more is said', async () => {
  const root = treeOf({ 'fennec-latest': 'opus' });
  const { stdout } = await run(root, 'scan', '--format', 'json');
  writeFileSync(join(root, 'report.txt'), stdout);
  writeFileSync(join(root, 'unpin.config.json'), '{ "app": { "aliases": { "opus": "claude-opus-4-6" } } }');
  const { code, stderr } = await run(root, 'migrate', 'new', '--from-report', 'report.txt');
  expect(code).toBe(2);
  expect(stderr).toContain('no codename of the configuration has that alias');
});

test('a report of another command is refused in words', async () => {
  const { code, stderr } = await migrate(treeOf({ 'fennec-latest': 'opus' }), 'lint');
  expect(code).toBe(2);
  expect(stderr).toContain('The report has no list of references, and none of files with edits.');
});
