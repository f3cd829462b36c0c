import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { command, type NewFlags } from '../../src/commands/migrate-new.js';
import { host } from '../../src/migrations/styles/host.js';
import { callCommand } from './call-command.js';
import { APP, fennecPlan, sonnetPlan } from './planning.js';
import { removeProject, writeProject } from './temporary-project.js';

const SONNET: NewFlags = { from: ['claude-sonnet-4-5-20250929'], to: 'sonnet', gate: ['provider:first-party', 'plan:pro,max'] };
const FENNEC: NewFlags = { from: ['fennec-latest'], to: 'opus', gate: ['user-type:ant'] };
const CONFIGURATION = JSON.stringify({ app: { aliases: APP.aliases, codenames: APP.codenames } });

let folder = '';
beforeEach(() => {
  folder = writeProject({ 'unpin.config.json': CONFIGURATION });
});
afterEach(() => removeProject(folder));

const migrations = () => join(folder, 'src/migrations');
const read = (name: string) => readFileSync(join(migrations(), name), 'utf8');

it('writes the migration and its test to migrations.dir', async () => {
  const { code, output } = await callCommand(command, folder, SONNET);
  expect(code).toBe(0);
  expect(output).toContain('src/migrations/migrateSonnet45ToSonnet46.ts');
  expect(read('migrateSonnet45ToSonnet46.ts')).toBe(host.migration(sonnetPlan()));
  expect(read('migrateSonnet45ToSonnet46.test.ts')).toBe(host.test(sonnetPlan()));
  await callCommand(command, folder, FENNEC);
  expect(read('migrateFennecToOpus.ts')).toBe(host.migration(fennecPlan()));
});

it('prints both files with --dry-run and writes nothing', async () => {
  const { output } = await callCommand(command, folder, { ...SONNET, dryRun: true });
  expect(output).toContain(host.migration(sonnetPlan()));
  expect(output).toContain(host.test(sonnetPlan()));
  const { output: json } = await callCommand(command, folder, { ...SONNET, dryRun: true, format: 'json' });
  expect(JSON.parse(json).files.map(({ path }: { path: string }) => path)).toEqual([
    'src/migrations/migrateSonnet45ToSonnet46.ts',
    'src/migrations/migrateSonnet45ToSonnet46.test.ts',
    'src/migrations/index.ts',
  ]);
  expect(existsSync(migrations())).toBe(false);
});

it('M8: registers each at the end of the ordered index', async () => {
  await callCommand(command, folder, SONNET);
  await callCommand(command, folder, FENNEC);
  expect(read('index.ts')).toBe(`import { migrateSonnet45ToSonnet46 } from './migrateSonnet45ToSonnet46.js';
import { migrateFennecToOpus } from './migrateFennecToOpus.js';

/** In the order in which they run. Append only: a released one keeps its place. */
export const migrations = [migrateSonnet45ToSonnet46, migrateFennecToOpus];
`);
});

it('leaves an index that it does not understand, and says so', async () => {
  mkdirSync(migrations(), { recursive: true });
  writeFileSync(join(migrations(), 'index.ts'), 'export function run() {}\n');
  const { notices } = await callCommand(command, folder, SONNET);
  expect(notices.join()).toContain('Add to it by hand: migrateSonnet45ToSonnet46.');
  expect(read('index.ts')).toBe('export function run() {}\n');
});

describe('never', () => {
  it('overwrites a file that exists', async () => {
    mkdirSync(migrations(), { recursive: true });
    writeFileSync(join(migrations(), 'migrateSonnet45ToSonnet46.test.ts'), '// mine\n');
    await expect(callCommand(command, folder, SONNET)).rejects.toMatchObject({
      name: 'UsageError',
      message: expect.stringContaining('exists already'),
    });
    expect(readdirSync(migrations())).toEqual(['migrateSonnet45ToSonnet46.test.ts']);
  });

  it('writes a second migration of the same pin, nor one that undoes another', async () => {
    await callCommand(command, folder, SONNET);
    const collision = callCommand(command, folder, {
      ...SONNET,
      from: ['claude-sonnet-4-5', 'sonnet-4-5-20250929'],
      to: 'claude-sonnet-4-6',
    });
    await expect(collision).rejects.toMatchObject({ message: 'migrateSonnet45ToSonnet46 handles "claude-sonnet-4-5-20250929" already.' });
    await expect(
      callCommand(command, folder, { from: ['claude-sonnet-4-20250514'], to: 'claude-sonnet-4-5-20250929', gate: [] }),
    ).rejects.toMatchObject({ name: 'UsageError' });
    expect(readdirSync(migrations())).toHaveLength(3);
  });

  it('overlooks a hand-written one', async () => {
    mkdirSync(migrations(), { recursive: true });
    writeFileSync(
      join(migrations(), 'old.ts'),
      `import { getSettingsForSource, updateSettingsForSource } from '../host.js';
const PIN = 'Claude-Sonnet-4-5-20250929';
export function moveSonnet() {
  const model = getSettingsForSource('userSettings')?.model;
  if (model === PIN || model === \`\${PIN}[1m]\`) updateSettingsForSource('userSettings', { model: model.endsWith('[1m]') ? 'sonnet[1m]' : 'sonnet' });
}
`,
    );
    await expect(callCommand(command, folder, SONNET)).rejects.toMatchObject({
      message: 'moveSonnet handles "claude-sonnet-4-5-20250929" already.',
    });
  });
});

it('reads the migrations of a report, with the gates given', async () => {
  const decision = { action: 'rewrite', to: 'sonnet[1m]' };
  const references = [
    { text: 'claude-sonnet-4-5-20250929[1m]', surface: 'app', decision },
    { text: 'fennec-latest', surface: 'app', decision: { action: 'rewrite', to: 'opus' } },
    { text: 'claude-opus-4-20250514', surface: 'anthropic-api', decision: { action: 'review' } },
  ];
  writeFileSync(join(folder, 'report.json'), JSON.stringify({ references }));
  const { output } = await callCommand(command, folder, {
    from: [],
    gate: ['provider:first-party', 'plan:pro,max'],
    fromReport: 'report.json',
  });
  expect(output.split('\n')).toEqual([
    'wrote src/migrations/migrateSonnet45ToSonnet46.ts',
    'wrote src/migrations/migrateSonnet45ToSonnet46.test.ts',
    'wrote src/migrations/migrateFennecToOpus.ts',
    'wrote src/migrations/migrateFennecToOpus.test.ts',
    'wrote src/migrations/index.ts',
    '',
  ]);
  expect(read('migrateSonnet45ToSonnet46.ts')).toBe(host.migration(sonnetPlan()));
  const second = await callCommand(command, folder, { from: [], gate: [], fromReport: 'report.json' });
  expect(second.output).toBe('');
  expect(second.notices).toHaveLength(3);
});

it('spells with a template what it exports, and the rest by the style', async () => {
  const template =
    "export const migration = (plan: { name: string; to: { name: string } }) => '// ' + plan.name + ': ' + plan.to.name + '\\n';\n";
  writeFileSync(join(folder, 'template.ts'), template);
  await callCommand(command, folder, { ...SONNET, template: 'template.ts' });
  expect(read('migrateSonnet45ToSonnet46.ts')).toBe('// migrateSonnet45ToSonnet46: sonnet\n');
  expect(read('migrateSonnet45ToSonnet46.test.ts')).toBe(host.test(sonnetPlan()));
  writeFileSync(join(folder, 'empty.ts'), 'export const other = 1;\n');
  for (const wrong of ['absent.ts', 'empty.ts']) {
    await expect(callCommand(command, folder, { ...FENNEC, template: wrong })).rejects.toMatchObject({ name: 'UsageError' });
  }
});

describe('--since', () => {
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...args], { cwd: folder, stdio: 'pipe' });
  const configure = (aliases: object, codenames: object = {}) =>
    writeFileSync(join(folder, 'unpin.config.json'), JSON.stringify({ app: { aliases, codenames } }));
  const since = (gate: readonly string[] = []) => callCommand(command, folder, { from: [], gate, since: 'v1' });

  beforeEach(() => {
    configure({ sonnet: 'claude-sonnet-4-5', opus: 'claude-opus-4-6', haiku: 'claude-haiku-4-5-20251001' });
    git('init', '-q');
    git('add', 'unpin.config.json');
    git('commit', '-qm', 'release');
    git('tag', 'v1');
  });

  it('an alias that has moved: every pin of the old model, and codenames that have become public', async () => {
    configure(APP.aliases, APP.codenames);
    const { output } = await since(['provider:first-party', 'plan:pro,max']);
    expect(output).toContain('wrote src/migrations/migrateSonnet45ToSonnet46.ts\n');
    expect(output).toContain('wrote src/migrations/migrateFennecToOpus.ts\n');
    expect(read('migrateSonnet45ToSonnet46.ts')).toBe(host.migration(sonnetPlan()));
  });

  it('nothing for what stands as it was, has moved back, or to another line', async () => {
    expect((await since()).notices).toEqual(['Nothing needs a migration.']);
    configure({ sonnet: 'claude-sonnet-4-20250514', opus: 'claude-sonnet-4-6', other: 'claude-opus-4-6' });
    expect((await since()).notices).toEqual(['Nothing needs a migration.']);
    expect(existsSync(migrations())).toBe(false);
  });

  it.each(['v2', 'HEAD~1'])('refuses %s', async (ref) => {
    await expect(callCommand(command, folder, { from: [], gate: [], since: ref })).rejects.toMatchObject({ name: 'UsageError' });
  });
});

it.each([
  [{ ...SONNET, gate: ['plan:gold'] }],
  [{ ...SONNET, to: 'sonet' }],
  [{ ...SONNET, key: 'agents.model' }],
  [{ ...SONNET, fromReport: 'report.json' }],
  [{ from: [], gate: [], fromReport: 'absent.json' }],
  [{ from: [], gate: [] }],
  [{ from: [], gate: [], since: 'HEAD' }],
])('refuses %j in words', async (flags: NewFlags) => {
  await expect(callCommand(command, folder, flags)).rejects.toMatchObject({ name: 'UsageError' });
  expect(existsSync(migrations())).toBe(false);
});
