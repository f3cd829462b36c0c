import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import glob from 'fast-glob';
import { describe, expect, it } from 'vitest';
import { findViolations, type Sources } from './architecture/find-violations.js';
import { readRooms, roomOf } from './architecture/rooms.js';

const SRC = fileURLToPath(new URL('../src', import.meta.url));
const sources: Sources = new Map(
  glob
    .sync('**/*.ts', { cwd: SRC })
    .sort()
    .map((path) => [path, readFileSync(join(SRC, path), 'utf8')]),
);
const rooms = readRooms(readFileSync(join(SRC, 'README.md'), 'utf8'));
const lengths = [...sources.values()].map((text) => text.split('\n').length - 1).sort((a, b) => a - b);

describe('the house', () => {
  it('has a row for every folder and a folder for every row', () => {
    const folders = new Set([...sources.keys()].filter((path) => path.includes('/')).map(roomOf));
    expect([...folders].sort()).toEqual([...rooms.keys()].sort());
  });

  it('has arrows that never climb', () => {
    expect(findViolations(sources, rooms)).toEqual([]);
  });

  it('has a table whose rows look up only', () => {
    const order = [...rooms.keys()];
    const down = [...rooms].flatMap(([room, allowed]) => [...allowed].filter((other) => order.indexOf(other) >= order.indexOf(room)));
    expect(down).toEqual([]);
    expect([...rooms.values()].flatMap((allowed) => [...allowed]).filter((other) => !rooms.has(other))).toEqual([]);
  });

  it('has no file over 250 lines, and a median under 80', () => {
    expect([...sources].filter(([, text]) => text.split('\n').length > 251).map(([path]) => path)).toEqual([]);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(80);
  });

  it('never calls process.exit, which cuts what is still to be written to a pipe', () => {
    expect([...sources].filter(([, text]) => /\bprocess\s*\.\s*exit\s*\(/.test(text)).map(([path]) => path)).toEqual([]);
  });
});

describe('the check of the arrows', () => {
  const registry = "import { one } from './one.js';\nimport { two } from './two.js';\nimport type { Rule } from './rule.js';";
  const house: Sources = new Map([
    ['rules/index.ts', registry],
    ['rules/one.ts', "import type { Rule } from './rule.js';"],
    ['rules/two.ts', ''],
    ['rules/words/life.ts', ''],
  ]);

  it.each([
    ['core/a.ts', "import type { B } from '../catalog/b.js';", 'core may not import catalog'],
    ['surfaces/a.ts', "const b = await import('../places/b.js');", 'surfaces may not import places'],
    ['reporters/a.ts', "export { b } from '../rules/b.js';", 'reporters may not import rules'],
    ['commands/a.ts', "import { main } from '../main.js';", 'commands may not import main.ts'],
    ['cli.ts', "import { b } from './core/b.js';", 'cli.ts may not import core'],
    ['cellar/a.ts', "import { b } from '../core/b.js';", 'no row of the table speaks of cellar'],
    ['node/a.ts', "import { b } from '../../test/b.js';", 'leaves src'],
    ['core/a.ts', "import { join } from 'node:path';", 'core knows no platform'],
    ['core/a.ts', "import { diffLines } from 'diff';", 'core may not import packages but none'],
    ['runtime/a.ts', "import { z } from 'zod';", 'runtime may not import packages but jsonc-parser'],
    ['engine/a.ts', "import { readFile } from 'node:fs/promises';", 'only node and runtime touch files'],
    ['rules/one.ts', "import { two } from './two.js';", 'only the registry imports a member of its axis'],
    ['rules/words/life.ts', "import { two } from '../two.js';", 'only the registry imports a member of its axis'],
  ])('sees %s with %s', (path, text, problem) => {
    expect(findViolations(new Map([...house, [path, text]]), rooms)).toEqual([expect.stringContaining(problem)]);
  });

  it.each([
    ['engine/a.ts', "import { b } from '../core/b.js';\nimport { x } from 'ts-morph';"],
    ['rules/one.ts', "import { life } from './words/life.js';"],
    ['migrations/a.ts', 'const text = `import { b } from "../engine/b.js";`;'],
    ['main.ts', "import { b } from './commands/b.js';"],
  ])('lets %s have %s', (path, text) => {
    expect(findViolations(new Map([...house, [path, text]]), rooms)).toEqual([]);
  });
});
