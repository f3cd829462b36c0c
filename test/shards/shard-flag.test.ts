import { describe, expect, test } from 'vitest';
import { isInShard, parseShard } from '../../src/core/shard.js';
import { makeSharded, unpin } from './shard-run.js';

const paths = Array.from({ length: 8000 }, (_, at) => `packages/p${at % 40}/src/file-${at}.ts`);

describe('--shard', () => {
  test('every file is in one part, and the parts are alike', () => {
    for (const of of [1, 2, 8]) {
      const parts = Array.from({ length: of }, (_, at) => paths.filter((path) => isInShard(path, { index: at + 1, of })));
      expect(parts.flat().sort()).toEqual([...paths].sort());
      for (const part of parts) expect(Math.abs(part.length - paths.length / of)).toBeLessThan(paths.length * 0.02);
    }
  });

  test('a path stays in its part from release to release', () => {
    const part = (path: string): number => [1, 2, 3, 4, 5, 6, 7, 8].findIndex((index) => isInShard(path, { index, of: 8 })) + 1;
    expect(['src/a.ts', 'src/b.ts', 'src/\u{1f600}.json', 'packages/one/index.tsx'].map(part)).toEqual([1, 7, 1, 3]);
  });

  test.each(['', '0/2', '3/2', '1', '1/0', '-1/2', '1/2/3', '1.5/2', '1/1000', 'a/b'])('does not know "%s"', async (given) => {
    expect(() => parseShard(given)).toThrow('--shard does not know');
    const { code, stderr } = await unpin('.', 'lint', `--shard=${given}`);
    expect([code, stderr]).toEqual([2, expect.stringContaining(`--shard does not know "${given}"`)]);
  });

  test('parts of scan are the whole together', async () => {
    const root = makeSharded();
    const referencesOf = async (...words: readonly string[]): Promise<readonly object[]> =>
      JSON.parse((await unpin(root, 'scan', '--format', 'json', ...words)).stdout).references;
    const parts = await Promise.all([1, 2, 3].map((index) => referencesOf('--shard', `${index}/3`)));
    const inOrder = (references: readonly object[]): readonly string[] => references.map((each) => JSON.stringify(each)).sort();
    expect(inOrder(parts.flat())).toEqual(inOrder(await referencesOf()));
    expect(parts.every(({ length }) => length > 0)).toBe(true);
  });

  test('a part by itself calls no exception of another part unused', async () => {
    const root = makeSharded();
    const codes = [];
    for (const index of [1, 2, 3, 4, 5]) {
      const { stdout } = await unpin(root, 'lint', '--format', 'json', '--shard', `${index}/5`);
      codes.push(...JSON.parse(stdout).findings.map(({ path, reason }: { path: string; reason: string }) => `${path} ${reason}`));
    }
    expect(codes.filter((code: string) => code.includes('unused-suppression'))).toEqual(['src/stale.ts unused-suppression']);
  });
});

describe('--report blob', () => {
  test.each([
    [['--fail-on', 'error'], '--fail-on'],
    [['--report', 'sarif=a.sarif'], '--report'],
    [['--within', '9d'], '--within'],
    [['--show', 'all'], '--show'],
    [['--baseline', 'b.jsonl'], '--baseline'],
    [['--since', 'HEAD'], '--since'],
    [['--staged'], '--staged'],
  ])('refuses beside it %s', async (words, flag) => {
    const { code, stderr } = await unpin('.', 'lint', '--report', 'blob=x.blob', ...words);
    expect([code, stderr]).toEqual([2, expect.stringContaining(flag)]);
  });

  test('needs a file, inside of the tree', async () => {
    const root = makeSharded();
    expect((await unpin(root, 'lint', '--report', 'blob=')).stderr).toContain('Write a file too');
    const { code, stderr } = await unpin(root, 'lint', '--report', 'blob=../x.blob');
    expect([code, stderr]).toEqual([2, expect.stringContaining('lies outside of this tree')]);
  });
});
