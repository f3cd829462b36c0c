import { describe, expect, it } from 'vitest';
import { runMain } from '../commands/run-main.js';
import { makeTree } from '../node/temporary-tree.js';

const HEAD = `import Anthropic from '@anthropic-ai/sdk';
import OpenAI from 'openai';
const anthropic = new Anthropic();
const openai = new OpenAI();
`;

/** `[rule, help]` of each finding about one call. */
async function told(call: string): Promise<readonly (readonly string[])[]> {
  const root = makeTree({ 'src/a.ts': HEAD + call });
  const { stdout } = await runMain(root, ['lint', '--format', 'json', '--today', '2026-11-20']);
  return JSON.parse(stdout).findings.map(({ ruleId, help }: { ruleId: string; help: string }) => [ruleId, help]);
}

describe('J7: a name that no grammar accepts, sent to an API', () => {
  it.each([
    ["anthropic.messages.create({ model: 'claude-sonet-4-6' })", 'claude-sonnet-4-6'],
    ["anthropic.messages.create({ model: 'claude-haiku-4-5-20251002' })", 'claude-haiku-4-5-20251001'],
    ["openai.chat.completions.create({ model: 'gpt-4o-mni' })", 'gpt-4o-mini'],
  ])('ng: %s', async (call, meant) => {
    expect(await told(call)).toEqual([['unknown-model', `Did you mean ${meant}?`]]);
  });

  it.each([
    ['no version in it', "anthropic.messages.create({ model: 'claude-plugin' })"],
    ['a name of somebody else', "openai.chat.completions.create({ model: 'claude-sonet-4-6' })"],
    ['no model position', "console.log(openai, anthropic, 'claude-sonet-4-6')"],
    ['another name altogether', "openai.chat.completions.create({ model: 'gpt-4o-of-my-own-making' })"],
  ])('ok: %s', async (_, call) => {
    expect(await told(call)).toEqual([]);
  });
});

describe('a word that is sent, in a file without any other name', () => {
  it.each([
    ["import Anthropic from '@anthropic-ai/sdk';\nnew Anthropic().messages.create({ model: 'sonnet' });\n", 'wrong-surface'],
    ["import { anthropic } from '@ai-sdk/anthropic';\nexport const model = anthropic('opus');\n", 'wrong-surface'],
  ])('J1: ng: %s', async (source, rule) => {
    const { stdout } = await runMain(makeTree({ 'a.ts': source }), ['lint', '--format', 'json', '--today', '2026-11-20']);
    expect(JSON.parse(stdout).findings.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual([rule]);
  });
});
