// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the sources under test hold templates.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typescript } from '../../src/languages/typescript.js';
import { candidatesOf, hitsOf, only, parsed } from './typescript-source.js';

const EXTENSIONS = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'];

function ranged(text: string, inner: string): { readonly start: number; readonly end: number } {
  const start = text.indexOf(inner);
  return { start, end: start + inner.length };
}

describe('a string', () => {
  it('is told with what stands between its quotes, its value, its quote and its place', () => {
    const text = `const a = { model: 'gpt-4o' };`;
    expect(candidatesOf(text)).toEqual([
      {
        range: ranged(text, 'gpt-4o'),
        raw: 'gpt-4o',
        text: 'gpt-4o',
        quote: "'",
        role: 'property',
        slot: 'model',
        owner: ['a', 'model'],
        whole: true,
      },
    ]);
  });

  it.each([
    ['single', `ask('gpt-4o')`, "'"],
    ['double', `ask("gpt-4o")`, '"'],
    ['backtick', 'ask(`gpt-4o`)', '`'],
    ['tagged', 'ask`gpt-4o`', '`'],
    ['literal type', `type M = "gpt-4o"`, '"'],
    ['key', `const a = { "gpt-4o": 1 }`, '"'],
    ['JSX attribute', `const a = <A model="gpt-4o" />`, '"'],
  ])('keeps its quote: %s', (_, text, quote) => {
    expect(only(text)).toMatchObject({ quote, raw: 'gpt-4o', range: ranged(text, 'gpt-4o') });
  });

  it('tells the value of escapes apart from how they are written', () => {
    const text = `ask('x\\u002fgpt-4o\\n')`;
    expect(only(text)).toMatchObject({ raw: 'x\\u002fgpt-4o\\n', text: 'x/gpt-4o\n', range: { start: 5, end: 20 } });
  });

  it('counts UTF-16 units: a surrogate pair before it counts two', () => {
    const text = `const a = '😀', b = 'gpt-4o'`;
    const { range } = only(text);
    expect(range).toEqual({ start: 21, end: 27 });
    expect(text.slice(range.start, range.end)).toBe('gpt-4o');
  });

  it.each([
    ['CRLF', `const a = 1;\r\nask('gpt-4o');\r\n`],
    ['a byte order mark', `\ufeffask('gpt-4o')`],
    ['a hash-bang', `#!/usr/bin/env node\r\nask('gpt-4o')`],
    ['a U+2028 before it', `ask('\u2028', 'gpt-4o')`],
  ])('keeps its offsets behind %s', (_, text) => {
    const { range } = only(text);
    expect(text.slice(range.start - 1, range.end + 1)).toBe(`'gpt-4o'`);
  });

  it('is found once however many hits touch it', () => {
    const text = `ask('gpt-4o')`;
    const hits = [
      { start: 5, end: 8 },
      { start: 6, end: 9 },
      { start: 5, end: 11 },
    ];
    expect(parsed(text).candidates(hits)).toHaveLength(1);
  });

  it('comes in order of position, whatever the order of the hits', () => {
    const text = `ask('gpt-4o', 'gpt-5') // gpt-6`;
    const found = parsed(text).candidates(hitsOf(text, 'gpt').toReversed());
    expect(found.map(({ raw }) => raw)).toEqual(['gpt-4o', 'gpt-5', '// gpt-6']);
  });

  it('is not lost behind a comment that touches its opening bracket', () => {
    const text = `ask(/* gpt-4 */ 'gpt-4o', [// gpt-5\n'gpt-6'])`;
    expect(candidatesOf(text, 'gpt-').map(({ role, raw }) => `${role} ${raw}`)).toEqual([
      'comment /* gpt-4 */',
      'argument gpt-4o',
      'comment // gpt-5',
      'array gpt-6',
    ]);
  });

  it('is not code: identifiers, numbers and property names without quotes are no candidates', () => {
    expect(candidatesOf('const gpt4o = gpt.turbo - gpt', 'gpt')).toEqual([]);
  });
});

describe('whole or part', () => {
  it.each([
    ['one token', `ask('gpt-4o')`, true],
    ['a prefix', `ask('openai/gpt-4o')`, true],
    ['with a modifier', `ask('gpt-4o[1m]')`, true],
    ['a sentence', `ask('gpt-4o is good')`, false],
    ['an address', `ask('https://x.test/gpt-4o')`, false],
    ['a list in a string', `ask('gpt-4o,gpt-5')`, false],
    ['a template part', 'ask(`gpt-4o-${day}`)', false],
    ['a comment', `// gpt-4o`, false],
    ['JSX text', `const a = <p>gpt-4o</p>`, false],
    ['a pattern', `const a = /gpt-4o/`, false],
  ])('%s', (_, text, whole) => {
    expect(only(text).whole).toBe(whole);
  });
});

describe('templates', () => {
  it.each([
    ['head', 'ask(`gpt-4o-${a}-x`)', 'gpt-4o-'],
    ['middle', 'ask(`${a}/gpt-4o-${b}`)', '/gpt-4o-'],
    ['tail', 'ask(`${a}/gpt-4o`)', '/gpt-4o'],
  ])('takes the %s without backtick, braces and dollar', (_, text, raw) => {
    expect(only(text)).toMatchObject({ raw, text: raw, quote: '', range: ranged(text, raw), role: 'template' });
  });

  it('finds strings inside an interpolation by themselves', () => {
    expect(only("ask(`${pick('gpt-4o')}`)")).toMatchObject({ role: 'argument', whole: true });
  });

  it('keeps the backslashes of a template part as written', () => {
    expect(only('ask(`\\n gpt-4o ${a}`)')).toMatchObject({ raw: '\\n gpt-4o ' });
  });
});

describe('JSX', () => {
  it('takes a text between tags from end to end', () => {
    const text = `const a = <p>\n  use gpt-4o <b>now</b>\n</p>`;
    expect(only(text)).toMatchObject({ raw: '\n  use gpt-4o ', role: 'prose', quote: '' });
  });

  it('takes every text of an element apart', () => {
    const text = `const a = <p>gpt-4o<b>gpt-5</b>gpt-6</p>`;
    expect(candidatesOf(text, 'gpt').map(({ raw }) => raw)).toEqual(['gpt-4o', 'gpt-5', 'gpt-6']);
  });
});

describe('regular expressions', () => {
  it('take what stands between the slashes, without the flags', () => {
    const text = `const a = /^gpt-4o[/]x/giu`;
    expect(only(text)).toMatchObject({ raw: '^gpt-4o[/]x', role: 'comparison', quote: '', whole: false });
  });
});

describe('comments', () => {
  it.each([
    ['a line', `// the gpt-4o of old\nrun()`, '// the gpt-4o of old'],
    ['a line before CRLF', `// gpt-4o\r\nrun()`, '// gpt-4o'],
    ['a block', `run(/* gpt-4o */)`, '/* gpt-4o */'],
    ['over several lines', `/*\n * gpt-4o\n */\nrun()`, '/*\n * gpt-4o\n */'],
    ['JSDoc', `/** Uses gpt-4o. @see x */\nfunction f() {}`, '/** Uses gpt-4o. @see x */'],
    ['JSDoc of a member', `class A {\n  /** gpt-4o */\n  a = 1\n}`, '/** gpt-4o */'],
    ['behind a statement', `const a = 1; // gpt-4o`, '// gpt-4o'],
    ['behind an element', `const a = [\n  1, // gpt-4o\n]`, '// gpt-4o'],
    ['between arguments', `run(1, /* gpt-4o */ 2)`, '/* gpt-4o */'],
    ['between operators', `const a = 1 + /* gpt-4o */ 2`, '/* gpt-4o */'],
    ['in an empty block', `function f() {\n  // gpt-4o\n}`, '// gpt-4o'],
    ['before a closing brace', `function f() {\n  run()\n  // gpt-4o\n}`, '// gpt-4o'],
    ['in an object', `const a = { b: 1, /* gpt-4o */ }`, '/* gpt-4o */'],
    ['in a type', `type A = /* gpt-4o */ string`, '/* gpt-4o */'],
    ['in parameters', `function f(/* gpt-4o */) {}`, '/* gpt-4o */'],
    ['in a JSX expression', `const a = <p>{/* gpt-4o */}</p>`, '/* gpt-4o */'],
    ['in a JSX tag', `const a = <p /* gpt-4o */ id="x" />`, '/* gpt-4o */'],
    ['in a template', 'const a = `${/* gpt-4o */ b}`', '/* gpt-4o */'],
    ['at the end', `run()\n// gpt-4o`, '// gpt-4o'],
    ['alone', `// gpt-4o`, '// gpt-4o'],
    ['as a hash-bang neighbour', `#!/usr/bin/env node\n// gpt-4o\n`, '// gpt-4o'],
    ['after a string that looks like one', `const a = '// x' // gpt-4o`, '// gpt-4o'],
    ['after a pattern with a slash', `const a = /[/]/; // gpt-4o`, '// gpt-4o'],
    ['an HTML-like one around it', `run() // <!-- gpt-4o -->`, '// <!-- gpt-4o -->'],
  ])('%s', (_, text, raw) => {
    expect(only(text)).toEqual({
      range: ranged(text, raw),
      raw,
      text: raw,
      quote: '',
      role: 'comment',
      slot: null,
      owner: [],
      whole: false,
    });
  });

  it('are one candidate each, however many hits', () => {
    expect(candidatesOf(`/* gpt-4o gpt-4o */ // gpt-4o`)).toHaveLength(2);
  });

  it('are none inside a string', () => {
    expect(only(`ask('// gpt-4o')`).role).not.toBe('comment');
    expect(only(`const a = <p>// gpt-4o</p>`).role).toBe('prose');
  });
});

describe('every ending', () => {
  it.each(EXTENSIONS)('%s is read as a module', (ending) => {
    expect(typescript.extensions).toContain(ending);
    expect(only(`export const a = 'gpt-4o'`, 'gpt-4o', `a${ending}`).role).toBe('constant');
  });

  it.each(['.tsx', '.js', '.jsx', '.mjs', '.cjs'])('%s may hold JSX', (ending) => {
    expect(only(`const a = <A model="gpt-4o" />`, 'gpt-4o', `a${ending}`).slot).toBe('model');
  });

  it.each(['.ts', '.mts', '.cts', '.TS'])('%s may hold an assertion in angle brackets', (ending) => {
    expect(only(`const a = <Model>'gpt-4o'`, 'gpt-4o', `a${ending}`).slot).toBe('a');
  });
});

describe('broken syntax', () => {
  it('is read without syntax, and says what is wrong and where', () => {
    const text = `const model = 'gpt-4o';\nconst = 1;`;
    const outcome = typescript.parse('a.ts', text);
    expect(outcome).toMatchObject({ kind: 'lexical', message: 'Variable declaration expected.', range: { start: 30, end: 31 } });
    const [found] = outcome.file.candidates(hitsOf(text, 'gpt-4o'));
    expect(found).toMatchObject({ text: 'gpt-4o', range: ranged(text, 'gpt-4o') });
    expect(found && outcome.file.uses(found).isComplete).toBe(false);
  });
});

describe('spelling', () => {
  it.each([
    ['sonnet[1m]', "'", 'sonnet[1m]'],
    ["it's", "'", null],
    ["it's", '"', "it's"],
    ['a\\b', '"', null],
    ['a\nb', '`', null],
    ['a\u2028b', '"', null],
    ['${a}', '`', null],
    ['${a}', '"', '${a}'],
    ['sonnet', '', null],
  ])('%j between %s', (value, quote, spelt) => {
    expect(typescript.spell(value, quote)).toBe(spelt);
  });

  it('reads back as the same value', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.constantFrom("'", '"', '`'), (value, quote) => {
        const spelt = typescript.spell(value, quote);
        if (spelt === null) return;
        const text = `ask(${quote}${spelt}${quote}, 'gpt-4o')`;
        expect(parsed(text).candidates([{ start: 5, end: 6 }])[0]?.text).toBe(value);
      }),
    );
  });
});

describe('siblings, guards, statement, comments, imports', () => {
  const ask = (text: string) => {
    const file = parsed(text);
    const [candidate] = file.candidates(hitsOf(text, 'gpt-4o'));
    if (!candidate) throw new Error('no candidate');
    return { file, candidate };
  };
  const siblings = (text: string): readonly string[] => {
    const { file, candidate } = ask(text);
    return file
      .siblings(candidate)
      .map(({ name, value }) => `${name}=${value.kind === 'object' || value.kind === 'array' ? value.kind : value.text}`);
  };
  const titles = (text: string): readonly string[] => {
    const { file, candidate } = ask(text);
    return file.titles(candidate);
  };
  const guards = (text: string): readonly string[] => {
    const { file, candidate } = ask(text);
    return file.guards(candidate).map((each) => {
      expect(text.slice(each.range.start, each.range.end)).toBe(each.text);
      return each.text;
    });
  };
  const comments = (text: string): readonly string[] => {
    const { file, candidate } = ask(text);
    return file.comments(candidate).map((each) => {
      expect(text.slice(each.range.start, each.range.end)).toBe(each.text);
      return each.text;
    });
  };

  it.each([
    ['beside it', `ask({ model: 'gpt-4o', max: 8_192, top: -1, 'a-b': "x", ...rest })`, ['model=gpt-4o', 'max=8192', 'top=-1', 'a-b=x']],
    ['through ?? and ?:', `ask({ model: a ?? (b ? 'gpt-4o' : c), n: 1 })`, ["model=a ?? (b ? 'gpt-4o' : c)", 'n=1']],
    ['through a list', `ask({ models: ['gpt-4o'], provider: 'azure' })`, ['models=array', 'provider=azure']],
    ['shorthand and methods', `const n = 3; ask({ model: 'gpt-4o', n, f() {} })`, ['model=gpt-4o', 'n=3', 'f=']],
    ['none around a call', `ask('gpt-4o', { n: 1 })`, []],
    ['not those of a nested call', `ask({ n: 1, model: ai('gpt-4o') })`, []],
  ])('siblings: %s', (_, text, names) => {
    expect(siblings(text)).toEqual(names);
  });

  it.each([
    ['of a ternary', `const m = isFast ? 'gpt-4o' : x`, ['isFast']],
    ['of both branches', `const m = isFast ? x : 'gpt-4o'`, ['isFast']],
    ['not inside the condition', `const m = f('gpt-4o') ? x : y`, []],
    ['of an if', `if (a === 'b') { m = 'gpt-4o' }`, [`a === 'b'`]],
    ['innermost first', `if (a) { if (b) m = c && 'gpt-4o' }`, ['c', 'b', 'a']],
    ['of a case and its switch', `switch (k) { case 1: m = 'gpt-4o' }`, ['1', 'k']],
    ['not of the case itself', `switch (k) { case 'gpt-4o': run() }`, []],
    ['up to the function', `if (a) { run(() => (b ? 'gpt-4o' : c)) }`, ['b']],
  ])('guards: %s', (_, text, expected) => {
    expect(guards(text)).toEqual(expected);
  });

  it.each([
    ['the first argument', `flow('daily', async () => ask('gpt-4o'))`, ['daily']],
    ['innermost first', `flow('daily', () => { step({ id: 's1', retries: 2 }, function () { ask('gpt-4o') }) })`, ['s1', 'daily']],
    ['not of a call without a function', `flow('daily', ask('gpt-4o'))`, []],
    ['not a message for people', `spin('Waiting until the model has answered', () => ask('gpt-4o'))`, []],
    ['not what is computed', `flow(name, () => ask('gpt-4o'))`, []],
  ])('titles: %s', (_, text, expected) => {
    expect(titles(text)).toEqual(expected);
  });

  it.each([
    ['above the statement', `run();\n// why\nconst m = 'gpt-4o'`, ['// why']],
    ['behind the statement', `const m = 'gpt-4o'; // why`, ['// why']],
    ['above the property', `ask({\n  a: 1,\n  /* why */\n  model: 'gpt-4o',\n})`, ['/* why */']],
    ['behind the property', `ask({\n  model: 'gpt-4o', // why\n  n: 1, // not this\n})`, ['// why']],
    ['above the element', `const a = [\n  // why\n  'gpt-4o',\n  'x', // not this\n]`, ['// why']],
    ['above a class field', `class A {\n  // why\n  model = 'gpt-4o'\n}`, ['// why']],
    ['before the value', `const m = /* why */ 'gpt-4o'`, ['/* why */']],
    ['before a parameter', `function f(/* why */ m = 'gpt-4o') {}`, ['/* why */']],
    ['not on the line above a finished statement', `run() // not this\nconst m = 'gpt-4o'`, []],
    ['not on the next line', `const m = 'gpt-4o'\n// not this\nrun()`, []],
    ['not of the function around', `// not this\nfunction f() {\n  return 'gpt-4o'\n}`, []],
  ])('comments: %s', (_, text, expected) => {
    expect(comments(text)).toEqual(expected);
  });

  it('gives the innermost statement, cut at 8,000 units', () => {
    const short = ask(`function f() { run(1); ask({ model: 'gpt-4o' }); }`);
    expect(short.file.statement(short.candidate)).toBe(`ask({ model: 'gpt-4o' });`);
    const long = ask(`ask('gpt-4o', '${'x'.repeat(9000)}')`);
    expect(long.file.statement(long.candidate)).toHaveLength(8000);
  });

  it('lists imported modules, types and side effects too, and no other', () => {
    expect(parsed(`import a from 'a'\nimport type { B } from 'b'\nimport 'c'\nexport * from 'd'\nconst e = require('e')`).imports).toEqual([
      'a',
      'b',
      'c',
    ]);
  });
});

describe('any text', () => {
  /** Names in every sort of place, with noise between them. */
  const piece = fc.constantFrom(
    `'gpt-4o'`,
    '"gpt-4o"',
    '`gpt-4o`',
    '`x ${1} gpt-4o`',
    '/* gpt-4o */1',
    '// gpt-4o\n1',
    '/gpt-4o/',
    `{ 'gpt-4o': 1 }`,
    `["gpt-4o", 'a']`,
    '<p>gpt-4o</p>',
    `<p a="gpt-4o"/>`,
    `'😀 gpt-4o'`,
  );

  it('covers every hit by one candidate that does not overlap the next, its raw text being the source at its range', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), fc.constantFrom('\n', '\r\n'), fc.boolean(), (pieces, end, hasMark) => {
        const text = `${hasMark ? '\ufeff' : ''}${pieces.map((each) => `run((${each}));`).join(end)}`;
        const hits = hitsOf(text, 'gpt-4o');
        const found = parsed(text).candidates(hits);
        expect(found).toHaveLength(hits.length);
        found.forEach((candidate, at) => {
          const { range, raw } = candidate;
          expect(text.slice(range.start, range.end)).toBe(raw);
          expect(range.start <= (hits[at]?.start ?? -1) && range.end >= (hits[at]?.end ?? Number.POSITIVE_INFINITY)).toBe(true);
          expect(range.end).toBeLessThanOrEqual(found[at + 1]?.range.start ?? Number.POSITIVE_INFINITY);
        });
      }),
    );
  });
});
