import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runMain } from '../commands/run-main.js';
import { makeTree } from '../node/temporary-tree.js';

const [PIN, OTHER] = ['claude-haiku-4-5-20251001', 'claude-opus-4-5-20251101'];
const CONFIGURATION = JSON.stringify({
  app: {
    aliases: { haiku: 'claude-haiku-4-5', opus: 'claude-opus-4-5' },
    codenames: { 'fennec-latest': 'opus', 'fox-latest': 'haiku' },
    sinks: { functions: ['resolveModel'], settings: [{ files: ['settings/*.jsonc'], keys: ['model'] }] },
  },
});
const HEAD = "import { resolveModel } from './resolver.js';\n";
const treeOf = (source: string, path = 'src/a.ts'): string =>
  makeTree({ 'unpin.config.json': CONFIGURATION, [path]: path.endsWith('.ts') ? HEAD + source : source });

async function lint(source: string, today = '2026-11-20') {
  const { code, stdout } = await runMain(treeOf(source), ['lint', 'src', '--today', today, '--format', 'json', '--show', 'all']);
  const { findings, accepted } = JSON.parse(stdout);
  const told = findings.map(({ ruleId, line, text, message }: Record<string, string>) => [
    ruleId,
    line,
    ruleId === 'unused-suppression' ? message : text,
  ]);
  return { code, told, accepted: accepted.map(({ text, suppressed }: Record<string, unknown>) => [text, suppressed]), findings };
}

describe('a finding is accepted', () => {
  test.each([
    ['on its line', `resolveModel('${PIN}'); // unpin-ignore pinned-model -- why`],
    ['on the next line', `// unpin-ignore-next-line pinned-model(${PIN}) -- why\nresolveModel('${PIN}');`],
    ['in a block', `// unpin-ignore-start pinned-model -- why\nresolveModel('${PIN}');\n// unpin-ignore-end`],
    ['in its file', `resolveModel('${PIN}');\n// unpin-ignore-file pinned-model -- why`],
  ])('%s', async (_, source) => {
    const { code, told, accepted } = await lint(source);
    expect([code, told]).toEqual([0, []]);
    expect(accepted).toEqual([[PIN, { by: 'comment', reason: 'why' }]]);
  });

  test('up to and including its last day; from then on it is back and says why', async () => {
    const source = `resolveModel('${PIN}'); // unpin-ignore pinned-model until=2026-11-20 -- why`;
    expect((await lint(source, '2026-11-20')).code).toBe(0);
    const late = await lint(source, '2026-11-21');
    expect(late.code).toBe(1);
    expect(late.told).toEqual([['pinned-model', 2, PIN]]);
    expect(late.findings[0].help).toContain('The suppression on line 2 expired on 2026-11-20.');
  });
});

describe('T16: a suppression names what it suppresses', () => {
  test('another name on its line is found as before', async () => {
    const source = `resolveModel(x ? '${PIN}' : '${OTHER}'); // unpin-ignore pinned-model(${PIN}) -- why`;
    expect((await lint(source)).told).toEqual([['pinned-model', 2, OTHER]]);
  });

  test('without a name it does not count where several names stand on its line', async () => {
    const source = `resolveModel(x ? '${PIN}' : '${OTHER}'); // unpin-ignore pinned-model -- why`;
    expect((await lint(source)).told).toEqual([
      ['pinned-model', 2, PIN],
      ['pinned-model', 2, OTHER],
      ['unused-suppression', 2, 'It names no model, and pinned-model finds several on its line.'],
    ]);
  });

  test('another rule on its line is found as before', async () => {
    expect((await lint(`resolveModel('${PIN}'); // unpin-ignore codename -- why`)).told.map(([rule]: string[]) => rule)).toEqual([
      'pinned-model',
      'unused-suppression',
    ]);
  });
});

describe('a comment that suppresses nothing is a finding', () => {
  test.each([
    ['unused', `resolveModel('haiku'); // unpin-ignore pinned-model -- why`, 'Nothing that it covers is found by pinned-model.'],
    ['in a file without names', '// unpin-ignore-file codename -- why', 'Nothing that it covers is found by codename.'],
    ['of an unknown rule', '// unpin-ignore pined-model -- why', 'There is no rule pined-model to suppress.'],
    ['without a reason', '// unpin-ignore codename', 'This suppression does not count: it gives no reason: add "-- why" at its end.'],
  ])('%s', async (_, source, message) => {
    const { code, told } = await lint(source);
    expect(code).toBe(1);
    expect(told).toEqual([['unused-suppression', 2, message]]);
  });
});

test('what a comment is told about codenames is masked', async () => {
  const root = treeOf("resolveModel(x ? 'fennec-latest' : 'fox-latest'); // unpin-ignore codename -- why\n");
  for (const format of ['pretty', 'json']) {
    const { stdout } = await runMain(root, ['lint', 'src', '--today', '2026-11-20', '--format', format]);
    expect(stdout).toContain('Write which one is meant: codename(<codename>).');
    expect(stdout).not.toMatch(/fennec|fox/i);
  }
});

test('fix leaves what a comment accepts, in code and in JSON with comments', async () => {
  const source = `resolveModel('${PIN}'); // unpin-ignore pinned-model -- why\nresolveModel('${PIN}');\n`;
  const root = treeOf(source);
  const { stdout } = await runMain(root, ['fix', 'src', '--write', '--today', '2026-11-20']);
  expect(readFileSync(join(root, 'src/a.ts'), 'utf8')).toBe(`${HEAD}${source.replace(/'[^']+'\);\n$/, "'haiku');\n")}`);
  expect(stdout).toContain('1 suppressed: a suppression with a reason asks to leave it');
  const settings = treeOf(`{\n  "model": "${PIN}" // unpin-ignore pinned-model -- why\n}\n`, 'settings/a.jsonc');
  expect((await runMain(settings, ['fix', 'settings', '--check', '--today', '2026-11-20'])).code).toBe(0);
});

test('fix rewrites again when the comment has expired', async () => {
  const source = `resolveModel('${PIN}'); // unpin-ignore pinned-model until=2026-11-20 -- why\n`;
  const check = (today: string) => runMain(treeOf(source), ['fix', 'src', '--check', '--today', today]);
  expect((await check('2026-11-20')).code).toBe(0);
  expect((await check('2026-11-21')).code).toBe(1);
});
