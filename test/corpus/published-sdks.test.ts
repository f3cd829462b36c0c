import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load-catalog.js';
import { DEFAULT_CONFIGURATION } from '../../src/core/configuration.js';
import { createRecogniser } from '../../src/surfaces/recognise.js';
import { runCli } from '../commands/run-cli.js';

/** Packages that ship their TypeScript sources: real code that nobody wrote for this project. */
const SOURCES = ['node_modules/@anthropic-ai/sdk/src', 'node_modules/openai/src'];
const ROOT = join(import.meta.dirname, '../..');

interface Listed {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

let listed: readonly Listed[] = [];
let notices = '';

beforeAll(async () => {
  const { code, stdout, stderr } = await runCli(ROOT, ['scan', ...SOURCES, '--format', 'json', '--today', '2026-11-20']);
  expect(code).toBe(0);
  listed = (JSON.parse(stdout) as { references: Listed[] }).references;
  notices = stderr;
});

test('a folder that is named is read, ignored or not, and that is said', () => {
  for (const folder of SOURCES) expect(notices).toContain(folder);
});

test('every reference stands where it says, and none is listed twice', () => {
  const places = new Set<string>();
  for (const { path, line, column, text } of listed) {
    const source = readFileSync(join(ROOT, path), 'utf8').split('\n')[line - 1] ?? '';
    expect(source.slice(column - 1, column - 1 + text.length), `${path}:${line}:${column}`).toBe(text);
    places.add(`${path}:${line}:${column}`);
  }
  expect(places.size).toBe(listed.length);
  expect(listed.length).toBeGreaterThan(1000);
});

test('every ID of the catalog that a plain search finds is in the inventory, none cut', () => {
  const found = SOURCES.flatMap((folder) => filesIn(folder).flatMap(occurrences));
  const missing = found.filter(
    ({ path, line, column, text }) => !listed.some((each) => each.path === path && covers(each, line, column, text)),
  );
  expect(missing).toEqual([]);
  expect(found.length).toBeGreaterThan(1000);
});

function covers(each: Listed, line: number, column: number, text: string): boolean {
  return each.line === line && each.column <= column && each.column + each.text.length >= column + text.length;
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.[cm]?[jt]sx?$|\.json$/.test(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(ROOT.length + 1)
        .replaceAll('\\', '/'),
    );
}

const catalog = loadCatalog();
const words = new Set(createRecogniser(catalog, DEFAULT_CONFIGURATION.app).words);
const ids = [...new Set(catalog.rows.map(({ id }) => id))].filter((id) => !words.has(id)).sort((a, b) => b.length - a.length);
const anyId = new RegExp(`(?<![\\w.@:/~#-])(?:${ids.map((id) => id.replace(/[^\w]/g, '\\$&')).join('|')})(?![\\w@:/-]|\\.\\w)`, 'g');

/** Whole IDs by a search that knows nothing but the catalog. A `#gpt-4o` in an address is an anchor of a page. */
function occurrences(path: string): readonly Listed[] {
  return readFileSync(join(ROOT, path), 'utf8')
    .split('\n')
    .flatMap((source, at) => Array.from(source.matchAll(anyId), ({ index, 0: text }) => ({ path, line: at + 1, column: index + 1, text })));
}
