import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
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
    expect(names.filter((name) => !name.includes('.test.'))).toEqual([
      'index.ts',
      'migrateFennecToOpus.ts',
      'migrateSonnet45ToSonnet46.ts',
    ]);
    expect(names).toHaveLength(5);
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
    expect(readdirSync(join(root, 'src/migrations'))).toHaveLength(5);
    const rest = await fix(makeTree({ ...filesOf(root), 'settings/b.json': '{ "model": "fennec-latest[1m]" }' }), ...EMIT);
    expect(rest.stderr).toContain('<codename>[1m]: migrateFennecToOpus handles it already');
  });

  test('a preview shows the files in its patch, writes none, and git creates them from it', async () => {
    const root = treeOf();
    const { code, stdout } = await fix(root, ...EMIT, '--output', 'x.patch');
    expect(code).toBe(0);
    expect(stdout).toContain('Would rewrite 3 names in 2 files and create 5 files.');
    expect(existsSync(join(root, 'src/migrations'))).toBe(false);
    git(root, 'init', '-q');
    git(root, 'apply', 'x.patch');
    const written = treeOf();
    await fix(written, ...EMIT, '--write');
    for (const name of readdirSync(join(written, 'src/migrations')))
      expect(readFileSync(join(root, 'src/migrations', name), 'utf8')).toBe(readFileSync(join(written, 'src/migrations', name), 'utf8'));
  });
});

describe('fix --emit-migrations registers what it writes', () => {
  const INDEX = "import { moveOld } from './move-old.js'; // first\r\n\r\nexport const migrations = [\r\n\tmoveOld,\r\n];\r\n";
  const OLD = `import { defineMigration, provider } from 'unpin/runtime';
export const moveOld = defineMigration({ id: 'old', source: 'userSettings', key: 'model', gate: provider('first-party'),
  from: ['claude-3-5-haiku-20241022'], to: 'haiku', modifiers: ['[1m]'] });
`;
  const withIndex = (index = INDEX): string =>
    makeTree({
      ...filesOf(treeOf()),
      'src/migrations/index.ts': index,
      'src/migrations/move-old.ts': OLD,
      'src/migrations/move-old.test.ts': '',
    });
  const check = (root: string) => runMain(root, ['migrate', 'check', '--today', '2026-11-20']);

  test('in a new index, so that migrate check is content', async () => {
    const root = treeOf();
    await fix(root, ...EMIT, '--write');
    expect(readFileSync(join(root, 'src/migrations/index.ts'), 'utf8')).toContain('[migrateFennecToOpus, migrateSonnet45ToSonnet46]');
    expect(await check(root)).toEqual({ code: 0, stdout: 'No findings.\n', stderr: '' });
  });

  test('at the end of an index that is there, every other byte kept; undo takes the entries back', async () => {
    const root = withIndex();
    const preview = await fix(root, ...EMIT);
    expect(preview.stdout).toContain('Would rewrite 3 names in 2 files and create 4 files.');
    expect(preview.stdout).toContain('+\tmigrateFennecToOpus,');
    const written = await fix(root, ...EMIT, '--write', '--allow-dirty');
    expect(written.stdout).toContain('src/migrations/index.ts  lists the new migrations');
    const lines = ['migrateFennecToOpus', 'migrateSonnet45ToSonnet46'];
    expect(readFileSync(join(root, 'src/migrations/index.ts'), 'utf8')).toBe(
      INDEX.replace("js';", `js';${lines.map((name) => `\r\nimport { ${name} } from './${name}.js';`).join('')}`).replace(
        '\tmoveOld,',
        `\tmoveOld,${lines.map((name) => `\r\n\t${name},`).join('')}`,
      ),
    );
    expect(await check(root)).toEqual({ code: 0, stdout: 'No findings.\n', stderr: '' });
    expect((await runMain(root, ['undo'])).code).toBe(0);
    expect(readFileSync(join(root, 'src/migrations/index.ts'), 'utf8')).toBe(INDEX);
  });

  test('says what to do by hand where the index exports no one list', async () => {
    const root = withIndex('export function run() {}\n');
    const { stderr } = await fix(root, ...EMIT, '--write', '--allow-dirty');
    expect(stderr).toContain('Add to it by hand: migrateFennecToOpus, migrateSonnet45ToSonnet46.');
    expect(readFileSync(join(root, 'src/migrations/index.ts'), 'utf8')).toBe('export function run() {}\n');
  });

  test('never writes over a migration of the same name, and says which name is left without one', async () => {
    const root = withIndex();
    writeFileSync(join(root, 'src/migrations/migrateFennecToOpus.ts'), '// mine\n');
    const { stderr } = await fix(root, ...EMIT, '--write', '--allow-dirty');
    expect(stderr).toContain('migrateFennecToOpus.ts exists already and does not handle <codename>');
    expect(readFileSync(join(root, 'src/migrations/migrateFennecToOpus.ts'), 'utf8')).toBe('// mine\n');
    expect(readFileSync(join(root, 'src/migrations/index.ts'), 'utf8')).not.toContain('migrateFennecToOpus');
  });

  test('says so where nothing looks at the folder', async () => {
    const { stderr } = await fix(treeOf(), 'src', '--emit-migrations', 'lib/upgrades');
    expect(stderr).toContain('unpin lint and unpin migrate check look at src/migrations');
    expect((await fix(treeOf(), ...EMIT)).stderr).not.toContain('look at');
  });
});

function filesOf(root: string): Record<string, string> {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(ts|json)$/.test(path));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}
