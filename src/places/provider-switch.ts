import type { Evidence } from '../core/place.js';

/** Variables that move Claude Code to another provider or host; set to an empty string, they unset themselves. */
const SWITCH =
  /\b(?:CLAUDE_CODE_USE_(BEDROCK|VERTEX|FOUNDRY|ANTHROPIC_AWS|MANTLE)|ANTHROPIC_(?:BASE_URL|BEDROCK_BASE_URL|VERTEX_BASE_URL|FOUNDRY_BASE_URL))\b(?!['"]?\s*[:=]\s*(?:''|""|undefined))/;
const SURFACES: Readonly<Record<string, string>> = { BEDROCK: 'bedrock', MANTLE: 'bedrock', VERTEX: 'vertex', FOUNDRY: 'foundry' };

/** A program that gives a model to Claude Code and names a switch of its provider anywhere in the same file. */
export function providerSwitchEvidence(uses: readonly Evidence[], text: string): readonly Evidence[] {
  if (!uses.some(({ claim, value }) => claim === 'sent' && value === 'claude-code')) return [];
  const found = SWITCH.exec(text);
  if (!found) return [];
  return [
    {
      claim: 'provider-switch',
      value: SURFACES[found[1] ?? ''] ?? 'gateway',
      strength: 'strong',
      words: `${found[0]} stands in the same file`,
      range: { start: found.index, end: found.index + found[0].length },
    },
  ];
}
