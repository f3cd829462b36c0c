import { describe, expect, it } from 'vitest';
import { makeTree } from '../node/temporary-tree.js';
import { type Outcome, runMain } from './run-main.js';

const CONFIGURATION = JSON.stringify({
  app: {
    aliases: { sonnet: 'claude-sonnet-4-6', opus: { 'first-party': 'claude-opus-4-6', bedrock: 'us.anthropic.claude-opus-4-6-v1' } },
    codenames: { 'ibex-next': 'opus' },
  },
});

const run = (...words: readonly string[]): Promise<Outcome> =>
  runMain(makeTree({ 'unpin.config.json': CONFIGURATION }), ['resolve', ...words, '--today', '2026-11-20']);

async function meanings(...words: readonly string[]): Promise<readonly (readonly [string, string | null, string | null])[]> {
  const { stdout } = await run(...words, '--format', 'json');
  const parsed: { meanings: { surface: string; provider: string | null; to: string | null }[] } = JSON.parse(stdout);
  return parsed.meanings.map(({ surface, provider, to }) => [surface, provider, to]);
}

describe('resolve', () => {
  it('gives an alias of the application its meaning, modifiers carried', async () => {
    expect(await meanings('sonnet[1m]')).toContainEqual(['app', null, 'claude-sonnet-4-6[1m]']);
  });

  it('gives one meaning for each provider, or that of one', async () => {
    const opus = await meanings('opus');
    expect(opus).toContainEqual(['app', 'first-party', 'claude-opus-4-6']);
    expect(opus).toContainEqual(['app', 'bedrock', 'us.anthropic.claude-opus-4-6-v1']);
    const onBedrock = await meanings('opus', '--provider', 'bedrock');
    expect(onBedrock).toEqual(opus.filter(([, provider]) => provider === 'bedrock'));
    expect(onBedrock).toContainEqual(['app', 'bedrock', 'us.anthropic.claude-opus-4-6-v1']);
  });

  it('follows a codename to its alias', async () => {
    expect(await meanings('ibex-next[1M]')).toEqual([['app', null, 'opus[1M]']]);
  });

  it('asks the catalog for the snapshot of an alias on its surface', async () => {
    expect(await meanings('claude-sonnet-4-5', '--provider', 'anthropic-api')).toEqual([
      ['anthropic-api', null, 'claude-sonnet-4-5-20250929'],
    ]);
  });

  it('lets a pin mean itself and tells its state on that day', async () => {
    const { code, stdout } = await run('claude-sonnet-4-5-20250929', '--provider', 'anthropic-api');
    expect([code, stdout]).toEqual([0, 'anthropic-api           claude-sonnet-4-5-20250929  (deprecated)\n']);
  });

  it.each([
    [['claude-sonnet-4-55'], 'unpin: no surface knows the name "claude-sonnet-4-55"\nDid you mean "claude-sonnet-4-5"?\n'],
    [['some-other-thing-entirely'], 'unpin: no surface knows the name "some-other-thing-entirely"\nunpin models lists what is known.\n'],
    [['ibex-next', '--provider', 'vertex'], null],
    [['sonnet', '--provider', 'berock'], 'unpin: --provider does not know "berock"\nDid you mean "bedrock"?\n'],
    [['gpt-4.1', '--provider', 'vertex'], 'unpin: "vertex" does not know "gpt-4.1"\nIt is known to openai-api'],
  ])('refuses %j', async (words, message) => {
    const { code, stdout, stderr } = await run(...words);
    if (message === null) expect([code, stdout]).toEqual([0, 'app                     opus\n']);
    else expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(message)]);
  });
});
