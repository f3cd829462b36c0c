import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { copyExampleWithGit, git, linkDependencies, readTree, tool, unpin } from '../example/copy.js';

const GATES = ['--gate', 'provider:first-party', '--gate', 'plan:pro,max', '--gate', 'user-type:ant'];
const RELEASE = ['release', '--alias', 'sonnet=claude-sonnet-5-5', ...GATES];

let copy: string;
let before: Map<string, string>;
let report: string;

function commit(): void {
  git(copy, 'add', '--all');
  git(copy, 'commit', '--quiet', '--message', 'state');
}

function runTests(): string {
  const { status, stdout } = tool(copy, 'vitest/vitest.mjs', 'run', '--root', copy, '--reporter=json');
  expect(status).toBe(0);
  const { numPassedTests, numFailedTests }: Record<string, number> = JSON.parse(stdout);
  return `${numPassedTests} passed, ${numFailedTests} failed`;
}

/** The application as it adopted unpin: rewritten, with the migrations of its last release, and a baseline of what people are still to decide. */
beforeAll(() => {
  copy = copyExampleWithGit();
  writeFileSync(join(copy, '.git', 'info', 'exclude'), 'node_modules\n');
  linkDependencies(copy);
  unpin(copy, 'fix', '--write');
  unpin(copy, 'migrate', 'new', '--from', 'claude-sonnet-4-5-20250929', '--to', 'sonnet', '--gate', 'plan:pro,max');
  unpin(copy, 'migrate', 'new', '--from', 'fennec-latest', '--to', 'opus', '--gate', 'user-type:ant');
  unpin(copy, 'baseline', 'create');
  commit();
  expect(unpin(copy, 'lint').status).toBe(0);
  before = readTree(copy);
  const { status, stdout, stderr } = unpin(copy, ...RELEASE, '--write');
  expect(`${status} ${stderr}`).toMatch(/^0/);
  report = stdout;
}, 120_000);

afterAll(() => {
  rmSync(dirname(copy), { recursive: true, force: true });
});

it('changes six files, in three of them the characters of one name', () => {
  const after = readTree(copy);
  const changed = [...after].filter(([path, bytes]) => before.get(path) !== bytes).map(([path]) => path);
  expect(changed.sort()).toEqual([
    'src/migrations/index.ts',
    'src/migrations/migrateSonnet46ToSonnet55.test.ts',
    'src/migrations/migrateSonnet46ToSonnet55.ts',
    'src/models.ts',
    'test/models.test.ts',
    'unpin.config.jsonc',
  ]);
  for (const path of ['src/models.ts', 'test/models.test.ts', 'unpin.config.jsonc']) {
    expect(after.get(path)).toBe(before.get(path)?.replace('claude-sonnet-4-6', 'claude-sonnet-5-5'));
  }
  expect(after.get('src/migrations/index.ts')).toContain(
    'export const migrations = [migrateSonnet45ToSonnet46, migrateFennecToOpus, migrateSonnet46ToSonnet55];',
  );
});

it('leaves the tests of the application green, with those of the new migration', () => {
  expect(runTests()).toMatch(/^8\d passed, 0 failed$/);
});

it('leaves lint clean, and the migrations too', () => {
  expect(unpin(copy, 'lint')).toMatchObject({ status: 0, stdout: expect.stringContaining('No findings.') });
  expect(unpin(copy, 'migrate', 'check').status).toBe(0);
});

it('names what is left to people', () => {
  expect(report).toContain('src/pricing.ts:10  claude-sonnet-4-6');
  expect(report).toContain('src/capabilities.ts:4  claude-sonnet-4-6');
  expect(report).toContain('src/models.ts:3  claude-sonnet-4-6  beta-option');
  expect(report).toContain('To announce');
  expect(report).not.toContain('fennec');
});

it('changes nothing the second time', () => {
  const after = readTree(copy);
  const second = unpin(copy, ...RELEASE, '--write');
  expect(second).toMatchObject({ status: 0, stdout: 'Nothing changes.\n' });
  expect(readTree(copy)).toEqual(after);
});

describe('a user of the release', () => {
  let home: string;

  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
    rmSync(home, { recursive: true, force: true });
  });

  /** The bytes of the user's settings after all migrations ran, twice. */
  async function migrated(settings: string, plan: string): Promise<string> {
    home = join(dirname(copy), 'home');
    mkdirSync(home, { recursive: true });
    vi.stubEnv('CHAT_CONFIG_DIR', home);
    vi.stubEnv('CHAT_USE_BEDROCK', '');
    vi.stubEnv('CHAT_USE_VERTEX', '');
    vi.stubEnv('USER_TYPE', '');
    vi.spyOn(process, 'cwd').mockReturnValue(home);
    const path = join(home, 'settings.jsonc');
    writeFileSync(path, settings);
    writeFileSync(join(home, 'account.json'), JSON.stringify({ plan }));
    const { migrations } = await import(join(copy, 'src/migrations/index.ts'));
    for (const migrate of [...migrations, ...migrations]) migrate();
    return readFileSync(path, 'utf8');
  }

  it.each([
    ['claude-sonnet-4-6', 'sonnet'],
    ['claude-sonnet-4-6[1m]', 'sonnet[1m]'],
    ['sonnet-4-6', 'sonnet'],
    ['claude-sonnet-4-5-20250929', 'sonnet'],
  ])('who has stored %s has %s', async (stored, becomes) => {
    const settings = `// mine\r\n{\r\n\t"model": "${stored}", // for work\r\n}\r\n`;
    expect(await migrated(settings, 'pro')).toBe(settings.replace(stored, becomes));
  });

  it.each([
    ['of the new model', '{ "model": "claude-sonnet-5-5" }', 'pro'],
    ['of another line', '{ "model": "claude-opus-4-6" }', 'max'],
    ['without a plan', '{ "model": "claude-sonnet-4-6" }', 'free'],
    ['of a gateway', '{ "provider": "gateway", "model": "claude-sonnet-4-6" }', 'max'],
    ['without a choice', '{ "theme": "dark" }', 'pro'],
  ])('%s is left', async (_, settings, plan) => {
    expect(await migrated(settings, plan)).toBe(settings);
  });
});

describe('the same release is refused', () => {
  it.each([
    ['sonnet=claude-sonnet-4-5-20250929', 'target-retiring or lower'],
    ['sonnet=claude-sonnet-4-7', 'unknown'],
    ['opus=claude-opus-4-5-20251101', 'lower'],
    ['sonnet=claude-opus-5-5', 'another line'],
  ])('to %s: %s', (alias) => {
    const after = readTree(copy);
    expect(unpin(copy, 'release', '--alias', alias, '--write')).toMatchObject({ status: 2, stdout: '' });
    expect(readTree(copy)).toEqual(after);
  });
});
