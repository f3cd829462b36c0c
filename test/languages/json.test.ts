import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../src/core/candidate.js';
import type { ParseOutcome, SyntaxFile } from '../../src/core/syntax.js';
import type { Range } from '../../src/core/text.js';
import { json } from '../../src/languages/json.js';

function hitsOf(text: string, word: string): readonly Range[] {
  const hits: Range[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) hits.push({ start: at, end: at + word.length });
  return hits;
}

function parsed(text: string): SyntaxFile {
  const outcome = json.parse('a.json', text);
  if (outcome.kind !== 'parsed') throw new Error(outcome.message);
  return outcome.file;
}

function candidatesOf(text: string, word = 'gpt'): readonly Candidate[] {
  return parsed(text).candidates(hitsOf(text, word));
}

function only(text: string, word = 'gpt'): Candidate {
  const [first, ...rest] = candidatesOf(text, word);
  if (!first || rest.length > 0) throw new Error(`${rest.length + (first ? 1 : 0)} candidates`);
  return first;
}

describe('candidates', () => {
  it('takes the text between the quotes, its key as slot and the keys from the root as owner', () => {
    const text = '{\r\n\t"agents": { "coder": { "model": "gpt-4o" } }\r\n}';
    expect(only(text)).toEqual({
      range: { start: text.indexOf('gpt'), end: text.indexOf('gpt') + 6 },
      raw: 'gpt-4o',
      text: 'gpt-4o',
      quote: '"',
      role: 'json-value',
      slot: 'model',
      owner: ['agents', 'coder', 'model'],
      whole: true,
    });
  });

  it('gives an array element the key of its array', () => {
    expect(candidatesOf('{ "fallbackModel": ["gpt-4o", "gpt-5"] }').map(({ text, slot, owner }) => [text, slot, owner])).toEqual([
      ['gpt-4o', 'fallbackModel', ['fallbackModel']],
      ['gpt-5', 'fallbackModel', ['fallbackModel']],
    ]);
  });

  it('gives a key the slot of the object that holds it', () => {
    expect(only('{ "modelPricing": { "gpt-4o": 3 } }')).toMatchObject({
      role: 'json-key',
      text: 'gpt-4o',
      slot: 'modelPricing',
      owner: ['modelPricing'],
      whole: true,
    });
  });

  it('keeps both of two equal keys', () => {
    expect(candidatesOf('{ "model": "gpt-4o", "model": "gpt-5" }').map(({ text }) => text)).toEqual(['gpt-4o', 'gpt-5']);
  });

  it('reads comments, trailing commas and a BOM, and counts the BOM as unit 0', () => {
    const text = '\ufeff{ // gpt-4o is enough\n  "model": "gpt-5", /* gpt-3.5 */\n}\n';
    expect(candidatesOf(text).map(({ role, raw, range }) => [role, raw, text.slice(range.start, range.end)])).toEqual([
      ['comment', '// gpt-4o is enough', '// gpt-4o is enough'],
      ['json-value', 'gpt-5', 'gpt-5'],
      ['comment', '/* gpt-3.5 */', '/* gpt-3.5 */'],
    ]);
  });

  it('cooks escapes and keeps the source beside them', () => {
    expect(only('{ "model": "gpt\\u002d4o" }')).toMatchObject({ raw: 'gpt\\u002d4o', text: 'gpt-4o' });
  });

  it('gives each string once, whatever the number and order of its hits', () => {
    const text = '["gpt-4o gpt-5", "x", "gpt-3"]';
    expect(
      parsed(text)
        .candidates([...hitsOf(text, 'gpt')].reverse())
        .map(({ text }) => text),
    ).toEqual(['gpt-4o gpt-5', 'gpt-3']);
  });

  it.each([
    ['A família do modelo (ex: gpt-4)', 'prose'],
    ['The OUTER agent (OpenAIChat gpt-4o) owns a single `generate` tool; on a pill it emits a call.', 'prose'],
    ['使用 gpt-4 作为默认模型', 'prose'],
    ['{"model":"gpt-4o-mini"}', 'template'],
    ['data: {"id":"gen_01","model":"gpt-4o"}\n\n', 'template'],
    ['chat gpt-4o', 'template'],
    ['https://example.com/v1/deployments/gpt-4o/chat', 'template'],
    ['npx agent --model gpt-4o --yes please run it now', 'template'],
  ])('%j is %s', (value, role) => {
    expect(only(JSON.stringify({ note: value }))).toMatchObject({ role, whole: false, text: value });
  });
});

describe('uses', () => {
  it('summarises the object, one level down, and the objects around it', () => {
    const text =
      '{ "env": { "REGION": "eu" }, "node": { "model": "gpt-4o", "max": 5, "on": true, "deep": { "a": { "b": 1 } }, "list": ["x"] } }';
    const candidate = only(text);
    const [use, ...rest] = parsed(text).uses(candidate).uses;
    expect(rest).toEqual([]);
    if (use?.kind !== 'property') throw new Error(`${use?.kind}`);
    expect(use.path).toEqual(['node', 'model']);
    expect(use.siblings.map(({ name, value }) => [name, value.kind])).toEqual([
      ['model', 'string'],
      ['max', 'number'],
      ['on', 'expression'],
      ['deep', 'object'],
      ['list', 'array'],
    ]);
    expect(use.siblings[3]).toMatchObject({ value: { properties: [{ name: 'a', value: { kind: 'object', properties: [] } }] } });
    expect(use.siblings[4]).toMatchObject({ value: { items: [{ kind: 'string', text: 'x' }] } });
    expect(use.around?.map((object) => object.map(({ name }) => name))).toEqual([['env', 'node']]);
    expect(use.around?.[0]?.[0]).toMatchObject({ value: { properties: [{ name: 'REGION', value: { text: 'eu' } }] } });
  });

  it('gives the siblings of a list that no object holds', () => {
    const text = '["gpt-4o", "gpt-5"]';
    const [first] = candidatesOf(text);
    if (!first) throw new Error('no candidate');
    expect(parsed(text).uses(first).uses).toMatchObject([{ kind: 'element', siblings: [{ text: 'gpt-4o' }, { text: 'gpt-5' }] }]);
  });
});

describe('comments', () => {
  it('finds those directly above and behind, and no others', () => {
    const text =
      '{\n  // far\n  "other": 1, // other\n  // must be this one\n  /* really */\n  "model": "gpt-4o", // do not change\n  // below\n  "last": 2\n}';
    expect(
      parsed(text)
        .comments(only(text))
        .map(({ text }) => text),
    ).toEqual(['// must be this one', '/* really */', '// do not change']);
  });
});

describe('broken text', () => {
  const lexical = (text: string): Extract<ParseOutcome, { kind: 'lexical' }> => {
    const outcome = json.parse('a.json', text);
    if (outcome.kind !== 'lexical') throw new Error('parsed');
    return outcome;
  };

  it.each([
    ['{ "model": "gpt-4o" ', 'the file ends too early', 20],
    ['{ "model" "gpt-4o" }', "expected ':'", 10],
    ['{ "a": 1 "model": "gpt-4o" }', "expected ','", 9],
    ['{"model":"gpt-4o"}\n{"model":"gpt-5"}', 'more than one value', 19],
    ["{ 'model': 'gpt-4o' }", 'expected a key in double quotes', 2],
    ['["gpt-4o",,]', "unexpected ','", 10],
    ['{"model":"gpt-4o"]', "unexpected ']'", 17],
    ['{"model": }', "unexpected '}'", 10],
    ['{"model": "gpt-4o', 'a string has no end', 10],
  ])('%j: %s at %i', (text, message, start) => {
    expect(lexical(text)).toMatchObject({ message, range: { start } });
  });

  it('still gives candidates, whose uses are not complete', () => {
    const text = '{ "model": "gpt-4o", "gpt-5": ';
    const { file } = lexical(text);
    const found = file.candidates(hitsOf(text, 'gpt'));
    expect(found.map(({ role, text, slot }) => [role, text, slot])).toEqual([
      ['json-value', 'gpt-4o', 'model'],
      ['json-key', 'gpt-5', null],
    ]);
    const [first] = found;
    if (!first) throw new Error('no candidate');
    expect(file.uses(first)).toEqual({ uses: [], isComplete: false });
  });

  it('survives 20,000 levels without overflowing the stack', () => {
    const depth = 20_000;
    const text = `${'{"a":['.repeat(depth)}"gpt-4o"${']}'.repeat(depth)}`;
    const outcome = lexical(text);
    expect(outcome.message).toBe('nested deeper than 1000 levels');
    expect(outcome.file.candidates(hitsOf(text, 'gpt'))).toMatchObject([{ text: 'gpt-4o' }]);
  });
});

describe('properties', () => {
  it('reads every value that JSON.stringify writes, and spells it back', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (around, name) => {
        const value = `gpt${name}`;
        const text = JSON.stringify({ around, value }, null, 1);
        const start = text.lastIndexOf('"gpt') + 1;
        const found = parsed(text)
          .candidates([{ start, end: start + 3 }])
          .at(-1);
        expect(found?.text).toBe(value);
        expect(found?.raw).toBe(json.spell(value, '"'));
      }),
    );
  });

  it('reads a text exactly when JSON.parse reads it, as long as it has no comment or trailing comma', () => {
    const piece = fc.constantFrom('{', '}', '[', ']', ':', ',', '"a"', '1', 'true', 'null', ' ');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        if (/,\s*[\]}]/.test(text)) return;
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        expect(json.parse('a.json', text).kind).toBe(isJson ? 'parsed' : 'lexical');
      }),
      { numRuns: 2000 },
    );
  });

  it('spells nothing without its quotes', () => {
    expect(json.spell('a"b', '"')).toBe('a\\"b');
    expect(json.spell('a', "'")).toBeNull();
  });
});
