import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runMain } from '../commands/run-main.js';
import { git, makeTree } from '../node/temporary-tree.js';

const PIN = 'claude-sonnet-4-5-20250929';
const CONFIGURATION = JSON.stringify({
  app: {
    aliases: { sonnet: 'claude-sonnet-4-6', opus: 'claude-opus-4-6' },
    codenames: { 'fennec-latest': 'opus' },
    sinks: { functions: ['resolveModel'], settings: [{ files: ['settings/*.json'], keys: ['model'] }] },
  },
});
const MODULE = "import { resolveModel } from './resolver.js';\n";

const treeOf = (files: Readonly<Record<string, string | Uint8Array>>): string => makeTree({ 'unpin.config.json': CONFIGURATION, ...files });
const fix = (root: string, ...words: readonly string[]) => runMain(root, ['fix', '--today', '2026-11-20', ...words]);
const read = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');
const snapshot = (root: string): readonly string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('.git'))
    .map((entry) => `${join(entry.parentPath, entry.name)} ${statSync(join(entry.parentPath, entry.name), { bigint: true }).mtimeNs}`);

describe('T2: only the characters of the name change', () => {
  const shapes: readonly (readonly [string, string, string])[] = [
    ['LF', 'src/a.ts', `${MODULE}resolveModel('${PIN}');\n`],
    ['CRLF and tabs', 'src/a.ts', `${MODULE.replace('\n', '\r\n')}\tresolveModel("${PIN}") ;\r\n\r\n`],
    ['mixed line ends', 'src/a.ts', `${MODULE}// head\r\nresolveModel('${PIN}') // tail\n\r\n`],
    ['a mark at the beginning', 'src/a.ts', `\ufeff${MODULE}resolveModel('${PIN}');\n`],
    ['no final newline', 'src/a.ts', `${MODULE}resolveModel('${PIN}')`],
    ['a template without parts', 'src/a.ts', `${MODULE}resolveModel(\`${PIN}\`);\n`],
    ['two names in a line', 'src/a.ts', `${MODULE}resolveModel(long ? '${PIN}' : "${PIN}");\n`],
    ['letters outside ASCII before it', 'src/a.ts', `${MODULE}const größe = '漢字😀'; resolveModel('${PIN}');\n`],
    ['JSON with comments and a trailing comma', 'settings/a.json', `{\r\n\t// mine\r\n\t"model": "${PIN}", /* x */\r\n}\r\n`],
    ['JSON with a mark and without a newline', 'settings/a.json', `\ufeff{"model" : "${PIN}"}`],
  ];

  test.each(shapes)('%s', async (_, path, before) => {
    const root = treeOf({ [path]: before });
    expect((await fix(root, '--write')).code).toBe(0);
    expect(read(root, path)).toBe(before.replaceAll(PIN, 'sonnet'));
  });

  test('J15: modifiers are carried as they are written, and codenames become their alias', async () => {
    const root = treeOf({ 'src/a.ts': `${MODULE}resolveModel('${PIN}[1M]'); resolveModel('fennec-latest[1m]');\n` });
    await fix(root, '--write');
    expect(read(root, 'src/a.ts')).toBe(`${MODULE}resolveModel('sonnet[1M]'); resolveModel('opus[1m]');\n`);
  });

  test('a key that stands twice is rewritten twice: readers differ in which one they take', async () => {
    const root = treeOf({ 'settings/a.json': `{ "model": "${PIN}", "model": "${PIN}" }\n` });
    await fix(root, '--write');
    expect(read(root, 'settings/a.json')).toBe('{ "model": "sonnet", "model": "sonnet" }\n');
  });
});

describe('T3, T4: what is not to change is not touched', () => {
  test('a second run makes no edit and writes no file', async () => {
    const root = treeOf({ 'src/a.ts': `${MODULE}resolveModel('${PIN}');\n`, 'settings/a.json': `{"model":"fennec-latest"}` });
    await fix(root, '--write');
    const once = snapshot(root);
    const again = await fix(root, '--write');
    expect(again.stdout).toContain('Nothing to rewrite.');
    expect(snapshot(root)).toEqual(once);
  });

  test('what stands beside a file that is written keeps its bytes, its time and its inode', async () => {
    const beside = { 'src/b.ts': `${MODULE}resolveModel('opus');\n`, 'src/c.ts': 'export {};\r\n', 'src/d.bin': Uint8Array.of(0, 255) };
    const root = treeOf({ 'src/a.ts': `${MODULE}resolveModel('${PIN}');\n`, ...beside });
    const stateOf = (path: string): readonly unknown[] => {
      const { ino, mtimeNs, ctimeNs } = statSync(join(root, path), { bigint: true });
      return [path, ino, mtimeNs, ctimeNs, readFileSync(join(root, path)).toString('hex')];
    };
    const before = Object.keys(beside).map(stateOf);
    expect((await fix(root, '--write')).stdout).toContain('Rewrote 1 name in 1 file');
    expect(Object.keys(beside).map(stateOf)).toEqual(before);
  });

  test('T13: a preview and --check write nothing, and plan what --write does', async () => {
    const root = treeOf({ 'src/a.ts': `${MODULE}resolveModel('${PIN}');\n`, 'src/b.ts': `${MODULE}resolveModel('opus');\n` });
    const before = snapshot(root);
    const preview = await fix(root);
    expect(preview.code).toBe(0);
    expect((await fix(root, '--check')).code).toBe(1);
    expect(snapshot(root)).toEqual(before);

    writeFileSync(join(root, 'x.patch'), preview.stdout);
    execFileSync('git', ['apply', 'x.patch'], { cwd: root, env: { ...process.env, GIT_CEILING_DIRECTORIES: root } });
    const applied = read(root, 'src/a.ts');
    expect(applied).toBe(`${MODULE}resolveModel('sonnet');\n`);
    expect((await fix(root, '--check')).code).toBe(0);
  });

  test('--output writes the patch and nothing else', async () => {
    const root = treeOf({ 'src/a.ts': `${MODULE}resolveModel('${PIN}');\n` });
    const before = snapshot(root);
    const { stdout } = await fix(root, '--output', 'fix.patch');
    expect(stdout).not.toContain('+++');
    expect(snapshot(root).filter((line) => !line.includes('fix.patch'))).toEqual(before);
    expect(read(root, 'fix.patch')).toContain("+resolveModel('sonnet');");
  });
});

describe('what cannot be done is said, and the rest is done', () => {
  test('a Latin-1 file and one that does not parse stay as they are: exit 3', async () => {
    const latin = Buffer.concat([Buffer.from(`${MODULE}resolveModel('${PIN}'); // Gr`), Buffer.from([0xf6]), Buffer.from('sse\n')]);
    const broken = `${MODULE}resolveModel('${PIN}' +;\n`;
    const root = treeOf({ 'src/latin.ts': latin, 'src/broken.ts': broken, 'src/a.ts': `${MODULE}resolveModel('${PIN}');\n` });
    const { code, stdout } = await fix(root, '--write');
    expect(code).toBe(3);
    expect(stdout).toContain('src/latin.ts: not read (encoding)');
    expect(stdout).toContain('src/broken.ts: not read (syntax)');
    expect(readFileSync(join(root, 'src/latin.ts')).equals(latin)).toBe(true);
    expect(read(root, 'src/broken.ts')).toBe(broken);
    expect(read(root, 'src/a.ts')).toContain("resolveModel('sonnet')");
  });

  test('every name that stays is listed with its reason', async () => {
    const root = treeOf({ 'src/a.ts': `// ${PIN}\nexport const id = 'us.anthropic.${PIN}-v1:0';\n` });
    const { stdout } = await fix(root, 'src');
    expect(stdout).toContain('Left alone: 2 names.');
    expect(stdout).toContain(`\n  1 comment: a comment\n    src/a.ts:1:4  ${PIN}\n`);
    expect(stdout).toContain(`    src/a.ts:2:20  us.anthropic.${PIN}-v1:0\n`);
  });
});

describe('T12: work that git does not hold', () => {
  const commit = (root: string): void => {
    git(root, 'init', '-q');
    git(root, 'add', '--all');
    git(root, 'commit', '-q', '-m', 'state');
  };

  test('is not written over without leave', async () => {
    const root = treeOf({ 'src/a.ts': `${MODULE}resolveModel('${PIN}');\n` });
    commit(root);
    const edited = `${MODULE}resolveModel('${PIN}'); // unsaved\n`;
    writeFileSync(join(root, 'src/a.ts'), edited);
    const refused = await fix(root, '--write');
    expect([refused.code, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toContain('git does not hold the present state of src/a.ts');
    expect(read(root, 'src/a.ts')).toBe(edited);
    expect((await fix(root, '--write', '--allow-dirty')).code).toBe(0);
    expect(read(root, 'src/a.ts')).toContain('sonnet');
  });

  test('also where it is not tracked at all', async () => {
    const root = treeOf({ 'src/a.ts': 'x;\n' });
    commit(root);
    writeFileSync(join(root, 'src/new.ts'), `${MODULE}resolveModel('${PIN}');\n`);
    expect((await fix(root, '--write')).code).toBe(2);
  });

  test('what is committed or staged, and changes elsewhere, do not stand in the way', async () => {
    const root = treeOf({ 'src/a.ts': `${MODULE}resolveModel('${PIN}');\n`, 'src/b.ts': 'x;\n' });
    commit(root);
    writeFileSync(join(root, 'src/b.ts'), 'y;\n');
    expect((await fix(root, '--write')).code).toBe(0);
  });
});

describe('flags', () => {
  test('--write contradicts --check and --output', async () => {
    const root = treeOf({ 'src/a.ts': '' });
    for (const words of [['--check'], ['--output', 'x.patch']]) {
      const { code, stderr } = await fix(root, '--write', ...words);
      expect([code, stderr.split('\n')[0]]).toEqual([2, `unpin: --write and ${words[0]} contradict each other`]);
    }
  });

  test('--format json lists edits, what is left by reason, and what was written; codenames masked', async () => {
    const root = treeOf({ 'src/a.ts': `${MODULE}resolveModel('fennec-latest');\n// ${PIN}\n` });
    const { stdout } = await fix(root, 'src', '--write', '--format', 'json');
    const report = JSON.parse(stdout);
    expect(stdout).not.toMatch(/fennec/i);
    expect(report.files).toEqual([
      {
        path: 'src/a.ts',
        edits: [
          { path: 'src/a.ts', line: 2, column: 15, text: '<codename>', surface: 'app', to: 'opus', tier: 'safe', reason: 'app-alias' },
        ],
      },
    ]);
    expect(report.left.map(({ reason }: { reason: string }) => reason)).toEqual(['comment']);
    expect(report.written).toEqual(['src/a.ts']);
  });
});

test('a file whose last explicit name goes keeps its aliases, and is not refused for them', async () => {
  const root = treeOf({ 'src/a.ts': `${MODULE}resolveModel('opus');\nresolveModel('${PIN}');\nconst m = { model: 'sonnet' };\n` });
  expect((await fix(root, 'src', '--write')).code).toBe(0);
  expect(read(root, 'src/a.ts')).toBe(`${MODULE}resolveModel('opus');\nresolveModel('sonnet');\nconst m = { model: 'sonnet' };\n`);
});
