import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePrefilter } from '../../src/engine/prefilter.js';

const prefilter = compilePrefilter(['claude', 'claude-sonnet', 'gpt-4.1', 'o3[x]', 'éclair-7']);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('prefilter', () => {
  it('says none for a file without a stem', () => {
    expect(prefilter.search(bytes('const model = "nothing here";'))).toEqual({ kind: 'none' });
  });

  it('finds a stem in any case and takes its characters literally', () => {
    expect(prefilter.searchText('CLAUDE gpt-4.1 gpt-451 o3[X] o3x')).toEqual([
      { start: 0, end: 6 },
      { start: 7, end: 14 },
      { start: 23, end: 28 },
    ]);
  });

  it('counts hits in UTF-16 units of the decoded text, BOM included', () => {
    const text = '\ufeff// 😀 é\nm = "claude-x"';
    const found = prefilter.search(bytes(text));
    expect(found).toEqual({ kind: 'hit', text, hits: [{ start: text.indexOf('claude'), end: text.indexOf('claude') + 6 }] });
  });

  it('finds a stem that is not ASCII, in any case', () => {
    for (const text of ['x éclair-7', 'x ÉCLAIR-7'])
      expect(prefilter.search(bytes(text))).toMatchObject({ kind: 'hit', hits: [{ start: 2, end: 10 }] });
  });

  it('finds a stem without any ASCII, with and without cases', () => {
    const many = compilePrefilter(['модель', '模型']);
    for (const text of ['x Модель', 'x МОДЕЛЬ', 'x модель'])
      expect(many.search(bytes(text))).toMatchObject({ kind: 'hit', hits: [{ start: 2, end: 8 }] });
    expect(many.search(bytes('x 模型'))).toMatchObject({ kind: 'hit', hits: [{ start: 2, end: 4 }] });
    expect(many.search(bytes('x модел 模'))).toEqual({ kind: 'none' });
  });

  it('finds a stem wherever it stands in a long file', () => {
    for (let at = 0; at < 3000; at += 1) {
      const text = `${'x'.repeat(at)}gpt-4.1${'y'.repeat(3000 - at)}`;
      expect(prefilter.search(bytes(text)).kind).toBe('hit');
    }
  });

  it('says undecodable for Latin-1 with a stem, and none without', () => {
    expect(prefilter.search(Buffer.from('caf\xe9 claude', 'latin1'))).toEqual({ kind: 'undecodable' });
    expect(prefilter.search(Buffer.from('caf\xe9', 'latin1'))).toEqual({ kind: 'none' });
  });

  it('reads only its own part of a shared buffer', () => {
    expect(prefilter.search(Buffer.from('claude....').subarray(3))).toEqual({ kind: 'none' });
  });

  it('looks for each of many stems, also where they begin alike, and never for an empty one', () => {
    const stems = ['', 'o3-mini', 'o3-pro', 'o4', 'gpt-', 'gemma', '模型', '模子'];
    const many = compilePrefilter(stems);
    const text = 'O3-mini o3-pro o4 gpt-5 gemma gem 模型 模子 模';
    expect(many.searchText(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'O3-mini',
      'o3-pro',
      'o4',
      'gpt-',
      'gemma',
      '模型',
      '模子',
    ]);
    for (const stem of stems) expect(many.search(bytes(`.${stem}.`)).kind).toBe(stem === '' ? 'none' : 'hit');
  });

  it('refuses to look for nothing', () => {
    expect(() => compilePrefilter([])).toThrow('nothing to look for');
  });

  it('finds in the bytes exactly what it finds in the text', () => {
    const piece = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('claude', 'CLAUDE', 'Gpt-4.1', 'éclair-7', 'clau', 'ſ', 'K'));
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        const found = prefilter.search(bytes(text));
        expect(found.kind === 'hit' ? found.hits : []).toEqual(prefilter.searchText(text));
      }),
    );
  });
});
