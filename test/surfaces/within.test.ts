import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load-catalog.js';
import { recogniser } from './made-recogniser.js';

const { findWithin } = recogniser();
const texts = (text: string): readonly string[] => findWithin(text).map(({ range }) => text.slice(range.start, range.end));

describe('names inside a longer text', () => {
  it.each([
    ['Use claude-opus-4-8.', ['claude-opus-4-8']],
    ['gpt-4o-mini, gpt-4o; (gpt-4.1)', ['gpt-4o-mini', 'gpt-4o', 'gpt-4.1']],
    ['either gpt-4o/gpt-4.1 or [gpt-5](x)', ['gpt-4o', 'gpt-4.1', 'gpt-5']],
    ['"model":"gpt-4o-mini-2024-07-18","n":1', ['gpt-4o-mini-2024-07-18']],
    ['model: anthropic:claude-opus-4-6', ['anthropic:claude-opus-4-6']],
    ['`us.anthropic.claude-haiku-4-5-20251001-v1:0`', ['us.anthropic.claude-haiku-4-5-20251001-v1:0']],
    ['at claude-3-5-sonnet-v2@20241022!', ['claude-3-5-sonnet-v2@20241022']],
    ['via anthropic/claude-sonnet-4.5:beta today', ['anthropic/claude-sonnet-4.5:beta']],
    ['--model sonnet[1m] --fallback-model claude-opus-4-6[1m]', ['claude-opus-4-6[1m]']],
    ['https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-flash:generateContent', ['gemini-2.5-flash']],
    ['wss://api.openai.com/v1/realtime?model=gpt-4o-realtime-preview-2024-12-17', ['gpt-4o-realtime-preview-2024-12-17']],
    ['/openai/deployments/gpt-4o/chat/completions', ['gpt-4o']],
    [
      'arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-opus-5 is allowed',
      ['arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-opus-5'],
    ],
    ['gemini-2.5-flash-lite is not gemini-2.5-flash', ['gemini-2.5-flash-lite', 'gemini-2.5-flash']],
    ['ends with o4-mini', ['o4-mini']],
  ])('%s', (text, names) => {
    expect(texts(text)).toEqual(names);
  });

  it.each([
    'the file claude-3-opus.svg',
    'npm i @anthropic-ai/claude-code gpt-tokenizer',
    'see /news/claude-opus-4-5 and #claude-opus-4-5',
    'https://docs.example.com/models/gpt-4o',
    'branch fix/claude-opus-5',
    'ollama run deepseek-r1:7b',
    'a claude-3-5-sonnet-20241022-based agent',
    'my_gpt-4o_results',
    'claude-{tier}-{version} and claude-3-*',
    'providers/anthropic/models/claude-opus-5.toml',
    'anthropic-beta: claude-code-20250219,context-1m-2025-08-07',
    'the gemini-3 and claude-opus families',
  ])('nothing in: %s', (text) => {
    expect(texts(text)).toEqual([]);
  });

  it('is found wherever it stands, whole, exactly once', () => {
    const ids = loadCatalog()
      .rows.filter(({ surface }) => surface !== 'claude-code')
      .map(({ id }) => id);
    const { words } = recogniser();
    const around = fc.constantFrom(' ', '"', "'", '`', '(', ')', ', ', '\n', '=', '{', '}', '|', '…', 'é ');
    fc.assert(
      fc.property(fc.constantFrom(...ids.filter((id) => !words.includes(id))), around, around, (id, before, after) => {
        const text = `x${before}${id}${after}x`;
        const found = findWithin(text);
        expect(found.map(({ range }) => text.slice(range.start, range.end))).toEqual([id]);
      }),
      { numRuns: 2000 },
    );
  });

  it('is no part of a longer word', () => {
    const ids = loadCatalog()
      .rows.filter(({ surface }) => surface.endsWith('-api'))
      .map(({ id }) => id);
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.constantFrom('a', 'Z', '0', '_', '-x', '.svg', '.ts'), (id, more) => {
        const found = findWithin(` ${id}${more} `);
        expect(found.filter(({ range }) => range.end - range.start === id.length)).toEqual([]);
      }),
    );
  });

  it('has ranges in order that do not overlap', () => {
    const piece = fc.oneof(
      fc.constantFrom(...loadCatalog().rows.map(({ id }) => id)),
      fc.constantFrom(' ', '/', ':', '.', '@', '[', 'claude-', 'models/', 'gpt'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        let from = 0;
        for (const { range } of findWithin(text)) {
          expect(range.start).toBeGreaterThanOrEqual(from);
          expect(range.end).toBeGreaterThan(range.start);
          from = range.end;
        }
        expect(from).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
