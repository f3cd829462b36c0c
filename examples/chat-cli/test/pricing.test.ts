import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { cost } from '../src/pricing.js';

it('prices the model that the answer names', () => {
  const answer = JSON.parse(readFileSync(new URL('./recordings/reply.json', import.meta.url), 'utf8'));
  expect(cost(answer.model, answer.usage.input_tokens, answer.usage.output_tokens)).toBeCloseTo(0.000117, 9);
});

it('counts a million tokens each way', () => {
  expect(cost('claude-sonnet-4-5-20250929', 1_000_000, 1_000_000)).toBe(18);
});

it('has no price for a short name', () => {
  expect(cost('sonnet', 1, 1)).toBeNull();
});
