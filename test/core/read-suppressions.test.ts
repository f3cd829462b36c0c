import { describe, expect, test } from 'vitest';
import { readSuppressions } from '../../src/core/read-suppressions.js';

const read = (text: string) => readSuppressions('a.ts', text);
const lines = (text: string) => read(text).valid.map(({ firstLine, lastLine, rule, name }) => [firstLine, lastLine, rule, name]);
const problems = (text: string) => read(text).broken.map(({ problem, line }) => [line, problem]);

describe('every comment syntax', () => {
  test.each([
    ["model: 'x', // unpin-ignore pinned-model -- because"],
    ['/* unpin-ignore pinned-model -- because */ f(x)'],
    ['{/* unpin-ignore pinned-model -- because */}'],
    [' * unpin-ignore pinned-model -- because'],
    ['model: x # unpin-ignore pinned-model -- because'],
    ['<!-- unpin-ignore pinned-model -- because -->'],
    ['//unpin-ignore pinned-model -- because\r'],
  ])('%j', (line) => {
    const [found] = read(`\n${line}\nnext`).valid;
    expect(found).toMatchObject({ line: 2, firstLine: 2, lastLine: 2, rule: 'pinned-model', name: null, until: null, reason: 'because' });
    const text = `\n${line}\nnext`;
    expect(text.slice(found?.range.start, found?.range.end)).toBe('unpin-ignore pinned-model -- because');
    expect(line.indexOf('unpin-ignore') + 1).toBe(found?.column);
  });
});

describe('what is covered', () => {
  test('the next line of code, also below other such comments and blank lines', () => {
    const text = '// unpin-ignore-next-line pinned-model -- a\n// unpin-ignore-next-line codename -- b\n\ncode';
    expect(lines(text)).toEqual([
      [4, 4, 'pinned-model', null],
      [4, 4, 'codename', null],
    ]);
  });

  test('a block, from its start to the end that names the same, or to an end that names nothing', () => {
    const text =
      '// unpin-ignore-start a-rule(x) -- why\n// unpin-ignore-start b-rule -- why\nc\n// unpin-ignore-end a-rule(x)\nd\n// unpin-ignore-end';
    expect(lines(text)).toEqual([
      [1, 4, 'a-rule', 'x'],
      [2, 6, 'b-rule', null],
    ]);
  });

  test('the whole file', () => {
    expect(lines('a\nb // unpin-ignore-file codename -- why\nc')).toEqual([[1, 3, 'codename', null]]);
  });
});

test('several rules, names with every character of a name, and a day', () => {
  const [one, two] = read(
    '// unpin-ignore a-rule(us.anthropic.claude-v1:0), b-rule(opus[1m]) until=2027-01-31 -- the contract -- see wiki',
  ).valid;
  expect(one).toMatchObject({ rule: 'a-rule', name: 'us.anthropic.claude-v1:0', until: '2027-01-31', reason: 'the contract -- see wiki' });
  expect(two).toMatchObject({ rule: 'b-rule', name: 'opus[1m]', until: '2027-01-31' });
});

describe('a comment that suppresses nothing is said', () => {
  test.each([
    ['// unpin-ignore pinned-model', 'it gives no reason: add "-- why" at its end'],
    ['// unpin-ignore pinned-model --', 'it gives no reason: add "-- why" at its end'],
    ['// unpin-ignore -- why', 'it names no rule'],
    ['// unpin-ignore Pinned -- why', '"Pinned" is no rule'],
    ['// unpin-ignore pinned-model until=2027-02-30 -- why', '"2027-02-30" is no day: write until=YYYY-MM-DD'],
    ['// unpin-ignore pinned-model until=soon -- why', '"soon" is no day: write until=YYYY-MM-DD'],
    ['// unpin-ignore-nextline pinned-model -- why', 'unpin-ignore-nextline is none of -next-line, -start, -end and -file'],
    ['// unpin-ignore-start pinned-model -- why', 'it never ends: no unpin-ignore-end for it stands below'],
    ['// unpin-ignore-end pinned-model', 'it ends nothing: no unpin-ignore-start for it stands above'],
  ])('%s', (text, problem) => {
    expect(read(text).valid).toEqual([]);
    expect(problems(text)).toEqual([[1, problem]]);
  });
});

test('text that only mentions the word is none', () => {
  expect(read("const a = 'unpin-ignore pinned-model -- why';\nunpin-ignore x -- y")).toEqual({ valid: [], broken: [] });
});
