import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, languageOf } from '../../src/languages/index.js';

const folder = new URL('../../src/languages/', import.meta.url);

function isLanguage(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'id' in value && 'extensions' in value && 'parse' in value;
}

describe('languages', () => {
  it('lists every member of the folder once', async () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'index.ts');
    const exported = await Promise.all(files.map(async (name) => Object.values((await import(new URL(name, folder).href)) as object)));
    expect(new Set(LANGUAGES)).toEqual(new Set(exported.flat().filter(isLanguage)));
    expect(new Set(LANGUAGES.map(({ id }) => id)).size).toBe(LANGUAGES.length);
  });

  it('gives no ending to two members', () => {
    const endings = LANGUAGES.flatMap(({ extensions, fileNames }) => [...extensions, ...(fileNames ?? [])]);
    expect(new Set(endings).size).toBe(endings.length);
  });

  it.each([
    ['src/a.ts', 'typescript'],
    ['src/a.d.ts', 'typescript'],
    ['src/A.TSX', 'typescript'],
    ['a.mjs', 'typescript'],
    ['tsconfig.json', 'json'],
    ['.vscode/settings.json', 'json'],
    ['team.code-workspace', 'json'],
    ['app/.babelrc', 'json'],
    ['events.ndjson', null],
    ['notebook.ipynb', null],
    ['json', null],
    ['src/a.py', null],
  ])('%s is read by %s', (path, id) => {
    expect(languageOf(path)?.id ?? null).toBe(id);
  });
});
