import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runMain } from '../commands/run-main.js';
import { CODENAME, commit, forgeShard, makeSharded, NAMES, readShard, unpin, writeShard, writeShards } from './shard-run.js';

const FORMATS = ['pretty', 'json', 'jsonl', 'sarif', 'github', 'gitlab', 'junit', 'markdown', 'agent'];

describe('unpin merge', () => {
  test.each([1, 8])('prints of %i shards what one run prints, in every format', async (of) => {
    const root = makeSharded();
    await writeShards(root, of);
    for (const format of FORMATS) {
      const whole = await unpin(root, 'lint', '--format', format);
      expect(whole.code).toBe(1);
      expect(await unpin(root, 'merge', 'shards', '--format', format)).toEqual(whole);
    }
    const { findings } = JSON.parse((await unpin(root, 'merge', 'shards', '--format', 'json')).stdout);
    expect(findings.length).toBeGreaterThan(8);
  });

  test('takes what only judging needs: severity, baseline, days, reports', async () => {
    const root = makeSharded();
    await unpin(root, 'baseline', 'create', 'src', '--reason', 'known');
    await writeShards(root, 3);
    for (const words of [
      ['--fail-on', 'error'],
      ['--within', '30d'],
      ['--show', 'all'],
      ['--baseline', 'unpin-baseline.jsonl'],
    ])
      expect(await unpin(root, 'merge', 'shards', ...words)).toEqual(await unpin(root, 'lint', ...words));
    await unpin(root, 'merge', 'shards', '--report', 'junit=merged.xml');
    await unpin(root, 'lint', '--report', 'junit=whole.xml');
    expect(readFileSync(join(root, 'merged.xml'), 'utf8')).toBe(readFileSync(join(root, 'whole.xml'), 'utf8'));
  });

  test.each([[['src', 'settings']], [['--file-only']], [['packages/two/*.ts', 'src/pin.ts']]])(
    'answers for what the shards were asked: %s',
    async (words) => {
      const root = makeSharded();
      await writeShards(root, 2, ...words);
      expect(await unpin(root, 'merge', 'shards', '--format', 'json')).toEqual(await unpin(root, 'lint', '--format', 'json', ...words));
    },
  );

  test('runs in the sub-directory in which the shards ran, and nowhere else', async () => {
    const root = makeSharded();
    const below = join(root, 'packages');
    mkdirSync(join(below, 'shards'));
    await writeShards(below, 2);
    expect(await unpin(below, 'merge', 'shards', '--format', 'json')).toEqual(await unpin(below, 'lint', '--format', 'json'));
    const { code, stderr } = await unpin(root, 'merge', 'packages/shards');
    expect([code, stderr]).toEqual([2, expect.stringContaining('another folder of the project')]);
  });

  test('a file that no shard could read is exit 3, from its shard and from the merge', async () => {
    const root = makeSharded();
    writeFileSync(join(root, 'src/latin.ts'), Buffer.from("export const m = 'claude-2.1 \xe9';\n", 'latin1'));
    const codes = [];
    for (const index of [1, 2]) codes.push((await unpin(root, 'lint', '--shard', `${index}/2`, '--report', `blob=shards/${index}`)).code);
    expect(codes.sort()).toEqual([0, 3]);
    expect(await unpin(root, 'merge', 'shards')).toEqual(await unpin(root, 'lint'));
    expect((await unpin(root, 'merge', 'shards')).code).toBe(3);
  });

  test('no codename stands in a blob, and the names beside it are found all the same', async () => {
    const root = makeSharded({
      'src/told.ts': `// unpin-ignore-next-line retired-model -- until ${CODENAME.toUpperCase()} is out\nexport const a = { model: 'claude-2.0' };\n`,
    });
    await writeShards(root, 1);
    expect(readFileSync(join(root, 'shards/1.blob'), 'latin1').toLowerCase()).not.toContain(CODENAME);
    const { stdout } = await unpin(root, 'merge', 'shards', '--format', 'json');
    expect(JSON.parse(stdout).findings.filter(({ path }: { path: string }) => path === 'src/secret.ts').length).toBeGreaterThan(1);
  });
});

describe('unpin merge refuses with exit 2', () => {
  async function refusal(root: string, env: Readonly<Record<string, string>> = NAMES, ...words: readonly string[]): Promise<string> {
    const { code, stdout, stderr } = await runMain(root, ['merge', 'shards', '--today', '2026-11-20', ...words], env);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).not.toContain('a fault in unpin');
    return stderr;
  }

  test('a missing, a double and no shard', async () => {
    const root = makeSharded();
    expect(await refusal(root)).toContain('no shard was given');
    await writeShards(root, 4);
    copyFileSync(join(root, 'shards/2.blob'), join(root, 'shards/again.blob'));
    expect(await refusal(root)).toContain('shard 2/4 is there more than once: 2.blob, again.blob');
    rmSync(join(root, 'shards/again.blob'));
    rmSync(join(root, 'shards/3.blob'));
    expect(await refusal(root)).toContain('of 4 shards these are missing: 3');
    rmSync(join(root, 'shards'), { recursive: true });
    expect(await refusal(root)).toContain('"shards": does not exist\nPut what the jobs');
  });

  test('shards of different runs', async () => {
    const root = makeSharded();
    await writeShard(root, '1/2', '1.blob');
    await writeShard(root, '2/3', '2.blob');
    expect(await refusal(root)).toContain('2.blob and 1.blob are no shards of one run: the first is one of 3 shards, not of 2');
    await writeShard(root, '2/2', '2.blob', 'src');
    expect(await refusal(root)).toContain('the first listed other files');
    await writeShard(root, '2/2', '2.blob', '--file-only');
    expect(await refusal(root)).toContain('the first had another --file-only');
  });

  test('another configuration, another list of codenames, another catalog', async () => {
    const root = makeSharded();
    await writeShards(root, 1);
    expect(await refusal(root, { NAMES: '{ "osprey-latest": "opus" }' })).toContain('1.blob was made with another configuration');
    writeFileSync(join(root, 'unpin.config.json'), '{ "app": { "codenamesFrom": { "env": "NAMES" } } }');
    expect(await refusal(root)).toContain('1.blob was made with another configuration');
    const { head, body } = readShard(root, '1.blob');
    forgeShard(root, '1.blob', { ...head, catalog: '2020-01-01' }, body);
    expect(await refusal(root)).toContain('1.blob was made with the catalog 2020-01-01');
  });

  test('another version of unpin, whatever it has written', async () => {
    const root = makeSharded();
    await writeShards(root, 1);
    const { head, body } = readShard(root, '1.blob');
    forgeShard(root, '1.blob', { unpin: 'facts', version: '9.9.9', somethingNew: true }, body);
    expect(await refusal(root)).toMatch(/1\.blob was written by unpin 9\.9\.9, and this is \d/);
    forgeShard(root, '1.blob', { ...head, format: 2 }, body);
    expect(await refusal(root)).toContain('1.blob is damaged');
  });

  test('another commit, and a file that has changed', async () => {
    const root = makeSharded();
    await writeShards(root, 1);
    writeFileSync(join(root, 'src/pin.ts'), "\nexport const PIN = 'claude-sonnet-4-5-20250929';\n");
    expect(await refusal(root)).toContain('src/pin.ts is not what its shard has read');
    commit(root);
    expect(await refusal(root)).toContain('1.blob was made of the commit');
  });

  test('what is no blob, what was cut, and what was changed', async () => {
    const root = makeSharded();
    await writeShards(root, 1);
    const bytes = readFileSync(join(root, 'shards/1.blob'));
    for (const garbage of ['', 'PK\u0003\u0004', '{}\n', '{"unpin":"facts"', '[]\n', '\n', 'null\n', 'x'.repeat(100_000)]) {
      writeFileSync(join(root, 'shards/1.blob'), garbage);
      expect(await refusal(root)).toContain('1.blob is no blob of unpin');
    }
    for (const damaged of [bytes.subarray(0, -4), bytes.subarray(0, 700), Buffer.concat([bytes, Buffer.alloc(8)])]) {
      writeFileSync(join(root, 'shards/1.blob'), damaged);
      expect(await refusal(root)).toContain('1.blob is damaged');
    }
  });

  test('facts of files that were not listed, or belong to another shard', async () => {
    const root = makeSharded();
    await writeShards(root, 2);
    const { head, body } = readShard(root, '1.blob');
    const text = body.toString('latin1');
    expect(text).toContain('"src/old.ts"');
    forgeShard(root, '1.blob', head, Buffer.from(text.replaceAll('"src/old.ts"', '"../old.txt"'), 'latin1'));
    expect(await refusal(root)).toMatch(/do(es)? not hold the files that were listed/);
  });

  test('a report that is a blob again', async () => {
    const root = makeSharded();
    await writeShards(root, 1);
    expect(await refusal(root, NAMES, '--report', 'blob=again')).toContain('--report does not know the format "blob"');
  });
});
