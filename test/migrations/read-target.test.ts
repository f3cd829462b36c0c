import { expect, it } from 'vitest';
import { checkMigrations } from '../../src/migrations/check/check-migrations.js';
import { listMigrations } from '../../src/migrations/check/list-migrations.js';
import { makeIndex } from '../../src/migrations/register.js';
import { contextWith, planned } from './planning.js';

const text = (value: string) => `import { getAPIProvider, getSettingsForSource, updateSettingsForSource } from '../host.js';
const ALIAS = 'sonnet';
const TARGETS = { pro: 'sonnet', max: 'claude-sonnet-4-6' };
export function move() {
  if (getAPIProvider() !== 'firstParty') return;
  const { model, modifier } = split(getSettingsForSource('userSettings'));
  if (model === 'claude-sonnet-4-5-20250929') updateSettingsForSource('userSettings', { model: ${value} });
}
`;

/** What it writes, and whether a modifier goes along. */
it.each([
  [`'sonnet'`, 'sonnet', false],
  ['ALIAS', 'sonnet', false],
  ['(ALIAS as Alias)', 'sonnet', false],
  ['ALIAS!', 'sonnet', false],
  [`\`sonnet\${modifier}\``, 'sonnet', true],
  [`\`\${ALIAS}\${modifier}\``, 'sonnet', true],
  [`\`\${ALIAS}\``, 'sonnet', false],
  ['ALIAS + modifier', 'sonnet', true],
  [`ALIAS ?? 'claude-sonnet-4-6'`, 'sonnet, claude-sonnet-4-6', false],
  [`isMax ? 'claude-sonnet-4-6' : ALIAS`, 'claude-sonnet-4-6, sonnet', false],
  [`isMax ? ALIAS + modifier : 'claude-sonnet-4-6'`, 'sonnet, claude-sonnet-4-6', true],
  ['TARGETS[plan]', 'sonnet, claude-sonnet-4-6', false],
  ['carry(ALIAS, modifier)', 'sonnet', true],
  ['model.replace(model, ALIAS)', 'sonnet', true],
  ['target', '?', false],
  ['target()', '?', true],
] as const)('%s', (value, to, carries) => {
  const files = new Map(Object.entries({ 'move.ts': text(value), 'move.test.ts': '', 'index.ts': makeIndex(['move']) }));
  expect(listMigrations(files, contextWith())).toMatchObject([{ name: 'move', to, key: 'model', source: 'userSettings' }]);
  const codes = checkMigrations({ files, released: null }, contextWith()).map(({ code }) => code);
  expect(codes.includes('modifier-dropped')).toBe(!carries);
});

it('says what is missing beside a migration', () => {
  const files = new Map(Object.entries({ 'move.ts': text('ALIAS + modifier') }));
  const { aliases } = contextWith().configuration.app;
  const context = contextWith({ app: { aliases, codenames: {} } });
  expect(checkMigrations({ files, released: null }, context).map(({ code, line, message }) => [code, line, message])).toEqual([
    ['not-registered', 1, 'This migration is not in the index, so nothing runs it.'],
    ['no-test', 1, 'There is no move.test.ts beside it.'],
  ]);
});

it('a pin may be a target that the configuration does not name', () => {
  expect(planned(['claude-sonnet-4-5-20250929'], 'claude-sonnet-4-6', []).to).toEqual({ name: 'claude-sonnet-4-6', title: 'Sonnet 4.6' });
});
