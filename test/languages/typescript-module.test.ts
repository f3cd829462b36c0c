import { describe, expect, it } from 'vitest';
import type { ModuleFacts } from '../../src/core/syntax.js';
import { parsed, tell, tellOrigin } from './typescript-source.js';

function moduleOf(source: string): ModuleFacts {
  const { module } = parsed(source);
  if (!module) throw new Error('no module');
  return module;
}

describe('what an exported name is', () => {
  it.each([
    ['a constant', `import OpenAI from 'openai'; export const client = new OpenAI()`, 'client', 'new openai:default()'],
    ['a list of exports', `import OpenAI from 'openai'; const client = new OpenAI(); export { client }`, 'client', 'new openai:default()'],
    ['another name', `import OpenAI from 'openai'; const c = new OpenAI(); export { c as client }`, 'client', 'new openai:default()'],
    ['one of several exports', `const a = make(); const b = ask(); export { a as x, b as y }`, 'y', 'ask()'],
    ['an import handed on', `import OpenAI from 'openai'; export { OpenAI as Client }`, 'Client', 'openai:default'],
    ['a function', `export function f() {}`, 'f', 'local f'],
    ['what a function returns', `import OpenAI from 'openai'; export function f() { return new OpenAI() }`, 'f()', 'new openai:default()'],
    ['what an arrow returns', `import OpenAI from 'openai'; export const f = async () => new OpenAI()`, 'f()', 'new openai:default()'],
    ['what a default returns', `import OpenAI from 'openai'; export default () => new OpenAI()`, 'default()', 'new openai:default()'],
    ['a class', `export class A {}`, 'A', 'local A'],
    ['a default expression', `import OpenAI from 'openai'; export default new OpenAI()`, 'default', 'new openai:default()'],
    ['a default name', `import OpenAI from 'openai'; const c = new OpenAI(); export default c`, 'default', 'new openai:default()'],
    ['a default function', `export default function f() {}`, 'default', 'local f'],
    ['a default class', `export default class {}`, 'default', 'local '],
  ])('%s', (_, source, name, origin) => {
    const found = moduleOf(source).originOfExport(name);
    expect(found && tellOrigin(found)).toBe(origin);
  });

  it.each([
    ['unknown', `export const a = 1`, 'b'],
    ['what a value returns', `export const a = 1`, 'a()'],
    ['what a function without a result returns', `export function f() {}`, 'f()'],
    ['a default function by its own name', `export default function f() {}`, 'f'],
    ['handed on from elsewhere', `export { a } from './a'`, 'a'],
  ])('is nothing here: %s', (_, source, name) => {
    expect(moduleOf(source).originOfExport(name)).toBeNull();
  });
});

describe('names handed on', () => {
  it('lists the specifiers of exports from elsewhere', () => {
    expect(
      moduleOf(
        `export * from './a'; export { b } from './b'; export * as c from './c'; export { d }; import e from './e'; const d = 1`,
      ).reexported(),
    ).toEqual(['./a', './b', './c']);
  });
});

describe('what happens to an imported name', () => {
  const usesOf = (source: string, name: string, path: readonly string[] = []): readonly string[] | null =>
    moduleOf(source).usesOfImport(['./m'], name, path)?.uses.map(tell) ?? null;

  it.each([
    ['a name', `import { M } from './m'; ask(M)`, 'M', [], ['argument ask 0']],
    ['an alias', `import { M as N } from './m'; ask(N); ask(M)`, 'M', [], ['argument ask 0']],
    ['a default', `import M from './m'; ask(M)`, 'default', [], ['argument ask 0']],
    ['a namespace', `import * as m from './m'; ask(m.M, m.N)`, 'M', [], ['argument ask 0']],
    [
      'several imports',
      `import { M } from './m'; import { M as N } from './m'; ask(M); tell(N)`,
      'M',
      [],
      ['argument ask 0', 'argument tell 0'],
    ],
    ['down a path', `import { M } from './m'; ask(M.fast); ask(M.slow)`, 'M', ['fast'], ['argument ask 0']],
    ['down a path of a namespace', `import * as m from './m'; ask(m.M.fast)`, 'M', ['fast'], ['argument ask 0']],
    ['returned', `import { f } from './m'; ask(f()); ask(f)`, 'f()', [], ['argument ask 0']],
    ['returned down a path', `import { f } from './m'; ask(f().model)`, 'f()', ['model'], ['argument ask 0']],
    ['returned by a default', `import f from './m'; ask(f())`, 'default()', [], ['argument ask 0']],
    ['returned through a namespace', `import * as m from './m'; ask(m.f()); m.g()`, 'f()', [], ['argument ask 0']],
    ['handed on', `export { M } from './m'`, 'M', [], ['export M']],
    ['handed on under another name', `export { M as N } from './m'`, 'M', ['fast'], ['export N.fast']],
    ['handed on as a function', `export { f as g } from './m'`, 'f()', [], ['export g()']],
    ['imported and exported', `import { M } from './m'; export { M }`, 'M', [], ['export M']],
    ['required', `const { M } = require('./m'); ask(M)`, 'M', [], ['argument ask 0']],
    ['required whole', `const m = require('./m'); ask(m.M)`, 'M', [], ['argument ask 0']],
    ['required by TypeScript', `import m = require('./m'); ask(m.M)`, 'M', [], ['argument ask 0']],
    ['required in place', `ask(require('./m').M)`, 'M', [], ['argument ask 0']],
    ['required under a default', `const { M = 1, N } = require('./m'); ask(M, N)`, 'M', [], ['argument ask 0']],
    ['a required function', `const { f } = require('./m'); ask(f())`, 'f()', [], ['argument ask 0']],
    ['a function of a required module', `const m = require('./m'); ask(m.f())`, 'f()', [], ['argument ask 0']],
    ['awaited by a callback', `import('./m').then(({ M }) => ask(M))`, 'M', [], ['argument ask 0']],
    ['awaited by a named callback', `import('./m').then(run)`, 'M', [], [`read import('./m').then(run)`]],
    ['imported at run time', `const { M } = await import('./m'); ask(M)`, 'M', [], ['argument ask 0']],
    ['not used', `import { M } from './m'`, 'M', [], []],
    ['shadowed', `import { M } from './m'; function f(M) { ask(M) }`, 'M', [], []],
  ])('%s', (_, source, name, path, expected) => {
    expect(usesOf(source, name, path)).toEqual(expected);
  });

  it.each([
    ['a namespace that comes under a name', `import { ns } from './m'; ask(ns.M)`, 'M', false],
    ['another name of the module', `import { ns } from './m'; ask(ns.N)`, 'M', true],
    ['what a module that is not bound gives by a call', `ask(require('./m').f())`, 'f()', false],
  ])('is followed to the end or not: %s', (_, source, name, isComplete) => {
    expect(moduleOf(source).usesOfImport(moduleOf(source).specifiers(), name, [])).toEqual({ uses: [], isComplete });
  });

  it.each([
    ['another module', `import { M } from './n'; ask(M)`, 'M'],
    ['another required module', `const { M } = require('./n'); ask(M)`, 'M'],
    ['none', `ask(M)`, 'M'],
  ])('is none of its business: %s', (_, source, name) => {
    expect(usesOf(source, name)).toBeNull();
  });
});

describe('what an exported function does with an argument', () => {
  const usesOf = (source: string, name: string, index: number, path: readonly string[] = []): readonly string[] | null =>
    moduleOf(source).usesOfParameter(name, index, path)?.uses.map(tell) ?? null;

  it.each([
    ['a function', `export function f(a, m) { ask(m) }`, 'f', 1, [], ['argument ask 0']],
    ['an arrow', `export const f = (m) => ask({ model: m })`, 'f', 0, [], ['argument ask 0.model']],
    ['by its export name', `function f(m) { ask(m) } export { f as g }`, 'g', 0, [], ['argument ask 0']],
    ['in a list of exports', `function f(m) { ask(m) } export { f }`, 'f', 0, [], ['argument ask 0']],
    ['a default', `export default (m) => ask(m)`, 'default', 0, [], ['argument ask 0']],
    ['a default by name', `function f(m) { ask(m) } export default f`, 'default', 0, [], ['argument ask 0']],
    ['destructured', `export function f({ model }) { ask(model) }`, 'f', 0, ['model'], ['argument ask 0']],
    ['down a path', `export function f(o) { ask(o.model, o.n) }`, 'f', 0, ['model'], ['argument ask 0']],
    ['rest', `export function f(...all) { ask(all) }`, 'f', 2, [], ['argument ask 0.[]']],
  ])('%s', (_, source, name, index, path, expected) => {
    expect(usesOf(source, name, index, path)).toEqual(expected);
  });

  it.each([
    ['no such function', `export const a = 1`, 'f', 0],
    ['not a function', `export const f = 1`, 'f', 0],
    ['no such parameter', `export function f(a) {}`, 'f', 1],
  ])('is not known: %s', (_, source, name, index) => {
    expect(usesOf(source, name, index)).toBeNull();
  });
});
