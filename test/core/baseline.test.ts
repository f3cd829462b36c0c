import { describe, expect, it } from 'vitest';
import { type BaselineEntry, parseBaseline, renderBaseline } from '../../src/core/baseline.js';

const entry = (extra: Partial<BaselineEntry> = {}): BaselineEntry => ({
  ...{ rule: 'pinned-model', path: 'a.ts', name: 'gpt-4o-2024-08-06', fingerprint: '1' },
  ...extra,
});
const spelled = (value: object): string => `${JSON.stringify(value)}\n`;

describe('renderBaseline', () => {
  it('writes one entry a line, path first, sorted, without what is not said', () => {
    const text = renderBaseline([entry({ path: 'b.ts' }), entry({ owner: '@team', reason: 'evaluation', until: '2027-01-01' })]);
    expect(text).toBe(
      '{"path":"a.ts","rule":"pinned-model","name":"gpt-4o-2024-08-06","fingerprint":"1","owner":"@team","reason":"evaluation","until":"2027-01-01"}\n' +
        '{"path":"b.ts","rule":"pinned-model","name":"gpt-4o-2024-08-06","fingerprint":"1"}\n',
    );
  });

  it('of nothing is empty', () => {
    expect(renderBaseline([])).toBe('');
  });
});

describe('parseBaseline', () => {
  it('gives each entry with the place where it stands, and passes over empty lines', () => {
    const [first, second] = [entry(), entry({ path: 'b.ts', until: '2027-01-01' })];
    const text = `${spelled(first)}  \n\n${spelled(second)}`;
    expect(parseBaseline(text)).toEqual({
      kind: 'parsed',
      lines: [
        { entry: first, line: 1, start: 0 },
        { entry: second, line: 4, start: spelled(first).length + 4 },
      ],
    });
    expect(parseBaseline('')).toEqual({ kind: 'parsed', lines: [] });
  });

  const merging = 'a merge is not finished: keep the entries of both sides';
  const shapeless = 'not an entry: it needs the strings rule, path, name and fingerprint';
  it.each([
    ['<<<<<<< ours', merging],
    ['=======', merging],
    ['>>>>>>> theirs', merging],
    ['<<<<<<', 'not JSON'],
    ['=', 'not JSON'],
    ['>', 'not JSON'],
    [' <<<<<<< ours', 'not JSON'],
    ['{', 'not JSON'],
    ['null', shapeless],
    ['"rule"', shapeless],
    ['7', shapeless],
    ['[]', shapeless],
    ...['rule', 'path', 'name', 'fingerprint'].map((key) => [JSON.stringify({ ...entry(), [key]: 1 }), shapeless]),
    ...['rule', 'path', 'name', 'fingerprint'].map((key) => [JSON.stringify({ ...entry(), [key]: undefined }), shapeless]),
    ...['owner', 'reason', 'until'].map((key) => [JSON.stringify({ ...entry(), [key]: 1 }), shapeless]),
  ])('is broken by %s', (line = '', problem = '') => {
    expect(parseBaseline(`${spelled(entry())}${line}\n`)).toEqual({ kind: 'broken', line: 2, problem });
  });
});
