import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { REPORTERS } from '../../src/reporters/index.js';
import { runMain } from '../commands/run-main.js';
import { git, makeTree } from '../node/temporary-tree.js';

const PIN = 'claude-sonnet-4-5-20250929';
const CONFIGURATION = {
  app: {
    aliases: { sonnet: 'claude-sonnet-4-6', opus: 'claude-opus-4-6' },
    codenames: { 'fennec-latest': 'opus' },
    sinks: { functions: ['resolveModel'] },
  },
  migrations: { dir: 'src/upgrades' },
};
/** As a tired engineer writes one: no provider gate, a match on a part, the modifier lost. */
const BAD = `import { getSettingsForSource, updateSettingsForSource } from '../host.js';

export function moveHaiku(): void {
  const { model } = getSettingsForSource('userSettings') ?? {};
  if (model?.startsWith('claude-3-5-haiku')) updateSettingsForSource('userSettings', { model: 'haiku' });
}
`;
const INDEX = "import { moveHaiku } from './moveHaiku.js';\n\nexport const migrations = [moveHaiku];\n";
const SINK = `import { resolveModel } from './resolver.js';\nresolveModel('${PIN}');\nresolveModel('${PIN}[1m]');\n`;
const NO_PINS = { rules: { 'pinned-model': 'off', 'deprecated-model': 'off' } };

const treeOf = (files: Readonly<Record<string, string>> = {}, more: object = {}): string =>
  makeTree({
    'unpin.config.json': JSON.stringify({
      ...CONFIGURATION,
      app: { ...CONFIGURATION.app, aliases: { ...CONFIGURATION.app.aliases, haiku: 'claude-haiku-4-5' } },
      ...NO_PINS,
      ...more,
    }),
    'src/upgrades/index.ts': INDEX,
    'src/upgrades/moveHaiku.ts': BAD,
    'src/upgrades/moveHaiku.test.ts': '',
    ...files,
  });
const run = (root: string, ...words: readonly string[]) => runMain(root, [...words, '--today', '2026-11-20']);

interface Shown {
  readonly ruleId: string;
  readonly reason: string;
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

async function found(root: string, ...words: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await run(root, 'lint', ...words, '--format', 'json');
  const { findings } = JSON.parse(stdout) as { findings: readonly Shown[] };
  return findings.map(({ ruleId, reason, path, line, text }) => `${ruleId} ${reason} ${path}:${line} ${text}`);
}

const MISTAKES = [
  'migration-check no-provider-gate src/upgrades/moveHaiku.ts:1 moveHaiku',
  'migration-check partial-match src/upgrades/moveHaiku.ts:5 moveHaiku',
  'migration-check modifier-dropped src/upgrades/moveHaiku.ts:5 moveHaiku',
];
const CODENAME = 'missing-migration missing-migration src/upgrades/index.ts:1 <codename>';
const missingAt = (path: string): string => `missing-migration missing-migration ${path} ${PIN}`;

describe('lint, where a folder of migrations is configured', () => {
  test('finds the mistakes in it, at their lines, and the names that nothing moves; exit 1', async () => {
    const root = treeOf({ 'src/a.ts': SINK, 'src/b.ts': SINK });
    expect(await found(root)).toEqual([missingAt('src/a.ts:2'), missingAt('src/b.ts:2'), CODENAME, ...MISTAKES]);
    expect((await run(root, 'lint')).code).toBe(1);
  });

  test.each(REPORTERS.map(({ id }) => id))('%s reports both rules, and no codename', async (id) => {
    const { stdout } = await run(treeOf({ 'src/a.ts': SINK }), 'lint', '--format', id);
    for (const word of ['missing-migration', 'migration-check', PIN]) expect(stdout).toContain(word);
    expect(stdout).not.toMatch(/fennec/i);
  });

  test('what lint says is what migrate check says', async () => {
    const root = treeOf();
    const { stdout } = await run(root, 'migrate', 'check', '--format', 'json');
    const { findings } = JSON.parse((await run(root, 'lint', '--format', 'json')).stdout);
    const words = ({ line, message, help }: { line: number; message: string; help: string }) => [line, message, help];
    expect(findings.map(words).sort()).toEqual(JSON.parse(stdout).findings.map(words).sort());
    for (const { message } of findings) expect(message).toMatch(/^["A-Z].*\.$/);
  });

  test('generated migrations end it', async () => {
    const root = treeOf({ 'src/a.ts': SINK, 'src/upgrades/index.ts': 'export const migrations = [];\n', 'src/upgrades/moveHaiku.ts': '' });
    await run(root, 'migrate', 'new', '--from', PIN, '--to', 'sonnet');
    expect(await found(root)).toEqual([CODENAME]);
    await run(root, 'migrate', 'new', '--from', 'fennec-latest');
    expect(await found(root)).toEqual([]);
  });

  test('severities come from the configuration, by path too', async () => {
    const rules = { 'migration-check': 'off', 'missing-migration': 'error' };
    expect(await found(treeOf({}, { rules }))).toEqual([CODENAME]);
    const overrides = [{ files: ['src/upgrades/moveHaiku.ts'], rules: { 'migration-check': 'off' } }];
    expect(await found(treeOf({}, { overrides }))).toEqual([CODENAME]);
    expect((await run(treeOf({}, { rules: { 'migration-check': 'info', 'missing-migration': 'info' } }), 'lint')).code).toBe(0);
  });

  test('a comment with a reason accepts them, by name where it has one, and is no edit of a released migration', async () => {
    const root = treeOf({
      'src/upgrades/index.ts': `// unpin-ignore-file missing-migration(fennec-latest) -- never offered\n${INDEX}`,
      'src/upgrades/moveHaiku.ts': `${BAD}// unpin-ignore-file migration-check -- released in 2.3\n`,
    });
    expect(await found(root)).toEqual([]);
    // A run that does not look at the folder does not call them unused.
    expect(await found(root, '--file-only')).toEqual([]);
  });

  test('a baseline accepts them; what is mended is stale in it', async () => {
    const root = treeOf();
    await run(root, 'baseline', 'create');
    expect(await found(root)).toEqual([]);
    writeFileSync(join(root, 'src/upgrades/moveHaiku.ts'), BAD.replace("{ model: 'haiku' }", "{ model: 'haiku' + model.slice(16) }"));
    expect((await found(root)).map((line) => line.split(' ')[0])).toEqual(['stale-baseline']);
  });
});

describe('it says nothing', () => {
  test('where the configuration has no migrations: a folder of that name may belong to a database', async () => {
    const root = treeOf({ 'src/migrations/index.ts': INDEX, 'src/migrations/moveHaiku.ts': BAD }, { migrations: undefined });
    expect((await found(root)).filter((line) => line.includes('migration-check'))).toEqual([]);
  });

  test('where the folder does not exist', async () => {
    expect(await found(treeOf({}, { migrations: { dir: 'src/elsewhere' } }))).toEqual([]);
  });

  test('about files that the run does not look at', async () => {
    const root = treeOf({ 'src/a.ts': SINK, 'src/b.ts': SINK });
    expect(await found(root, 'src/b.ts')).toEqual([missingAt('src/b.ts:2')]);
    expect(await found(root, 'src/upgrades/index.ts')).toEqual([CODENAME]);
    expect(await found(join(root, 'src/upgrades'))).toEqual([CODENAME, ...MISTAKES].map((line) => line.replace('src/upgrades/', '')));
    expect(await found(treeOf({}, { ignore: ['src/upgrades/**'] }), '--allow-empty')).toEqual([]);
  });
});

describe('in a repository', () => {
  function commitTree(): string {
    const root = treeOf();
    git(root, 'init', '-q');
    git(root, 'add', '.');
    git(root, 'commit', '-qm', 'release');
    return root;
  }
  const edit = (root: string, path: string, from: string, to: string): void => {
    const text = readFileSync(join(root, path), 'utf8');
    writeFileSync(join(root, path), text.replace(from, to));
  };

  test('J6: a migration that stood in the last commit is not edited, with --since not since the branch began', async () => {
    const root = commitTree();
    git(root, 'checkout', '-q', '-b', 'work');
    edit(root, 'src/upgrades/moveHaiku.ts', "'claude-3-5-haiku'", "'claude-3-5-haiku-2'");
    const EDITED = 'migration-check released-edited src/upgrades/moveHaiku.ts:1 moveHaiku';
    expect(await found(root)).toContain(EDITED);
    git(root, 'commit', '-qam', 'edit');
    expect(await found(root)).not.toContain(EDITED);
    expect(await found(root, '--since', 'main')).toContain(EDITED);
  });

  test('pins that an alias has left since then need a migration', async () => {
    const root = commitTree();
    edit(root, 'unpin.config.json', 'claude-haiku-4-5', 'claude-haiku-4-5-20251001');
    expect(await found(root)).toEqual([CODENAME, ...MISTAKES]);
    edit(root, 'unpin.config.json', 'claude-sonnet-4-6', 'claude-sonnet-5-5');
    expect(await found(root)).toContain('missing-migration missing-migration src/upgrades/index.ts:1 claude-sonnet-4-6');
  });

  test('--staged looks at the index: a migration that is staged without its entry is not registered', async () => {
    const root = commitTree();
    writeFileSync(join(root, 'src/upgrades/moveOpus.ts'), BAD.replaceAll('Haiku', 'Opus'));
    writeFileSync(join(root, 'src/upgrades/index.ts'), INDEX.replace('[moveHaiku]', '[moveHaiku, moveOpus]'));
    git(root, 'add', 'src/upgrades/moveOpus.ts');
    const notRegistered = 'migration-check not-registered src/upgrades/moveOpus.ts:1 moveOpus';
    expect(await found(root, '--staged')).toContain(notRegistered);
    git(root, 'add', '.');
    expect(await found(root, '--staged')).not.toContain(notRegistered);
  });
});
