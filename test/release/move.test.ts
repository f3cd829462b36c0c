import { describe, expect, it } from 'vitest';
import { addOwnRows } from '../../src/catalog/own-rows.js';
import { type AppConfiguration, DEFAULT_CONFIGURATION } from '../../src/core/configuration.js';
import { checkMove, withMoves } from '../../src/release/move.js';
import { readAliasRequest, readCodenameRequest } from '../../src/release/read-request.js';
import { ledger, row } from '../catalog/made-ledger.js';

const TODAY = '2026-11-20';
const active = { stated: { status: 'active', source: 'a page' } } as const;
const catalog = ledger(
  row('claude-sonnet-4-5-20250929', { version: '4.5', ...active }),
  row('claude-sonnet-4-6', { version: '4.6', ...active }),
  row('claude-sonnet-5', { version: '5', retiresOn: '2027-01-31', lifecycleSource: 'a page' }),
  row('claude-sonnet-5-1', { version: '5.1', retiresOn: '2026-01-31', lifecycleSource: 'a page' }),
  row('claude-sonnet-5-2', { version: '5.2', stated: { status: 'deprecated', source: 'a page' } }),
  row('claude-sonnet-5-5', { version: '5.5', ...active }),
  row('claude-opus-5-5', { line: 'opus', version: '5.5', ...active }),
  row('us.anthropic.claude-opus-4-6-v1', { surface: 'bedrock', line: 'opus', version: '4.6', ...active }),
  row('us.anthropic.claude-opus-5-5', { surface: 'bedrock', line: 'opus', version: '5.5', ...active }),
);
const app: AppConfiguration = {
  ...DEFAULT_CONFIGURATION.app,
  aliases: {
    sonnet: 'claude-sonnet-4-6',
    'v2.fast': 'claude-sonnet-4-6',
    opus: { 'first-party': 'claude-opus-4-6', bedrock: 'us.anthropic.claude-opus-4-6-v1' },
  },
};
const check = (alias: string, to: string, provider: string | null = null) => checkMove({ alias, provider, to }, app, catalog, TODAY);

describe('a target', () => {
  it('is accepted where it is known, alive, of the line and newer', () => {
    expect(check('sonnet', 'claude-sonnet-5-5')).toMatchObject({
      kind: 'moved',
      move: { alias: 'sonnet', provider: null, from: 'claude-sonnet-4-6', newRow: { version: '5.5' }, oldRow: { version: '4.6' } },
      notices: [],
    });
  });

  it('is nothing new where the alias means it', () => {
    expect(check('sonnet', 'claude-sonnet-4-6').kind).toBe('same');
  });

  it.each([
    ['unknown-target', 'sonnet', 'claude-sonnet-4-7', 'Did you mean "claude-sonnet-4-6"?'],
    ['unknown-target', 'sonnet', 'claude-sonnet-4-7', 'catalog.extra'],
    ['target-retiring', 'sonnet', 'claude-sonnet-5', 'stays in service'],
    ['target-retiring', 'sonnet', 'claude-sonnet-5-1', 'stays in service'],
    ['target-retiring', 'sonnet', 'claude-sonnet-5-2', 'stays in service'],
    ['lower-version', 'sonnet', 'claude-sonnet-4-5-20250929', 'never moves a user down'],
    ['crosses-line', 'sonnet', 'claude-opus-5-5', 'another line'],
    ['unknown-alias', 'sonet', 'claude-sonnet-5-5', 'Did you mean "sonnet"?'],
    ['unknown-target', 'sonnet', 'us.anthropic.claude-opus-5-5', 'catalog.extra'],
  ])('is refused: %s, %s=%s', (reason, alias, to, hint) => {
    const outcome = check(alias, to);
    expect(outcome).toMatchObject({ kind: 'refused', reason });
    expect(outcome.kind === 'refused' && outcome.hint).toContain(hint);
  });

  it('is refused with the name in service that is spelt nearly so, or that continues the line', () => {
    const dying = { version: '4.7', retiresOn: '2026-11-30', lifecycleSource: 'a page', replacement: 'claude-sonnet-5-5' };
    const dead = row('claude-sonnet-4-0', { version: '4', retiresOn: '2026-01-01', lifecycleSource: 'a page' });
    const own = ledger(dead, row('claude-sonnet-4-7', dying), ...catalog.rows);
    const ask = (to: string) => checkMove({ alias: 'sonnet', provider: null, to }, app, own, TODAY);
    expect(ask('claude-sonnet-4-x')).toMatchObject({ hint: expect.stringContaining('Did you mean "claude-sonnet-4-6"?') });
    expect(ask('claude-sonnet-4-7')).toMatchObject({
      message: '"sonnet" means claude-sonnet-4-7, which is deprecated (retires on 2026-11-30).',
      hint: 'Point the alias at a model that stays in service: claude-sonnet-5-5 continues its line.',
    });
  });

  it('may be a model that only the configuration knows', () => {
    const extra = [{ id: 'claude-sonnet-4-7', surface: 'anthropic-api', family: 'claude', line: 'sonnet', version: '4.7' }];
    const own = addOwnRows(catalog, extra).catalog;
    expect(checkMove({ alias: 'sonnet', provider: null, to: 'claude-sonnet-4-7' }, app, own, TODAY)).toMatchObject({
      kind: 'moved',
      notices: [],
    });
    const old = addOwnRows(catalog, [
      { id: 'claude-sonnet-4-5-1', surface: 'anthropic-api', family: 'claude', line: 'sonnet', version: '4.5' },
    ]).catalog;
    expect(checkMove({ alias: 'sonnet', provider: null, to: 'claude-sonnet-4-5-1' }, app, old, TODAY)).toMatchObject({
      reason: 'lower-version',
    });
  });

  it('is checked on the provider whose entry it is', () => {
    expect(check('opus', 'us.anthropic.claude-opus-5-5', 'bedrock')).toMatchObject({ kind: 'moved', move: { provider: 'bedrock' } });
    expect(check('opus', 'claude-opus-5-5', 'bedrock')).toMatchObject({ kind: 'refused', reason: 'unknown-target' });
    expect(check('opus', 'claude-opus-5-5', 'vertex')).toMatchObject({ kind: 'refused', reason: 'unknown-provider' });
    expect(check('sonnet', 'claude-sonnet-5-5', 'bedrock')).toMatchObject({ kind: 'refused', reason: 'no-table' });
  });

  it('is told where the old model is a stranger', () => {
    expect(check('opus', 'claude-opus-5-5')).toMatchObject({
      kind: 'moved',
      move: { provider: 'first-party', oldRow: null },
      notices: [expect.stringContaining('is not in the catalog')],
    });
  });
});

describe('the aliases after a move', () => {
  it('change in one place', () => {
    const moves = [
      { alias: 'sonnet', provider: null, to: 'claude-sonnet-5-5' },
      { alias: 'opus', provider: 'bedrock', to: 'us.anthropic.claude-opus-5-5' },
    ];
    expect(withMoves(app.aliases, moves)).toEqual({
      ...app.aliases,
      sonnet: 'claude-sonnet-5-5',
      opus: { 'first-party': 'claude-opus-4-6', bedrock: 'us.anthropic.claude-opus-5-5' },
    });
  });
});

describe('a request', () => {
  it.each([
    ['sonnet=claude-sonnet-5-5', { alias: 'sonnet', provider: null, to: 'claude-sonnet-5-5' }],
    [' sonnet = claude-sonnet-5-5 ', { alias: 'sonnet', provider: null, to: 'claude-sonnet-5-5' }],
    ['opus.bedrock=us.x', { alias: 'opus', provider: 'bedrock', to: 'us.x' }],
    ['v2.fast=x', { alias: 'v2.fast', provider: null, to: 'x' }],
    ['opus.bedrock=a=b', { alias: 'opus', provider: 'bedrock', to: 'a=b' }],
  ])('%s', (text, wanted) => {
    expect(readAliasRequest(text, app)).toEqual(wanted);
  });

  it.each(['sonnet', '=x', 'sonnet=', ''])('%j is none', (text) => {
    expect(readAliasRequest(text, app)).toMatchObject({ kind: 'refused' });
  });

  it('for a codename never holds it in its refusal', () => {
    expect(readCodenameRequest('otter-latest=opus', app)).toEqual({ codename: 'otter-latest', alias: 'opus' });
    for (const text of ['otter-latest', 'otter-latest=', 'otter-latest=rodent']) {
      const refused = readCodenameRequest(text, app);
      expect(refused).toMatchObject({ kind: 'refused' });
      expect(JSON.stringify(refused)).not.toContain('otter');
    }
  });
});
