import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { command as check } from '../../src/commands/migrate-check.js';
import { command as list } from '../../src/commands/migrate-list.js';
import { command as create } from '../../src/commands/migrate-new.js';
import { command as run } from '../../src/commands/migrate-run.js';
import { command as simulate } from '../../src/commands/migrate-simulate.js';
import { callCommand } from './call-command.js';
import { APP } from './planning.js';
import { removeProject, writeProject } from './temporary-project.js';

const PIN = 'claude-sonnet-4-5-20250929';
const configuration = (style: string) => JSON.stringify({ app: { aliases: APP.aliases, codenames: APP.codenames }, migrations: { style } });

let folder = '';
beforeEach(() => {
  folder = writeProject({});
});
afterEach(() => removeProject(folder));

async function generate(style: 'host' | 'portable') {
  writeFileSync(join(folder, 'unpin.config.json'), configuration(style));
  await callCommand(create, folder, { from: [PIN], to: 'sonnet', gate: ['provider:first-party', 'plan:pro,max'] });
  await callCommand(create, folder, { from: ['fennec-latest'], to: 'opus', gate: ['user-type:ant'] });
}

const put = (path: string, text: string) => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const get = (path: string) => readFileSync(join(folder, path), 'utf8');

describe.each(['host', 'portable'] as const)('%s style', (style) => {
  beforeEach(() => generate(style));

  it('check finds nothing in what was generated', async () => {
    expect(await callCommand(check, folder, {})).toEqual({ code: 0, output: 'No findings.\n', notices: [] });
  });

  it('list shows them in their order', async () => {
    const { output } = await callCommand(list, folder, {});
    const rows = output.split('\n').map((row) => row.split(/ {2,}/));
    expect(rows.slice(1, 3)).toEqual([
      ['migrateSonnet45ToSonnet46', `${PIN}, sonnet-4-5-20250929`, 'sonnet', 'userSettings.model', 'provider, plan'],
      ['migrateFennecToOpus', '<codename>', 'opus', 'userSettings.model', 'user-type'],
    ]);
    const { output: json } = await callCommand(list, folder, { format: 'json' });
    expect(JSON.parse(json).migrations).toMatchObject([{ style, isRegistered: true }, { name: 'migrateFennecToOpus' }]);
  });

  it('run prints the plan, and writes exactly that with --write, once', async () => {
    const before = `\uFEFF{\r\n\t// mine\r\n\t"model": "${PIN}[1M]",\r\n}\r\n`;
    put('user.json', before);
    const planned = await callCommand(run, folder, { settings: 'user.json' });
    expect(planned).toMatchObject({
      code: 0,
      output: `user.json\n    model: "${PIN}[1M]" would become "sonnet[1M]" (migrateSonnet45ToSonnet46)\n`,
    });
    expect(get('user.json')).toBe(before);
    const written = await callCommand(run, folder, { settings: 'user.json', write: true });
    expect(written.output).toContain(`model: "${PIN}[1M]" is now "sonnet[1M]"`);
    expect(get('user.json')).toBe(before.replace(PIN, 'sonnet'));
    expect(get('user.json.before-migrations')).toBe(before);
    const touched = statSync(join(folder, 'user.json')).mtimeMs;
    expect((await callCommand(run, folder, { settings: 'user.json', write: true })).output).toBe('user.json: nothing to move\n');
    expect(statSync(join(folder, 'user.json')).mtimeMs).toBe(touched);
  });

  it('simulate counts outcomes over a folder, and writes nothing', async () => {
    for (let at = 0; at < 7; at++) put(`corpus/a/${at}.json`, `{ "model": "${PIN}" }`);
    for (let at = 0; at < 3; at++) put(`corpus/b/${at}.jsonc`, '{ "model": "FENNEC-latest[1m]", } // x');
    put('corpus/c.json', '{ "model": "opus" }');
    put('corpus/d.json', `{ "model": "${PIN}"`);
    put('corpus/readme.md', PIN);
    const { output } = await callCommand(simulate, folder, { corpus: 'corpus' });
    expect(output).toBe(`files  from                        to        migration
7      ${PIN}  sonnet    migrateSonnet45ToSonnet46
3      <codename>[1m]              opus[1m]  migrateFennecToOpus

12 files: 10 would change, 1 would not, 1 cannot be read
    d.json: CloseBraceExpected at offset 39
`);
    expect(get('corpus/a/0.json')).toBe(`{ "model": "${PIN}" }`);
    const { output: json } = await callCommand(simulate, folder, { corpus: 'corpus', format: 'json' });
    expect(JSON.parse(json)).toMatchObject({ files: 12, moved: 10, unchanged: 1, unread: [expect.stringContaining('d.json')] });
  });
});

it('T14: from a folder below, names files as seen from there', async () => {
  await generate('portable');
  put('src/migrations/index.ts', 'export const migrations = [];\n');
  put('src/ui/x.ts', '');
  const { output } = await callCommand(check, join(folder, 'src/ui'), {});
  expect(output).toContain('../migrations/migrateFennecToOpus.ts:1  not-registered');
});

describe('check', () => {
  it('M8: reports what is not registered, with file and line, and exit code 1', async () => {
    await generate('portable');
    put(
      'src/migrations/index.ts',
      "import { migrateFennecToOpus } from './migrateFennecToOpus.js';\nexport const migrations = [migrateFennecToOpus];\n",
    );
    const { code, output } = await callCommand(check, folder, {});
    expect(code).toBe(1);
    expect(output).toContain('src/migrations/migrateSonnet45ToSonnet46.ts:1  not-registered\n');
    const { output: json } = await callCommand(check, folder, { format: 'json' });
    expect(JSON.parse(json).findings).toMatchObject([
      { code: 'not-registered', path: 'src/migrations/migrateSonnet45ToSonnet46.ts', line: 1 },
    ]);
  });

  it('a codename that no migration moves is missing one, and is not shown', async () => {
    writeFileSync(join(folder, 'unpin.config.json'), configuration('host'));
    const { code, output, notices } = await callCommand(check, folder, {});
    expect(code).toBe(1);
    expect(output).toContain('missing-migration');
    expect(output).not.toContain('fennec');
    expect(notices).toEqual(['src/migrations holds no migrations.']);
  });

  it('J6: compares with the last release', async () => {
    await generate('portable');
    const git = (...args: readonly string[]) =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...args], { cwd: folder, stdio: 'pipe' });
    git('init', '-q');
    git('add', 'src');
    git('commit', '-qm', 'release');
    git('tag', 'v1');
    put(
      'src/migrations/migrateFennecToOpus.ts',
      get('src/migrations/migrateFennecToOpus.ts').replace("'fennec-latest'", "'fennec-latest', 'fennec'"),
    );
    expect((await callCommand(check, folder, {})).output).toContain('src/migrations/migrateFennecToOpus.ts:1  released-edited');
    git('commit', '-qam', 'edit');
    expect((await callCommand(check, folder, {})).code).toBe(0);
    expect((await callCommand(check, folder, { since: 'v1' })).output).toContain('released-edited');
    await expect(callCommand(check, folder, { since: 'v2' })).rejects.toMatchObject({ name: 'UsageError' });
  });
});

describe('wrong calls are explained', () => {
  it.each([
    ['no settings named', () => callCommand(run, folder, {})],
    ['no such settings', () => callCommand(run, folder, { settings: 'absent.json' })],
    ['both ways at once', () => callCommand(run, folder, { settings: 'user.json', dryRun: true, write: true })],
    ['broken settings', () => callCommand(run, folder, { settings: 'broken.json', write: true })],
    ['no corpus named', () => callCommand(simulate, folder, {})],
    ['no such corpus', () => callCommand(simulate, folder, { corpus: 'absent' })],
    ['an empty corpus', () => callCommand(simulate, folder, { corpus: 'empty' })],
  ])('%s', async (_name, call) => {
    await generate('portable');
    put('broken.json', `{ "model": "${PIN}"`);
    put('empty/x.txt', '');
    await expect(call()).rejects.toMatchObject({ name: 'UsageError' });
    expect(get('broken.json')).toBe(`{ "model": "${PIN}"`);
  });

  it('an index that throws', async () => {
    await generate('portable');
    put('src/migrations/index.ts', "throw new Error('no');\n");
    put('user.json', '{}');
    await expect(callCommand(run, folder, { settings: 'user.json' })).rejects.toMatchObject({
      name: 'UsageError',
      message: expect.stringContaining('cannot be loaded'),
    });
  });

  it('no index at all', async () => {
    put('user.json', '{}');
    await expect(callCommand(run, folder, { settings: 'user.json' })).rejects.toMatchObject({ name: 'UsageError' });
  });
});
