import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayIn, readNotes } from '../../scripts/catalog-sync/dated-notes.js';
import { openDeclarations } from '../../scripts/catalog-sync/declarations.js';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'unpin-declarations-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function open(text: string, name = 'index.d.ts') {
  const path = join(folder, name);
  writeFileSync(path, text);
  return openDeclarations(path);
}

describe('a symbol of a declaration file', () => {
  it('is a union, through other aliases, and never a text that only looks like one', () => {
    const file = open(`
      // 'claude-commented-1'
      import { Far } from 'elsewhere';
      export type Size = 'small' | 'large';
      export type Model = (string & {}) | Size | 'm-1' | 'm-2';
      export type ModelExtra = 'x-1';
    `);
    expect(file.typeOf('Model')?.values).toEqual(['small', 'large', 'm-1', 'm-2']);
    expect(file.typeOf('Missing')).toBeNull();
  });

  it('is a type that is worked out from a constant', () => {
    const file = open(`
      declare const entries: { readonly 'a-1': { chat: true }; readonly 'b-1': { chat: true } };
      type Ids = { language: keyof typeof entries };
      export type ModelId = Ids['language'] | (string & {});
    `);
    expect(file.typeOf('ModelId')?.values).toEqual(['a-1', 'b-1']);
  });

  it('is a property of an interface, inside a namespace too, with its own comment', () => {
    const file = open(`
      interface Session {
        /** Deprecated */
        model?: 'r-1' | 'r-2';
        other: 'no';
      }
      declare namespace Outer { interface Session { model: 'r-3' } }
    `);
    expect(file.typeOf('Session.model')?.values).toEqual(['r-1', 'r-2']);
    expect(file.typeOf('Session.model')?.comment).toContain('Deprecated');
    expect(file.typeOf('Outer.Session.model')?.values).toEqual(['r-3']);
  });

  it('is found by its comment where its name is a bundler’s', () => {
    const file = open(`
      /** Another thing. */
      type A_1 = 'a';
      /** The model that will complete your prompt. */
      declare type Zz_9 = 'g-1' | 'g-2';
    `);
    expect(file.typeWithComment('The model that will complete')?.values).toEqual(['g-1', 'g-2']);
    expect(file.typeWithComment('No such words')).toBeNull();
  });

  it('is a constant: a tuple or the keys of an object', () => {
    const file = open(`
      declare const list: readonly ['v-1', 'v-2'];
      declare const table: { 'k-1': undefined; 'k-2': { image: boolean } };
    `);
    expect(file.constant('list')?.values).toEqual(['v-1', 'v-2']);
    expect(file.constant('table')?.values).toEqual(['k-1', 'k-2']);
    expect(file.constant('nothing')).toBeNull();
  });

  it('is an object of texts, or what a class is made of, in plain JavaScript', () => {
    const file = open(
      `const DYING = { 'a-1': 'May 2nd, 2027', plain: 'x' }; const BROKEN = { a: f() };
       class F {} F.A = new F('one.a-1'); F.B = new other.F('one.b-1', {}); new G('no');`,
      'index.js',
    );
    expect([...(file.entries('DYING') ?? [])]).toEqual([
      ['a-1', 'May 2nd, 2027'],
      ['plain', 'x'],
    ]);
    expect(file.entries('BROKEN')).toBeNull();
    expect(file.constructed('F')).toEqual(['one.a-1', 'one.b-1']);
  });
});

describe('the words of a doc comment', () => {
  it.each([
    ['Announced shutdown date: 2026-12-11. See', '2026-12-11'],
    ['was shut down on October 3, 2026. Use', '2026-10-03'],
    ['November 30th, 2026', '2026-11-30'],
    ['soon', null],
    ['Brumaire 9, 2026', null],
  ])('%s', (words, day) => {
    expect(dayIn(words)).toBe(day);
  });

  it('date the listed names, across lines, and nothing behind the list', () => {
    const { days, unsupported } = readNotes(`/**
 * The model, like "m-9": see 2020-01-01.
 *
 * Deprecated values:
 *
 * - "m-1", "m-2",
 *   "m-3": Announced
 *   shutdown date: 2026-12-11. See https://example.com/2019-01-01 for details.
 * - "m-4": Not a supported model ID. Retained for compatibility.
 * - "m-5": Use another one since 2025-01-01.
 * - "m-6": This model was retired on May 12, 2026.
 *
 * Another paragraph of 2027-01-01.
 */`);
    expect([...days]).toEqual([
      ['m-1', '2026-12-11'],
      ['m-2', '2026-12-11'],
      ['m-3', '2026-12-11'],
      ['m-6', '2026-05-12'],
    ]);
    expect(unsupported).toEqual(['m-4']);
  });
});
