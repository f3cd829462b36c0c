import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load-catalog.js';
import type { Role } from '../../src/core/candidate.js';
import { DEFAULT_CONFIGURATION } from '../../src/core/configuration.js';
import type { Reference } from '../../src/core/place.js';
import type { Origin } from '../../src/core/syntax.js';
import { clientOf } from '../../src/places/clients.js';
import { directoryOf } from '../../src/places/directory.js';
import { elsewhereEvidence, indexNames, standingOf } from '../../src/places/link/elsewhere.js';
import { createLinker } from '../../src/places/link/linker.js';
import { createOpener, type Modules } from '../../src/places/link/modules.js';
import { createRecogniser } from '../../src/surfaces/recognise.js';

const directory = directoryOf(createRecogniser(loadCatalog(), DEFAULT_CONFIGURATION.app).surfaces);

function opened(files: Readonly<Record<string, string>>): Promise<Modules> {
  const disk = {
    root: '/project',
    read: (path: string) => {
      const text = files[path];
      if (text === undefined) return { kind: 'failed' as const, cause: 'missing', message: '' };
      return { kind: 'bytes' as const, bytes: new TextEncoder().encode(text) };
    },
  };
  return createOpener({ disk, list: async () => Object.keys(files), store: null }).open();
}

async function resolved(specifier: string, ...files: readonly string[]): Promise<string | null> {
  const modules = await opened(Object.fromEntries(files.map((path) => [path, ''])));
  return modules.resolve('src/a.ts', specifier);
}

describe('the file that a specifier means', () => {
  it.each(['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '/index.ts', '/index.tsx', '/index.js', '/index.mjs'])(
    'one that ends in %s',
    async (ending) => {
      expect(await resolved('./m', `src/m${ending}`)).toBe(`src/m${ending}`);
      expect(await resolved('../m', `m${ending}`)).toBe(`m${ending}`);
      expect(await resolved('@/m', `lib/m${ending}`)).toBe(`lib/m${ending}`);
      expect(await resolved('./m', `src/xm${ending}`, `src/m${ending}_`, `m${ending}`)).toBeNull();
    },
  );

  it.each([
    ['./m.ts', 'src/m.ts'],
    ['./m.js', 'src/m.ts'],
    ['./m.mjs', 'src/m.mts'],
    ['./m.cjs', 'src/m.cts'],
    ['./m.js', 'src/m.js'],
    ['@/m.js', 'src/m.ts'],
    ['@/m.mjs', 'src/m.mts'],
    ['@/m.json', 'src/m.json'],
  ])('%s: %s', async (specifier, path) => {
    expect(await resolved(specifier, path)).toBe(path);
  });

  it.each(['@/m', '~/m', '~m', '#/m', '#m', '$lib/m', 'src/m'])('%s stands for a folder', async (specifier) => {
    expect(await resolved(specifier, 'packages/a/lib/m.ts')).toBe('packages/a/lib/m.ts');
    expect(await resolved(specifier, 'packages/a/lib/xm.ts')).toBeNull();
  });

  it.each(['m', '@m', '@x/m', 'x@/m', 'mysrc/m', 'x~/m', '$library/m', '@/'])('%s does not', async (specifier) => {
    expect(await resolved(specifier, 'src/m.ts')).toBeNull();
  });

  it('is the nearest, and the first of two as near', async () => {
    expect(await resolved('@/m', 'lib/m.ts', 'src/b/m.ts')).toBe('src/b/m.ts');
    expect(await resolved('@/m', 'lib/m.ts', 'app/m.ts')).toBe('lib/m.ts');
    expect(await resolved('./m.js', 'src/m.ts', 'src/m.js')).toBe('src/m.js');
    expect(await resolved('./m', 'src/m.js', 'src/m.ts')).toBe('src/m.ts');
  });
});

describe('files that hand names on', () => {
  const chain = (length: number): Readonly<Record<string, string>> => ({
    'src/m.ts': `import OpenAI from 'openai'; export const client = new OpenAI(); export function make() { return new OpenAI() }`,
    'src/other.ts': `import Anthropic from '@anthropic-ai/sdk'; export const client = new Anthropic();`,
    'src/i0.ts': `export * from './m';`,
    ...Object.fromEntries(Array.from({ length }, (_, at) => [`src/i${at + 1}.ts`, `export * from './i${at}';`])),
  });
  const client = (modules: Modules, origin: Origin): string => {
    const found = clientOf(modules.relink(origin, 'src/a.ts'), directory);
    return found.kind === 'client' ? found.client.surface : found.kind;
  };
  const imported = (module: string, name = 'client'): Origin => ({ kind: 'import', module, name });
  const range = { start: 0, end: 0 };

  it('lead to a file over three others', async () => {
    const modules = await opened(chain(4));
    expect(['./m', './i0', './i1', './i2', './i3'].map((each) => modules.leadsTo('src/a.ts', each, 'src/m.ts'))).toEqual([
      ...[true, true, true, true],
      false,
    ]);
    expect(['./other', './gone', 'm'].map((each) => modules.leadsTo('src/a.ts', each, 'src/m.ts'))).toEqual([false, false, false]);
  });

  it('show what an import is', async () => {
    const modules = await opened(chain(5));
    expect(client(modules, imported('./m'))).toBe('openai-api');
    expect(client(modules, imported('./i3'))).toBe('openai-api');
    expect(client(modules, imported('./i5'))).toBe('none');
    expect(client(modules, imported('./gone'))).toBe('none');
    expect(client(modules, imported('./m', 'nothing'))).toBe('none');
    expect(client(modules, { kind: 'member', object: imported('./m'), name: 'chat' })).toBe('openai-api');
    expect(client(modules, { kind: 'call', callee: imported('./m', 'make'), isNew: false, arguments: [], range })).toBe('openai-api');
    expect(client(modules, { kind: 'call', callee: imported('./m'), isNew: false, arguments: [], range })).toBe('openai-api');
    expect(client(modules, { kind: 'any-of', origins: [imported('./m'), imported('./i0')] })).toBe('openai-api');
    expect(client(modules, { kind: 'any-of', origins: [imported('./m'), imported('./other')] })).toBe('several');
  });
});

describe('uses in other files', () => {
  const uses = async (importers: number, name = 'MODEL', extra: Readonly<Record<string, string>> = {}): Promise<number | null> => {
    const files = Object.fromEntries(
      Array.from({ length: importers }, (_, at) => [`src/f${at}.ts`, `import { MODEL } from './m'; ask(MODEL);`]),
    );
    const modules = await opened({ 'src/m.ts': `export const MODEL = 'x';`, ...files, ...extra });
    modules.names.lookFor(new Set([name]), 'code');
    return createLinker(modules).usesOfExport('src/m.ts', name, [])?.length ?? null;
  };

  it('are followed into forty', async () => {
    expect(await uses(0)).toBe(0);
    expect(await uses(40)).toBe(40);
    expect(await uses(41)).toBeNull();
  });

  it('are not known of a name in a namespace, nor behind a file that cannot be read', async () => {
    expect(await uses(1, 'A.MODEL')).toBeNull();
    expect(await uses(1, 'MODEL', { 'src/bad.ts': 'MODEL ((' })).toBeNull();
    expect(await uses(1, 'MODEL', { 'src/notes.md': 'MODEL', 'src/own.ts': 'const MODEL = 1;' })).toBe(1);
  });
});

describe('the same name elsewhere', () => {
  const at = (line: number, role: Role = 'constant', path = 'a.ts', whole = true): Reference => ({
    ...{ path, range: { start: 0, end: 0 }, line, column: 1, text: 'x', raw: 'x', quote: "'", role, slot: null, owner: [], whole },
    ...{ kind: 'pin', names: [], local: { context: 'product', evidence: [], questions: [] } },
  });
  const told = (other: Reference, context: string): readonly string[] =>
    elsewhereEvidence(at(1), indexNames([standingOf(other, context)])).map(
      ({ value, strength, words }) => `${value} ${strength}: ${words}`,
    );

  it.each([
    ['comparison', 'product', ['compared strong: also compared in a.ts:2']],
    ['key', 'script', ['key strong: also a key in a.ts:2']],
    ['json-key', 'example', ['key strong: also a key in a.ts:2']],
    ['type', 'registry', ['type strong: also a type in a.ts:2']],
    ['array', 'registry', ['registry strong: also a row of a list in a.ts:2']],
    ['constant', 'test', ['test strong: also tested in a.ts:2']],
    ['constant', 'fixture', ['fixture strong: also recorded in a.ts:2']],
    ['constant', 'product', []],
    ['comparison', 'doc', []],
    ['key', 'generated', []],
    ['key', 'migration', []],
  ] as const)('as %s in %s', (role, context, expected) => {
    expect(told(at(2, role), context)).toEqual(expected);
  });

  it('is not said of itself, nor of a part of a text; weaker of another file', () => {
    expect(told(at(1, 'key'), 'product')).toEqual([]);
    expect(told(at(2, 'key', 'a.ts', false), 'product')).toEqual([]);
    expect(told(at(1, 'key', 'b.ts'), 'product')).toEqual(['key weak: also a key in b.ts:1']);
  });

  it('is said three times of one sort', () => {
    const rows = [2, 3, 4, 5].map((line) => standingOf(at(line, 'key'), 'product'));
    expect(elsewhereEvidence(at(1), indexNames([...rows, standingOf(at(6, 'type'), 'product')])).map(({ value }) => value)).toEqual([
      ...['key', 'key', 'key'],
      'type',
    ]);
  });
});
