import { describe, expect, it } from 'vitest';
import { resolveModel } from '../src/models.js';

describe('resolveModel', () => {
  it.each([
    ['sonnet', 'claude-sonnet-4-6'],
    ['opus', 'claude-opus-4-6'],
    ['haiku', 'claude-haiku-4-5'],
  ])('knows %s', (alias, id) => {
    expect(resolveModel(alias)).toEqual({ id, betas: [] });
  });

  it('passes an exact ID on', () => {
    expect(resolveModel('claude-sonnet-4-5-20250929').id).toBe('claude-sonnet-4-5-20250929');
  });

  it('asks for the long context window in any casing', () => {
    expect(resolveModel('opus[1M]')).toEqual({ id: 'claude-opus-4-6', betas: ['context-1m-2025-08-07'] });
  });
});
