import { describe, expect, it } from 'vitest';
import { tellOrigin, usesOf } from './typescript-source.js';

/** The origin of the first callee that is given `gpt-4o`, with what makes it, in short. */
function calleeOf(source: string): string {
  const use = usesOf(source).uses.find(({ kind }) => kind === 'argument');
  return use?.kind === 'argument' ? tellOrigin(use.callee) : `${use?.kind}`;
}

type Row = readonly [source: string, callee: string];

function check(rows: readonly Row[]): void {
  it.each(rows)('%s', (source, callee) => {
    expect(calleeOf(source)).toBe(callee);
  });
}

const ASK = `chat.create({ model: 'gpt-4o' })`;

describe('imports', () => {
  check([
    [`import OpenAI from 'openai'; new OpenAI().${ASK}`, 'new openai:default().chat.create'],
    [`import { OpenAI } from 'openai'; new OpenAI().${ASK}`, 'new openai:OpenAI().chat.create'],
    [`import { OpenAI as Client } from 'openai'; new Client().${ASK}`, 'new openai:OpenAI().chat.create'],
    [`import { default as Client } from 'openai'; new Client().${ASK}`, 'new openai:default().chat.create'],
    [`import * as sdk from 'openai'; new sdk.OpenAI().${ASK}`, 'new openai:OpenAI().chat.create'],
    [`import * as sdk from 'openai'; new sdk.default().${ASK}`, 'new openai:default().chat.create'],
    [`import sdk from 'openai'; new sdk.default().${ASK}`, 'new openai:default().chat.create'],
    [`import sdk from 'openai'; new sdk.Azure().${ASK}`, 'new openai:default.Azure().chat.create'],
    [`const OpenAI = require('openai'); new OpenAI().${ASK}`, 'new openai:*().chat.create'],
    [`const { OpenAI } = require('openai'); new OpenAI().${ASK}`, 'new openai:OpenAI().chat.create'],
    [`const { OpenAI: Client } = require('openai'); new Client().${ASK}`, 'new openai:OpenAI().chat.create'],
    [`const OpenAI = require('openai').default; new OpenAI().${ASK}`, 'new openai:default().chat.create'],
    [`import OpenAI = require('openai'); new OpenAI().${ASK}`, 'new openai:*().chat.create'],
    [`const { OpenAI } = await import('openai'); new OpenAI().${ASK}`, 'new openai:OpenAI().chat.create'],
    [`const require = f; const OpenAI = require(name); new OpenAI().${ASK}`, 'new unknown ().chat.create'],
    [`import { openai } from '@ai-sdk/openai'; openai('gpt-4o')`, '@ai-sdk/openai:openai'],
    [`import { openai } from '@ai-sdk/openai'; openai.chat('gpt-4o')`, '@ai-sdk/openai:openai.chat'],
    [`import { openai } from '@ai-sdk/openai'; openai['chat']('gpt-4o')`, '@ai-sdk/openai:openai.chat'],
    [`import { openai } from '@ai-sdk/openai'; openai[kind]('gpt-4o')`, '@ai-sdk/openai:openai.[]'],
    [`import { createOpenAI } from '@ai-sdk/openai'; createOpenAI({})('gpt-4o')`, '@ai-sdk/openai:createOpenAI()'],
  ]);
});

describe('bindings', () => {
  const IMPORT = `import OpenAI from 'openai';`;
  check([
    [`${IMPORT} const client = new OpenAI(); client.${ASK}`, 'new openai:default().chat.create'],
    [`${IMPORT} const client = new OpenAI() as Client; client!.${ASK}`, 'new openai:default().chat.create'],
    [`${IMPORT} const a = new OpenAI(); const b = a; b.${ASK}`, 'new openai:default().chat.create'],
    [`${IMPORT} const { chat } = new OpenAI(); ${ASK}`, 'new openai:default().chat.create'],
    [`${IMPORT} const { chat: { create } } = new OpenAI(); create('gpt-4o')`, 'new openai:default().chat.create'],
    [`${IMPORT} const [client] = [new OpenAI()]; client.${ASK}`, 'unknown [new OpenAI()].[].chat.create'],
    [`${IMPORT} let client; client = new OpenAI(); client.${ASK}`, 'new openai:default().chat.create'],
    [`${IMPORT} let client = null; client ??= new OpenAI(); client.${ASK}`, 'new openai:default().chat.create'],
    [`${IMPORT} let client: OpenAI | undefined; client.${ASK}`, 'parameter client: openai:default.chat.create'],
    [`${IMPORT} declare const client: OpenAI; client.${ASK}`, 'parameter client: openai:default.chat.create'],
    [`${IMPORT} let client = new OpenAI(); if (a) client = other(); client.${ASK}`, '[new openai:default() | other()].chat.create'],
    [`${IMPORT} let client; if (a) client = new OpenAI(); else client = x; client.${ASK}`, '[new openai:default() | x].chat.create'],
    [`${IMPORT} const client = a ? new OpenAI() : other; client.${ASK}`, '[new openai:default() | other].chat.create'],
    [`${IMPORT} const client = given ?? new OpenAI(); client.${ASK}`, '[given | new openai:default()].chat.create'],
    [`${IMPORT} const client = given || new OpenAI(); client.${ASK}`, '[given | new openai:default()].chat.create'],
    [`${IMPORT} const client = (cached = new OpenAI()); client.${ASK}`, 'new openai:default().chat.create'],
    [`const OpenAI = class {}; new OpenAI().${ASK}`, 'new local OpenAI().chat.create'],
    [`class OpenAI {} new OpenAI().${ASK}`, 'new local OpenAI().chat.create'],
    [`${IMPORT} { class OpenAI {} new OpenAI().${ASK} }`, 'new local OpenAI().chat.create'],
    [`fetch('gpt-4o')`, 'fetch'],
    [`globalThis.fetch('gpt-4o')`, 'globalThis.fetch'],
  ]);
});

describe('factories', () => {
  const IMPORT = `import OpenAI from 'openai';`;
  check([
    [`${IMPORT} function make() { return new OpenAI() } make().${ASK}`, 'new openai:default().chat.create'],
    [`${IMPORT} const make = () => new OpenAI(); make().${ASK}`, 'new openai:default().chat.create'],
    [`${IMPORT} const make = async () => new OpenAI(); (await make()).${ASK}`, 'new openai:default().chat.create'],
    [`${IMPORT} function make() { const c = new OpenAI(); return c } make().${ASK}`, 'new openai:default().chat.create'],
    [`${IMPORT} function make() { if (a) return new OpenAI(); return x } make().${ASK}`, '[new openai:default() | x].chat.create'],
    [
      `${IMPORT} function make() { try { return new OpenAI() } catch { return x } } make().${ASK}`,
      '[new openai:default() | x].chat.create',
    ],
    [`${IMPORT} function make() { switch (a) { case 1: return new OpenAI() } } make().${ASK}`, 'new openai:default().chat.create'],
    [`${IMPORT} function make() { run(() => { return x }); return new OpenAI() } make().${ASK}`, 'new openai:default().chat.create'],
    [
      `${IMPORT} let c; const make = () => c ?? (c = new OpenAI()); make().${ASK}`,
      '[new openai:default() | new openai:default()].chat.create',
    ],
    [`${IMPORT} class A { make() { return new OpenAI() } ask() { this.make().${ASK} } }`, 'new openai:default().chat.create'],
    [`function make() {} make().${ASK}`, 'local make().chat.create'],
    [`given.make().${ASK}`, 'given.make().chat.create'],
  ]);
});

describe('classes', () => {
  const IMPORT = `import OpenAI from 'openai';`;
  check([
    [`${IMPORT} class A { client = new OpenAI(); ask() { this.client.${ASK} } }`, 'new openai:default().chat.create'],
    [`${IMPORT} class A { #client = new OpenAI(); ask() { this.#client.${ASK} } }`, 'new openai:default().chat.create'],
    [
      `${IMPORT} class A { client: OpenAI; constructor() { this.client = new OpenAI() } ask() { this.client.${ASK} } }`,
      'new openai:default().chat.create',
    ],
    [
      `${IMPORT} class A { #client; constructor() { this.#client = new OpenAI() } ask() { this.#client.${ASK} } }`,
      'new openai:default().chat.create',
    ],
    [`${IMPORT} class A { client: OpenAI; ask() { this.client.${ASK} } }`, 'parameter client: openai:default.chat.create'],
    [`${IMPORT} class A { client: OpenAI | null = null; ask() { this.client.${ASK} } }`, 'parameter client: openai:default.chat.create'],
    [
      `${IMPORT} class A { constructor(private client: OpenAI) {} ask() { this.client.${ASK} } }`,
      'parameter client: openai:default.chat.create',
    ],
    [
      `${IMPORT} class A { constructor(client: OpenAI) { this.client = client } ask() { this.client.${ASK} } }`,
      'parameter client: openai:default.chat.create',
    ],
    [
      `${IMPORT} class A { a = new OpenAI(); b() { this.a = other } ask() { this.a.${ASK} } }`,
      '[new openai:default() | other].chat.create',
    ],
    [`${IMPORT} class A extends OpenAI { ask() { this.${ASK} } }`, 'this A extends openai:default.chat.create'],
    [`${IMPORT} class A extends OpenAI { ask() { super.${ASK} } }`, 'this A extends openai:default.chat.create'],
    [`${IMPORT} class A extends OpenAI { constructor() { super({ model: 'gpt-4o' }) } }`, 'this A extends openai:default'],
    [`class A { ask() { this.${ASK} } }`, 'this A.chat.create'],
    [`this.${ASK}`, 'this null.chat.create'],
    [`class A { client = null; ask() { this.client.${ASK} } }`, 'this A.client.chat.create'],
    [`${IMPORT} class A { client = new OpenAI(); ask() { class B { client = x; f() { this.client.${ASK} } } } }`, 'x.chat.create'],
  ]);
});

describe('parameters', () => {
  const IMPORT = `import type { OpenAI } from 'openai';`;
  check([
    [`${IMPORT} function f(client: OpenAI) { client.${ASK} }`, 'parameter client: openai:OpenAI.chat.create'],
    [`${IMPORT} function f(client: OpenAI | null) { client.${ASK} }`, 'parameter client: openai:OpenAI.chat.create'],
    [`${IMPORT} function f(client?: undefined | OpenAI) { client.${ASK} }`, 'parameter client: openai:OpenAI.chat.create'],
    [`function f(client) { client.${ASK} }`, 'parameter client.chat.create'],
    [`function f(client: Client) { client.${ASK} }`, 'parameter client: Client.chat.create'],
    [`function f({ client }) { client.${ASK} }`, 'parameter .client.chat.create'],
    [`const f = ({ deps: { client } }) => client.${ASK}`, 'parameter .deps.client.chat.create'],
    // A caller may hand in another one.
    [
      `import { OpenAI } from 'openai'; function f(client = new OpenAI()) { client.${ASK} }`,
      '[new openai:OpenAI() | parameter client].chat.create',
    ],
    [`for (const client of clients) client.${ASK}`, 'unknown client.chat.create'],
  ]);
});

describe('what a client is made with', () => {
  const argumentsOf = (source: string) => {
    const use = usesOf(source).uses[0];
    if (use?.kind !== 'argument' || use.callee.kind !== 'call') throw new Error('no client made');
    return use.callee.arguments;
  };

  it.each([
    ['written out', `new OpenAI({ baseURL: 'https://x.test' })`],
    ['in a constant', `new OpenAI(OPTIONS)`],
    ['by shorthand', `new OpenAI({ baseURL })`],
    ['by a constant', `new OpenAI({ baseURL: baseURL })`],
  ])('options %s', (_, made) => {
    const source = `const baseURL = 'https://x.test'; const OPTIONS = { baseURL }; const c = ${made}; c('gpt-4o')`;
    expect(argumentsOf(source)).toMatchObject([
      { kind: 'object', hasSpread: false, properties: [{ name: 'baseURL', value: { kind: 'string', text: 'https://x.test' } }] },
    ]);
  });

  it('are seen behind the longest chain of members', () => {
    const source = `const HOST = 'https://x.test'; const O = { baseURL: \`\${HOST}/v1\` }; const c = new OpenAI(O); c.a.b.c.d.e('gpt-4o')`;
    const use = usesOf(source).uses[0];
    expect(JSON.stringify(use)).toContain('"baseURL","value":{"kind":"string","text":"https://x.test"');
  });

  it('are those set on it later as well', () => {
    expect(argumentsOf(`const c = new OpenAI({ apiKey }); c.baseURL = 'https://x.test'; c('gpt-4o')`)).toMatchObject([
      { properties: [{ name: 'apiKey' }] },
      { properties: [{ name: 'baseURL', value: { kind: 'string', text: 'https://x.test' } }] },
    ]);
  });

  it('tells that a spread hides some', () => {
    expect(argumentsOf(`const c = new OpenAI({ apiKey, ...rest }); c('gpt-4o')`)).toMatchObject([{ kind: 'object', hasSpread: true }]);
  });

  it('tells where an expression comes from', () => {
    expect(argumentsOf(`const c = new OpenAI({ baseURL: process.env.URL }); c('gpt-4o')`)).toMatchObject([
      { properties: [{ value: { kind: 'expression', text: 'process.env.URL', origin: { kind: 'member', name: 'URL' } } }] },
    ]);
  });

  it('ends where a value is made of itself', () => {
    expect(calleeOf(`let a = b; let b = a; a('gpt-4o')`)).toMatch(/^unknown|^\[/);
    expect(argumentsOf(`const o = { o: o2 }; const o2 = { o }; const c = make(o); c('gpt-4o')`)).toHaveLength(1);
  });
});
