import { describe, expect, it } from 'vitest';
import { concludePlace } from '../../src/places/conclude.js';
import { providerSwitchEvidence } from '../../src/places/provider-switch.js';
import { judgeOne, type Situation } from './judging.js';

const OPUS = 'claude-opus-4-5-20251101';

/** Evidence with its words, without what the path, the imports and other places say. */
async function seen(situation: Situation): Promise<readonly string[]> {
  const { place } = await judgeOne(situation, true);
  const near = place.evidence.filter(({ claim }) => !['context', 'import', 'only-import', 'surface-name', 'elsewhere'].includes(claim));
  return near.map(({ claim, value, strength, words }) => `${claim} ${value} ${strength}: ${words}`);
}

describe('what happens to a value, in words', () => {
  it.each([
    ['an operator', `if (model === '${OPUS}') go()`, ['compared === proof: compared (===)']],
    ['a target', `state.model = '${OPUS}'`, ['stored state.model strong: stored in state.model']],
    ['a function', `const pick = () => { return '${OPUS}' }`, ['returned pick weak: returned by pick']],
    ['an export', `export const MODEL = '${OPUS}'`, ['exported MODEL strong: exported as MODEL']],
    [
      'an address',
      `const M = '${OPUS}'; fetch(\`https://api.anthropic.com/v1/models/\${M}\`)`,
      ['sent anthropic-api proof: part of an address of api.anthropic.com'],
    ],
    [
      'a part of some address',
      `const M = '${OPUS}'; fetch(base + \`/v1/models/\${M}:generate\`)`,
      [`in-url \`/v1/models/\${M}:generate\` strong: built into \`/v1/models/\${M}:generate\``],
    ],
    ['a message', `const M = '${OPUS}'; say(\`uses \${M}\`)`, ['shown text weak: built into a longer text']],
  ])('%s', async (_, source, expected) => {
    expect(await seen({ source })).toEqual(expected);
  });

  it("the application's own resolver", async () => {
    const app = { sinks: { functions: ['resolveModel'], properties: ['defaultModel'], settings: [] } };
    const call = await seen({ source: `resolveModel('${OPUS}')`, app });
    expect(call).toEqual(["sent app proof: read by the application's own resolver: resolveModel()"]);
    const property = await seen({ source: `run({ defaultModel: '${OPUS}' })`, app });
    expect(property).toEqual(["sent app proof: read by the application's own resolver: defaultModel"]);
  });
});

describe('a switch of the provider of Claude Code', () => {
  const sent = [{ claim: 'sent', value: 'claude-code', strength: 'proof', words: '' } as const];

  it.each([
    ['CLAUDE_CODE_USE_BEDROCK', 'bedrock'],
    ['CLAUDE_CODE_USE_MANTLE', 'bedrock'],
    ['CLAUDE_CODE_USE_VERTEX', 'vertex'],
    ['CLAUDE_CODE_USE_FOUNDRY', 'foundry'],
    ['CLAUDE_CODE_USE_ANTHROPIC_AWS', 'gateway'],
    ['ANTHROPIC_BASE_URL', 'gateway'],
    ['ANTHROPIC_BEDROCK_BASE_URL', 'gateway'],
    ['ANTHROPIC_VERTEX_BASE_URL', 'gateway'],
    ['ANTHROPIC_FOUNDRY_BASE_URL', 'gateway'],
  ])('%s: %s', (name, surface) => {
    const range = { start: 4, end: 4 + name.length };
    const words = `${name} stands in the same file`;
    expect(providerSwitchEvidence(sent, `env.${name} = '1'`)).toEqual([
      { claim: 'provider-switch', value: surface, strength: 'strong', words, range },
    ]);
    expect(providerSwitchEvidence([], `env.${name} = '1'`)).toEqual([]);
    for (const unset of [`${name}: ''`, `${name}=""`, `'${name}': undefined`, `MY_${name}: 1`, `${name}S: 1`])
      expect(providerSwitchEvidence(sent, unset), unset).toEqual([]);
  });
});

describe('a family is its publisher where nothing else says who serves it', () => {
  const surfaceOf = (base: string, surface = 'other-api'): string => {
    const name = { surface, id: base, text: base, prefix: '', base, date: '', suffix: '', modifiers: [] };
    const local = { context: 'product', role: 'constant', evidence: [], questions: [] };
    return concludePlace({ role: 'constant', names: [name], local } as unknown as Parameters<typeof concludePlace>[0]).surface;
  };

  it.each([
    ...['claude-x', 'gpt-x', 'o3-x', 'chatgpt-x', 'text-embedding-x', 'whisper-x', 'tts-x', 'dall-e-x', 'gemini-x'],
    ...[
      'mistral-x',
      'codestral-x',
      'ministral-x',
      'magistral-x',
      'devstral-x',
      'pixtral-x',
      'voxtral-x',
      'grok-x',
      'command-x',
      'deepseek-x',
    ],
  ])('%s on a router', (base) => {
    const families = {
      'anthropic-api': /^claude/,
      'gemini-api': /^gemini/,
      'xai-api': /^grok/,
      'cohere-api': /^command/,
      'deepseek-api': /^deepseek/,
      'mistral-api': /tral-/,
    };
    const expected = Object.entries(families).find(([, family]) => family.test(base))?.[0] ?? 'openai-api';
    expect(surfaceOf(base, 'openrouter')).toBe(expected);
    expect(surfaceOf(`my${base}`, 'openrouter')).toBe('openrouter');
  });
});
