import { execFile, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { RECIPE_NAMES } from '../../src/commands/load-recipe.js';
import { makeTree } from '../node/temporary-tree.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PIN = 'claude-sonnet-4-5-20250929';
const HEAD = "import { resolveModel } from './resolver.js';";
const CONFIGURATION = {
  app: {
    aliases: { sonnet: 'claude-sonnet-4-6', opus: 'claude-opus-4-6' },
    codenames: { 'fennec-latest': 'opus' },
    sinks: { functions: ['resolveModel'], settings: [{ files: ['settings/*.json'], keys: ['model'] }] },
  },
  ignore: ['src/vendor/**'],
};
/** What recast or a careless write would change: quotes, head comments, line ends, tabs, marks, final newlines, template text. */
const FILES: Record<string, string | Uint8Array> = {
  'unpin.config.json': JSON.stringify(CONFIGURATION),
  'src/lf.ts': `// head\n${HEAD}\n\nresolveModel("${PIN}" as const) ;resolveModel('fennec-latest[1m]')\n`,
  'src/crlf.tsx': `/* head */\r\n${HEAD}\r\n\tconst a = <Chat model={resolveModel('${PIN}')} />;\r\n`,
  'src/tabs.ts': `${HEAD}\n\tif (x) {\n\t\tresolveModel(\`${PIN}\`)  // tail\n\t}`,
  'src/bom.ts': `\ufeff${HEAD}\nresolveModel('${PIN}[1M]');\n`,
  'src/vendor/a.ts': `${HEAD}\nresolveModel('${PIN}');\n`,
  'src/clean.ts': 'export const a = 1;\n',
  'src/broken.ts': `${HEAD}\nresolveModel('${PIN}' +;\n`,
  'src/latin.ts': Buffer.concat([Buffer.from(`${HEAD}\nresolveModel('${PIN}'); // Gr`), Buffer.from([0xf6]), Buffer.from('sse\n')]),
  'settings/crlf.json': `{\r\n\t"model": "${PIN}",\r\n\t"theme": "dark"\r\n}\r\n`,
  'settings/bom.json': `\ufeff{ "model" : "fennec-latest" }`,
};

const ENVIRONMENT = { ...process.env, BABEL_DISABLE_CACHE: '1', NO_COLOR: '1' };

function run(cwd: string, script: string, ...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, script), ...words], {
    cwd,
    encoding: 'utf8',
    env: ENVIRONMENT,
  });
  return { status, output: stdout + stderr };
}

/** Stock jscodeshift in its default mode, with unpin where a package manager puts it. */
function jscodeshift(root: string, transform: string, ...words: readonly string[]) {
  install(root);
  return run(root, JSCODESHIFT, ...argumentsOf(transform), ...words);
}

const JSCODESHIFT = 'node_modules/jscodeshift/bin/jscodeshift.js';
const argumentsOf = (transform: string): readonly string[] => [
  '-t',
  `node_modules/unpin/dist/transforms/${transform}.js`,
  '--extensions=ts,tsx,json',
  '--today=2026-11-20',
];

function install(root: string): void {
  mkdirSync(join(root, 'node_modules'));
  symlinkSync(ROOT, join(root, 'node_modules/unpin'), 'junction');
}

const unpin = (root: string, ...words: readonly string[]) =>
  run(root, 'dist/cli.js', 'fix', '--today', '2026-11-20', '--file-only', ...words);

const bytesOf = (root: string): Map<string, string> =>
  new Map(['src', 'settings'].flatMap((folder) => list(root, folder)).map((path) => [path, readFileSync(join(root, path), 'latin1')]));

const list = (root: string, folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));

test('the names that `fix --transform` takes are the files of the folder', () => {
  expect(readdirSync(join(ROOT, 'transforms')).sort()).toEqual(RECIPE_NAMES.map((name) => `${name}.ts`).sort());
});

describe.each(RECIPE_NAMES)('%s', (name) => {
  test('stock jscodeshift writes the bytes that unpin writes', () => {
    const [theirs, ours] = [makeTree(FILES), makeTree(FILES)];
    const before = bytesOf(ours);
    const { output } = jscodeshift(theirs, name, 'src', 'settings');
    expect(output).toContain('0 errors');
    unpin(ours, 'src', 'settings', '--write', '--transform', name);
    expect(bytesOf(theirs)).toEqual(bytesOf(ours));
    const changed = [...bytesOf(ours)].filter(([path, bytes]) => before.get(path) !== bytes).map(([path]) => path);
    expect(changed).toEqual(CHANGED[name]);
    expect(output).toContain(`${changed.length} ok`);
  });
});

const CHANGED = {
  'pinned-to-alias': ['src/bom.ts', 'src/crlf.tsx', 'src/lf.ts', 'src/tabs.ts', 'settings/crlf.json'],
  'codename-to-alias': ['src/lf.ts', 'settings/bom.json'],
  'settings-to-alias': ['settings/bom.json', 'settings/crlf.json'],
};

test('what keeps a file from being judged is reported, and the file stays', () => {
  const root = makeTree(FILES);
  const before = bytesOf(root);
  const { output } = jscodeshift(root, 'pinned-to-alias', 'src');
  expect(output).toContain('src/latin.ts not read (encoding)');
  expect(output).toContain('src/broken.ts not read (syntax)');
  for (const path of ['src/latin.ts', 'src/broken.ts', 'src/vendor/a.ts']) expect(bytesOf(root).get(path)).toBe(before.get(path));
});

test('a second run changes nothing, and --dry writes nothing', () => {
  const root = makeTree(FILES);
  const before = bytesOf(root);
  expect(jscodeshift(root, 'pinned-to-alias', '--dry', '--emitMigrations=src/migrations', 'src').output).toContain('4 ok');
  expect(bytesOf(root)).toEqual(before);
  const again = makeTree(FILES);
  cpSync(join(root, 'src'), join(again, 'src'), { recursive: true });
  unpin(again, 'src', 'settings', '--write', '--transform', 'pinned-to-alias');
  expect(jscodeshift(again, 'pinned-to-alias', 'src', 'settings').output).toContain('0 ok');
});

test('options pass through: a configuration, and migrations for what is rewritten', () => {
  const root = makeTree({ ...FILES, 'unpin.config.json': '{}', 'other.json': JSON.stringify(CONFIGURATION) });
  expect(jscodeshift(root, 'settings-to-alias', '--config=other.json', '--emitMigrations=src/migrations', 'settings').output).toContain(
    '2 ok',
  );
  expect(readdirSync(join(root, 'src/migrations')).filter((file) => !file.includes('.test.'))).toEqual([
    'index.ts',
    'migrateFennecToOpus.ts',
    'migrateSonnet45ToSonnet46.ts',
  ]);
});

test('several processes add to one index, and migrate check is content with it', async () => {
  const settings = ['fennec-latest', PIN, 'claude-3-5-haiku-20241022', `${PIN}[1m]`].map((model, at) => [
    `settings/${at}.json`,
    JSON.stringify({ model }),
  ]);
  const aliases = { ...CONFIGURATION.app.aliases, haiku: 'claude-haiku-4-5' };
  const root = makeTree({
    ...Object.fromEntries(settings),
    'unpin.config.json': JSON.stringify({ ...CONFIGURATION, app: { ...CONFIGURATION.app, aliases } }),
    'src/migrations/index.ts': 'export const migrations = [];\n',
  });
  install(root);
  // As the workers of jscodeshift are on a machine with more cores.
  const runs = settings.map(([path = '']) =>
    promisify(execFile)(
      process.execPath,
      [join(ROOT, JSCODESHIFT), ...argumentsOf('settings-to-alias'), '--emitMigrations=src/migrations', path],
      { cwd: root, env: ENVIRONMENT },
    ),
  );
  for (const { stdout } of await Promise.all(runs)) expect(stdout).toContain('1 ok');
  const index = readFileSync(join(root, 'src/migrations/index.ts'), 'utf8');
  const [, listed = ''] = /\[(.*)\]/.exec(index) ?? [];
  expect(listed.split(', ').sort()).toEqual(['migrateFennecToOpus', 'migrateHaiku35ToHaiku45', 'migrateSonnet45ToSonnet46']);
  expect(run(root, 'dist/cli.js', 'migrate', 'check')).toEqual({ status: 0, output: 'No findings.\n' });
});

test('a configuration that is wrong is an error of every file, and nothing is written', () => {
  const root = makeTree({ ...FILES, 'unpin.config.json': '{ "rulez": {} }' });
  const before = bytesOf(root);
  expect(jscodeshift(root, 'pinned-to-alias', 'settings').output).toContain('rulez');
  expect(bytesOf(root)).toEqual(before);
});
