import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { copyExample, EXPECTED, linkDependencies, readTree, tool, unpin } from './copy.js';

const SONNET = 'src/migrations/migrateSonnet45ToSonnet46';
const FENNEC = 'src/migrations/migrateFennecToOpus';
const PIN = ['--from', 'claude-sonnet-4-5-20250929', '--to', 'sonnet', '--gate', 'provider:first-party', '--gate', 'plan:pro,max'];

let copy: string;

beforeAll(() => {
  copy = copyExample();
  expect(unpin(copy, 'migrate', 'new', ...PIN).status).toBe(0);
  expect(unpin(copy, 'migrate', 'new', '--from', 'fennec-latest', '--to', 'opus', '--gate', 'user-type:ant').status).toBe(0);
  linkDependencies(copy);
});

afterAll(() => {
  rmSync(dirname(copy), { recursive: true, force: true });
});

it('writes the two migrations, each with its test, and their order', () => {
  const written = readTree(join(copy, 'src/migrations'));
  const expected = readTree(join(EXPECTED, 'migrations'));
  expect([...written.keys()].map((name) => `src/migrations/${name}`)).toEqual([
    'src/migrations/index.ts',
    `${FENNEC}.test.ts`,
    `${FENNEC}.ts`,
    `${SONNET}.test.ts`,
    `${SONNET}.ts`,
  ]);
  for (const [name, bytes] of expected) expect(written.get(name)).toBe(bytes);
});

it('writes migrations that compile against the host', () => {
  const options =
    '--ignoreConfig --noEmit --strict --noUncheckedIndexedAccess --exactOptionalPropertyTypes --target ES2022 --module NodeNext --types node';
  const { status, stdout } = tool(copy, 'typescript/bin/tsc', ...options.split(' '), '--skipLibCheck', 'src/migrations/index.ts');
  expect(stdout).toBe('');
  expect(status).toBe(0);
});

describe('the generated tests', () => {
  const runTests = () => tool(copy, 'vitest/vitest.mjs', 'run', '--root', copy, 'src/migrations').status;

  it('pass', () => {
    expect(runTests()).toBe(0);
  });

  it.each([
    // biome-ignore lint/suspicious/noTemplateCurlyInString: generated code
    [SONNET, 'the modifier', '`sonnet${modifier}`', "'sonnet'"],
    [SONNET, 'the provider gate', "if (getAPIProvider() !== 'firstParty') return;", 'getAPIProvider();'],
    [SONNET, 'the plan gate', 'if (!isProSubscriber() && !isMaxSubscriber()) return;', 'isProSubscriber(); isMaxSubscriber();'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: generated code
    [FENNEC, 'the modifier', '`opus${modifier}`', "'opus'"],
    [FENNEC, 'the employee gate', "if (process.env.USER_TYPE !== 'ant') return;", ''],
  ])('of %s fail without %s', (file, _, line, replacement) => {
    const path = join(copy, `${file}.ts`);
    const whole = readFileSync(path, 'utf8');
    expect(whole).toContain(line);
    writeFileSync(path, whole.replace(line, replacement));
    expect(runTests()).toBe(1);
    writeFileSync(path, whole);
  });
});

describe('with the settings files of the real host', () => {
  let home: string;

  beforeEach(() => {
    home = join(dirname(copy), 'home');
    mkdirSync(home, { recursive: true });
    vi.stubEnv('CHAT_CONFIG_DIR', home);
    vi.stubEnv('CHAT_USE_BEDROCK', '');
    vi.stubEnv('CHAT_USE_VERTEX', '');
    vi.stubEnv('USER_TYPE', '');
    vi.spyOn(process, 'cwd').mockReturnValue(home);
  });

  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
    rmSync(home, { recursive: true, force: true });
  });

  /** The bytes of the user's settings after both migrations ran, twice. */
  async function migrated(settings: string, plan: string): Promise<string> {
    const path = join(home, 'settings.jsonc');
    writeFileSync(path, settings);
    writeFileSync(join(home, 'account.json'), JSON.stringify({ plan }));
    const { migrations } = await import(join(copy, 'src/migrations/index.ts'));
    for (const migrate of [...migrations, ...migrations]) migrate();
    return readFileSync(path, 'utf8');
  }

  it.each(['pro', 'max'])('moves a pinned %s user, with modifier, comments and line ends', async (plan) => {
    const settings = '// mine\r\n{\r\n\t"model": "claude-sonnet-4-5-20250929[1m]", // long\r\n\t"theme": "dark",\r\n}\r\n';
    expect(await migrated(settings, plan)).toBe(settings.replace('claude-sonnet-4-5-20250929[1m]', 'sonnet[1m]'));
  });

  it('moves an employee from the codename', async () => {
    vi.stubEnv('USER_TYPE', 'ant');
    expect(await migrated('{ "model": "fennec-latest[1m]" }', 'free')).toBe('{ "model": "opus[1m]" }');
  });

  it.each([
    ['a free user', '{ "model": "claude-sonnet-4-5-20250929" }', 'free'],
    ['a user of another provider', '{ "provider": "gateway", "model": "claude-sonnet-4-5-20250929" }', 'max'],
    ['another choice', '{ "model": "claude-opus-4-6" }', 'pro'],
    ['a codename outside the house', '{ "model": "fennec-latest" }', 'pro'],
  ])('leaves %s', async (_, settings, plan) => {
    expect(await migrated(settings, plan)).toBe(settings);
  });

  it('leaves a user on Bedrock', async () => {
    vi.stubEnv('CHAT_USE_BEDROCK', '1');
    const settings = '{ "model": "claude-sonnet-4-5-20250929" }';
    expect(await migrated(settings, 'max')).toBe(settings);
  });
});
