import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/core/observation.js';
import type { LintReport, ReportOptions } from '../../src/core/report.js';
import { lineStarts, positionAt } from '../../src/core/text.js';
import { pretty } from '../../src/reporters/pretty.js';
import { widthOf } from '../../src/reporters/text/width.js';
import { judgedIn } from '../hand-made/judged.js';
import { scanOf } from '../hand-made/run.js';

const PIN = 'claude-3-opus-20240229';

function finding(source: string, text: string, extra: Partial<Finding> = {}): Finding {
  const start = source.indexOf(text);
  return {
    ruleId: 'retired-model',
    severity: 'error',
    path: 'src/chat.ts',
    range: { start, end: start + text.length },
    ...positionAt(lineStarts(source), start),
    text,
    surface: 'anthropic-api',
    reason: 'no-alias-on-surface',
    tier: null,
    message: `${text} was retired from anthropic-api on 2026-01-05.`,
    help: 'Its successor in the same line is claude-opus-4-8; check the parameters of the call.',
    fingerprint: '0',
    ...extra,
  };
}

function render(
  source: string,
  findings: readonly Finding[],
  options: Partial<ReportOptions> = {},
  report: Partial<LintReport> = {},
): string {
  const all: ReportOptions = {
    width: 80,
    color: false,
    addressOf: null,
    base: '',
    showAll: false,
    codenames: ['fennec-latest'],
    source: () => source,
    ...options,
  };
  return pretty.render({ ...scanOf([]), findings, rules: [], accepted: [], counted: [], ...report }, all);
}

const SOURCE = `const a = 1;\r\n\task({ model: '${PIN}' });\r\n`;

test('groups by file and place: the line of source, an underline below the name, every rule, the common next step, the sources, a closing line', () => {
  const again = { ruleId: 'pinned-model', severity: 'warn' as const, message: `${PIN} pins one model.` };
  const first = finding(SOURCE, PIN);
  const sourced = { ...first, source: 'https://example.com/models' };
  expect(render(SOURCE, [sourced, { ...first, ...again }])).toBe(
    [
      'src/chat.ts',
      "  2:16  ask({ model: 'claude-3-opus-20240229' });",
      '                      ^^^^^^^^^^^^^^^^^^^^^^',
      '    error  claude-3-opus-20240229 was retired from anthropic-api on 2026-01-05.',
      '           retired-model - no-alias-on-surface [1]',
      '    warn   claude-3-opus-20240229 pins one model.',
      '           pinned-model - no-alias-on-surface',
      '           Its successor in the same line is claude-opus-4-8; check the',
      '           parameters of the call.',
      '',
      '[1] https://example.com/models',
      '',
      '2 findings in 1 file: 1 error, 1 warning.',
      'By rule: 1 retired-model, 1 pinned-model.',
      '3 files listed, 1 with names, 1 parsed.',
      '',
    ].join('\n'),
  );
});

test('a clean tree is one line', () => {
  expect(render('', [])).toBe('No findings. 3 files listed, 1 with names, 1 parsed.\n');
});

test('files that were not read are named with their cause, and counted', () => {
  const skips = [
    { path: 'src/a.ts', cause: 'encoding', message: 'not UTF-8' },
    { path: 'logo.png', cause: 'binary', message: 'binary' },
  ];
  expect(render('', [], {}, { skips })).toBe(
    'src/a.ts: not read (encoding): not UTF-8\nNo findings. 3 files listed, 1 with names, 1 parsed, 2 not read: 1 encoding, 1\nbinary.\n',
  );
});

test('findings that somebody accepted are counted, never listed', () => {
  const accepted = [{ finding: finding(SOURCE, PIN), by: 'comment' as const, reason: 'because', until: null }];
  expect(render('', [], {}, { accepted })).toBe(
    'No findings. 3 files listed, 1 with names, 1 parsed.\n1 finding accepted: 1 by comment.\n',
  );
});

test('pins without a finding are one counted line, and a list with --show all', () => {
  const pin = judgedIn(SOURCE, PIN, { action: 'leave', tier: null, reason: 'no-alias-on-surface' });
  const counted = [pin, pin];
  expect(render('', [], {}, { counted })).toContain('\n2 pins without a finding: 2 no-alias-on-surface. --show all lists them.\n');
  expect(render('', [], { showAll: true }, { counted })).toContain(`src/chat.ts:2:16  ${PIN}  app  no-alias-on-surface\n`);
});

describe('many findings', () => {
  const at = (path: string): Finding => finding(SOURCE, PIN, { path });
  const paths = Array.from({ length: 25 }, (_, index) => `src/${index}.ts`);

  test('in the same words: the first three are shown whole, the others a line each under the words; nothing is left out', () => {
    const text = render(SOURCE, paths.map(at));
    expect(text.match(/\^+/g)).toHaveLength(3);
    expect(text).toContain(`
22 more places
    error  claude-3-opus-20240229 was retired from anthropic-api on 2026-01-05.
           retired-model - no-alias-on-surface
           Its successor in the same line is claude-opus-4-8; check the
           parameters of the call.
    src/3.ts:2:16
`);
    for (const path of paths) expect(text).toMatch(new RegExp(`^(?:    )?${path}(?::2:16)?$`, 'm'));
    expect(text).toContain('\n25 findings in 25 files: 25 errors.\nBy name: 25 claude-3-opus-20240229.\n');
  });

  test('of which four say the same are all shown whole', () => {
    expect(render(SOURCE, paths.slice(0, 4).map(at)).match(/\^+/g)).toHaveLength(4);
  });

  test('of many names: the ten that occur most are named', () => {
    const named = paths.map((path, index) => finding(SOURCE, PIN, { path, text: `name-${index % 13}` }));
    expect(render(SOURCE, named)).toMatch(/\nBy name: 2 name-0, .*, and 3 more\.\n/s);
  });
});

describe('no line is wider than the terminal', () => {
  const long = `${'x'.repeat(3000)} 漢字漢字 '${PIN}' 漢字漢字 ${'y'.repeat(3000)}`;
  test.each([60, 80, 200])('%i columns', (width) => {
    const lines = render(long, [finding(long, PIN)], { width }).split('\n');
    for (const line of lines) expect(widthOf(line), line).toBeLessThanOrEqual(width);
    const [code = '', underline = ''] = lines.slice(1);
    expect(widthOf(code.slice(0, code.indexOf(PIN)))).toBe(underline.indexOf('^'));
    expect(underline.match(/\^+/)?.[0]).toHaveLength(PIN.length);
  });
});

test('wide characters, tabs and combining marks before the name do not move the underline', () => {
  const source = `f('モデル', 'é', \t'${PIN}')`;
  const [, code = '', underline = ''] = render(source, [finding(source, PIN)]).split('\n');
  expect(widthOf(code.slice(0, code.indexOf(PIN)))).toBe(underline.indexOf('^'));
});

test('terminal control and bidirectional characters of paths and sources are spelt out', () => {
  const source = `f('\u001b[2J\u202e', '${PIN}')`;
  const text = render(source, [finding(source, PIN, { path: 'src/\u001b]0;x\u0007.ts' })]);
  for (const control of ['\u001b', '\u0007', '\u202e']) expect(text).not.toContain(control);
  expect(text).toContain('src/\\u{1b}]0;x\\u{7}.ts');
});

test('a codename is masked in the line of another finding too', () => {
  const source = `pick('fennec-latest', '${PIN}') // FENNEC-latest`;
  const text = render(source, [finding(source, PIN)]);
  expect(text).toContain("pick('<codename>', 'claude-3-opus-20240229') // <codename>");
  expect(text).not.toMatch(/fennec/i);
});

test('colour only where it is asked for', () => {
  expect(render(SOURCE, [finding(SOURCE, PIN)])).not.toContain('\u001b');
  expect(render(SOURCE, [finding(SOURCE, PIN)], { color: true })).toContain('\u001b[31m');
});

test('the name of a file is a link only where the terminal shows links', () => {
  const linked = render(SOURCE, [finding(SOURCE, PIN)], { addressOf: (path) => `file:///repo/${path}` });
  const plain = render(SOURCE, [finding(SOURCE, PIN)]);
  expect(linked).toBe(plain.replace('src/chat.ts', '\u001b]8;;file:///repo/src/chat.ts\u001b\\src/chat.ts\u001b]8;;\u001b\\'));
});
