import { describe, expect, it } from 'vitest';
import { type Outcome, runMain } from '../commands/run-main.js';
import { makeTree } from '../node/temporary-tree.js';

const call = (model: string): string =>
  `import Anthropic from '@anthropic-ai/sdk';\nnew Anthropic().messages.create({ model: '${model}', max_tokens: 1, messages: [] });\n`;
const files = {
  // Exact dates: in 10 days, in 55 days. Announced without a date. In service, with a promise.
  'src/near.ts': call('claude-sonnet-4-5-20250929'),
  'src/far.ts': "import OpenAI from 'openai';\nnew OpenAI().responses.create({ model: 'gpt-4o-2024-08-06', input: '' });\n",
  'src/open.ts': call('claude-mythos-preview'),
  'src/alive.ts': call('claude-opus-4-6'),
};

async function deprecated(files: Readonly<Record<string, string>>, ...words: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await lint(files, '--format', 'json', ...words);
  const { findings }: { readonly findings: readonly { readonly ruleId: string; readonly path: string; readonly severity: string }[] } =
    JSON.parse(stdout);
  return findings.filter(({ ruleId }) => ruleId === 'deprecated-model').map(({ path, severity }) => `${path} ${severity}`);
}

function lint(files: Readonly<Record<string, string>>, ...words: readonly string[]): Promise<Outcome> {
  return runMain(makeTree(files), ['lint', 'src', '--today', '2026-11-20', ...words]);
}

describe('lint --within', () => {
  it('speaks of exact dates that are near, and of no promise', async () => {
    expect(await deprecated(files)).toEqual(['src/far.ts warn', 'src/near.ts warn', 'src/open.ts warn']);
    expect(await deprecated(files, '--within', '90d')).toEqual(['src/far.ts warn', 'src/near.ts warn']);
    expect(await deprecated(files, '--within', '10d')).toEqual(['src/near.ts warn']);
    expect(await deprecated(files, '--within', '9d')).toEqual([]);
  });

  it('keeps the severities of the configuration, and wins over its days', async () => {
    const configuration = {
      rules: { 'deprecated-model': ['error', { within: '5d' }] },
      overrides: [{ files: ['src/far.ts'], rules: { 'deprecated-model': 'info' } }],
    };
    const configured = { ...files, 'unpin.config.json': JSON.stringify(configuration) };
    expect(await deprecated(configured)).toEqual(['src/far.ts info']);
    expect(await deprecated(configured, '--within', '60d')).toEqual(['src/far.ts info', 'src/near.ts error']);
  });

  it('wants days', async () => {
    const { code, stderr } = await lint(files, '--within', '3 weeks');
    expect([code, stderr]).toEqual([2, expect.stringContaining('--within does not know "3 weeks"')]);
  });
});
