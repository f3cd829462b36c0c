import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createSettingsStore, defineMigration, provider } from '../../src/runtime/index.js';
import { type Home, makeHome, read, removeHome, storeOf, touchedAt } from './home.js';

const homes: Home[] = [];
const home = (...files: Parameters<typeof makeHome>): Home => {
  const made = makeHome(...files);
  homes.push(made);
  return made;
};
afterEach(() => {
  for (const made of homes.splice(0)) removeHome(made);
});

describe('reading', () => {
  it('takes one source alone, comments and doubled keys and all', async () => {
    const at = home({ user: '\uFEFF{ // x\n "a": 1, "a": { "b": [true,] }, }', project: '{"a":2}' });
    expect(await storeOf(at).read('userSettings')).toMatchObject({ kind: 'document', values: { a: { b: [true] } } });
  });

  it.each([
    ['projectSettings', { reason: 'missing' }],
    ['nobodysSettings', { reason: 'io' }],
    ['localSettings', { reason: 'unreadable', message: expect.stringContaining('offset 7') }],
  ])('%s: %j', async (source, expected) => {
    expect(await storeOf(home({ local: '{"a": 1' })).read(source)).toMatchObject({ kind: 'problem', ...expected });
  });

  it('refuses two sources of one name', () => {
    const source = { kind: 'values', name: 'x', values: {} } as const;
    expect(() => createSettingsStore([source, source])).toThrow('share a name');
  });
});

describe('writing one value', () => {
  it.each([
    ['{ "model" : "a" , "b": 1 }', 'model', 'x"y', '{ "model" : "x\\"y" , "b": 1 }'],
    ['\uFEFF{\r\n\t"a": {\r\n\t\t"b": null // c\r\n\t}\r\n}', 'a.b', [1], '\uFEFF{\r\n\t"a": {\r\n\t\t"b": [1] // c\r\n\t}\r\n}'],
    ['{"a":1,"a":2}', 'a', 3, '{"a":1,"a":3}'],
    ['{\n    "a": 1\n}\n', 'model', 'sonnet', '{\n    "a": 1,\n    "model": "sonnet"\n}\n'],
    ['{\n  "a": { "b": ["x"] } // mine\n}\n', 'model', 'sonnet', '{\n  "a": { "b": ["x"] }, // mine\n  "model": "sonnet"\n}\n'],
    ['\uFEFF{"a":[1, 2]}', 'b.c', true, '\uFEFF{"a":[1, 2],"b":{"c":true}}'],
    ['{\r\n\t"a": 1\r\n}\r\n', 'model', 'sonnet', '{\r\n\t"a": 1,\r\n\t"model": "sonnet"\r\n}\r\n'],
  ])('%j, %s', async (before, key, value, after) => {
    const at = home({ user: before });
    expect(await storeOf(at).write('userSettings', key, value)).toMatchObject({ kind: 'written', backup: null });
    expect(read(at.user)).toBe(after);
  });

  it('makes the file and its folder, readable by the user alone', async () => {
    const at = home();
    await storeOf(at).write('projectSettings', 'model', 'opus');
    expect(JSON.parse(read(at.project))).toEqual({ model: 'opus' });
    if (process.platform !== 'win32') expect(statSync(at.project).mode & 0o777).toBe(0o600);
    expect(readdirSync(dirname(at.project))).toEqual(['settings.json']);
  });

  it('leaves what it cannot parse', async () => {
    const at = home({ user: '{"a": 1' });
    expect(await storeOf(at).write('userSettings', 'a', 2)).toMatchObject({ kind: 'problem', reason: 'unreadable' });
    expect(read(at.user)).toBe('{"a": 1');
  });

  it('without an edit touches nothing', async () => {
    const at = home({ user: '{"a": 1}' });
    const before = touchedAt(at.user);
    expect(await storeOf(at).change('userSettings', () => [])).toEqual({ kind: 'unchanged' });
    expect(touchedAt(at.user)).toBe(before);
    expect(existsSync(`${at.user}.before-migrations`)).toBe(false);
  });

  it('loses no key when many write at once', async () => {
    const at = home({ user: '{}' });
    const keys = Array.from({ length: 30 }, (_, number) => `key${number}`);
    await Promise.all(keys.map((key) => storeOf(at).write('userSettings', key, key)));
    expect(JSON.parse(read(at.user))).toEqual(Object.fromEntries(keys.map((key) => [key, key])));
  });

  it('clears away what killed processes have left, and nothing else', async () => {
    const at = home({ user: '{}' });
    const folder = dirname(at.user);
    const left = ['settings.json.0123456789abcdef.tmp', 'settings.json.lock.fedcba9876543210.tmp'];
    const others = ['settings.json.old.tmp', 'other.json.0123456789abcdef.tmp', 'settings.json.0123.tmp'];
    for (const name of [...left, ...others]) writeFileSync(`${folder}/${name}`, '');
    await storeOf(at).write('userSettings', 'a', 1);
    expect(readdirSync(folder).sort()).toEqual([...others, 'settings.json'].sort());
  });
});

it.each([
  [{ from: [] }, 'no old names'],
  [{ from: ['A'], to: 'a' }, 'both old and new'],
  [{ from: ['a[1M]'] }, 'carries a modifier'],
  [{ to: 'b[1m]' }, 'carries a modifier'],
  [{ id: '' }, 'needs an id'],
])('defineMigration refuses what cannot be meant: %j', (fields, message) => {
  const whole = { id: 'm', source: 'userSettings', key: 'model', gate: provider('first-party'), from: ['a'], to: 'b', modifiers: ['[1m]'] };
  expect(() => defineMigration({ ...whole, ...fields })).toThrow(message);
});
