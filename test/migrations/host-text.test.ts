import { describe, expect, it } from 'vitest';
import { host } from '../../src/migrations/styles/host.js';
import { codename, elsewhere, everyGate, functions } from './host-plans.js';
import { contextWith, fennecPlan, planned, sonnetPlan } from './planning.js';

const without = (duty: string) => Object.fromEntries(Object.entries(functions).filter(([name]) => name !== duty));

it('a pin of paying first-party users, to an alias, with one modifier', () => {
  expect(host.migration(sonnetPlan())).toBe(`/**
 * Moves stored pins of Sonnet 4.5 to the alias \`sonnet\` (now Sonnet 4.6).
 *
 * For: first-party users on the pro or max plan. Only \`userSettings\` is read
 *   and written. Nothing changes for anybody else, nor where the provider or
 *   plan is unknown.
 * Why: Sonnet 4.5 retires on 2026-11-30, and calls fail from then on; the alias
 *   follows each newer model.
 * Delete: after 2027-11-30, once nobody updates from a release without it.
 *   Until then leave it as it is: users may have run it.
 */
import {
  getAPIProvider,
  getSettingsForSource,
  isMaxSubscriber,
  isProSubscriber,
  updateSettingsForSource,
} from '../host.js';

/** As stored, with the vendor prefix and without; in lower case. */
const OLD_NAMES = new Set([
  'claude-sonnet-4-5-20250929',
  'sonnet-4-5-20250929',
]);

export function migrateSonnet45ToSonnet46(): void {
  if (getAPIProvider() !== 'firstParty') return;
  if (!isProSubscriber() && !isMaxSubscriber()) return;

  const stored = getSettingsForSource('userSettings')?.model;
  if (typeof stored !== 'string') return;

  // \`[1m]\` is the user's own choice: matched in any casing, kept as written.
  const modifier = /\\[1m\\]$/i.exec(stored)?.[0] ?? '';
  const name = stored.replace(/(?:\\[1m\\])+$/i, '');
  if (!OLD_NAMES.has(name.toLowerCase())) return;

  updateSettingsForSource('userSettings', { model: \`sonnet\${modifier}\` });
}
`);
});

it('a codename, with receipts, several modifiers and functions of other names', () => {
  expect(host.migration(codename)).toBe(`/**
 * Moves the stored codename \`fennec\` to the alias \`opus\` (now Opus 4.6).
 *
 * For: users with USER_TYPE=ant. Only \`projectSettings\` is read and written.
 *   Nothing changes for anybody else.
 * Why: the model is public now, and settings shall show its public name.
 * Delete: after 2027-11-20, once nobody updates from a release without it.
 *   Until then leave it as it is: users may have run it.
 */
import { mySettings, myUpdate } from '../host.js';
import { myHasReceipt, myLeaveReceipt } from '../state/receipts.js';

/** As stored; in lower case. */
const OLD_NAMES = new Set(['fennec-latest']);

export function migrateFennecToOpus(): void {
  if (process.env.USER_TYPE !== 'ant') return;
  // Who has been moved once and has gone back since stays where he is.
  if (myHasReceipt('migrateFennecToOpus')) return;

  const stored = mySettings('projectSettings')?.['small-model'];
  if (typeof stored !== 'string') return;

  // \`-FAST\` is the user's own choice: matched in any casing, kept as written.
  const modifier = /-FAST$/i.exec(stored)?.[0] ?? '';
  const name = stored.replace(/(?:-FAST)+$/i, '');
  if (!OLD_NAMES.has(name.toLowerCase())) return;

  myUpdate('projectSettings', { 'small-model': \`opus\${modifier}\` });
  myLeaveReceipt('migrateFennecToOpus');
}
`);
});

it('two pins to a pin behind every gate, without modifiers', () => {
  expect(host.migration(everyGate).split('\n */\n')[1]).toBe(`import {
  getAPIProvider,
  getSettingsForSource,
  isMaxSubscriber,
  updateSettingsForSource,
} from '../host.js';

/** As stored, with the vendor prefix and without; in lower case. */
const OLD_NAMES = new Set([
  'claude-sonnet-4-5-20250929',
  'sonnet-4-5-20250929',
  'claude-sonnet-4-20250514',
  'sonnet-4-20250514',
]);

export function migrateSonnet45ToSonnet46(): void {
  if (!['firstParty', 'bedrock'].includes(getAPIProvider())) return;
  if (!isMaxSubscriber()) return;
  if (!['ant', 'beta'].includes(process.env['USER-TYPE'] ?? '')) return;

  const stored = getSettingsForSource('userSettings')?.model;
  if (typeof stored !== 'string') return;

  const name = stored;
  if (!OLD_NAMES.has(name.toLowerCase())) return;

  updateSettingsForSource('userSettings', { model: 'claude-sonnet-4-6' });
}
`);
});

it('carries several modifiers in the order in which they were written, each once', () => {
  const text = host.migration({ ...fennecPlan(), modifiers: ['[1m]', '-fast', '.a+b$'] });
  expect(text).toContain("// `[1m]`, `-fast` or `.a+b$` is the user's own choice: matched in any casing, kept as written.\n");
  expect(text).toContain("const name = stored.replace(/(?:\\[1m\\]|-fast|\\.a\\+b\\$)+$/i, '');\n");
  expect(text).toContain('const written = stored.slice(name.length).match(/\\[1m\\]|-fast|\\.a\\+b\\$/gi) ?? [];\n');
  expect(text).toContain('written.findIndex(same(one)) === at');
  expect(text).toMatch(/\{ model: `opus\$\{modifier\}` \}/);
});

it.each(['hasReceipt', 'leaveReceipt'] as const)('keeps no receipt where the host has no %s', (missing) => {
  const text = host.migration({ ...codename, host: without(missing) });
  expect(text).not.toContain('Receipt');
  expect(text).toContain("import { mySettings, myUpdate } from '../host.js';\n\n");
});

describe('what the host style cannot say', () => {
  it.each([
    ['nested-key', planned(['claude-sonnet-4-5-20250929'], 'sonnet', [], contextWith({ migrations: { key: 'agents.model' } }))],
    ['unknown-gate', planned(['claude-sonnet-4-5-20250929'], 'sonnet', ['plan:team'])],
    ['unknown-gate', planned(['claude-sonnet-4-5-20250929'], 'sonnet', ['plan:pro,max,free'])],
    ['no-host-function', { ...sonnetPlan(), host: { getAPIProvider: elsewhere('Provider') } }],
    ['no-host-function', { ...everyGate, host: without('isMaxSubscriber') }],
  ])('%s', (reason, plan) => {
    expect(host.check(plan)).toMatchObject({ kind: 'refused', reason });
  });

  it.each([
    ['no plan is asked', codename],
    ['both of its plans', sonnetPlan()],
    ['one function for each gate', { ...everyGate, host: { ...functions } }],
    ['no function for a plan that is not asked', { ...everyGate, host: without('isProSubscriber') }],
  ])('and what it can: %s', (_, plan) => {
    expect(host.check(plan)).toBeNull();
  });
});
