import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, it } from 'vitest';
import { RUNTIME_VERSION } from '../../src/runtime/runtime-version.js';
import { ROOT } from './installed.js';

const source = (path: string): string => readFileSync(join(ROOT, 'src', path), 'utf8');

/** Specifiers that remain in the compiled file; `at start` those that are loaded with it. */
function imported(path: string, isAtStart: boolean): readonly string[] {
  const whole = [...source(path).matchAll(/^(?:import|export) (?!type )(?:[^;]*? from )?'([^']+)';$/gm)];
  const later = isAtStart ? [] : [...source(path).matchAll(/import\('([^']+)'\)/g)];
  return [...whole, ...later].map(([, specifier]) => specifier ?? '');
}

it('receipts name the version of the package', () => {
  expect(RUNTIME_VERSION).toBe(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version);
});

it('the runtime imports nothing but core, jsonc-parser and Node', () => {
  const specifiers = readdirSync(join(ROOT, 'src/runtime')).flatMap((name) => imported(`runtime/${name}`, false));
  expect(specifiers).toContain('jsonc-parser');
  expect(specifiers.filter((one) => !/^(\.\/|\.\.\/core\/|node:|jsonc-parser$)/.test(one))).toEqual([]);
});

it('six files are all that a start loads before there is something to do: one more costs half a millisecond', () => {
  const loaded = new Set(['runtime/index.ts']);
  for (const path of loaded) {
    for (const specifier of imported(path, true)) {
      if (specifier.startsWith('.')) loaded.add(posix.join(posix.dirname(path), specifier).replace(/\.js$/, '.ts'));
      else expect(specifier).toMatch(/^node:/);
    }
  }
  expect([...loaded].sort()).toEqual([
    'core/modifiers.ts',
    'runtime/declarations.ts',
    'runtime/gates.ts',
    'runtime/index.ts',
    'runtime/resolve-model.ts',
    'runtime/run-migrations.ts',
  ]);
});
