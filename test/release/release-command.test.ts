import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../commands/run-cli.js';
import { type Outcome, runMain } from '../commands/run-main.js';
import { git, makeTree } from '../node/temporary-tree.js';

const TODAY = ['--today', '2026-11-20'];
const CONFIGURATION = `// ours
{
  "app": {
    "aliases": { "sonnet": "claude-sonnet-4-6", "opus": "claude-opus-4-6" },
    "codenames": { "fennec-latest": "opus" },
    "sinks": { "functions": ["resolveModel"], "properties": ["defaultModel"], "settings": [{ "files": ["settings.json"], "keys": ["model"] }] },
  },
}
`;
const FILES = {
  'unpin.config.jsonc': CONFIGURATION,
  'settings.json': '{ "model": "claude-sonnet-4-6[1m]" }\n',
  'src/host.ts': 'export const host = 1;\n',
  'src/aliases.ts': "export const aliases = { sonnet: 'claude-sonnet-4-6', opus: 'claude-opus-4-6' };\n",
  'src/modes.ts':
    "export const mode = { defaultModel: 'claude-sonnet-4-6' };\nexport const other = { defaultModel: 'claude-opus-4-5-20251101' };\n",
  'src/prices.ts': "export const prices = { 'claude-sonnet-4-6': 3, 'claude-opus-4-6': 5 };\n",
  'src/gate.ts': "export const isBig = (model: string) => model === 'claude-sonnet-4-6';\n",
  'src/bedrock.ts':
    "import AnthropicBedrock from '@anthropic-ai/bedrock-sdk';\nnew AnthropicBedrock().messages.create({ model: 'us.anthropic.claude-sonnet-4-6', max_tokens: 1, messages: [] });\n",
  'test/aliases.test.ts': `import { expect, it } from 'vitest';
it.each([['sonnet', 'claude-sonnet-4-6'], ['opus', 'claude-opus-4-6']])('%s', (alias, id) => expect(resolveModel(alias)).toBe(id));
it('is a table', () => {
  expect(resolveModel('sonnet[1m]').id).toBe('claude-sonnet-4-6');
  expect(migrate('claude-sonnet-4-6')).toBe('sonnet');
  expect(cost('claude-sonnet-4-6')).toBe(3);
  const answer = { id: 'claude-sonnet-4-6' };
});
it.each([['claude-sonnet-4-6', 'sonnet'], ['claude-sonnet-4-5', 'sonnet']])('moves %s', migrate);
`,
};

/** The application in a repository of its own. */
function repository(files: Readonly<Record<string, string>> = FILES): string {
  const cwd = makeTree(files);
  git(cwd, 'init', '--quiet');
  commit(cwd);
  return cwd;
}

function commit(cwd: string): void {
  git(cwd, 'add', '--all');
  git(cwd, 'commit', '--quiet', '--message', 'state');
}

const release = (cwd: string, ...words: readonly string[]): Promise<Outcome> => runMain(cwd, ['release', ...words, ...TODAY]);
const read = (cwd: string, path: string): string => readFileSync(join(cwd, path), 'utf8');
const SONNET = ['--alias', 'sonnet=claude-sonnet-5-5'];

describe('release --alias', () => {
  it('shows all of it, and writes nothing', async () => {
    const cwd = repository();
    const { code, stdout } = await release(cwd, ...SONNET);
    expect(code).toBe(0);
    expect(stdout).toContain('+    "aliases": { "sonnet": "claude-sonnet-5-5", "opus": "claude-opus-4-6" },');
    expect(stdout).toContain('\nWould change\n');
    expect(git(cwd, 'status', '--porcelain')).toBe('');
    expect((await release(cwd, ...SONNET, '--dry-run')).stdout).toBe(stdout);
  });

  it('changes the characters of the names, and adds a migration', async () => {
    const cwd = repository();
    const { code, stdout } = await release(cwd, ...SONNET, '--write');
    expect(code).toBe(0);
    expect(read(cwd, 'unpin.config.jsonc')).toBe(CONFIGURATION.replace('claude-sonnet-4-6', 'claude-sonnet-5-5'));
    expect(read(cwd, 'src/aliases.ts')).toBe(FILES['src/aliases.ts'].replace('claude-sonnet-4-6', 'claude-sonnet-5-5'));
    expect(read(cwd, 'src/modes.ts')).toBe(FILES['src/modes.ts'].replace('claude-sonnet-4-6', 'sonnet'));
    expect(read(cwd, 'settings.json')).toBe('{ "model": "sonnet[1m]" }\n');
    for (const path of ['src/prices.ts', 'src/gate.ts', 'src/bedrock.ts'] as const) expect(read(cwd, path)).toBe(FILES[path]);
    expect(read(cwd, 'src/migrations/index.ts')).toContain('migrations = [migrateSonnet46ToSonnet55]');
    expect(read(cwd, 'src/migrations/migrateSonnet46ToSonnet55.ts')).toContain("'claude-sonnet-4-6', 'sonnet-4-6'");
    expect(stdout).toContain('\nChanged\n');
    expect(stdout.split('\n').filter((line) => line.length > 80 && !line.includes('bedrock-sdk'))).toEqual([]);
  });

  it('moves the tests that expect the old meaning, and no other', async () => {
    const cwd = repository();
    await release(cwd, ...SONNET, '--write');
    const wanted = FILES['test/aliases.test.ts']
      .replace("['sonnet', 'claude-sonnet-4-6']", "['sonnet', 'claude-sonnet-5-5']")
      .replace("'sonnet[1m]').id).toBe('claude-sonnet-4-6')", "'sonnet[1m]').id).toBe('claude-sonnet-5-5')");
    expect(read(cwd, 'test/aliases.test.ts')).toBe(wanted);
  });

  it('says what is left to people, and what to tell', async () => {
    const report = JSON.parse((await release(repository(), ...SONNET, '--format', 'json')).stdout);
    expect(report.moves).toEqual([{ alias: 'sonnet', provider: null, from: 'claude-sonnet-4-6', to: 'claude-sonnet-5-5' }]);
    const places = report.decide.map(({ kind, path, line }: Record<string, string>) => `${kind} ${path}:${line}`);
    expect(places).toEqual(
      expect.arrayContaining([
        'row src/prices.ts:1',
        'gate src/gate.ts:1',
        'third-party src/bedrock.ts:2',
        'test test/aliases.test.ts:5',
        'test test/aliases.test.ts:6',
        'test test/aliases.test.ts:9',
      ]),
    );
    expect(places.filter((place: string) => /aliases\.ts|modes\.ts|settings\.json|test\.ts:[24]/.test(place))).toEqual([]);
    expect(report.announce.join('\n')).toMatch(
      /sonnet means claude-sonnet-5-5[\s\S]*Who has stored Sonnet 4\.6[\s\S]*not retired before 2027-02-17/,
    );
    expect(report.announce.join('\n')).toContain('claude-sonnet-5-5 refuses temperature');
    const elsewhere = { alias: 'sonnet', means: 'claude-sonnet-5-5', hasEntry: false };
    expect(report.providers).toEqual([
      { ...elsewhere, provider: 'bedrock', status: null, could: 'anthropic.claude-sonnet-5-5' },
      { ...elsewhere, provider: 'vertex', status: 'active', could: null },
      { ...elsewhere, provider: 'foundry', status: null, could: null },
    ]);
    expect(report.written).toBeNull();
  });

  it('changes nothing the second time, on a tree that is dirty by the first', async () => {
    const cwd = repository();
    await release(cwd, ...SONNET, '--write');
    const before = git(cwd, 'status', '--porcelain') + git(cwd, 'diff');
    const again = await release(cwd, ...SONNET, '--write');
    expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining('Nothing changes.') });
    expect(again.stderr).toContain('sonnet means claude-sonnet-5-5 already.');
    expect(git(cwd, 'status', '--porcelain') + git(cwd, 'diff')).toBe(before);
  });

  it('is taken back by undo', async () => {
    const cwd = repository();
    await release(cwd, ...SONNET, '--write');
    expect((await runMain(cwd, ['undo'])).code).toBe(0);
    expect(git(cwd, 'status', '--porcelain')).toBe('');
  });

  it('appends to the migrations that are there, and trusts those that handle a name', async () => {
    const cwd = repository({ ...FILES, 'unpin.config.jsonc': CONFIGURATION.replace(/.*codenames.*\n/, '') });
    const pin = ['--from', 'claude-sonnet-4-5-20250929', '--to', 'sonnet'];
    await runMain(cwd, ['migrate', 'new', ...pin, ...TODAY]);
    commit(cwd);
    await release(cwd, ...SONNET, '--write', '--gate', 'plan:pro');
    expect(read(cwd, 'src/migrations/index.ts')).toContain('migrations = [migrateSonnet45ToSonnet46, migrateSonnet46ToSonnet55]');
    expect(read(cwd, 'src/migrations/migrateSonnet46ToSonnet55.ts')).toContain('isProSubscriber()');
    expect((await runMain(cwd, ['migrate', 'check', ...TODAY])).code).toBe(0);
  });

  it('says once for each name what handles it, wherever it stands', async () => {
    const cwd = repository({ ...FILES, 'src/old.ts': "resolveModel('claude-sonnet-4-5');\nresolveModel('claude-sonnet-4-5');\n" });
    const old = ['migrate', 'new', '--from', 'claude-sonnet-4-5-20250929', '--from', 'claude-sonnet-4-5', '--to', 'sonnet', ...TODAY];
    expect((await runMain(cwd, old)).code).toBe(0);
    commit(cwd);
    const { stderr } = await release(cwd, ...SONNET);
    expect(stderr.split('claude-sonnet-4-5: migrateSonnet45ToSonnet46 handles it already')).toHaveLength(2);
  });

  it('leaves a file that has the name of a new migration, registers and announces nothing for it, and says so', async () => {
    const own = '// ours\n';
    const cwd = repository({ ...FILES, 'src/migrations/migrateSonnet46ToSonnet55.ts': own });
    const { code, stdout, stderr } = await release(cwd, ...SONNET, '--write');
    expect(code).toBe(0);
    expect(read(cwd, 'src/migrations/migrateSonnet46ToSonnet55.ts')).toBe(own);
    expect(git(cwd, 'status', '--porcelain', '--', 'src/migrations')).toBe('');
    expect(stdout).not.toContain('migrateSonnet46ToSonnet55');
    expect(stderr).toContain('migrateSonnet46ToSonnet55.ts exists already and does not handle claude-sonnet-4-6');
  });

  it('leaves other rewrites to fix', async () => {
    const cwd = repository();
    await release(cwd, ...SONNET, '--write');
    expect(read(cwd, 'src/modes.ts')).toContain("'claude-opus-4-5-20251101'");
    expect((await runMain(cwd, ['fix', 'src', ...TODAY])).stdout).toContain("+export const other = { defaultModel: 'opus' };");
  });
});

describe('release refuses, and writes nothing', () => {
  it.each([
    [['--alias', 'sonnet=claude-sonnet-4-7'], 'no name that the catalog knows'],
    [['--alias', 'sonnet=claude-sonnet-4-5'], 'is deprecated (retires on 2026-11-30)'],
    [['--alias', 'sonnet=claude-3-7-sonnet-20250219'], 'retired'],
    [['--alias', 'opus=claude-opus-4-5-20251101'], 'older than'],
    [['--alias', 'sonnet=claude-opus-5-5'], 'different lines'],
    [['--alias', 'sonet=claude-sonnet-5-5'], 'no alias of app.aliases'],
    [['--alias', 'sonnet'], 'does not understand'],
    [['--codename', 'fennec-latest=sonnet'], 'gives that codename the alias "opus"'],
    [['--codename', 'fennec-latest=vixen'], '"vixen" is no alias'],
    [[], 'nothing is named'],
    [[...SONNET, '--since', 'HEAD'], 'Leave out --alias'],
    [[...SONNET, '--dry-run'], '--write and --dry-run'],
    [[...SONNET, '--gate', 'planet:mars'], 'no kind of gate'],
  ])('%j', async (words, message) => {
    const cwd = repository();
    const { code, stdout, stderr } = await release(cwd, ...words, '--write');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('fennec');
    expect(git(cwd, 'status', '--porcelain')).toBe('');
  });

  it('a dirty tree', async () => {
    const cwd = repository();
    writeFileSync(join(cwd, 'src/host.ts'), 'export const host = 2;\n');
    const { code, stderr } = await release(cwd, ...SONNET, '--write');
    expect(code).toBe(2);
    expect(stderr).toContain('the tree is dirty: src/host.ts');
    expect(read(cwd, 'unpin.config.jsonc')).toBe(CONFIGURATION);
    expect((await release(cwd, ...SONNET)).code).toBe(0);
  });

  it('without a configuration', async () => {
    const { code, stderr } = await release(repository({ 'a.txt': '' }), ...SONNET);
    expect([code, stderr]).toEqual([2, expect.stringContaining('there is no configuration whose aliases could move')]);
  });

  it('a model that is not known yet, until the configuration adds it', async () => {
    const extra =
      '"catalog": { "extra": [{ "id": "claude-sonnet-4-7", "surface": "anthropic-api", "family": "claude", "line": "sonnet", "version": "4.7" }] },';
    const cwd = repository({ ...FILES, 'unpin.config.jsonc': CONFIGURATION.replace('"app"', `${extra}\n  "app"`) });
    expect(await release(cwd, '--alias', 'sonnet=claude-sonnet-4-7', '--write')).toMatchObject({ code: 0 });
    expect(read(cwd, 'src/aliases.ts')).toContain("sonnet: 'claude-sonnet-4-7'");
    expect(read(cwd, 'src/migrations/index.ts')).toContain('migrateSonnet46ToSonnet47');
  });
});

describe('release --codename', () => {
  const INTERNAL = { 'settings.json': '{ "model": "fennec-latest[1m]" }\n' };

  it('moves who has stored it, gated by the kind of user', async () => {
    const cwd = repository({ ...FILES, ...INTERNAL });
    const { code, stdout } = await release(cwd, '--codename', 'fennec-latest=opus', '--gate', 'user-type:ant', '--write');
    expect(code).toBe(0);
    expect(read(cwd, 'settings.json')).toBe('{ "model": "opus[1m]" }\n');
    expect(read(cwd, 'src/migrations/index.ts')).toContain('migrations = [migrateFennecToOpus]');
    expect(read(cwd, 'src/migrations/migrateFennecToOpus.ts')).toContain("process.env.USER_TYPE !== 'ant'");
    expect(read(cwd, 'unpin.config.jsonc')).toBe(CONFIGURATION);
    expect(stdout).not.toMatch(/fennec-latest/);
  });

  it('adds one that the configuration does not have', async () => {
    const cwd = repository({ ...FILES, 'settings.json': '{ "model": "otter-latest" }\n' });
    const { stdout } = await release(cwd, '--codename', 'otter-latest=opus', '--write');
    expect(stdout).toContain('\n  unpin.config.jsonc:5  "<codename>": "opus"\n');
    expect(read(cwd, 'unpin.config.jsonc')).toContain('"otter-latest": "opus"');
    expect(read(cwd, 'settings.json')).toBe('{ "model": "opus" }\n');
    expect(read(cwd, 'src/migrations/index.ts')).toContain('migrateOtterToOpus');
  });

  it('adds the table of codenames where there is none', async () => {
    const bare = CONFIGURATION.replace(/.*codenames.*\n/, '').replace(/, "settings".*/, ' },');
    const cwd = repository({ 'unpin.config.jsonc': bare });
    const { stdout } = await release(cwd, '--codename', 'otter-latest=opus', '--write');
    expect(stdout).toMatch(/\n {2}unpin\.config\.jsonc:\d+ {2}"codenames": \{ "<codename>": "opus" \}\n/);
    expect(read(cwd, 'unpin.config.jsonc').replace(/\s*"codenames": \{\s*"otter-latest": "opus"\s*\},?/, '')).toBe(bare);
  });

  it('goes together with an alias, each with its own gates', async () => {
    const cwd = repository({ ...FILES, ...INTERNAL });
    const gates = ['--gate', 'user-type:ant', '--gate', 'plan:max'];
    await release(cwd, ...SONNET, '--codename', 'fennec-latest=opus', ...gates, '--write');
    expect(read(cwd, 'src/migrations/migrateSonnet46ToSonnet55.ts')).not.toContain('USER_TYPE');
    expect(read(cwd, 'src/migrations/migrateSonnet46ToSonnet55.ts')).toContain('isMaxSubscriber()');
    expect(read(cwd, 'src/migrations/migrateFennecToOpus.ts')).not.toContain('isMaxSubscriber');
  });
});

describe('release --since', () => {
  const changed = CONFIGURATION.replace('claude-sonnet-4-6', 'claude-sonnet-5-5').replace(
    '"fennec-latest": "opus"',
    '"fennec-latest": "opus", "otter-latest": "opus"',
  );

  it('does the rest of what the configuration changed by hand', async () => {
    const cwd = repository();
    writeFileSync(join(cwd, 'unpin.config.jsonc'), changed);
    const { code } = await release(cwd, '--since', 'HEAD', '--write');
    expect(code).toBe(0);
    expect(read(cwd, 'unpin.config.jsonc')).toBe(changed);
    expect(read(cwd, 'src/aliases.ts')).toContain("sonnet: 'claude-sonnet-5-5'");
    expect(read(cwd, 'settings.json')).toBe('{ "model": "sonnet[1m]" }\n');
    expect(read(cwd, 'src/migrations/index.ts')).toContain('migrations = [migrateSonnet46ToSonnet55, migrateOtterToOpus]');
  });

  it('reads a module as it was, without running it', async () => {
    const module = "import { never } from './never.js';\nexport default { app: { aliases: { sonnet: 'claude-sonnet-4-6' } } };\n";
    const cwd = repository({ 'unpin.config.ts': module, 'src/aliases.ts': FILES['src/aliases.ts'] });
    writeFileSync(join(cwd, 'unpin.config.ts'), "export default { app: { aliases: { sonnet: 'claude-sonnet-5-5' } } };\n");
    expect((await release(cwd, '--since', 'HEAD', '--write')).code).toBe(0);
    expect(read(cwd, 'src/aliases.ts')).toContain("sonnet: 'claude-sonnet-5-5'");
  });

  it('refuses a move by hand that no release may make', async () => {
    const cwd = repository();
    writeFileSync(join(cwd, 'unpin.config.jsonc'), CONFIGURATION.replace('claude-sonnet-4-6', 'claude-sonnet-4-5-20250929'));
    expect(await release(cwd, '--since', 'HEAD')).toMatchObject({ code: 2, stderr: expect.stringContaining('deprecated') });
  });

  it('finds nothing where nothing changed', async () => {
    expect(await release(repository(), '--since', 'HEAD', '--write')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Nothing changes.'),
    });
  });

  it('refuses other changes beside that of the configuration', async () => {
    const cwd = repository();
    writeFileSync(join(cwd, 'unpin.config.jsonc'), changed);
    writeFileSync(join(cwd, 'src/host.ts'), 'export const host = 2;\n');
    expect(await release(cwd, '--since', 'HEAD', '--write')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('dirty: src/host.ts'),
    });
  });
});

describe('a configuration in a module', () => {
  it('that takes its aliases from the application is not edited: the application is', async () => {
    const cwd = repository({
      'unpin.config.ts': "import { aliases } from './src/aliases.ts';\nexport default { app: { aliases } };\n",
      'src/aliases.ts': FILES['src/aliases.ts'],
      'src/prices.ts': FILES['src/prices.ts'],
    });
    expect((await release(cwd, ...SONNET, '--write')).code).toBe(0);
    expect(git(cwd, 'diff', '--name-only')).toBe('src/aliases.ts\n');
    // A process of its own: this one remembers the module as it was.
    expect(await runCli(cwd, ['release', ...SONNET, ...TODAY])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Nothing changes.'),
    });
  });

  it('that computes its aliases is told to be changed by hand', async () => {
    const cwd = repository({
      'unpin.config.mjs': "const v = '4-6';\nexport default { app: { aliases: { sonnet: 'claude-sonnet-' + v } } };\n",
    });
    expect(await release(cwd, ...SONNET)).toMatchObject({ code: 2, stderr: expect.stringContaining('does not write what sonnet means') });
  });

  it('with a table of providers moves the first-party entry, and tells of the others', async () => {
    const table = '{ "first-party": "claude-opus-4-6", "bedrock": "us.anthropic.claude-opus-4-6-v1" }';
    const cwd = repository({ 'unpin.config.json': `{ "app": { "aliases": { "opus": ${table} } } }\n` });
    const { code, stdout } = await release(cwd, '--alias', 'opus=claude-opus-5-5', '--write');
    expect(code).toBe(0);
    expect(read(cwd, 'unpin.config.json')).toContain('"first-party": "claude-opus-5-5", "bedrock": "us.anthropic.claude-opus-4-6-v1"');
    expect(stdout.replaceAll(/\n +/g, ' ')).toContain(
      'us.anthropic.claude-opus-5-5 is in service there: --alias opus.bedrock=us.anthropic.claude-opus-5-5',
    );
    commit(cwd);
    await release(cwd, '--alias', 'opus.bedrock=us.anthropic.claude-opus-5-5', '--write');
    expect(read(cwd, 'unpin.config.json')).toContain('"bedrock": "us.anthropic.claude-opus-5-5"');
  });
});
