import { expect, it } from 'vitest';
import { contextWindow, isFast } from '../src/capabilities.js';

it('opens the long window on request only', () => {
  expect(contextWindow('claude-sonnet-4-5-20250929', true)).toBe(1_000_000);
  expect(contextWindow('claude-sonnet-4-5-20250929', false)).toBe(200_000);
});

it('has no long window for the small model', () => {
  expect(contextWindow('claude-haiku-4-5-20251001', true)).toBe(200_000);
  expect(isFast('claude-haiku-4-5-20251001')).toBe(true);
});
