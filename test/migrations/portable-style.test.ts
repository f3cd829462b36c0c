import { readdirSync, symlinkSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MigrationPlan } from '../../src/migrations/migration-plan.js';
import { portable } from '../../src/migrations/styles/portable.js';
import { installUnpin, uninstall } from '../runtime/installed.js';
import { contextWith, fennecPlan, planned, sonnetPlan } from './planning.js';
import { compileErrors, formatErrors, removeProject, runTests, writeProject } from './temporary-project.js';

const nestedKey = contextWith({ migrations: { key: 'agents.*.small-model', source: 'projectSettings' } });

const ORIGINALS: readonly (readonly [string, MigrationPlan])[] = [
  ['sonnet', sonnetPlan()],
  ['fennec', fennecPlan()],
  ['many-modifiers', planned(['fennec-latest'], 'opus', ['user-type:ant'], contextWith({ app: { modifiers: ['[1m]', '-fast'] } }))],
  ['no-modifiers', sonnetPlan(contextWith({ app: { modifiers: [] } }))],
  ['nested-key', sonnetPlan(nestedKey)],
  [
    'all-gates',
    planned(['claude-sonnet-4-5-20250929', 'claude-sonnet-4-5'], 'sonnet', ['provider:first-party', 'plan:max,team', 'user-type:ant,beta']),
  ],
];

const MUTANTS: readonly (readonly [name: string, plan: MigrationPlan, from: string | RegExp, to: string])[] = [
  ['M9-modifiers-dropped', sonnetPlan(), /modifiers: \[.*\]/, 'modifiers: []'],
  ['M11-provider-gate-dropped', sonnetPlan(), "provider('first-party'), ", ''],
  ['M11-plan-gate-dropped', sonnetPlan(), ", plan('pro', 'max')", ''],
  ['M11-max-forgotten', sonnetPlan(), ", 'max'", ''],
  ['M3-spelling-forgotten', sonnetPlan(), ", 'sonnet-4-5-20250929'", ''],
  ['M10-other-target', sonnetPlan(), "to: 'sonnet'", "to: 'opus'"],
  ['M2-other-source', sonnetPlan(), "source: 'userSettings'", "source: 'projectSettings'"],
  ['M2-other-key', sonnetPlan(), "key: 'model'", "key: 'theme'"],
  ['M11-user-type-widened', fennecPlan(), "userType('ant')", "userType('ant', 'external')"],
];

let installed = '';
let folder = '';
let results: ReturnType<typeof runTests>;

beforeAll(() => {
  const files: Record<string, string> = {};
  for (const [name, plan] of ORIGINALS) {
    files[`src/${name}/${plan.name}.ts`] = portable.migration(plan);
    files[`src/${name}/${plan.name}.test.ts`] = portable.test(plan);
  }
  for (const [name, plan, from, to] of MUTANTS) {
    const text = portable.migration(plan);
    const mutated = text.replace(from, () => to);
    if (mutated === text) throw new Error(`${name} changes nothing`);
    files[`src/mutant-${name}/${plan.name}.ts`] = mutated;
    files[`src/mutant-${name}/${plan.name}.test.ts`] = portable.test(plan);
  }
  installed = installUnpin();
  folder = writeProject(files);
  unlinkSync(join(folder, 'node_modules'));
  symlinkSync(join(installed, 'node_modules'), join(folder, 'node_modules'), 'junction');
  results = runTests(folder);
}, 120_000);

afterAll(() => {
  removeProject(folder);
  uninstall(installed);
});

const resultOf = (name: string) => [...results].find(([path]) => path.startsWith(`src/${name}/`))?.[1];

describe('a portable migration and its test', () => {
  it('compile under the strictest flags', () => {
    expect(readdirSync(join(folder, 'src'))).toHaveLength(ORIGINALS.length + MUTANTS.length);
    expect(
      compileErrors(folder)
        .split('\n')
        .filter((line) => !line.includes('/mutant-') && line !== ''),
    ).toEqual([]);
  });

  it('are laid out as a formatter would', () => {
    const laidOut = writeProject(
      Object.fromEntries(
        ORIGINALS.slice(0, 2).flatMap(([name, plan]) => [
          [`src/${name}/${plan.name}.ts`, portable.migration(plan)],
          [`src/${name}/${plan.name}.test.ts`, portable.test(plan)],
        ]),
      ),
    );
    expect(formatErrors(laidOut)).toBe('');
    removeProject(laidOut);
  });

  it.each(ORIGINALS.map(([name]) => name))('%s: the test passes', (name) => {
    expect(resultOf(name)).toMatchObject({ passed: true });
    expect(resultOf(name)?.count).toBeGreaterThan(12);
  });

  it.each(ORIGINALS)('%s: under 60 lines', (_name, plan) => {
    expect(portable.migration(plan).split('\n').length).toBeLessThan(60);
  });
});

describe('a mistake made by hand fails the generated test', () => {
  it.each(MUTANTS.map(([name]) => name))('%s', (name) => {
    expect(resultOf(`mutant-${name}`)).toMatchObject({ passed: false });
    expect(resultOf(`mutant-${name}`)?.count).toBeGreaterThan(12);
  });
});
