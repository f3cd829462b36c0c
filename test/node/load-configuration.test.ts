import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIGURATION } from '../../src/core/configuration.js';
import { UsageError } from '../../src/core/errors.js';
import { loadConfiguration } from '../../src/node/load-configuration.js';
import { git, makeTree } from './temporary-tree.js';

const CODENAMES = '{ "app": { "codenames": { "ibex-next": "opus" }, "codenamesFrom": { "env": "LIST" } } }';

/** The error as a person sees it. */
async function complaint(cwd: string, explicit: string | null = null, environment: Record<string, string> = {}): Promise<string> {
  const error: unknown = await loadConfiguration(cwd, explicit, environment).catch((thrown: unknown) => thrown);
  if (!(error instanceof UsageError)) throw error;
  return error.hint ? `${error.message}\n${error.hint}` : error.message;
}

describe('loadConfiguration', () => {
  it('gives the defaults where there is no file', async () => {
    const cwd = makeTree({ 'package.json': '{ "name": "x" }' });
    expect(await loadConfiguration(cwd, null, {})).toEqual({
      configuration: DEFAULT_CONFIGURATION,
      project: cwd,
      file: null,
      hasMigrations: false,
    });
  });

  it.each([
    ['unpin.config.json', '\ufeff{ "prefer": "pin" }'],
    ['unpin.config.jsonc', '{ "prefer": "pin", /* evaluations */ }'],
    ['unpin.config.js', 'module.exports = { prefer: "pin" };'],
    ['unpin.config.mjs', 'export default { prefer: "pin" };'],
    ['unpin.config.ts', 'const prefer: string = "pin"; export default { prefer };'],
    ['package.json', '{ "unpin": { "prefer": "pin" } }'],
  ])('reads %s and leaves nothing behind', async (name, content) => {
    const cwd = makeTree({ [name]: content, 'node_modules/': '' });
    const found = await loadConfiguration(cwd, null, {});
    expect(found).toEqual({
      configuration: { ...DEFAULT_CONFIGURATION, prefer: 'pin' },
      project: cwd,
      file: join(cwd, name),
      hasMigrations: false,
    });
    expect(await loadConfiguration(cwd, name, {})).toEqual(found);
    expect(readdirSync(cwd, { recursive: true }).sort()).toEqual([name, 'node_modules'].sort());
  });

  it('reads a whole configuration and fills in what is missing', async () => {
    const given = {
      $schema: './node_modules/unpin/dist/config.schema.json',
      app: { aliases: { sonnet: 'claude-sonnet-4-6', opus: { 'first-party': 'a', bedrock: 'b' } }, sinks: { functions: ['resolveModel'] } },
      to: 'successor',
      rules: { 'pinned-model': 'error', 'deprecated-model': ['warn', { within: '90d' }] },
      migrations: { dir: 'm', host: { getAPIProvider: { module: './p.js', name: 'provider' } } },
    };
    const { configuration } = await loadConfiguration(makeTree({ 'unpin.config.json': JSON.stringify(given) }), null, {});
    expect(configuration).toEqual({
      app: {
        aliases: given.app.aliases,
        codenames: {},
        modifiers: ['[1m]'],
        sinks: { functions: ['resolveModel'], properties: [], settings: [] },
      },
      catalog: { extra: [] },
      prefer: 'alias',
      to: 'successor',
      overrides: [],
      rules: given.rules,
      suppressions: [],
      ignore: [],
      migrations: { ...DEFAULT_CONFIGURATION.migrations, ...given.migrations },
    });
  });

  it('searches upward to the top of the work tree and no further; the nearest file wins', async () => {
    const root = makeTree({
      'unpin.config.json': '{ "prefer": "pin" }',
      'repo/a/b/': '',
      'repo/c/unpin.config.json': '{ "prefer": "constant" }',
      'repo/c/package.json': '{}',
      'repo/c/d/': '',
    });
    expect((await loadConfiguration(join(root, 'repo/a/b'), null, {})).configuration.prefer).toBe('pin');
    git(join(root, 'repo'), 'init');
    expect((await loadConfiguration(join(root, 'repo/a/b'), null, {})).configuration.prefer).toBe('alias');
    expect((await loadConfiguration(join(root, 'repo/c/d'), null, {})).configuration.prefer).toBe('constant');
  });

  it('T14: globs are relative to the folder of the configuration, from wherever it runs', async () => {
    const content = JSON.stringify({
      ignore: ['vendor/**'],
      overrides: [{ files: ['./evals/**'], prefer: 'pin' }],
      app: { sinks: { settings: [{ files: ['settings/*.json'], keys: ['model'] }] } },
    });
    const root = makeTree({ 'packages/app/unpin.config.json': content, 'packages/app/src/x/': '' });
    const globsIn = async (cwd: string, explicit: string | null = null): Promise<unknown> => {
      const { configuration, project } = await loadConfiguration(cwd, explicit, {});
      return [project, configuration.ignore, configuration.overrides[0]?.files, configuration.app.sinks.settings[0]?.files];
    };
    const [app, src] = [join(root, 'packages/app'), join(root, 'packages/app/src')];
    expect(await globsIn(src)).toEqual([app, ['vendor/**'], ['evals/**'], ['settings/*.json']]);
    expect(await globsIn(src, '../unpin.config.json')).toEqual([src, ['vendor/**'], ['evals/**'], ['settings/*.json']]);
    git(root, 'init');
    const rebased = [root, ['packages/app/vendor/**'], ['packages/app/evals/**'], ['packages/app/settings/*.json']];
    expect(await globsIn(app)).toEqual(rebased);
    expect(await globsIn(src)).toEqual(rebased);
    expect(await globsIn(src, '../unpin.config.json')).toEqual([
      root,
      ['packages/app/src/vendor/**'],
      ['packages/app/src/evals/**'],
      ['packages/app/src/settings/*.json'],
    ]);
  });

  it.each([
    ['{ "perfer": "pin" }', 'unpin.config.json: unknown key "perfer"\nDid you mean "prefer"?'],
    [
      '{ "app": { "sinks": { "function": [] } } }',
      'unpin.config.json: unknown key "app.sinks.function"\nDid you mean "app.sinks.functions"?',
    ],
    ['{ "overrides": [{ "file": ["a"] }] }', 'unpin.config.json: unknown key "overrides.0.file"\nDid you mean "overrides.0.files"?'],
    [
      '{ "migrations": { "zzz": 1 } }',
      'unpin.config.json: unknown key "migrations.zzz"\nKnown keys there: dir, style, source, key, userType, host.',
    ],
    ['{ "prefer": "latest" }', 'unpin.config.json: prefer: expected one of "alias"|"pin"|"constant"'],
    [
      '{ "rules": { "codename": "fatal" } }',
      'unpin.config.json: rules.codename: expected "off", "info", "warn", "error", or a pair of one of these and options',
    ],
    ['{ "ignore": "vendor" }', 'unpin.config.json: ignore: expected array, received string'],
    ['[]', 'unpin.config.json: expected object, received array'],
    [
      '{ "prefer": "pin" ',
      'unpin.config.json is not valid JSON: close brace expected at 1:19\nCorrect it there: line and column count from 1.',
    ],
    ['', 'unpin.config.json is empty\nWrite {} where nothing is to be configured.'],
    ['{ "app": { "codenames": { "ibex-next": 7 } } }', 'unpin.config.json: app.codenames.<codename>: expected string, received number'],
  ])('complains of %s', async (content, expected) => {
    expect(await complaint(makeTree({ 'unpin.config.json': content }))).toBe(expected);
  });

  it.each([
    ['unpin.config.mjs', 'throw new Error("no such thing");', 'unpin.config.mjs cannot be loaded: no such thing'],
    ['unpin.config.ts', 'throw new Error("no such thing");', 'unpin.config.ts cannot be loaded: no such thing'],
    ['unpin.config.mjs', 'export const prefer = "pin";', 'unpin.config.mjs: expected object, received undefined'],
  ])('complains of %s that holds %s', async (name, content, expected) => {
    expect(await complaint(makeTree({ [name]: content }))).toBe(expected);
  });

  it.each([
    ['none.json', 'none.json: does not exist\nCheck the path of --config; `unpin init` writes a first configuration.'],
    ['package.json', 'package.json has no "unpin" key\nAdd one, or name another file with --config.'],
    ['folder.json', 'folder.json is no ordinary file'],
    ['a.yaml', '"a.yaml" is no configuration file\nIt ends in .json, .jsonc, .js, .mjs, .ts.'],
  ])('complains of --config %s', async (explicit, expected) => {
    expect(await complaint(makeTree({ 'package.json': '{}', 'folder.json/': '', 'a.yaml': '' }), explicit)).toBe(expected);
  });
});

describe('codenamesFrom', () => {
  it('adds the list of the environment to that of the file', async () => {
    const { configuration } = await loadConfiguration(makeTree({ 'unpin.config.json': CODENAMES }), null, { LIST: '{ "oryx": "sonnet" }' });
    expect(configuration.app.codenames).toEqual({ 'ibex-next': 'opus', oryx: 'sonnet' });
  });

  it('reads a file relative to the configuration', async () => {
    const root = makeTree({
      'unpin.config.json': '{ "app": { "codenamesFrom": { "file": "private/list.json" } } }',
      'private/list.json': '{ "oryx": "sonnet" }',
      'src/': '',
    });
    expect((await loadConfiguration(join(root, 'src'), null, {})).configuration.app.codenames).toEqual({ oryx: 'sonnet' });
  });

  it.each([
    [undefined, 'the environment variable LIST holds no list of codenames'],
    ['', 'the environment variable LIST holds no list of codenames'],
    ['{}', 'the environment variable LIST holds an empty list of codenames'],
    ['oryx', 'the environment variable LIST must hold a JSON object of codenames and aliases'],
    ['{ "oryx": 7 }', 'the environment variable LIST must hold a JSON object of codenames and aliases'],
    ['["oryx"]', 'the environment variable LIST must hold a JSON object of codenames and aliases'],
  ])('says what is wrong with %j, and no codename', async (list, expected) => {
    const message = await complaint(makeTree({ 'unpin.config.json': CODENAMES }), null, list === undefined ? {} : { LIST: list });
    expect(message.split('\n')[0]).toBe(expected);
    expect(message).not.toMatch(/oryx|ibex/);
  });

  it('says that the file is missing', async () => {
    const root = makeTree({ 'unpin.config.json': '{ "app": { "codenamesFrom": { "file": "private/list.json" } } }' });
    expect(await complaint(root)).toContain('the file "private/list.json" holds no list of codenames');
  });

  it('says what it must be', async () => {
    const root = makeTree({ 'unpin.config.json': '{ "app": { "codenamesFrom": { "oryx": "opus" } } }' });
    expect(await complaint(root)).toBe('unpin.config.json: app.codenamesFrom: expected { "env": NAME } or { "file": PATH }');
  });
});
