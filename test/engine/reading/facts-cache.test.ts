import { describe, expect, it } from 'vitest';
import { createContext } from '../../../src/engine/create-context.js';
import { openFactsCache } from '../../../src/engine/reading/facts-cache.js';
import { createReadFiles } from '../../../src/engine/reading/read-files.js';
import { createStamper } from '../../../src/node/stamp-files.js';
import { createTimedFiles, LONG_AGO } from './timed-files.js';

const PIN = "export const MODEL = 'claude-sonnet-4-5-20250929';\n";

/** A tree in memory that counts what is read of it, with a cache between runs. */
function createTree(texts: Record<string, string>) {
  const { files, read, disk } = createTimedFiles({ 'd.ts': '', 'e.ts': '', ...texts });
  let bytes: Uint8Array | null = null;
  let clock = LONG_AGO * 2;
  return {
    write: (path: string, text: string, time: number) => void files.set(path, { text, time }),
    remove: (path: string) => void files.delete(path),
    bytes: () => bytes,
    /** What a run over these paths gives, and which of them it read. */
    async run(...paths: readonly string[]) {
      read.length = 0;
      clock += 100_000;
      const store = {
        stampsOf: createStamper(disk),
        open: () => openFactsCache(bytes, clock),
        close: (cache: ReturnType<typeof openFactsCache>) => {
          const parts = cache.close();
          if (parts) bytes = Buffer.concat([...parts]);
        },
      };
      const scans = [...(await createReadFiles(createContext(disk, '2026-11-20'), undefined, store)(paths))];
      return { scans, read: [...read] };
    },
    now: () => clock,
  };
}

const TEXTS = { 'a.ts': PIN, 'b.ts': 'export const nothing = 1;\n', 'c.ts': `${PIN}// unpin-ignore pinned-model -- measured\n` };
const ALL = [...Object.keys(TEXTS), 'd.ts', 'e.ts'];

describe('the cache of facts', () => {
  it('gives what was read, and nothing is read again', async () => {
    const tree = createTree(TEXTS);
    const cold = await tree.run(...ALL);
    expect(cold.read).toEqual(ALL);
    expect(cold.scans.map(({ kind }) => kind)).toEqual(['analysed', 'clean', 'analysed', 'clean', 'clean']);
    const kept = tree.bytes();
    expect(await tree.run(...ALL)).toEqual({ scans: cold.scans, read: [] });
    expect(tree.bytes()).toBe(kept);
  });

  it('reads what has another stamp, and analyses it only where its bytes are others', async () => {
    const tree = createTree(TEXTS);
    const cold = await tree.run(...ALL);
    tree.write('a.ts', PIN, LONG_AGO + 1);
    tree.write('b.ts', PIN, LONG_AGO + 1);
    const warm = await tree.run(...ALL);
    expect(warm.read).toEqual(['a.ts', 'b.ts']);
    expect(warm.scans.map(({ kind }) => kind)).toEqual(['analysed', 'analysed', 'analysed', 'clean', 'clean']);
    expect(warm.scans[0]).toEqual(cold.scans[0]);
    expect((await tree.run(...ALL)).read).toEqual([]);
  });

  it('does not trust a file that was written while it may have been read', async () => {
    const tree = createTree(TEXTS);
    tree.write('a.ts', PIN, tree.now() + 100_000);
    await tree.run(...ALL);
    tree.write('a.ts', PIN.replace("sonnet-4-5-20250929'", "haiku-4-5-20251001' "), tree.now());
    const { scans, read } = await tree.run(...ALL);
    expect(read).toEqual(['a.ts']);
    expect(JSON.stringify(scans[0])).toContain('claude-haiku-4-5-20251001');
  });

  it('keeps what a run of a few files did not ask for, and nothing of what is gone', async () => {
    const tree = createTree(TEXTS);
    await tree.run(...ALL);
    tree.write('a.ts', `${PIN}\n`, LONG_AGO + 1);
    await tree.run('a.ts');
    expect((await tree.run(...ALL)).read).toEqual([]);
    tree.remove('b.ts');
    expect((await tree.run(...ALL)).scans.map(({ kind }) => kind)).toEqual(['analysed', 'gone', 'analysed', 'clean', 'clean']);
  });

  it('never keeps a failure', async () => {
    const tree = createTree({ 'big.ts': `const a = 'claude-opus-4-6';${'\n'.repeat(2_000_001)}` });
    expect((await tree.run('big.ts')).scans[0]).toMatchObject({ kind: 'skipped', skip: { cause: 'too-large' } });
    expect((await tree.run('big.ts')).read).toEqual(['big.ts']);
  });

  it('does not grow with the runs', async () => {
    const paths = Array.from({ length: 40 }, (_, at) => `${at}.ts`);
    const tree = createTree(Object.fromEntries(paths.map((path) => [path, PIN])));
    await tree.run(...paths);
    const first = tree.bytes()?.length ?? 0;
    for (let round = 0; round < 100; round += 1) {
      tree.write(paths[round % 40] ?? '', `${PIN}${'\n'.repeat(round)}`, LONG_AGO + round + 1);
      await tree.run(...paths);
    }
    expect(tree.bytes()?.length).toBeLessThan(first * 8);
  });
});
