import { describe, expect, test, vi } from 'vitest';
import { createCatalog } from '../../src/catalog/create-catalog.js';
import { UsageError } from '../../src/core/errors.js';
import { checkLook } from '../../src/engine/check-look.js';
import { RULES } from '../../src/rules/index.js';
import { retiredModel } from '../../src/rules/retired-model.js';
import { runMain } from '../commands/run-main.js';
import { row } from '../hand-made/row.js';
import { contextOf, scanOf } from '../hand-made/run.js';
import { makeTree } from '../node/temporary-tree.js';

const PIN = 'claude-3-opus-20240229';
const SOURCE = `import Anthropic from '@anthropic-ai/sdk';\nnew Anthropic().messages.create({ model: '${PIN}', max_tokens: 1, messages: [] });\n`;
const ALL_OFF = Object.fromEntries(RULES.map(({ id }) => [id, 'off']));
const CATALOG = createCatalog([row('claude-sonnet-4-5-20250929')], '2026-11-19');

async function lint(files: Readonly<Record<string, string | Uint8Array>>, ...words: readonly string[]) {
  const { code, stdout, stderr } = await runMain(makeTree(files), ['lint', '--today', '2026-11-20', ...words]);
  return { code, stdout, said: stderr.split('\n')[0] };
}

test('the tree of these tests has a finding', async () => {
  expect((await lint({ 'a.ts': SOURCE })).code).toBe(1);
});

describe('T1: what breaks in the middle', () => {
  test.each([[], ['--quiet'], ['--format', 'json']])('a rule that throws is exit 2 and is told: %s %s', async (...words) => {
    const { code, stdout, said } = await throwing(() => lint({ 'a.ts': SOURCE }, ...words));
    expect([code, stdout, said]).toEqual([2, '', 'unpin failed: a fault in unpin, not in your code.']);
  });

  test('what is too long for one text is exit 2, and told with a next step', async () => {
    const { code, stdout, said } = await throwing(
      () => lint({ 'a.ts': SOURCE }),
      () => 'x'.repeat(2 ** 30),
    );
    expect([code, stdout, said]).toEqual([2, '', 'unpin: what there is to say is longer than a text can be (512 MB)']);
  });

  test.each([
    ['unpin.config.mjs', "throw new Error('no');\n"],
    ['unpin.config.json', '{ "prefer": '],
    ['package.json', '{ "unpin": { "prefer": 1 } }'],
  ])('a configuration that cannot be loaded is exit 2: %s', async (path, content) => {
    const { code, stdout, said } = await lint({ 'a.ts': SOURCE, [path]: content }, '--quiet');
    expect([code, stdout]).toEqual([2, '']);
    expect(said).toContain(path);
  });
});

function fail(): never {
  throw new Error('broken rule');
}

/** With a rule that throws at the first name. */
async function throwing<T>(run: () => Promise<T>, work: () => unknown = fail): Promise<T> {
  const rule = vi.spyOn(retiredModel, 'observe').mockImplementation(() => {
    throw new Error(String(work()));
  });
  return run().finally(() => rule.mockRestore());
}

describe('a run that could not be made, for an agent', () => {
  test.each([
    [
      ['typo.ts'],
      'failed=usage exit=2 "typo.ts" does not exist Check the spelling. Quote a glob, so that unpin reads it and not the shell.\n',
    ],
    [['--fial-on', 'warn'], "failed=usage exit=2 unknown option '--fial-on' Did you mean --fail-on?\n"],
  ])('%j is one line on stdout', async (words, line) => {
    expect(await lint({ 'a.ts': SOURCE }, '--format', 'agent', ...words)).toMatchObject({ code: 2, stdout: line });
    expect(await lint({ 'a.ts': SOURCE }, '--format', 'json', ...words)).toMatchObject({ code: 2, stdout: '' });
  });

  test('a fault of unpin is told apart', async () => {
    const { code, stdout } = await throwing(() => lint({ 'a.ts': SOURCE }, '--format=agent'));
    expect([code, stdout]).toEqual([2, 'failed=fault exit=2 unpin failed: a fault in unpin, not in your code.\n']);
  });
});

describe('T9: an empty pattern', () => {
  test.each([['nothing/**'], ['typo.ts'], ['']])('%j is exit 2, never a clean run', async (pattern) => {
    const { code, stdout } = await lint({ 'a.ts': SOURCE }, pattern);
    expect([code, stdout]).toEqual([2, '']);
  });

  test('beside one that matches is exit 2 too', async () => {
    expect((await lint({ 'a.ts': SOURCE }, 'a.ts', 'b/*.ts')).code).toBe(2);
  });
});

describe('T15: an empty list of rules', () => {
  test.each([
    ['all off', { rules: ALL_OFF }],
    ['all off, also by an override', { rules: ALL_OFF, overrides: [{ files: ['x/**'], rules: { codename: 'off' } }] }],
    ['all off by an override for every file', { overrides: [{ files: ['**'], rules: ALL_OFF }] }],
  ])('%s is exit 2', async (_, configuration) => {
    const { code, said } = await lint({ 'a.ts': SOURCE, 'unpin.config.json': JSON.stringify(configuration) });
    expect(code).toBe(2);
    expect(said).toMatch(/^unpin: every rule is off/);
  });

  test('for one folder is no error, and neither is it for a run over that folder', async () => {
    const files = {
      'a.ts': 'export {};',
      'b/c.ts': SOURCE,
      'unpin.config.json': JSON.stringify({ overrides: [{ files: ['b/**'], rules: ALL_OFF }] }),
    };
    expect((await lint(files)).code).toBe(0);
    expect((await lint(files, 'b')).code).toBe(0);
  });
});

test('T15: an empty catalog is an error', () => {
  expect(() => checkLook(scanOf([]), contextOf(), false)).toThrow(UsageError);
  expect(() => checkLook(scanOf([]), contextOf({}, { catalog: CATALOG }), false)).not.toThrow();
});

describe('T15: a list of codenames that is missing', () => {
  test.each([
    ['of the environment', { env: 'UNPIN_NO_SUCH_LIST' }],
    ['in a file', { file: 'no-such-list.json' }],
  ])('%s is exit 2', async (_, codenamesFrom) => {
    const { code, stdout } = await lint({ 'a.ts': 'export {};', 'unpin.config.json': JSON.stringify({ app: { codenamesFrom } }) });
    expect([code, stdout]).toEqual([2, '']);
  });
});

describe('T15: nothing parsed although names are there', () => {
  test('is exit 3 where the syntax is broken', async () => {
    const { code, stdout } = await lint({ 'a.ts': `const a = ( '${PIN}';\n` });
    expect(code).toBe(3);
    expect(stdout).toContain('a.ts: not read (syntax)');
  });

  test('is exit 3 where the text cannot be decoded', async () => {
    expect((await lint({ 'a.ts': Buffer.from([...Buffer.from(`'${PIN}' // `), 0xf6]) })).code).toBe(3);
  });

  test('and nobody told is a fault of unpin, and fails', () => {
    const context = contextOf({}, { catalog: CATALOG });
    const silent = scanOf([], { counts: { listed: 2, hit: 1, parsed: 0 } });
    expect(() => checkLook(silent, context, false)).toThrow('none of them was parsed');
    const skips = [{ path: 'a.ts', cause: 'syntax', message: '' }];
    expect(() => checkLook({ ...silent, skips }, context, false)).not.toThrow();
  });
});
