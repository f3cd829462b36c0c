import { describe, expect, test } from 'vitest';
import { testCases } from './case.js';
import { CODENAMES, MODIFIERS, PREFERENCES, REPORT_ONLY, SINKS, TIERS } from './cases/policies.js';
import { judgeOne, type Situation, skipsOf } from './judging.js';

describe('tiers', () => testCases(TIERS));
describe('preferences', () => testCases(PREFERENCES));
describe('sinks of the application', () => testCases(SINKS));
describe('codenames', () => testCases(CODENAMES));
describe('modifiers', () => testCases(MODIFIERS));
describe('files that do not parse', () => testCases(REPORT_ONLY));

describe('what is done about a place', () => {
  const SDK = `import Anthropic from '@anthropic-ai/sdk';\nconst client = new Anthropic();\n`;
  const sent = (model: string): string => `${SDK}client.messages.create({ model: '${model}', messages })`;
  const held = (model: string): string => `${SDK}const MODEL = '${model}'; client.messages.create({ model: MODEL, messages })`;
  const OPUS = 'claude-opus-4-5-20251101';
  test.each([
    ['a rewrite', { source: sent(OPUS) }, 'edit rewrite safe'],
    ['nothing, where no alias exists', { source: sent('claude-opus-4-8') }, 'edit leave null'],
    ['a look, where the only alias dies', { source: sent('claude-sonnet-4-5-20250929') }, 'edit review null'],
    ['a look, where the model is dead', { source: sent('claude-3-opus-20240229') }, 'edit review null'],
    ['nothing, where pins are preferred', { source: sent(OPUS), configuration: { prefer: 'pin' } }, 'edit leave null'],
    ['a look, where constants are preferred', { source: sent(OPUS), configuration: { prefer: 'constant' } }, 'edit review null'],
    ['nothing, where it is a constant', { source: held(OPUS), configuration: { prefer: 'constant' } }, 'edit leave null'],
    ['a look, in review', { source: `ask('${OPUS}')` }, 'review review null'],
    ['nothing, where it is quiet', { source: `// ${OPUS}` }, 'ignore leave null'],
    ['a look, where the syntax is broken', { source: `${sent(OPUS)};\nconst = 1` }, 'review review null'],
    ['nothing, where it is quiet and the syntax is broken', { source: `// ${OPUS}\nconst = 1` }, 'ignore leave null'],
  ] satisfies [string, Situation, string][])('%s', async (_, situation, expected) => {
    const { verdict, action, tier } = (await judgeOne(situation)).decision;
    expect(`${verdict} ${action} ${tier}`).toBe(expected);
  });
});

test('a file with broken syntax is told of, one without is not', async () => {
  expect(await skipsOf('const = 1; // claude-opus-4-6')).toMatchObject([{ path: 'src/chat.ts', cause: 'syntax' }]);
  expect(await skipsOf('const a = 1; // claude-opus-4-6')).toEqual([]);
});
