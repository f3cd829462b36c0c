import { describe, expect, test } from 'vitest';
import { runMain } from '../commands/run-main.js';
import { makeTree } from '../node/temporary-tree.js';

const ANTHROPIC = "import Anthropic from '@anthropic-ai/sdk';\nconst client = new Anthropic();\n";
const OPENAI = "import OpenAI from 'openai';\nconst client = new OpenAI();\n";

/** What the rules say about `source`: id, message, help. */
async function told(source: string, path = 'src/a.ts'): Promise<readonly (readonly [string, string, string])[]> {
  const root = makeTree({ [path]: source });
  const { stdout } = await runMain(root, ['lint', '--format', 'json', '--today', '2026-11-20']);
  return JSON.parse(stdout).findings.map(({ ruleId, message, help }: Record<string, string>) => [ruleId, message, help]);
}
const rules = async (source: string, path?: string) => (await told(source, path)).map(([rule]) => rule);
const message = (model: string, more: string, rest = ''): string =>
  `${ANTHROPIC}client.messages.create({ model: '${model}', max_tokens: 10, messages: [], ${more} });${rest}\n`;

describe('incompatible-parameter', () => {
  test('ng: a model of today that refuses what the call sets, with the source', async () => {
    const root = makeTree({ 'src/a.ts': message('claude-opus-4-8', 'temperature: 0.2, top_p: 0.9') });
    const { code, stdout } = await runMain(root, ['lint', '--format', 'json', '--today', '2026-11-20']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout).findings).toMatchObject([
      {
        ruleId: 'incompatible-parameter',
        severity: 'error',
        text: 'claude-opus-4-8',
        message: 'claude-opus-4-8 refuses temperature, top_p, which this call sets.',
        help: 'Take them out of the call; rewriting the name alone does not help.',
        source: expect.stringContaining('migration guide'),
      },
    ]);
  });

  test.each([
    ['a name that floats', `${OPENAI}client.chat.completions.create({ model: 'gpt-5.4', temperature: 0, messages: [] });\n`],
    ['the budget of tokens, one level down', message('claude-sonnet-5', 'thinking: { type: "enabled", budget_tokens: 2000 }')],
    [
      'a constant that the call takes',
      `${ANTHROPIC}const MODEL = 'claude-opus-4-8';\nclient.messages.create({ model: MODEL, temperature: 0.2, messages: [] });\n`,
    ],
  ])('ng: %s', async (_, source) => {
    expect(await rules(source)).toEqual(['incompatible-parameter']);
  });

  test.each([
    ['the model takes it', message('claude-haiku-4-5', 'temperature: 0.2')],
    ['no such parameter', message('claude-opus-4-8', 'system: "hi"')],
    ['the default', message('claude-opus-4-8', 'temperature: 1')],
    ['a value that may be undefined', message('claude-opus-4-8', 'temperature: process.env.T ? 0 : undefined')],
    [
      'the parameter of a tool',
      message('claude-opus-4-8', 'tools: [{ name: "oven", input_schema: { properties: { temperature: 200 } } }] as never'),
    ],
    ['another call of the statement', `${message('claude-opus-4-8', '').trimEnd().slice(0, -1)}, other({ temperature: 0.2 });\n`],
    ['nothing shows who reads it', "other({ model: 'claude-opus-4-8', temperature: 0.2 });\n"],
    ['a line of chat models', `${OPENAI}client.chat.completions.create({ model: 'gpt-5-chat-latest', temperature: 0, messages: [] });\n`],
  ])('ok: %s', async (_, source) => {
    expect(await rules(source)).not.toContain('incompatible-parameter');
  });

  test('ok: in a test, where the verdict is to ignore it', async () => {
    expect(await rules(message('claude-opus-4-8', 'temperature: 0.2'), 'test/a.test.ts')).toEqual([]);
  });
});

test('J11: the next step of a dying model names the parameter that its successor refuses', async () => {
  const [found] = await told(message('claude-opus-4-1-20250805', 'temperature: 0.2'));
  expect(found?.[0]).toBe('retired-model');
  expect(found?.[2]).toMatch(/^Its successor in the same line is claude-opus-\S+; it refuses temperature, which this call sets \(docs:/);
});
