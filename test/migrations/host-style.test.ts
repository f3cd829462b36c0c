import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MigrationPlan } from '../../src/migrations/migration-plan.js';
import { host } from '../../src/migrations/styles/host.js';
import { contextWith, fennecPlan, planned, sonnetPlan } from './planning.js';
import { compileErrors, formatErrors, removeProject, runTests, writeProject } from './temporary-project.js';

const HOST = `export interface Settings {
  model?: string;
  theme?: string;
}
export type Source = 'userSettings' | 'projectSettings';
export function getAPIProvider(): string {
  return 'firstParty';
}
export function isProSubscriber(): boolean {
  return true;
}
export function isMaxSubscriber(): boolean {
  return false;
}
export function getSettingsForSource(_source: Source): Settings | undefined {
  return undefined;
}
export function updateSettingsForSource(_source: Source, _patch: Settings): void {}
`;

const RECEIPTS = `const done = new Set<string>();
export function seen(id: string): boolean {
  return done.has(id);
}
export function remember(id: string): void {
  done.add(id);
}
`;

const ONE = (name: string) => ({ module: '../host.js', name });
const functions = {
  getAPIProvider: { module: '../account.js', name: 'provider' },
  isProSubscriber: ONE('isProSubscriber'),
  isMaxSubscriber: ONE('isMaxSubscriber'),
  getSettingsForSource: ONE('getSettingsForSource'),
  updateSettingsForSource: ONE('updateSettingsForSource'),
  hasReceipt: { module: '../receipts.js', name: 'seen' },
  leaveReceipt: { module: '../receipts.js', name: 'remember' },
};
const receipted = sonnetPlan(contextWith({ migrations: { host: functions } }));
const manyModifiers = planned(['fennec-latest'], 'opus', ['user-type:ant'], contextWith({ app: { modifiers: ['[1m]', '-fast'] } }));

/** A change by hand that must not go unnoticed: in which plan, what is replaced by what. */
const MUTANTS: readonly (readonly [name: string, plan: MigrationPlan, from: string | RegExp, to: string])[] = [
  ['M9-modifier-found-no-more', sonnetPlan(), /exec\(stored\)\?\.\[0\] \?\? ''/, "exec('')?.[0] ?? ''"],
  ['M9-modifier-not-written', sonnetPlan(), /model: `sonnet.*`/, "model: 'sonnet'"],
  ['M9-modifier-not-stripped', sonnetPlan(), /stored\.replace\(.*\)/, 'stored'],
  ['M9-modifier-in-one-casing', sonnetPlan(), '\\]$/i', '\\]$/'],
  ['M9-modifier-doubled', sonnetPlan(), '/\\[1m\\]$/i', '/(?:\\[1m\\])+$/i'],
  ['M11-provider-gate-dropped', sonnetPlan(), /.*getAPIProvider\(\) !==.*\n/, ''],
  ['M11-plan-gate-dropped', sonnetPlan(), /.*!isProSubscriber.*\n/, ''],
  ['M11-max-forgotten', sonnetPlan(), ' && !isMaxSubscriber()', ''],
  ['M11-pro-forgotten', sonnetPlan(), '!isProSubscriber() && ', ''],
  ['M11-provider-deny-list', sonnetPlan(), "!== 'firstParty'", "=== 'bedrock'"],
  [
    'prefix-match',
    sonnetPlan(),
    '!OLD_NAMES.has(name.toLowerCase())',
    "!name.toLowerCase().startsWith('claude-sonnet-4-5-20250929') && !OLD_NAMES.has(name)",
  ],
  ['M3-casing-forgotten', sonnetPlan(), 'name.toLowerCase()', 'name'],
  ['M3-spelling-forgotten', sonnetPlan(), /\n {2}'sonnet-4-5-20250929',/, ''],
  ['M2-other-source-written', sonnetPlan(), "updateSettingsForSource('userSettings'", "updateSettingsForSource('projectSettings'"],
  ['M2-other-source-read', sonnetPlan(), "getSettingsForSource('userSettings'", "getSettingsForSource('projectSettings'"],
  ['M2-more-keys-written', sonnetPlan(), '{ model:', "{ theme: 'light', model:"],
  ['M10-other-target', sonnetPlan(), '`sonnet$', '`opus$'],
  ['M11-user-type-dropped', fennecPlan(), /.*USER_TYPE.*return;\n/, ''],
  ['M9-fennec-modifier-not-written', fennecPlan(), /model: `opus.*`/, "model: 'opus'"],
  ['M5-runs-again', sonnetPlan(), "'sonnet-4-5-20250929',", "'sonnet-4-5-20250929',\n  'sonnet',"],
  ['M5-receipt-not-asked', receipted, /.*seen\('migrate.*\n/, ''],
  ['M5-receipt-not-left', receipted, /.*remember\('migrate.*\n/, ''],
  ['M9-second-modifier-lost', manyModifiers, '/\\[1m\\]|-fast/gi', '/\\[1m\\]/gi'],
];

const ORIGINALS: readonly (readonly [string, MigrationPlan])[] = [
  ['sonnet', sonnetPlan()],
  ['fennec', fennecPlan()],
  ['receipted', receipted],
  ['many-modifiers', manyModifiers],
  ['no-modifiers', sonnetPlan(contextWith({ app: { modifiers: [] } }))],
  ['two-pins', planned(['claude-sonnet-4-5-20250929', 'claude-sonnet-4-5'], 'sonnet', ['provider:first-party'])],
  ['two-user-types', planned(['claude-sonnet-4-5-20250929'], 'sonnet', ['provider:first-party', 'plan:max', 'user-type:ant,beta'])],
  ['odd-key', planned(['claude-opus-4-20250514'], 'opus', [], contextWith({ migrations: { key: 'small-model' } }))],
];

let folder = '';
let results: ReturnType<typeof runTests>;

beforeAll(() => {
  const files: Record<string, string> = {};
  const add = (name: string, plan: MigrationPlan, text: string) => {
    files[`src/${name}/host.ts`] = HOST.replace('model?: string;', "model?: string;\n  'small-model'?: string;");
    files[`src/${name}/account.ts`] = "export function provider(): 'firstParty' | 'bedrock' {\n  return 'bedrock';\n}\n";
    files[`src/${name}/receipts.ts`] = RECEIPTS;
    files[`src/${name}/migrations/${plan.name}.ts`] = text;
    files[`src/${name}/migrations/${plan.name}.test.ts`] = host.test(plan);
  };
  for (const [name, plan] of ORIGINALS) add(name, plan, host.migration(plan));
  for (const [name, plan, from, to] of MUTANTS) {
    const text = host.migration(plan);
    const mutated = text.replace(from, () => to);
    if (mutated === text) throw new Error(`${name} changes nothing`);
    add(`mutant-${name}`, plan, mutated);
  }
  folder = writeProject(files);
  results = runTests(folder);
}, 120_000);

afterAll(() => removeProject(folder));

const resultOf = (name: string) => [...results].find(([path]) => path.startsWith(`src/${name}/`))?.[1];

describe('a generated migration and its test', () => {
  it('compile under the strictest flags', () => {
    expect(
      compileErrors(folder)
        .split('\n')
        .filter((line) => !line.includes('/mutant-') && line !== ''),
    ).toEqual([]);
  });

  it('are laid out as a formatter would', () => {
    const laidOut = writeProject(
      Object.fromEntries(
        ORIGINALS.slice(0, 3).flatMap(([name, plan]) => [
          [`src/${name}/migrations/${plan.name}.ts`, host.migration(plan)],
          [`src/${name}/migrations/${plan.name}.test.ts`, host.test(plan)],
        ]),
      ),
    );
    expect(formatErrors(laidOut)).toBe('');
    removeProject(laidOut);
  });

  it.each(ORIGINALS.map(([name]) => name))('%s: the test passes against its host', (name) => {
    expect(resultOf(name)).toMatchObject({ passed: true });
    expect(resultOf(name)?.count).toBeGreaterThan(12);
  });

  it.each(ORIGINALS)('%s: under 60 lines, with a head that says what, for whom, why and until when', (_name, plan) => {
    const text = host.migration(plan);
    expect(text.split('\n').length).toBeLessThan(60);
    expect(text).toMatch(/^\/\*\*\n \* Moves .*\n \* For: .*\n \* Why: .*\n \* Delete: after 2027-1[12]-\d\d/s);
  });
});

describe('a mistake made by hand fails the generated test', () => {
  it.each(MUTANTS.map(([name]) => name))('%s', (name) => {
    expect(resultOf(`mutant-${name}`)).toMatchObject({ passed: false });
    // It failed by its cases, not because the file could not be loaded.
    expect(resultOf(`mutant-${name}`)?.count).toBeGreaterThan(12);
  });
});
