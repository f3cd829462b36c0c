import { describe, expect, it } from 'vitest';
import { asked } from './typescript-source.js';

const chosenBy = (text: string) => {
  const { file, candidate } = asked(text);
  return file.chosenBy(candidate);
};
const guards = (text: string) => {
  const { file, candidate } = asked(text);
  return file.guards(candidate).map((each) => each.text);
};
const siblings = (text: string) => {
  const { file, candidate } = asked(text);
  return file.siblings(candidate);
};

describe('what is chosen where a value equals the name', () => {
  it.each([
    [`const t = { 'gpt-4o': 'new' }`, ['new']],
    [`const t = { ['gpt-4o']: 'new' }`, ['new']],
    [`const t = { ['gpt-4o' as const]: ('new' as const) }`, ['new']],
    [`const t = { 'gpt-4o': isFast ? 'a' : (isBig ? 'b' : c) }`, ['a', 'b']],
    [`const t = { 'gpt-4o': pick('a') }`, []],
    [`const t = { model: 'gpt-4o' }`, []],
    [`const m = new Map([['gpt-4o', 'new']])`, ['new']],
    [`const m = new Map([['old', 'gpt-4o']])`, []],
    [`const m = new Map([['gpt-4o']])`, []],
    [`const pairs = [['gpt-4o', 'new']]`, []],
    [`const list = new Set(['gpt-4o', 'new'])`, []],
    [`const n = m === 'gpt-4o' ? 'new' : 'other'`, ['new']],
    [`const n = 'gpt-4o' == m ? 'new' : 'other'`, ['new']],
    [`const n = m !== 'gpt-4o' ? 'new' : 'other'`, []],
    [`const n = (m === 'a' || (m === 'gpt-4o') || b) ? 'new' : 'other'`, ['new']],
    [`const n = m === 'gpt-4o' && b ? 'new' : 'other'`, []],
    [`const n = b ? m === 'gpt-4o' : 'other'`, []],
    [`const n = ['a', 'gpt-4o'].includes(m) ? 'new' : 'other'`, ['new']],
    [`const n = ['a', 'gpt-4o'].indexOf(m) ? 'new' : 'other'`, []],
    [`const n = ['a', 'gpt-4o'].includes ? 'new' : 'other'`, []],
    [`if (m === 'gpt-4o') m = 'new'; else m = 'other'`, ['new']],
    [`if (m === 'gpt-4o') { m = 'new'; n = 'more' }`, ['new', 'more']],
    [`if (m === 'gpt-4o') { m += 'new'; run('new'); const n = 'new' }`, []],
    [`if (b) m === 'gpt-4o'`, []],
    [`function f() { if (m === 'gpt-4o') return 'new' }`, ['new']],
    [`function f() { if (m === 'gpt-4o') return }`, []],
    [`switch (m) { case 'gpt-4o': m = 'new'; break; case 'b': m = 'other' }`, ['new']],
    [`switch (m) { case 'gpt-4o': case 'b': m = 'new' }`, ['new']],
    [`switch (m) { case 'a': m = 'other'; case 'gpt-4o': default: m = 'new' }`, ['new']],
    [`switch (m) { case 'a': m = 'other'; break; case 'gpt-4o': }`, []],
    [`switch (m) { case 'gpt-4o': { m = 'new' } }`, ['new']],
    [`ask('gpt-4o')`, []],
  ])('%s', (text, expected) => {
    expect(chosenBy(text)).toEqual(expected);
  });
});

describe('conditions', () => {
  it.each([
    [`if (a) run(); else run('gpt-4o')`, ['a']],
    [`if (run('gpt-4o')) go()`, []],
    [`const m = a && b && 'gpt-4o'`, ['a && b']],
    [`const m = 'gpt-4o' && a`, []],
    [`const m = a || 'gpt-4o'`, []],
    [`const m = a ?? 'gpt-4o'`, []],
    [`switch (k) { default: run('gpt-4o') }`, []],
    [`while (a) run('gpt-4o')`, []],
    [`if (a) { function f() { if (b) run('gpt-4o') } }`, ['b']],
    [`if (a) { class A { f() { if (b) run('gpt-4o') } } }`, ['b']],
    [`if (a) { class A { m = 'gpt-4o' } }`, ['a']],
  ])('%s', (text, expected) => {
    expect(guards(text)).toEqual(expected);
  });

  it('are cut at 300 units, their range is not', () => {
    const long = 'x'.repeat(400);
    const { file, candidate } = asked(`if (${long}) run('gpt-4o')`);
    expect(file.guards(candidate)).toEqual([{ text: 'x'.repeat(300), range: { start: 4, end: 404 } }]);
  });
});

describe('properties beside a name', () => {
  it.each([
    [`ask({ model: 'gpt-4o', ...(url && { baseURL: url }) })`, ['model', 'baseURL']],
    [`ask({ model: 'gpt-4o', ...(a ? { b: 1 } : { c: 2, ['d']: 3 }) })`, ['model', 'b', 'c', 'd']],
    [`ask({ model: 'gpt-4o', ...rest, ...(url && rest), ...(a ? b : { [key]: 1 }) })`, ['model']],
    [`ask({ model: 'gpt-4o', [key]: 1, ['e']: 2, get f() { return 1 } })`, ['model', 'e', 'f']],
    [`ask({ model: a || 'gpt-4o', n: 1 })`, ['model', 'n']],
    [`ask({ model: [a, ['gpt-4o']], n: 1 })`, ['model', 'n']],
    [`ask({ model: (('gpt-4o' as M)!), n: 1 })`, ['model', 'n']],
    [`ask({ 'gpt-4o': 1, n: 1 })`, ['gpt-4o', 'n']],
    [`class A { model = 'gpt-4o'; n = 1 }`, []],
  ])('%s', (text, names) => {
    expect(siblings(text).map(({ name }) => name)).toEqual(names);
  });

  it('that are set under a condition tell what is written, not what it is', () => {
    const text = `ask({ model: 'gpt-4o', ...(url && { baseURL: url }) })`;
    const start = text.indexOf('baseURL');
    const [, found] = siblings(text);
    expect(found).toEqual({
      name: 'baseURL',
      value: {
        kind: 'expression',
        text: 'baseURL: url',
        origin: { kind: 'unknown', text: '' },
        range: { start, end: start + 'baseURL: url'.length },
      },
    });
    const [, long] = siblings(`ask({ model: 'gpt-4o', ...(url && { baseURL: '${'x'.repeat(300)}' }) })`);
    expect(long?.value).toMatchObject({ kind: 'expression', text: `baseURL: '${'x'.repeat(190)}` });
  });

  it.each([
    [`'x'`, { kind: 'string', text: 'x' }],
    ['`x`', { kind: 'string', text: 'x' }],
    ['-1_000', { kind: 'number', text: '-1000' }],
    ['8_192.5', { kind: 'number', text: '8192.5' }],
    [
      '[1, a]',
      {
        kind: 'array',
        items: [
          { kind: 'number', text: '1' },
          { kind: 'expression', text: 'a' },
        ],
      },
    ],
    ['{ a: 1 }', { kind: 'object', properties: [{ name: 'a' }], hasSpread: false }],
    ['{ ...a }', { kind: 'object', properties: [], hasSpread: true }],
    [`\`https://x.com/\${id}\``, { kind: 'string', text: 'https://x.com/' }],
    [`'https://x.com/' + id`, { kind: 'string', text: 'https://x.com/' }],
    [`\`\${BASE}/v1\``, { kind: 'string', text: 'wss://y.com' }],
    ['BASE + id', { kind: 'string', text: 'wss://y.com' }],
    ['BASE', { kind: 'string', text: 'wss://y.com' }],
    ['LATER', { kind: 'expression', text: 'LATER' }],
    [`\`x/\${id}\``, { kind: 'expression', text: `\`x/\${id}\`` }],
    [`id + 'https://x.com'`, { kind: 'expression', text: `id + 'https://x.com'` }],
    ['true', { kind: 'expression', text: 'true' }],
    ['make(1)', { kind: 'expression', text: 'make(1)' }],
  ])('are summarised: %s', (source, value) => {
    const [, found] = siblings(`const BASE = 'wss://y.com'; let LATER = 'wss://y.com'; ask({ model: 'gpt-4o', n: ${source} })`);
    expect(found?.value).toMatchObject(value);
  });
});
