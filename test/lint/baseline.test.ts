import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runMain } from '../commands/run-main.js';
import { makeTree } from '../node/temporary-tree.js';

const [HAIKU, OPUS] = ['claude-haiku-4-5-20251001', 'claude-opus-4-5-20251101'];
const CONFIGURATION = JSON.stringify({
  app: { aliases: { haiku: 'claude-haiku-4-5', opus: 'claude-opus-4-5' }, sinks: { functions: ['resolveModel'] } },
});
const HEAD = "import { resolveModel } from './resolver.js';\n";
const use = (name: string, binding = 'a'): string => `const ${binding} = resolveModel('${name}');\n`;
const FILE = 'unpin-baseline.jsonl';

const run = (root: string, ...words: readonly string[]) => runMain(root, [...words, '--today', '2026-11-20']);
const write = (root: string, path: string, source: string): void => writeFileSync(join(root, path), HEAD + source);
const entries = (root: string) =>
  readFileSync(join(root, FILE), 'utf8')
    .trimEnd()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** A tree whose every finding is in its baseline. */
async function adopted(files: Readonly<Record<string, string>>): Promise<string> {
  const root = makeTree({
    'unpin.config.json': CONFIGURATION,
    ...Object.fromEntries(Object.entries(files).map(([path, source]) => [path, HEAD + source])),
  });
  expect((await run(root, 'baseline', 'create')).code).toBe(0);
  expect((await run(root, 'lint')).code).toBe(0);
  return root;
}

/** What lint says afterwards: rule, path and name of each finding. */
async function lint(root: string, ...words: readonly string[]) {
  const { code, stdout } = await run(root, 'lint', '--format', 'json', ...words);
  const told = JSON.parse(stdout).findings.map(({ ruleId, path, text }: Record<string, string>) => [ruleId, path, text]);
  return { code, told };
}

test('what an entry holds cannot move or hide what is printed', async () => {
  const root = await adopted({ 'a.ts': use(HAIKU) });
  const [entry] = entries(root);
  const hostile = { ...entry, rule: 'x\u202ey', name: '\u001b[2J', path: 'b\u0007.ts', fingerprint: '0' };
  writeFileSync(join(root, FILE), `${JSON.stringify(entry)}\n${JSON.stringify(hostile)}\n`);
  const { code, stdout } = await run(root, 'baseline', 'prune');
  expect([code, stdout.split('\n')[0]]).toEqual([0, 'gone  b\\u{7}.ts  \\u{1b}[2J  x\\u{202e}y']);
});

describe('T6: with a baseline', () => {
  test('a new pin is found', async () => {
    const root = await adopted({ 'a.ts': use(HAIKU) });
    write(root, 'a.ts', use(HAIKU) + use(OPUS, 'b'));
    expect(await lint(root)).toEqual({ code: 1, told: [['pinned-model', 'a.ts', OPUS]] });
  });

  test('a moved line, another indent and other line ends are not', async () => {
    const root = await adopted({ 'a.ts': use(HAIKU) });
    write(root, 'a.ts', `\r\n// more\r\n\t\t${use(HAIKU).replace('\n', '\r\n')}`);
    expect(await lint(root)).toEqual({ code: 0, told: [] });
  });

  test('a renamed file is not', async () => {
    const root = await adopted({ 'a.ts': use(HAIKU) });
    renameSync(join(root, 'a.ts'), join(root, 'b.ts'));
    expect(await lint(root)).toEqual({ code: 0, told: [] });
  });

  test('a swap in one file is found, and the old entry is stale', async () => {
    const root = await adopted({ 'a.ts': use(HAIKU) });
    write(root, 'a.ts', use(OPUS));
    expect((await lint(root)).told).toEqual([
      ['pinned-model', 'a.ts', OPUS],
      ['stale-baseline', FILE, HAIKU],
    ]);
  });

  test('the same name in another place of the file is found', async () => {
    const root = await adopted({ 'a.ts': use(HAIKU) });
    write(root, 'a.ts', use(HAIKU, 'elsewhere'));
    expect((await lint(root)).told.map(([rule]: string[]) => rule)).toEqual(['pinned-model', 'stale-baseline']);
  });

  test('a copy into another file is found, once', async () => {
    const root = await adopted({ 'a.ts': use(HAIKU) });
    write(root, 'b.ts', use(HAIKU));
    expect(await lint(root)).toEqual({ code: 1, told: [['pinned-model', 'b.ts', HAIKU]] });
  });

  test('one more of several equal ones is found', async () => {
    const root = await adopted({ 'a.ts': use(HAIKU) + use(HAIKU) });
    write(root, 'a.ts', use(HAIKU) + use(HAIKU) + use(HAIKU));
    expect(await lint(root)).toEqual({ code: 1, told: [['pinned-model', 'a.ts', HAIKU]] });
  });

  test('a fixed finding leaves a stale entry, until it is pruned', async () => {
    const root = await adopted({ 'a.ts': use(HAIKU), 'b.ts': use(OPUS) });
    write(root, 'a.ts', use('haiku'));
    expect((await lint(root)).told).toEqual([['stale-baseline', FILE, HAIKU]]);
    expect((await run(root, 'baseline', 'prune')).stdout).toContain('1 entry, 0 added, 1 removed.');
    expect(await lint(root)).toEqual({ code: 0, told: [] });
  });

  test('a run over a part of the project calls nothing stale that it did not read', async () => {
    const root = await adopted({ 'a.ts': use(HAIKU), 'b.ts': use(OPUS) });
    expect(await lint(root, 'b.ts')).toEqual({ code: 0, told: [] });
    await run(root, 'baseline', 'prune', 'b.ts');
    expect(entries(root)).toHaveLength(2);
  });

  test('T1: nothing is stale in a file that could not be read whole, and nothing is pruned', async () => {
    const root = await adopted({ 'a.ts': use(HAIKU), 'b.ts': use(OPUS) });
    writeFileSync(join(root, 'a.ts'), Buffer.from([...Buffer.from(HEAD + use(HAIKU)), 0xf6]));
    write(root, 'b.ts', `const b = \`\${(\n${use(OPUS)}`);
    expect(await lint(root)).toEqual({ code: 3, told: [] });
    expect((await run(root, 'baseline', 'prune')).code).toBe(3);
    expect(entries(root)).toHaveLength(2);
  });

  test('a file that is ignored by now leaves stale entries, which only a run over everything can tell', async () => {
    const root = await adopted({ 'a.ts': use(HAIKU), 'b.ts': use(OPUS) });
    writeFileSync(join(root, 'unpin.config.json'), JSON.stringify({ ...JSON.parse(CONFIGURATION), ignore: ['a.ts'] }));
    expect((await lint(root)).told).toEqual([['stale-baseline', FILE, HAIKU]]);
    expect(await lint(root, 'b.ts')).toEqual({ code: 0, told: [] });
    await run(root, 'baseline', 'prune');
    expect(entries(root)).toMatchObject([{ path: 'b.ts' }]);
  });

  test('a run that sees one file at a time calls nothing stale of which another file decides', async () => {
    const client = "import Anthropic from '@anthropic-ai/sdk';\nimport { MODEL } from './a.js';\n";
    const root = await adopted({
      'a.ts': `export const MODEL = '${HAIKU}';\n`,
      'b.ts': `${client}new Anthropic().messages.create({ model: MODEL });\n`,
      'c.ts': use(OPUS),
    });
    write(root, 'c.ts', use('opus'));
    expect((await lint(root, '--file-only')).told).toEqual([['stale-baseline', FILE, OPUS]]);
    await run(root, 'baseline', 'prune', '--file-only');
    expect(entries(root)).toMatchObject([{ path: 'a.ts' }]);
    expect(await lint(root)).toEqual({ code: 0, told: [] });
  });
});

describe('the commands', () => {
  test('create writes one sorted line an entry with owner, reason and end, and never writes over a baseline', async () => {
    const root = makeTree({
      'unpin.config.json': CONFIGURATION,
      CODEOWNERS: '* @all\n/src/ @team @lead # ours\n',
      'src/b.ts': HEAD + use(HAIKU),
      'a.ts': HEAD + use(OPUS),
    });
    await run(root, 'baseline', 'create', '--reason', 'adopted', '--until', '2026-12-31');
    expect(entries(root)).toEqual([
      {
        path: 'a.ts',
        rule: 'pinned-model',
        name: OPUS,
        fingerprint: expect.any(String),
        owner: '@all',
        reason: 'adopted',
        until: '2026-12-31',
      },
      {
        path: 'src/b.ts',
        rule: 'pinned-model',
        name: HAIKU,
        fingerprint: expect.any(String),
        owner: '@team @lead',
        reason: 'adopted',
        until: '2026-12-31',
      },
    ]);
    const again = await run(root, 'baseline', 'create');
    expect([again.code, again.stderr.split('\n')[0]]).toEqual([2, 'unpin: the baseline exists already']);
  });

  test('an entry that has ended accepts nothing', async () => {
    const root = makeTree({ 'unpin.config.json': CONFIGURATION, 'a.ts': HEAD + use(HAIKU) });
    await run(root, 'baseline', 'create', '--until', '2026-11-20');
    expect((await lint(root)).code).toBe(0);
    const { code, stdout } = await runMain(root, ['lint', '--today', '2026-11-21']);
    expect(code).toBe(1);
    expect(stdout.replace(/\s+/g, ' ')).toContain('The baseline accepted it until 2026-11-20.');
  });

  test('update follows a rename, keeps what people wrote, and adds new findings only on demand', async () => {
    const root = makeTree({ 'unpin.config.json': CONFIGURATION, 'a.ts': HEAD + use(HAIKU) });
    await run(root, 'baseline', 'create', '--reason', 'adopted');
    renameSync(join(root, 'a.ts'), join(root, 'c.ts'));
    write(root, 'd.ts', use(OPUS));
    const refused = await run(root, 'baseline', 'update');
    expect(refused.code).toBe(1);
    expect(refused.stdout).toContain(`new   d.ts:2:25  ${OPUS}  pinned-model`);
    expect(entries(root)).toMatchObject([{ path: 'c.ts', reason: 'adopted' }]);
    expect((await run(root, 'baseline', 'update', '--accept-new')).code).toBe(0);
    expect(entries(root)).toMatchObject([{ path: 'c.ts' }, { path: 'd.ts' }]);
  });

  test('check writes nothing and says what lint would', async () => {
    const root = await adopted({ 'a.ts': use(HAIKU) });
    expect((await run(root, 'baseline', 'check')).code).toBe(0);
    write(root, 'a.ts', use(OPUS));
    const before = readFileSync(join(root, FILE), 'utf8');
    const { code, stdout } = await run(root, 'baseline', 'check', '--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ path: FILE, removed: [{ name: HAIKU }], new: [{ path: 'a.ts', name: OPUS }] });
    expect(readFileSync(join(root, FILE), 'utf8')).toBe(before);
  });

  test('a file in the middle of a merge, a broken line and a missing file are errors, never an empty baseline', async () => {
    const root = await adopted({ 'a.ts': use(HAIKU) });
    writeFileSync(join(root, FILE), `${readFileSync(join(root, FILE), 'utf8')}<<<<<<< HEAD\n`);
    const merging = await run(root, 'lint');
    expect([merging.code, merging.stderr.split('\n')[0]]).toEqual([
      2,
      `unpin: ${FILE}:2: a merge is not finished: keep the entries of both sides`,
    ]);
    writeFileSync(join(root, FILE), '{"rule":"pinned-model"}\n');
    expect((await run(root, 'lint')).stderr).toContain(`${FILE}:1: not an entry`);
    expect((await run(root, 'lint', '--baseline', 'other.jsonl')).stderr).toContain('"other.jsonl" does not exist');
  });
});
