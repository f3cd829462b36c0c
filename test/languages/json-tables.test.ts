import { describe, expect, it } from 'vitest';
import { json } from '../../src/languages/json.js';
import { createLexicalFile } from '../../src/languages/lexical.js';
import { isOneToken, roleOfLongerText } from '../../src/languages/longer-text.js';

const WORD = 'gpt-4o';
function glance(text: string, flavour: 'code' | 'data' = 'code') {
  const hits = [...text.matchAll(/gpt-4o/g)].map(({ index }) => ({ start: index, end: index + WORD.length }));
  return createLexicalFile(text, flavour).candidates(hits);
}

describe('a role by a glance, in code that does not parse', () => {
  it.each([
    [`m = 'gpt-4o'`, 'constant', 'm'],
    [`m == 'gpt-4o'`, 'comparison', null],
    [`m === 'gpt-4o'`, 'comparison', null],
    [`m != 'gpt-4o'`, 'comparison', null],
    [`m !== 'gpt-4o'`, 'comparison', null],
    [`'gpt-4o' === m`, 'comparison', null],
    [`'gpt-4o' != m`, 'comparison', null],
    [`case 'gpt-4o':`, 'comparison', null],
    [`lowercase('gpt-4o')`, 'argument', null],
    [`m ?? 'gpt-4o'`, 'default', null],
    [`m || 'gpt-4o'`, 'default', null],
    [`m | 'gpt-4o'`, 'array', null],
    [`"gpt-4o" : 3`, 'key', null],
    [`model: "gpt-4o"`, 'property', 'model'],
    [`"model-id" : "gpt-4o"`, 'property', 'model-id'],
    [`'$model': 'gpt-4o'`, 'property', '$model'],
    [`ask( 'gpt-4o'`, 'argument', null],
    [`, 'gpt-4o'`, 'array', null],
    [`m ?? n, 'gpt-4o'`, 'array', null],
    [`m === n, 'gpt-4o'`, 'array', null],
    [`f(n, 'gpt-4o'`, 'array', null],
    [`a = n, 'gpt-4o'`, 'array', null],
    [`a: n, 'gpt-4o'`, 'array', null],
    [`'gpt-4o', a: n`, 'array', null],
    [`'gpt-4o', a === n`, 'array', null],
  ])('%s', (text, role, slot) => {
    const [found] = glance(text);
    expect(found).toMatchObject({ role, slot, text: WORD, raw: WORD, whole: true, owner: slot === null ? [] : [slot] });
    expect(found?.quote).toBe(text[text.indexOf(WORD) - 1]);
  });

  it.each([
    [' * gpt-4o', 'comment', ' * gpt-4o'],
    ['\t/* gpt-4o', 'comment', '\t/* gpt-4o'],
    ['x * gpt-4o', 'template', 'x * gpt-4o'],
    ['x /* gpt-4o */ y', 'comment', '/* gpt-4o */'],
    ['x /* gpt-4o', 'comment', '/* gpt-4o'],
    ['x // gpt-4o', 'comment', '// gpt-4o'],
    ['x / gpt-4o', 'template', 'x / gpt-4o'],
    [`x = 'gpt-4o`, 'template', `x = 'gpt-4o`],
    [`x = 'a' + gpt-4o`, 'template', `x = 'a' + gpt-4o`],
    [`x = 'it\\'s gpt-4o'`, 'template', `it\\'s gpt-4o`],
    [`x = "//" + 'gpt-4o'`, 'array', 'gpt-4o'],
    [`x = /* a */ 'gpt-4o'`, 'array', 'gpt-4o'],
  ])('%j', (text, role, raw) => {
    expect(glance(text)).toMatchObject([{ role, raw, range: { start: text.indexOf(raw), end: text.indexOf(raw) + raw.length } }]);
  });

  it('tells lines apart, and each string once', () => {
    const text = `a('gpt-4o gpt-4o');\nb("gpt-4o", 'x', 'gpt-4o');\r\n\nc\n// gpt-4o`;
    expect(glance(text).map(({ text: found, quote }) => `${quote}${found}`)).toEqual(["'gpt-4o gpt-4o", '"gpt-4o', "'gpt-4o", '// gpt-4o']);
  });

  it('takes no more of a line without strings than anybody would write', () => {
    const [found] = glance(`gpt-4o${' x'.repeat(9000)}`);
    expect(found?.range).toEqual({ start: 0, end: 10_000 });
  });

  it('answers nothing else', () => {
    const file = createLexicalFile(`ask({ model: 'gpt-4o' `, 'code');
    const [found] = glance(`ask({ model: 'gpt-4o' `);
    if (!found) throw new Error('no candidate');
    expect(file.uses(found)).toEqual({ uses: [], isComplete: false });
    expect([file.imports, file.module, file.statement(found)]).toEqual([[], null, '']);
    for (const ask of [file.comments, file.peers, file.siblings, file.guards, file.chosenBy]) expect(ask(found)).toEqual([]);
  });
});

describe('broken data', () => {
  it.each([
    ['{"a\\u002db": "gpt-4o\\u0021",,}', 'json-value', 'gpt-4o!'],
    ['{"a": "gpt-4o\\q",,}', 'template', 'gpt-4o\\q'],
    ['{"gpt-4o" : 1,,}', 'json-key', 'gpt-4o'],
    ['{"a": "use gpt-4o as you like it",,}', 'prose', 'use gpt-4o as you like it'],
  ])('%j', (text, role, value) => {
    expect(glance(text, 'data')).toMatchObject([{ role, text: value }]);
  });

  it.each([
    ['{"a": "b', 'a string has no end'],
    ['{ /* a', 'a comment has no end'],
    ['{"a": 1.}', 'a number has no end'],
    ['{"a": "\\u12"}', 'an invalid \\u escape'],
    ['{"a": "\\q"}', 'an invalid escape'],
    ['{"a": "b\tc"}', 'a control character in a string'],
    ['', 'the file ends too early'],
    ['[1', 'the file ends too early'],
    ['{', 'the file ends too early'],
    ['{"a":', 'the file ends too early'],
    ['{"a"', "expected ':'"],
    ['[1 2]', "expected ','"],
    ['{1: 2}', 'expected a key in double quotes'],
    ['[1}', "unexpected '}'"],
    ['[:]', "unexpected ':'"],
    ['1 2', 'more than one value'],
    ['[abcdefghijklmnopqrstuvwxyz]', "unexpected 'abcdefghijklmnopqrst'"],
    [`${'['.repeat(1001)}${']'.repeat(1001)}`, 'nested deeper than 1000 levels'],
  ])('%.40j is broken: %s', (text, message) => {
    expect(json.parse('a.json', text)).toMatchObject({ kind: 'lexical', message });
  });

  it.each(['1', '"x"', 'null', 'true', '[]', '{}', '[1,]', '{"a": 1,}', '// x\n[]', '\uFEFF{}', ' [ ] /* x */ ', '-1.5e3'])(
    '%j is not',
    (text) => {
      expect(json.parse('a.json', text).kind).toBe('parsed');
    },
  );

  it('is as deep as a thousand levels', () => {
    expect(json.parse('a.json', `${'['.repeat(1000)}${']'.repeat(1000)}`).kind).toBe('parsed');
  });
});

describe('one token or a longer text', () => {
  it.each(['gpt-4o', 'us.anthropic.claude:0', 'a/b@c', 'x[1m]', 'x'.repeat(300), 'ключ'])('%.20s is one token', (text) => {
    expect(isOneToken(text)).toBe(true);
  });

  it.each([
    '',
    'a b',
    'a,b',
    'a;b',
    'a|b',
    'a?b',
    'a=b',
    'a&b',
    'a#b',
    '$a',
    '{a}',
    '<a>',
    '(a)',
    "a'b",
    'a"b',
    'a`b',
    'a\\b',
    '/a',
    'http:a',
    'https://a',
    'x'.repeat(301),
  ])('%.20j is not', (text) => {
    expect(isOneToken(text)).toBe(false);
  });

  it.each([
    'you can ask it',
    '(You) can, “ask” it!',
    'Do ask gpt-4o about it now',
    '“Ask” *them* _about_ `it`.',
    '请使用这个模型',
    'このモデル',
    'モデル a1',
    '모델 a1',
    'ใช้ a1',
  ])('%s is prose', (text) => {
    expect(roleOfLongerText(text)).toBe('prose');
  });

  it.each([
    'two words',
    'a1 b2 c3 d4 one two three',
    ...['{', '[', '<', '$'].map((sign) => `${sign}you can ask it`),
    ...['data:', 'event:', 'https://', '--flag ', '-f '].map((start) => `${start}you can ask it`),
    ...['curl', 'npx', 'npm', 'pnpm', 'yarn', 'bun', 'node', 'python', 'python3', 'docker', 'uv', 'uvx', 'sh', 'bash'].map(
      (command) => `${command} you can ask it`,
    ),
    ' \n curl you can ask it',
  ])('%j is for machines', (text) => {
    expect(roleOfLongerText(text)).toBe('template');
  });

  it('a word that begins like a command is a word', () => {
    expect(roleOfLongerText('nodes you can ask it')).toBe('prose');
    expect(roleOfLongerText('Share what you can')).toBe('prose');
  });
});
