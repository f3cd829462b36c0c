import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Outcome, runMain } from '../commands/run-main.js';
import { git, makeTree } from '../node/temporary-tree.js';
import { commit, makeRepository, write } from './repository.js';

const PIN = 'claude-haiku-4-5-20251001';
const ALIAS = 'claude-haiku-4-5';
const call = (id: string): string => `import Anthropic from '@anthropic-ai/sdk';\nnew Anthropic().messages.create({ model: '${id}' });\n`;
const read = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');
const fix = (root: string, ...words: readonly string[]): Promise<Outcome> => runMain(root, ['fix', '--today', '2026-11-20', ...words]);

describe('fix --staged', () => {
  it('writes staged files and no other; git still holds what was staged', async () => {
    const root = makeRepository({ 'old.ts': call(PIN) });
    write(root, 'new.ts', call(PIN));
    git(root, 'add', 'new.ts');
    write(root, 'untracked.ts', call(PIN));
    expect((await fix(root, '--staged', '--write')).code).toBe(0);
    expect(['old.ts', 'new.ts', 'untracked.ts'].map((path) => read(root, path) === call(PIN))).toEqual([true, false, true]);
    expect(read(root, 'new.ts')).toBe(call(ALIAS));
    expect(git(root, 'show', ':new.ts')).toBe(call(PIN));
  });

  it('T12: refuses a file of which only a part is staged, and leaves work tree and index as they are', async () => {
    const root = makeRepository({ 'a.ts': '', 'b.ts': '' });
    for (const path of ['a.ts', 'b.ts']) write(root, path, call(PIN));
    git(root, 'add', '.');
    const more = `${call(PIN)}// work that is not staged\n`;
    write(root, 'a.ts', more);
    const { code, stdout } = await fix(root, '--staged', '--write', '--format', 'json');
    expect(code).toBe(3);
    expect(JSON.parse(stdout).skipped).toEqual([
      { path: 'a.ts', cause: 'partly-staged', message: 'only a part of its changes is staged; stage or stash the rest' },
    ]);
    expect([read(root, 'a.ts'), read(root, 'b.ts')]).toEqual([more, call(ALIAS)]);
    expect(git(root, 'show', ':a.ts')).toBe(call(PIN));
  });

  it('does not bring back a file that was deleted after it was staged', async () => {
    const root = makeRepository({ 'a.ts': '' });
    write(root, 'a.ts', call(PIN));
    git(root, 'add', '.');
    rmSync(join(root, 'a.ts'));
    expect((await fix(root, '--staged', '--write')).code).toBe(3);
    expect(existsSync(join(root, 'a.ts'))).toBe(false);
  });
});

it('fix --since writes what changed and no other', async () => {
  const root = makeRepository({ 'old.ts': call(PIN), 'new.ts': '' });
  write(root, 'new.ts', call(PIN));
  commit(root);
  await fix(root, '--since', 'HEAD~1', '--write');
  expect([read(root, 'old.ts'), read(root, 'new.ts')]).toEqual([call(PIN), call(ALIAS)]);
});

describe('fix --stdin', () => {
  const stdin = (path: string, text: string | Uint8Array, ...words: readonly string[]): Promise<Outcome> =>
    runMain(makeTree({}), ['fix', '--today', '2026-11-20', '--stdin', '--stdin-filename', path, ...words], {}, text);

  it('prints with --write what becomes of the file, byte for byte, and nothing else', async () => {
    const text = `\ufeff${call(PIN).replaceAll('\n', '\r\n')}\t// end`;
    expect(await stdin('a.ts', text, '--write')).toEqual({ code: 0, stdout: text.replace(PIN, ALIAS), stderr: '' });
  });

  it('prints the file as it came where nothing is to be rewritten', async () => {
    for (const text of [call(ALIAS), '', 'export {};'])
      expect(await stdin('a.ts', text, '--write')).toEqual({ code: 0, stdout: text, stderr: '' });
    expect((await stdin('node_modules/a.ts', call(PIN), '--write')).stdout).toBe(call(PIN));
    expect((await stdin('test/a.test.ts', call(PIN), '--write')).stdout).toBe(call(PIN));
  });

  it('prints a file with broken syntax as it came, and is exit 3', async () => {
    const broken = call(PIN).replace('})', '}');
    expect(await stdin('a.ts', broken, '--write')).toMatchObject({
      code: 3,
      stdout: broken,
      stderr: expect.stringContaining('a.ts: not read (syntax)'),
    });
  });

  it('shows a patch without --write', async () => {
    const { stdout } = await stdin('src/a.ts', call(PIN));
    expect(stdout).toContain(`--- a/src/a.ts\n+++ b/src/a.ts\n`);
  });

  it('writes no file: --emit-migrations is refused', async () => {
    expect(await stdin('a.ts', call(PIN), '--write', '--emit-migrations', 'm')).toMatchObject({ code: 2, stdout: '' });
  });
});
