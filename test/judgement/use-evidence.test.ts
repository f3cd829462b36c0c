import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load-catalog.js';
import { DEFAULT_CONFIGURATION } from '../../src/core/configuration.js';
import type { Origin, Property, Use, Value } from '../../src/core/syntax.js';
import { nameOfOrigin, root } from '../../src/places/call-evidence.js';
import { directoryOf } from '../../src/places/directory.js';
import { propertiesBeside } from '../../src/places/properties-beside.js';
import { evidenceOfUse, sinkOf } from '../../src/places/use-evidence.js';
import { createRecogniser } from '../../src/surfaces/recognise.js';

const directory = directoryOf(createRecogniser(loadCatalog(), DEFAULT_CONFIGURATION.app).surfaces);
const range = { start: 0, end: 0 };
const global = (name: string): Origin => ({ kind: 'global', name });
const sinks = { functions: ['resolve'], properties: ['model'], settings: [] };

function told(use: Use): readonly string[] {
  const reader = { text: 'x', sinks: { functions: [], properties: [], settings: [] }, directory };
  return evidenceOfUse(use, reader).map(({ claim, value, strength, words }) => `${claim} ${value} ${strength}: ${words}`);
}

describe('what a use proves', () => {
  it.each<readonly [Use, string]>([
    [{ kind: 'comparison', operator: '===', range }, 'compared === proof: compared (===)'],
    [{ kind: 'assignment', target: 'a.b', range }, 'stored a.b strong: stored in a.b'],
    [{ kind: 'property', path: ['a'], siblings: [], binding: 'M', range }, 'held M weak: held in M'],
    [{ kind: 'property', path: ['a'], siblings: [], binding: null, range }, 'held  weak: held in an object'],
    [{ kind: 'element', binding: 'L', siblings: [], range }, 'held L weak: held in L'],
    [{ kind: 'return', function: 'f', range }, 'returned f weak: returned by f'],
    [{ kind: 'return', function: null, range }, 'returned  weak: returned by a function'],
    [{ kind: 'export', name: 'E', path: [], range }, 'exported E strong: exported as E'],
    [{ kind: 'type', range }, 'typed type strong: its type is used'],
    [{ kind: 'read', text: `a\n  + ${'b'.repeat(80)}`, range }, `read a + ${'b'.repeat(56)} weak: read in a + ${'b'.repeat(56)}`],
    [{ kind: 'interpolation', text: 'asked', range }, 'shown text weak: built into a longer text'],
    [{ kind: 'interpolation', text: 'x/models/y', range }, 'in-url x/models/y strong: built into x/models/y'],
    [{ kind: 'interpolation', text: 'https://api.openai.com/v1/y', range }, 'sent openai-api proof: part of an address of api.openai.com'],
    [{ kind: 'jsx', component: global('Chat'), attribute: 'model', siblings: [], range }, 'state model strong: attribute model of <Chat>'],
    [
      { kind: 'jsx', component: { kind: 'import', module: 'openai', name: 'default' }, attribute: 'model', siblings: [], range },
      'sent openai-api strong: given to <openai>',
    ],
  ])('%j', (use, expected) => {
    expect(told(use)).toEqual([expected]);
  });
});

describe("the application's own resolver", () => {
  const call = (name: string, index = 0, path: readonly string[] = []): Use => ({
    ...{ kind: 'argument', callee: global(name), isNew: false, arguments: [], range },
    index,
    path,
  });

  it.each<readonly [Use, string | null]>([
    [call('resolve'), 'resolve()'],
    [call('models.resolve'), 'resolve()'],
    [call('resolve.models'), null],
    [call('resolver'), null],
    [call('resolve', 1), null],
    [call('resolve', 0, ['a']), null],
    [call('ask', 0, ['model']), 'model'],
    [call('ask', 0, ['a', 'model']), 'model'],
    [call('ask', 0, ['model', 'a']), null],
    [{ kind: 'property', path: ['a', 'model'], siblings: [], binding: null, range }, 'model'],
    [{ kind: 'assignment', target: 'options.model', range }, 'model'],
    [{ kind: 'assignment', target: 'model', range }, 'model'],
    [{ kind: 'assignment', target: 'model.a', range }, null],
    [{ kind: 'assignment', target: 'options.$model', range }, null],
    [{ kind: 'jsx', component: global('A'), attribute: 'model', siblings: [], range }, 'model'],
    [{ kind: 'export', name: 'model', path: ['model'], range }, null],
  ])('%j: %s', (use, expected) => {
    expect(sinkOf(use, sinks)).toBe(expected);
    const sent = evidenceOfUse(use, { text: 'x', sinks, directory }).filter(({ claim, value }) => claim === 'sent' && value === 'app');
    const words = `read by the application's own resolver: ${expected}`;
    expect(sent).toEqual(expected === null ? [] : [{ claim: 'sent', value: 'app', strength: 'proof', words, range }]);
  });
});

describe('the name of a callee', () => {
  const member = (object: Origin, name: string): Origin => ({ kind: 'member', object, name });
  const unknown: Origin = { kind: 'unknown', text: 'x' };
  const call = (callee: Origin): Origin => ({ kind: 'call', callee, isNew: false, arguments: [], range });

  it.each<readonly [Origin, string, Origin['kind'] | undefined]>([
    [{ kind: 'import', module: 'lib', name: 'default' }, 'lib', 'import'],
    [{ kind: 'import', module: 'lib', name: '*' }, 'lib', 'import'],
    [{ kind: 'import', module: 'lib', name: 'ask' }, 'ask', 'import'],
    [member(member(global('a'), 'b'), 'c'), 'a.b.c', 'global'],
    [member(unknown, 'c'), 'c', 'unknown'],
    [member(call(global('a')), 'c'), 'a.c', 'global'],
    [{ kind: 'parameter', name: 'p', type: null }, 'p', 'parameter'],
    [{ kind: 'local', name: 'l', range }, 'l', 'local'],
    [{ kind: 'this', className: 'C', extends: null }, 'C', 'this'],
    [{ kind: 'this', className: null, extends: null }, 'this', 'this'],
    [{ kind: 'any-of', origins: [unknown, global('b'), global('c')] }, 'b', undefined],
    [{ kind: 'any-of', origins: [unknown] }, '', undefined],
    [unknown, '', 'unknown'],
  ])('%j: %s', (origin, name, from) => {
    expect(nameOfOrigin(origin)).toBe(name);
    expect(root(origin)?.kind).toBe(from);
  });
});

describe('properties beside a value in a call', () => {
  const text: Value = { kind: 'string', text: 'x', range };
  const object = (...properties: readonly Property[]): Value => ({ kind: 'object', properties, hasSpread: false, range });
  const array = (...items: readonly Value[]): Value => ({ kind: 'array', items, range });
  const beside = (index: number, path: readonly string[], ...given: readonly Value[]): readonly string[] =>
    propertiesBeside({ kind: 'argument', callee: global('f'), isNew: false, index, path, arguments: given, range }).map(({ name }) => name);
  const flat = object({ name: 'm', value: text }, { name: 'n', value: text });

  it.each<readonly [string, readonly string[], readonly string[]]>([
    ['in an object', beside(0, ['m'], flat), ['m', 'n']],
    ['in another argument', beside(1, ['m'], text, flat), ['m', 'n']],
    ['one level down', beside(0, ['a', 'm'], object({ name: 'x', value: text }, { name: 'a', value: flat })), ['m', 'n']],
    ['in a list', beside(0, ['a', '[]', 'm'], object({ name: 'a', value: array(flat, text) })), ['m', 'n']],
    ['not without a path', beside(0, [], flat), []],
    ['not where there is no such argument', beside(1, ['m'], flat), []],
    ['not where there is no such key', beside(0, ['b', 'm'], object({ name: 'a', value: flat })), []],
    ['not in an empty list', beside(0, ['[]', 'm'], array()), []],
    ['not in a text', beside(0, ['a', 'm'], object({ name: 'a', value: text })), []],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  it('nothing stands beside what is no argument', () => {
    expect(propertiesBeside({ kind: 'type', range })).toEqual([]);
  });
});
