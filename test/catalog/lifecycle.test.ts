import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lifecycleOf } from '../../src/catalog/lifecycle.js';
import { loadCatalog } from '../../src/catalog/load-catalog.js';
import { row } from './made-ledger.js';

const TODAY = '2026-11-20';

describe('the status of a row', () => {
  it.each([
    ['retires today', { retiresOn: TODAY }, 'retired', 'dates'],
    ['retired long ago', { deprecatedOn: '2025-01-01', retiresOn: '2025-07-21' }, 'retired', 'dates'],
    ['has an announced end', { retiresOn: '2026-11-30' }, 'deprecated', 'dates'],
    ['is deprecated without an end', { deprecatedOn: '2025-09-15' }, 'deprecated', 'dates'],
    ['will be announced later', { deprecatedOn: '2026-12-01', retiresOn: '2027-03-01' }, 'active', 'dates'],
    ['may end soon, or not', { retiresNotBefore: '2026-11-24' }, 'unknown', 'none'],
    ['could have ended', { retiresNotBefore: '2026-10-15', stated: { status: 'active', source: 'x' } }, 'active', 'stated'],
    ['is said to be gone', { stated: { status: 'retired', source: 'x' } }, 'retired', 'stated'],
    ['has dates that say more than a list', { retiresOn: '2026-10-23', stated: { status: 'active', source: 'x' } }, 'retired', 'dates'],
    ['nobody speaks of', {}, 'unknown', 'none'],
  ] as const)('when it %s', (_, fields, status, basis) => {
    expect(lifecycleOf(row('x', fields), TODAY)).toMatchObject({ status, basis });
  });

  it('keeps an exact date apart from a promise, and names who gave it', () => {
    expect(lifecycleOf(row('x', { retiresNotBefore: '2027-02-17', lifecycleSource: 'a page' }), TODAY)).toEqual({
      status: 'unknown',
      basis: 'none',
      deprecatedOn: null,
      retiresOn: null,
      retiresNotBefore: '2027-02-17',
      source: 'a page',
    });
  });

  it('never gets younger as days pass', () => {
    const order = ['unknown', 'active', 'deprecated', 'retired'];
    const day = fc
      .date({ min: new Date('2023-01-01'), max: new Date('2028-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.constantFrom(...loadCatalog().rows), day, day, (model, one, other) => {
        const [early, late] = one < other ? [one, other] : [other, one];
        return order.indexOf(lifecycleOf(model, early).status) <= order.indexOf(lifecycleOf(model, late).status);
      }),
    );
  });
});

describe('the shipped ledger on 2026-11-20', () => {
  it.each([
    ['anthropic-api', 'claude-sonnet-4-5-20250929', 'deprecated', '2026-11-30'],
    ['anthropic-api', 'claude-haiku-4-5-20251001', 'active', null],
    ['anthropic-api', 'claude-opus-4-1-20250805', 'retired', '2026-08-05'],
    ['anthropic-api', 'claude-mythos-preview', 'deprecated', null],
    ['openai-api', 'gpt-4o', 'deprecated', '2027-01-14'],
    ['openai-api', 'gpt-4-0613', 'retired', '2026-10-23'],
    ['openai-api', 'gpt-5.5', 'active', null],
    ['gemini-api', 'gemini-2.5-flash', 'deprecated', '2026-12-01'],
    ['gemini-api', 'gemini-2.5-flash-lite', 'active', null],
    ['gemini-api', 'gemini-1.5-pro-002', 'retired', '2025-09-24'],
    ['gemini-api', 'gemini-2.0-flash', 'retired', '2026-06-01'],
    ['mistral-api', 'mistral-large-2411', 'retired', '2026-05-31'],
    ['xai-api', 'grok-4-0709', 'retired', '2026-05-15'],
    ['cohere-api', 'command-r-03-2024', 'deprecated', null],
    ['deepseek-api', 'deepseek-chat', 'retired', '2026-07-24'],
    ['bedrock', 'anthropic.claude-opus-4-1-20250805-v1:0', 'deprecated', '2027-01-08'],
    ['openrouter', 'anthropic/claude-sonnet-4.5', 'active', null],
  ])('%s %s is %s', (surface, id, status, retiresOn) => {
    const catalog = loadCatalog();
    const found = catalog.find(surface, id);
    expect(found && catalog.lifecycle(found, TODAY)).toMatchObject({ status, retiresOn });
  });
});
