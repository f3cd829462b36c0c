import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { expect, it } from 'vitest';
import { RUNTIME_VERSION } from '../../src/runtime/runtime-version.js';
import { ROOT } from './installed.js';

const ENTRY = `export { resolveModel } from ${JSON.stringify(join(ROOT, 'dist/runtime/index.js'))};`;
const source = (path: string): string => readFileSync(join(ROOT, 'src', path), 'utf8');

/** Specifiers that remain in the compiled file. */
function imported(path: string): readonly string[] {
  const text = source(path);
  const first = text.matchAll(/^(?:import|export) (?!type )(?:[^;]*? from )?'([^']+)';$/gm);
  const later = text.matchAll(/import\('([^']+)'\)/g);
  return [...first, ...later].map(([, specifier]) => specifier ?? '');
}

it('receipts name the version of the package', () => {
  expect(RUNTIME_VERSION).toBe(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version);
});

it('the runtime imports nothing but core, jsonc-parser and Node', () => {
  const specifiers = readdirSync(join(ROOT, 'src/runtime')).flatMap((name) => imported(`runtime/${name}`));
  expect(specifiers).toContain('jsonc-parser');
  expect(specifiers.filter((one) => !/^(\.\/|\.\.\/core\/|node:|jsonc-parser$)/.test(one))).toEqual([]);
});

it('one file is all that a start loads before there is something to do', () => {
  const built = readFileSync(join(ROOT, 'dist/runtime/index.js'), 'utf8');
  expect([...built.matchAll(/^(?:im|ex)port\b.*\bfrom "([^"]+)";$/gm)].map(([, specifier]) => specifier)).toEqual(['node:fs']);
  const later = [...built.matchAll(/\bimport\("([^"]+)"\)/g)].map(([, specifier]) => specifier ?? '');
  expect(later).toContain('./migrate-due.js');
  expect(later.filter((specifier) => !existsSync(join(ROOT, 'dist/runtime', specifier)))).toEqual([]);
});

it('an application that only resolves names bundles nothing else of it', async () => {
  const entry = {
    name: 'entry',
    resolveId: (id: string) => (id === 'entry' ? id : null),
    load: (id: string) => (id === 'entry' ? ENTRY : null),
  };
  const bundle = await rolldown({ input: 'entry', platform: 'node', plugins: [entry] });
  const { output } = await bundle.generate({ minify: true });
  expect(output.map(({ fileName }) => fileName)).toEqual(['entry.js']);
  expect(output[0].code).toContain('resolveModel');
  expect(output[0].code).not.toMatch(/node:|import\(|receipts/i);
});
