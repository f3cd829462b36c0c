import { expect, it } from 'vitest';
import type { AppConfiguration } from '../../src/core/configuration.js';
import { contextWith, plan } from './planning.js';

const PIN = 'claude-sonnet-4-5-20250929';
const OLDER = 'claude-sonnet-4-20250514';
const known = (from: string, to: string) => [{ name: 'migrateOther', source: 'userSettings', key: 'model', from: [from], to }];
const aliases = (means: AppConfiguration['aliases']) => ({ app: { aliases: means } });

const GATES = 'Gates: provider:first-party, plan:pro,max, user-type:VALUE.';
const EXACT = 'Third-party users keep their exact IDs.';

it.each([
  [['plan:'], 'unknown-gate', '"plan:" is no gate.', GATES],
  [['plan'], 'unknown-gate', '"plan" is no gate.', GATES],
  [[':pro'], 'unknown-gate', '":pro" is no gate.', GATES],
  [['plan:pro,,max'], 'unknown-gate', '"plan:pro,,max" is no gate.', GATES],
  [['colour:blue'], 'unknown-gate', '"colour" is no kind of gate.', GATES],
  [['plan:pro,gold'], 'unknown-gate', '"gold" is no plan.', 'Known: pro, max, team, enterprise, free.'],
  [['provider:own-key'], 'unknown-gate', '"own-key" is no provider.', 'Known: first-party, bedrock, vertex, foundry, gateway.'],
  [['provider:pro'], 'unknown-gate', '"pro" is no provider.', 'Known: first-party, bedrock, vertex, foundry, gateway.'],
  [['plan:pro', 'plan:max'], 'repeated-gate', '--gate plan is given twice.', 'Join the values: --gate plan:a,b.'],
])('gates %j', (gates, reason, message, hint) => {
  expect(plan([PIN], 'sonnet', gates)).toEqual({ kind: 'refused', reason, message, hint });
});

it.each([
  [[], 'sonnet', 'no-old-name', 'No --from is given.', `Name what users have stored: --from ${PIN}.`],
  [[PIN], null, 'no-target', 'No --to is given.', 'Name the alias that users shall have: --to sonnet.'],
  [
    [PIN, 'fennec-latest'],
    'sonnet',
    'mixed-names',
    'Pins and codenames cannot share a migration.',
    'Generate one for each: their gates differ.',
  ],
  [
    ['claude-sonnet-9-9'],
    'sonnet',
    'unknown-name',
    '"claude-sonnet-9-9" is neither in the catalog nor a codename.',
    'See `unpin models`, or add it to app.codenames.',
  ],
  [
    ['us.anthropic.claude-sonnet-4-5-20250929-v1:0'],
    'sonnet',
    'third-party-name',
    '"us.anthropic.claude-sonnet-4-5-20250929-v1:0" is a name of bedrock, which does not know the application\'s aliases.',
    EXACT,
  ],
  [
    [PIN],
    'sonet',
    'unknown-target',
    '"sonet" is neither in app.aliases nor a name that the catalog knows.',
    'Add it to app.aliases with the ID it means.',
  ],
  [
    [PIN],
    'sonnet[1m]',
    'modifier-in-target',
    '"sonnet[1m]" carries a modifier.',
    'Name the bare alias: the modifier of each user is kept, and none is invented.',
  ],
  [[PIN], 'opus', 'crosses-line', `${PIN} and claude-opus-4-6 are of different lines.`, 'A migration never moves a user to another line.'],
  [
    ['claude-sonnet-5'],
    'sonnet',
    'lower-version',
    '"sonnet" means claude-sonnet-4-6, which is older than claude-sonnet-5.',
    'A migration never moves a user down.',
  ],
  [
    ['claude-sonnet-5'],
    'claude-sonnet-4-6',
    'lower-version',
    '"claude-sonnet-4-6" is older than claude-sonnet-5.',
    'A migration never moves a user down.',
  ],
  [['claude-sonnet-4-6'], 'claude-sonnet-4-6', 'same-name', '"claude-sonnet-4-6" is both the old and the new name.', 'Name another --to.'],
])('%j to %s: %s', (from, to, reason, message, hint) => {
  expect(plan(from, to, [])).toEqual({ kind: 'refused', reason, message, hint });
});

it('a target that means nothing, or nothing known, where the gates let users through', () => {
  expect(plan([PIN], 'sonnet', ['provider:bedrock'])).toEqual({
    kind: 'refused',
    reason: 'wrong-surface',
    message: 'bedrock does not know "claude-sonnet-4-6", which "sonnet" means there.',
    hint: EXACT,
  });
  const firstPartyOnly = contextWith(aliases({ sonnet: { 'first-party': 'claude-sonnet-4-6' } }));
  expect(plan([PIN], 'sonnet', ['provider:first-party,bedrock'], firstPartyOnly)).toEqual({
    kind: 'refused',
    reason: 'wrong-surface',
    message: '"sonnet" means nothing on bedrock.',
    hint: 'Give app.aliases.sonnet an ID for bedrock, or leave bedrock out of the gates.',
  });
});

it.each([
  ['claude-3-5-sonnet-20241022', OLDER, `"sonnet" means ${OLDER}, which is retired (since 2026-06-15).`],
  [OLDER, PIN, `"sonnet" means ${PIN}, which is deprecated (retires on 2026-11-30).`],
])('from %s to an alias of the dying %s', (from, means, message) => {
  expect(plan([from], 'sonnet', [], contextWith(aliases({ sonnet: means })))).toEqual({
    kind: 'refused',
    reason: 'target-retiring',
    message,
    hint: expect.stringMatching(/^Point the alias at a model that stays in service: claude-sonnet-[\d-]+ continues its line\.$/),
  });
});

it('an old name that is an alias of the application', () => {
  const taken = contextWith(aliases({ sonnet: 'claude-sonnet-4-6', 'Sonnet-4-5-20250929': 'claude-sonnet-4-6' }));
  expect(plan([PIN], 'sonnet', [], taken)).toEqual({
    kind: 'refused',
    reason: 'name-in-use',
    message: '"Sonnet-4-5-20250929" is an alias of app.aliases, so a stored "Sonnet-4-5-20250929" is no pin.',
    hint: 'Leave it out of --from.',
  });
});

it.each([
  [
    known(PIN.toUpperCase(), 'sonnet'),
    'collision',
    `migrateOther handles "${PIN.toUpperCase()}" already.`,
    'A released migration stays as it is; leave the name out of --from.',
  ],
  [
    known(OLDER, PIN.toUpperCase()),
    'chain',
    `migrateOther writes "${PIN.toUpperCase()}", which this migration would take away again.`,
    'Move its users directly: two migrations of one value must not depend on their order.',
  ],
  [
    known('Sonnet', 'opus'),
    'chain',
    'migrateOther takes away "sonnet", which this migration would write.',
    'Name the target of the last migration.',
  ],
])('what stands already: %j', (existing, reason, message, hint) => {
  expect(plan([PIN], 'sonnet', [], contextWith({ existing }))).toEqual({ kind: 'refused', reason, message, hint });
});

it('a migration whose source and key nobody could read may be of the same value; one of another value is no clash', () => {
  const [other] = known(PIN, 'sonnet');
  const withOther = (change: object) => contextWith({ existing: other ? [{ ...other, ...change }] : [] });
  expect(plan([PIN], 'sonnet', [], withOther({ source: null, key: null }))).toMatchObject({ reason: 'collision' });
  expect(plan([PIN], 'sonnet', [], withOther({ to: null, from: [OLDER] }))).toMatchObject({ kind: 'planned' });
  expect(plan([PIN], 'sonnet', [], withOther({ source: 'projectSettings' }))).toMatchObject({ kind: 'planned' });
  expect(plan([PIN], 'sonnet', [], withOther({ key: 'smallModel' }))).toMatchObject({ kind: 'planned' });
});

it.each(['provider:first-party,gateway', 'provider:vertex', 'provider:foundry', 'provider:bedrock'])('%s is a gate', (word) => {
  const everywhere = plan(['fennec-latest'], 'opus', [word], contextWith(aliases({ opus: 'claude-opus-4-6' })));
  expect(everywhere).not.toMatchObject({ reason: 'unknown-gate' });
});

it('every plan, and any user type, is a gate; blanks around a value do not count', () => {
  expect(plan(['fennec-latest'], null, ['user-type: ant , beta', 'plan:pro,max, team,enterprise,free'])).toMatchObject({
    plan: {
      gates: [
        { kind: 'user-type', anyOf: ['ant', 'beta'], env: 'USER_TYPE' },
        { kind: 'plan', anyOf: ['pro', 'max', 'team', 'enterprise', 'free'] },
      ],
    },
  });
});
