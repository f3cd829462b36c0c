import { describe, expect, it } from 'vitest';
import { createLexicalFile } from '../../src/languages/lexical.js';

function glance(text: string, flavour: 'code' | 'data', word = 'gpt'): readonly (readonly [string, string, string | null, boolean])[] {
  const hits = [...text.matchAll(new RegExp(word, 'g'))].map(({ index }) => ({ start: index, end: index + word.length }));
  return createLexicalFile(text, flavour)
    .candidates(hits)
    .map((candidate) => {
      expect(text.slice(candidate.range.start, candidate.range.end)).toBe(candidate.raw);
      return [candidate.role, candidate.text, candidate.slot, candidate.whole];
    });
}

describe('text that does not parse', () => {
  it.each([
    ["const model = 'gpt-4o' +", 'constant', 'gpt-4o', 'model'],
    ['new OpenAI({ model: "gpt-4o" ', 'property', 'gpt-4o', 'model'],
    ["if (id === 'gpt-4o' {", 'comparison', 'gpt-4o', null],
    ["  case 'gpt-4o'", 'comparison', 'gpt-4o', null],
    ["openai('gpt-4o'", 'argument', 'gpt-4o', null],
    ["env.MODEL ?? 'gpt-4o'", 'default', 'gpt-4o', null],
    ["  'gpt-4o': 3,", 'key', 'gpt-4o', null],
    ["['x', 'gpt-4o'", 'array', 'gpt-4o', null],
  ] as const)('%j', (text, role, name, slot) => {
    expect(glance(text, 'code')).toEqual([[role, name, slot, true]]);
  });

  it('tells comments and loose text apart from strings', () => {
    expect(glance('x = 1 // don\'t use "gpt-4o"\n * gpt-5 is better\n<<<<<<< gpt-3\n`see gpt-4`', 'code')).toEqual([
      ['comment', '// don\'t use "gpt-4o"', null, false],
      ['comment', ' * gpt-5 is better', null, false],
      ['template', '<<<<<<< gpt-3', null, false],
      ['template', 'see gpt-4', null, false],
    ]);
  });

  it('reads keys and values of broken data, each string once', () => {
    expect(glance('{"model": "gpt-4o", "gpt-5 gpt-5": {,\n"note": "please do not use gpt-3 any more"', 'data')).toEqual([
      ['json-value', 'gpt-4o', 'model', true],
      ['json-key', 'gpt-5 gpt-5', null, false],
      ['prose', 'please do not use gpt-3 any more', 'note', false],
    ]);
  });
});
